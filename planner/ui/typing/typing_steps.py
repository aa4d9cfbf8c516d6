"""Where typing is cut into steps of undo: groups of words, pauses, jumps of the caret.

No Qt, but kept here: it serves text fields only, and converts their positions. Positions count letters as
Python does; Qt counts UTF-16 units, of which an emoji has two.
"""

from msgspec import Struct

GROUP = 16  # letters after which the end of a word ends the step; the space begins the next
LONGEST = 40  # letters of a step without a space: a script that writes none, or a key held down
PAUSE = 1_000  # ms without a key


class TextEdit(Struct, frozen=True):
    """A change of a text: `removed` letters at `start` were replaced by `added`."""

    start: int
    removed: int
    added: str

    @property
    def end(self) -> int:
        """The caret position after the change."""
        return self.start + len(self.added)


def edit_between(before: str, after: str, caret: int | None = None) -> TextEdit:
    """Return the change from one text to another.

    `caret`: its position afterwards, which tells which of several equal letters was typed.
    """
    tail = 0 if caret is None else len(after) - caret
    if caret is None or not before.endswith(after[caret:]):
        head = _common(before, after)
        tail = _common(before[head:][::-1], after[head:][::-1])
    else:
        head = _common(before[: len(before) - tail], after[:caret])
    return TextEdit(head, len(before) - tail - head, after[head : len(after) - tail])


class TypingSteps:
    """Cuts the changes of one text into steps."""

    def __init__(self) -> None:
        self._last: TextEdit | None = None
        self._letters = 0
        self._typed = ""  # the last letter

    def end(self) -> None:
        """Make the next change begin a step."""
        self._last = None

    def begins(self, edit: TextEdit) -> bool:
        """Record a change; return whether it begins a step."""
        begins = self._last is None or self._cut(self._last, edit)
        if begins:
            self._letters, self._typed = 0, ""
        self._letters += max(len(edit.added), edit.removed if not edit.added else 0)
        self._typed = edit.added[-1:] or self._typed
        self._last = edit
        return begins

    def _cut(self, last: TextEdit, edit: TextEdit) -> bool:
        if _at_once(last) or _at_once(edit) or self._letters >= LONGEST:
            return True
        if not edit.added:
            follows = edit.start == last.start or edit.start + edit.removed == last.start
            return bool(last.added) or not follows
        if not last.added or edit.removed or edit.start != last.end:
            return True
        word_ended = edit.added.isspace() and bool(self._typed) and not self._typed[-1].isspace()
        return word_ended and (self._letters >= GROUP or edit.added == "\n" or self._typed[-1] in ".!?")


def python_place(text: str, place: int) -> int:
    """Convert a Qt position in a text to a Python index."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * place]
    return len(units.decode("utf-16-le", "surrogatepass"))


def qt_place(text: str, place: int) -> int:
    """Convert a Python index in a text to a Qt position."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def _at_once(edit: TextEdit) -> bool:
    """Whether more was added than one key types: a paste, or an input method."""
    return len(edit.added) > 1


def _common(left: str, right: str) -> int:
    """Return the length of the common prefix, by bisection: slices compare faster than loops."""
    low, high = 0, min(len(left), len(right))
    while low < high:
        middle = (low + high + 1) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low

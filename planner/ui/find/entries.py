"""What the command field lists: entries as values, with where each leads. No Qt."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from planner.values.unit import ABSENT


class FindKind(StrEnum):
    """Kinds of entries, as the list names them, in its order."""

    CELL = "Cell"
    ANSWER = "Answer"
    COMMAND = "Command"
    STORY = "Story"
    LETTER = "Letter"
    WORDS = "Words"
    HELP = "Help"
    TEXT = "Text"
    DONE = "Done"
    UNDONE = "Undone"


class FindEntry(Struct, frozen=True):
    """One line: its name, a second text in the second colour, and the keys that do the same.

    `target`: a plan path for cells, answers, stories and words; the key of a command; of help a path too.
    """

    kind: FindKind
    name: str
    target: str
    note: str = ""
    keys: str = ""
    is_bad: bool = False  # the note is a problem


class Match(Struct, frozen=True):
    """An entry that fits, and how well: 0 begins with what was typed, 3 has it in its value alone.

    Of entries that fit alike, empty ones come last.
    """

    rank: int
    entry: FindEntry

    @property
    def order(self) -> tuple[int, bool]:
        """What matches are sorted by."""
        return self.rank, self.entry.note in ("", ABSENT)


class FindSource(Protocol):
    """A part of what can be found."""

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield the entries that hold all words, which are folded; in the order of the plan."""
        ...


STARTS, WORD_STARTS, INSIDE, VALUE = range(4)


def rank(words: Sequence[str], text: str) -> int | None:
    """Return how well a folded text fits: the best rank that all words have; None where one is missing."""
    worst = STARTS
    for place, word in enumerate(words):
        at = text.find(word)
        if at < 0:
            return None
        if at == 0 and place == 0:
            continue
        worst = max(worst, WORD_STARTS if _starts_word(text, word, at) else INSIDE)
    return worst


def _starts_word(text: str, word: str, at: int) -> bool:
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return True
        at = text.find(word, at + 1)
    return False


def fold(text: str) -> str:
    """Return a text as it is compared: without case."""
    return text.casefold()


def marked_spans(words: Sequence[str], name: str) -> tuple[tuple[int, int], ...]:
    """Return the parts of a name that were typed, as start and end; none where folding changes its length."""
    text = fold(name)
    if len(text) != len(name):
        return ()
    spans = ((at, at + len(word)) for word in words if (at := text.find(word)) >= 0)
    return tuple(sorted(spans))

"""Positions in a text, as Python and as Qt count them, and lines that a text field can show."""

from planner.ui.typing.typing_steps import python_place, qt_place

LONGEST_LINE = 4_000
"""Letters of a line; Qt lays a longer one out anew at every key, which takes a second for a million."""


class TextPlaces:
    """Converts positions of one text; the same in both counts unless it has letters of two UTF-16 units."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain = text.isascii() or max(text) < "\U00010000"
        self.length = len(text)

    def python(self, place: int) -> int:
        """Return the Python index of a Qt position."""
        return min(place, self.length) if self._plain else python_place(self.text, place)

    def qt(self, place: int) -> int:
        """Return the Qt position of a Python index."""
        return place if self._plain else qt_place(self.text, place)


def with_shorter_lines(text: str) -> str:
    """Return a text whose lines are cut at a space where they are longer than `LONGEST_LINE`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if all(len(line) <= LONGEST_LINE for line in text.split("\n")):
        return text
    return "\n".join(piece for line in text.split("\n") for piece in _pieces(line))


def _pieces(line: str) -> list[str]:
    pieces = []
    while len(line) > LONGEST_LINE:
        cut = line.rfind(" ", LONGEST_LINE // 2, LONGEST_LINE) + 1 or LONGEST_LINE
        pieces.append(line[:cut].rstrip(" "))
        line = line[cut:]
    return [*pieces, line]

"""The width of a text and the lines it takes in a cell, from a table of letter widths: no font is opened."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from planner.workbook.layout.letter_widths import BOLD, REGULAR

EM = 2048
PIXELS_A_POINT = 96 / 72
SPARE = 0.97
"""Readers measure letters each a little otherwise."""
CELL_PADDING = 8
"""Pixels that a reader leaves free at both sides of a cell together."""
LINE = 1.27
"""Height of a line, of its font size."""
UNKNOWN = 1139
"""The width of a letter that is in no table: that of a digit."""


class _Widths(dict[str, int]):
    """Widths of letters in 2,048ths of the size; one that is in no table is worked out when first met."""

    def __init__(self, rows: Iterable[tuple[int, str]]) -> None:
        super().__init__((letter, width) for width, letters in rows for letter in letters)

    def __missing__(self, letter: str) -> int:
        """Give accents nothing, signs of East Asia a whole em, the others what they are made of."""
        self[letter] = width = self._worked_out(letter)
        return width

    def _worked_out(self, letter: str) -> int:
        if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Cc", "Mn"):
            return 0
        if unicodedata.east_asian_width(letter) in "WF":
            return EM
        plain = unicodedata.normalize("NFKD", letter)
        return UNKNOWN if plain == letter else self.of(plain)

    def of(self, text: str) -> int:
        """Return the width of a text on one line."""
        return sum(map(self.__getitem__, text))


_WIDTHS = {False: _Widths(REGULAR), True: _Widths(BOLD)}


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text on one line, in pixels at 96 to the inch; `size` in points."""
    return _WIDTHS[bold].of(text) * size * PIXELS_A_POINT / EM


def largest(text: str, pixels: float, sizes: Iterable[float], *, bold: bool = False) -> float:
    """Return the largest of some sizes at which a text is on one line in a cell, else the last of them."""
    size = 0.0
    for size in sizes:
        if fits(text, pixels, size, bold=bold):
            break
    return size


def fits(text: str, pixels: float, size: float, *, bold: bool = False) -> bool:
    """Whether a text is on one line in a cell so wide, with some room to spare."""
    return width(text, size, bold=bold) < pixels - 1.5 * CELL_PADDING


def lines(text: str, pixels: float, size: float, *, bold: bool = False) -> int:
    """Return how many lines a text takes in a cell of so many pixels, wrapped at spaces."""
    room, widths = _room(pixels, size), _WIDTHS[bold]
    return sum(sum(1 for _ in _spans(paragraph, room, widths)) for paragraph in text.split("\n"))


def height(text: str, pixels: float, size: float, *, bold: bool = False) -> float:
    """Return the points that a wrapped text takes, without padding."""
    return lines(text, pixels, size, bold=bold) * size * LINE


def wrapped(text: str, pixels: float, size: float, *, bold: bool = False) -> Iterator[str]:
    """Yield the lines of a text in a cell of so many pixels; a word that is longer than a line is broken."""
    room, widths = _room(pixels, size), _WIDTHS[bold]
    for paragraph in text.split("\n"):
        for start, end in _spans(paragraph, room, widths):
            yield paragraph[start:end]


def _room(pixels: float, size: float) -> int:
    """Return how wide a line may be, in 2,048ths of the size."""
    return int(max(1.0, (pixels - CELL_PADDING) * SPARE) * EM / (size * PIXELS_A_POINT))


def _spans(paragraph: str, room: int, widths: _Widths) -> Iterator[tuple[int, int]]:
    """Yield where each line begins and ends: at the last space that it has room for, else inside the word.

    Letters are added up once; how far a line reaches is then looked up, whatever the length of its words.
    """
    reached = [0, *accumulate(map(widths.__getitem__, paragraph))]  # by each number of letters
    start, last = _after_spaces(paragraph, 0), len(paragraph)
    while (end := max(bisect_right(reached, reached[start] + room) - 1, start + 1)) < last:
        space = paragraph.rfind(" ", start, end + 1)
        yield start, end if space < 0 else space
        start = end if space < 0 else _after_spaces(paragraph, space + 1)
    yield start, last


def _after_spaces(paragraph: str, start: int) -> int:
    """Return the place of the first letter that is no space, from a place on."""
    while paragraph.startswith(" ", start):
        start += 1
    return start


def pieces(text: str, pixels: float, size: float, most: int, *, bold: bool = False) -> Iterator[str]:
    """Yield a text in parts of so many lines at most, each for a row of its own."""
    paragraph: list[str] = []
    for line in wrapped(text, pixels, size, bold=bold):
        if len(paragraph) == most:
            yield " ".join(paragraph)
            paragraph = []
        paragraph.append(line)
    yield " ".join(paragraph)

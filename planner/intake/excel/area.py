"""Places of a sheet as workbooks write them: B7, and B2:D9 for merged cells; ValueError for other text."""

import re

from msgspec import Struct

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")


class Area(Struct, frozen=True):
    """Merged cells, from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def size(self) -> int:
        """How many cells it covers."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def __str__(self) -> str:
        return f"{column_name(self.left)}{self.top}:{column_name(self.right)}{self.bottom}"


def area_of(reference: str) -> Area:
    """Return the area of a reference as B2:D9."""
    first, _, last = reference.partition(":")
    top, left = place_of(first)
    bottom, right = place_of(last or first)
    if bottom < top or right < left:
        raise ValueError(reference)
    return Area(top, left, bottom, right)


def place_of(reference: str) -> tuple[int, int]:
    """Return the row and column, from 1, of a reference as B7."""
    match = _PLACE.fullmatch(reference)
    if match is None:
        raise ValueError(reference)
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def column_name(column: int) -> str:
    """Return the letters of a column from 1, as AB for 28."""
    letters = ""
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters

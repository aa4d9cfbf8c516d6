"""The height of a text in a cell that wraps: how many lines it takes, and pieces that fit into a row."""

import unicodedata
from collections.abc import Iterator
from math import ceil

MOST_LINES = 24
"""A row ends at 409 points in every spreadsheet, and what is longer would be cut from view."""


def lines(text: str, characters: int) -> int:
    """Return how many lines a text takes where so many characters fit on one; a wide sign counts twice."""
    return sum(max(1, ceil(_width(line) / characters)) for line in text.split("\n"))


def pieces(text: str, characters: int) -> Iterator[str]:
    """Yield a text in pieces that each fit in a row, broken at a line's end or a space where there is one."""
    piece: list[str] = []
    for line in text.split("\n"):
        for part in _broken(line, MOST_LINES * characters // (1 if line.isascii() else 2)):
            if piece and lines("\n".join([*piece, part]), characters) > MOST_LINES:
                yield "\n".join(piece)
                piece = []
            piece.append(part)
    yield "\n".join(piece)


def _broken(line: str, most: int) -> Iterator[str]:
    while len(line) > most:
        at = line.rfind(" ", most // 2, most) + 1 or most
        yield line[:at].rstrip()
        line = line[at:]
    yield line


def _width(line: str) -> int:
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)

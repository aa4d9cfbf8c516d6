"""Footnotes of a table: lines below it that begin with a mark, and the cells that bear the mark.

A footnote is no row of the table, and the mark no part of a name or figure: `Lydgate*`, `* series C`.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from planner.intake.tables.text_table import TextRows

_NOTE = re.compile(r"(?P<mark>\*{1,3}|[†‡§¹²³]|\((?:\*{1,3}|[†‡])\))\s*(?P<words>[^\W\d_].*)", re.DOTALL)
_MARKED = re.compile(
    r"(?P<text>.*[^\W_*]|.*[%)\].+])\s?(?P<mark>\*{1,3}|[†‡§¹²³]|\((?:\*{1,3}|[†‡])\))", re.DOTALL
)
LONGEST = 2_000
"""Characters of a cell that is looked at."""


class Footnote(Struct, frozen=True):
    """A footnote without its mark, the place of its first cell, and the places of the cells with the mark.

    Places are rows and columns from 1.
    """

    text: str
    row: int
    column: int
    marked: frozenset[tuple[int, int]]


def take_footnotes(rows: TextRows) -> tuple[TextRows, tuple[Footnote, ...]]:
    """Return the rows without footnotes and their marks, and the footnotes. Every cell keeps its place."""
    matches = ((at, _note(row)) for at, row in enumerate(rows))
    notes = {at: match for at, match in matches if match is not None}
    if not notes:
        return rows, ()
    marked: dict[str, set[tuple[int, int]]] = {_bare(match["mark"]): set() for match, _ in notes.values()}
    cleaned = []
    for at, row in enumerate(rows):
        if at in notes:
            cleaned.append(("",) * len(row))
            continue
        cells = []
        for column, cell in enumerate(row):
            match = _MARKED.fullmatch(cell.strip()) if len(cell) <= LONGEST else None
            if match is None or _bare(match["mark"]) not in marked:
                cells.append(cell)
            else:
                marked[_bare(match["mark"])].add((at + 1, column + 1))
                cells.append(match["text"])
        cleaned.append(tuple(cells))
    footnotes = tuple(
        Footnote(_text(rows[at], match), at + 1, column + 1, frozenset(marked[_bare(match["mark"])]))
        for at, (match, column) in notes.items()
    )
    return tuple(cleaned), footnotes


def _note(row: Sequence[str]) -> tuple[re.Match[str], int] | None:
    """Return the mark and words of a line that is a footnote, and the column where it begins.

    Its first cell alone has the mark; a comma of its own may have parted it, but no figure is in the rest.
    """
    filled = [(column, cell.strip()) for column, cell in enumerate(row) if cell.strip()]
    if not filled or len(filled[0][1]) > LONGEST:
        return None
    column, first = filled[0]
    match = _NOTE.fullmatch(first)
    others = {cell for _, cell in filled[1:]} - {first}
    return (match, column) if match and not any(re.search(r"\d{2}", cell) for cell in others) else None


def _text(row: Sequence[str], match: re.Match[str]) -> str:
    others = dict.fromkeys(cell.strip() for cell in row if cell.strip() and cell.strip() != match[0])
    return ", ".join((match["words"].strip(), *others))


def _bare(mark: str) -> str:
    return mark.strip("()")

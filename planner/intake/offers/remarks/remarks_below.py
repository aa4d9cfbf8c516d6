"""Sentences below a table that name one of its offers: they go into the note of that offer."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from planner.intake.offers.columns import LONGEST_NOTE
from planner.intake.offers.parsed_offers import NOTE, OfferColumn, UnreadCell
from planner.intake.tables.footnotes import Footnote

FOOTNOTE = "It is a footnote."
LEAST_WORDS = 4
"""Words of a sentence; a shorter text is a heading."""


def with_remarks_below(
    offers: Sequence[OfferColumn], left: Sequence[UnreadCell]
) -> tuple[list[OfferColumn], list[UnreadCell]]:
    """Return the offers with the sentences below the table in their notes, and the cells, marked so.

    A sentence that names no offer, or several, stays left out, as does one that the note has no room for.
    """
    columns, cells = list(offers), list(left)
    last = max((entry.row for column in offers for entry in column.entries), default=0)
    names = [
        re.compile(rf"(?<!\w){re.escape(column.company)}(?!\w)") if column.company else None
        for column in offers
    ]
    for place, cell in enumerate(cells):
        if cell.in_note or cell.row <= last or len(cell.text.split()) < LEAST_WORDS:
            continue
        named = [number for number, name in enumerate(names) if name is not None and name.search(cell.text)]
        if len(named) == 1 and _has_room(columns[named[0]], cell.text):
            column = columns[named[0]]
            columns[named[0]] = replace(column, notes=(*column.notes, cell.text))
            cells[place] = replace(cell, in_note=True)
    return columns, cells


def with_footnotes(
    offers: Sequence[OfferColumn], left: Sequence[UnreadCell], footnotes: Sequence[Footnote]
) -> tuple[list[OfferColumn], list[UnreadCell]]:
    """Return the offers with the footnotes of their cells in their notes; every footnote is named.

    A mark at a label is of all offers: its footnote is named alone.
    """
    columns, cells = list(offers), list(left)
    for footnote in footnotes:
        in_note = False
        for number, column in enumerate(columns):
            places = {(entry.row, entry.column) for entry in column.entries}
            if places & footnote.marked and _has_room(column, footnote.text):
                columns[number] = replace(column, notes=(*column.notes, footnote.text))
                in_note = True
        cells.append(UnreadCell(footnote.row, footnote.column, footnote.text, FOOTNOTE, in_note=in_note))
    return columns, cells


def _has_room(column: OfferColumn, line: str) -> bool:
    own = sum(len(entry.text) for entry in column.entries if entry.key == NOTE)
    return own + sum(len(note) + 1 for note in column.notes) + len(line) + 1 <= LONGEST_NOTE

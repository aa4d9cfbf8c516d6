"""Finds the offers of a table by its labels, and lists the cells that could not be used."""

import datetime
import re

from planner.intake.offers.columns import LabelledLine, TextCell, read_column, unread_cell
from planner.intake.offers.labels import COUNTED, meaning, plain
from planner.intake.offers.parsed_offers import FieldEntry, OfferColumn, ParsedOffers, UnreadCell
from planner.intake.tables.bounds import MOST_OFFERS
from planner.intake.tables.errors import TableError
from planner.intake.tables.text_table import TextTable

__all__ = ["HEADER_DEPTH", "FieldEntry", "OfferColumn", "ParsedOffers", "UnreadCell", "parse_offers"]

HEADER_DEPTH = 12
"""How many rows or columns from the edge the labels are looked for."""


def parse_offers(table: TextTable, today: datetime.date, name: str = "the table") -> ParsedOffers:
    """Match a table's labels to fields and its cells to offers; fields may go down or across.

    TableError if fewer than two labels are known. `today` is what `in 9 days` counts from.
    """
    rows = _cells(table)
    across = list(zip(*rows, strict=True))
    row_place, row_count = _label_line(rows)
    column_place, column_count = _label_line(across)
    if max(row_count, column_count) < 2:
        raise TableError(name, "no labels of pay are in it. Name the rows as Company, Base, Bonus, Equity.")
    if row_count > column_count:
        return _read([list(line) for line in across], row_place, today, table.notes, name)
    return _read([list(line) for line in rows], column_place, today, table.notes, name)


def _cells(table: TextTable) -> list[tuple[TextCell, ...]]:
    return [
        tuple(TextCell(text.strip(), row, column) for column, text in enumerate(line, start=1))
        for row, line in enumerate(table.cells, start=1)
    ]


def _label_line(lines: list[tuple[TextCell, ...]]) -> tuple[int, int]:
    """Return the place of the line with most known labels, and how many it has."""
    counts = [sum(meaning(cell.text) is not None for cell in line) for line in lines[:HEADER_DEPTH]]
    best = max(range(len(counts)), key=lambda place: (counts[place], -place))
    return best, counts[best]


def _read(
    lines: list[list[TextCell]], place: int, today: datetime.date, notes: tuple[str, ...], name: str
) -> ParsedOffers:
    """Read lines of one field each, whose label is at a place; the cells after it are the offers."""
    known, spare, lost = _sorted_lines(lines, place)
    offers: list[OfferColumn] = []
    for at in range(len(lines[0]) - place - 1):
        column, left = read_column(known, spare, at, today)
        lost += left
        if column.entries:
            offers.append(column)
        if len(offers) > MOST_OFFERS:
            raise TableError(name, f"it has more than {MOST_OFFERS} offers. Copy the part that you compare.")
    return ParsedOffers(tuple(offers), tuple(lost), notes)


def _sorted_lines(
    lines: list[list[TextCell]], place: int
) -> tuple[dict[str, LabelledLine], list[LabelledLine], list[UnreadCell]]:
    """Return the lines by field, those that mean none, and the cells that belong to no offer."""
    lost: list[UnreadCell] = []
    known: dict[str, LabelledLine] = {}
    spare: list[LabelledLine] = []
    names: list[TextCell] = []
    for line in lines:
        label, cells = line[place], line[place + 1 :]
        key = meaning(label.text)
        lost += [unread_cell(cell, "It stands before the labels.") for cell in line[:place] if cell.text]
        if key is None and not known and not names and any(cell.text for cell in cells):
            names = cells
        elif key is None or key in known:
            spare.append(LabelledLine(label, cells))
            lost += _unknown_line(label, cells, is_second=key is not None)
        else:
            known[key] = LabelledLine(label, [_counted(label, cell) for cell in cells])
    if names and "company" not in known:
        known = {"company": LabelledLine(TextCell("Company", 0, 0), names), **known}
    elif names:
        lost += [unread_cell(cell, "It stands above the labels.") for cell in names if cell.text]
    return known, spare, lost


def _counted(label: TextCell, cell: TextCell) -> TextCell:
    """Return what a bare number counts, where its label says so: under “Options” 10,000 is no amount."""
    noun = COUNTED.get(plain(label.text))
    if noun is None or not re.fullmatch(r"[\d,. ]+k?", cell.text.strip()):
        return cell
    return TextCell(f"{cell.text} {noun}", cell.row, cell.column)


def _unknown_line(label: TextCell, cells: list[TextCell], *, is_second: bool) -> list[UnreadCell]:
    """Return why a line means no field; its cells go into the notes of their offers."""
    in_note = any(cell.text for cell in cells)
    if is_second:
        why = "Another line has this meaning too; the first one is taken."
        return [unread_cell(label, why, in_note=in_note)]
    return [unread_cell(label, "No field has this label.", in_note=in_note)] if label.text else []

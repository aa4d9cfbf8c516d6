"""What a table says of offers, and what of it was not understood, cell by cell."""

import datetime
import re
from dataclasses import dataclass

from planner.intake.bands import ends_of
from planner.intake.bounds import MOST_OFFERS
from planner.intake.errors import TableError
from planner.intake.labels import BAND, COUNTED, LOCATION, VESTING, is_present, meaning, plain
from planner.intake.places import state_of
from planner.intake.table import Table
from planner.plan import Offer, entry
from planner.plan.number import UnreadableError
from planner.plan.registry import FIELDS

HEADER_DEPTH = 12
"""How many rows or columns from the edge the labels are looked for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text for a field of an offer, and where it stood (from 1). `wrong`: why it cannot be read."""

    key: str
    text: str
    row: int
    column: int
    wrong: str = ""

    @property
    def label(self) -> str:
        """The field's own label."""
        return FIELDS[f"{Offer.__name__}.{self.key}"].about.label


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A cell that went nowhere, and why."""

    row: int
    column: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Column:
    """What the table says of one offer, or of the present job."""

    is_present: bool
    entries: tuple[Entry, ...]

    @property
    def company(self) -> str:
        """The employer's name; empty if the table does not say."""
        return next((one.text for one in self.entries if one.key == "company"), "")


@dataclass(frozen=True, slots=True)
class Understood:
    """All of a table: the offers, the cells that were not understood, and notes in whole sentences."""

    columns: tuple[Column, ...]
    not_understood: tuple[NotUnderstood, ...]
    notes: tuple[str, ...] = ()

    @property
    def wrong(self) -> tuple[Entry, ...]:
        """Entries that are taken as typed text, since they cannot be read."""
        return tuple(one for column in self.columns for one in column.entries if one.wrong)


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    row: int
    column: int


def understand(table: Table, today: datetime.date, name: str = "the table") -> Understood:
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


def _cells(table: Table) -> list[tuple[_Cell, ...]]:
    return [
        tuple(_Cell(text.strip(), row, column) for column, text in enumerate(line, start=1))
        for row, line in enumerate(table.cells, start=1)
    ]


def _label_line(lines: list[tuple[_Cell, ...]]) -> tuple[int, int]:
    """Return the place of the line with most known labels, and how many it has."""
    counts = [sum(meaning(cell.text) is not None for cell in line) for line in lines[:HEADER_DEPTH]]
    best = max(range(len(counts)), key=lambda place: (counts[place], -place))
    return best, counts[best]


def _read(
    lines: list[list[_Cell]], place: int, today: datetime.date, notes: tuple[str, ...], name: str
) -> Understood:
    """Read lines of one field each, whose label stands at a place; what stands after it are the offers."""
    lost: list[NotUnderstood] = []
    known: dict[str, list[_Cell]] = {}
    names: list[_Cell] = []
    for line in lines:
        label, cells = line[place], line[place + 1 :]
        key = meaning(label.text)
        lost += [_lost(cell, "It stands before the labels.") for cell in line[:place] if cell.text]
        if key is None and not known and not names and any(cell.text for cell in cells):
            names = cells
        elif key is None:
            lost += _unknown_line(label, cells)
        elif key in known:
            lost.append(_lost(label, "Another line has this meaning too; the first one is taken."))
        else:
            known[key] = [_counted(label, cell) for cell in cells]
    if names and "company" not in known:
        known = {"company": names, **known}
    elif names:
        lost += [_lost(cell, "It stands above the labels.") for cell in names if cell.text]
    width = max(len(cells) for cells in known.values())
    columns = [_column({key: cells[at] for key, cells in known.items()}, today, lost) for at in range(width)]
    offers = tuple(column for column in columns if column.entries)
    if len(offers) > MOST_OFFERS:
        raise TableError(name, f"it has more than {MOST_OFFERS} offers. Copy the part that you compare.")
    return Understood(offers, tuple(lost), notes)


def _counted(label: _Cell, cell: _Cell) -> _Cell:
    """Say what a bare number counts, where its label says so: under “Options” 10,000 is no amount."""
    noun = COUNTED.get(plain(label.text))
    if noun is None or not re.fullmatch(r"[\d,. ]+k?", cell.text.strip()):
        return cell
    return _Cell(f"{cell.text} {noun}", cell.row, cell.column)


def _unknown_line(label: _Cell, cells: list[_Cell]) -> list[NotUnderstood]:
    if label.text:
        return [_lost(label, "No field has this label.")]
    return [_lost(cell, "Its line has no label.") for cell in cells if cell.text]


def _lost(cell: _Cell, why: str) -> NotUnderstood:
    return NotUnderstood(cell.row, cell.column, cell.text, why)


def _column(cells: dict[str, _Cell], today: datetime.date, lost: list[NotUnderstood]) -> Column:
    said = {key: cell for key, cell in cells.items() if cell.text}
    present = "company" in said and is_present(said["company"].text)
    if present:
        del said["company"]
    _place_location(said, lost)
    _place_band(said, lost)
    _place_vesting(said, lost)
    return Column(present, tuple(_entry(key, cell, today) for key, cell in said.items()))


def _place_location(said: dict[str, _Cell], lost: list[NotUnderstood]) -> None:
    """Take the state out of `San Francisco, CA`, and write it as the field has it."""
    if state := said.get("state"):
        told = state_of(state.text)
        if told and not told[1]:
            said["state"] = _Cell(told[0], state.row, state.column)
    cell = said.pop(LOCATION, None)
    if cell is None:
        return
    found = state_of(cell.text)
    if found is None or "state" in said:
        lost.append(_lost(cell, "No state is told by it. Type the state, as CA, and the metro area."))
        return
    place, city = found
    said["state"] = _Cell(place, cell.row, cell.column)
    if city:
        lost.append(_lost(cell, f"Only the state {place} is taken. Choose the metro area."))


def _place_band(said: dict[str, _Cell], lost: list[NotUnderstood]) -> None:
    """Part a band that stands in one cell into its two ends."""
    cell = said.pop(BAND, None)
    if cell is None:
        return
    ends = ends_of(cell.text)
    if ends is None:
        lost.append(_lost(cell, "A band has two ends. Type it as 190k to 235k."))
    elif "posted_min" in said or "posted_max" in said:
        lost.append(_lost(cell, "The ends of the band stand in lines of their own; those are taken."))
    else:
        low, high = ends
        said["posted_min"] = _Cell(low, cell.row, cell.column)
        said["posted_max"] = _Cell(high, cell.row, cell.column)


def _place_vesting(said: dict[str, _Cell], lost: list[NotUnderstood]) -> None:
    """Put how a grant vests behind its size, as it is typed."""
    cell, grant = said.pop(VESTING, None), said.get("grants")
    if cell is None:
        return
    if grant is None:
        lost.append(_lost(cell, "There is no grant that it could belong to."))
    else:
        said["grants"] = _Cell(f"{grant.text} {cell.text}", grant.row, grant.column)


def _entry(key: str, cell: _Cell, today: datetime.date) -> Entry:
    spec = FIELDS[f"{Offer.__name__}.{key}"]
    try:
        entry.read(spec, cell.text, today)
    except UnreadableError as reason:
        return Entry(key, cell.text, cell.row, cell.column, str(reason))
    return Entry(key, cell.text, cell.row, cell.column)

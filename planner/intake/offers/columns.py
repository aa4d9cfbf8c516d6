"""Reads one column of a table as an offer: texts for fields, and lines for its note.

No text of an offer is lost: what fits no field goes into the note, up to its longest length.
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.intake.offers.labels import BAND, LOCATION, VESTING, is_present
from planner.intake.offers.parsed_offers import NOTE, FieldEntry, OfferColumn, UnreadCell
from planner.plan import Offer, entry
from planner.plan.entry.number import EntryError
from planner.plan.places import state_of
from planner.plan.registry import FIELDS

LONGEST_NOTE = entry.LONGEST_TEXT // 2  # characters, so that the user can write on


@dataclass(frozen=True, slots=True)
class TextCell:
    """A text of the table, and its place from 1."""

    text: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A label and the cells after it, one for each column."""

    label: TextCell
    cells: Sequence[TextCell]


Lost = tuple[str, TextCell, str]
"""The key of a line, its cell that fits no field, and why."""


def read_column(
    known: Mapping[str, LabelledLine], spare: Sequence[LabelledLine], at: int, today: datetime.date
) -> tuple[OfferColumn, list[UnreadCell]]:
    """Read the column at a place; `spare` are lines that mean no field.

    A column without any entry is no offer, and so all that it says is not understood.
    """
    cells = {key: line.cells[at] for key, line in known.items() if line.cells[at].text}
    names_present_job = "company" in cells and is_present(cells["company"].text)
    if names_present_job:
        del cells["company"]
    lost: list[Lost] = []
    _place_location(cells, lost)
    _place_band(cells, lost)
    _place_vesting(cells, lost)
    entries = tuple(_entry(key, cell, today) for key, cell in cells.items())
    left = [(known[key].label, cell, why) for key, cell, why in lost]
    left += [(line.label, line.cells[at], _why(line)) for line in spare if line.cells[at].text]
    if not entries:
        return OfferColumn(names_present_job, ()), [
            unread_cell(cell, "Its column is no offer.") for _, cell, _ in left
        ]
    notes, unkept = _notes(entries, [(label, cell) for label, cell, _ in left])
    named = [unread_cell(cell, why, in_note=cell not in unkept) for _, cell, why in left if why]
    full = [unread_cell(cell, "The note of its offer is full.") for cell in unkept]
    return OfferColumn(names_present_job, entries, notes), named + full


def _why(line: LabelledLine) -> str:
    """Return why a cell of a spare line is named; a label is named once, for all of its cells."""
    return "" if line.label.text else "Its line has no label."


def unread_cell(cell: TextCell, why: str, *, in_note: bool = False) -> UnreadCell:
    """Return why no field takes a cell."""
    return UnreadCell(cell.row, cell.column, cell.text, why, in_note)


def _notes(
    entries: Sequence[FieldEntry], left: Sequence[tuple[TextCell, TextCell]]
) -> tuple[tuple[str, ...], list[TextCell]]:
    """Return the lines that fit into the note after what the table has for it, and the cells that do not."""
    length = sum(len(item.text) for item in entries if item.key == NOTE)
    lines: list[str] = []
    unkept: list[TextCell] = []
    for label, cell in left:
        line = f"{label.text}: {cell.text}" if label.text else cell.text
        length += len(line) + 1
        if length > LONGEST_NOTE:
            unkept.append(cell)
            length -= len(line) + 1
        else:
            lines.append(line)
    return tuple(lines), unkept


def _place_location(cells: dict[str, TextCell], lost: list[Lost]) -> None:
    """Take the state out of `San Francisco, CA`, and write it as the field has it."""
    if state := cells.get("state"):
        place_city = state_of(state.text)
        if place_city and not place_city[1]:
            cells["state"] = TextCell(place_city[0], state.row, state.column)
    cell = cells.pop(LOCATION, None)
    if cell is None:
        return
    read = state_of(cell.text)
    if read is None or "state" in cells:
        lost.append((LOCATION, cell, "No state is told by it. Type the state, as CA, and the metro area."))
        return
    place, city = read
    cells["state"] = TextCell(place, cell.row, cell.column)
    if city:
        lost.append((LOCATION, cell, f"Only the state {place} is taken. Choose the metro area."))


def _place_band(cells: dict[str, TextCell], lost: list[Lost]) -> None:
    """Split a band in one cell into its two ends."""
    cell = cells.pop(BAND, None)
    if cell is None:
        return
    ends = ends_of(cell.text)
    if ends is None:
        lost.append((BAND, cell, "A band has two ends. Type it as 190k to 235k."))
    elif "posted_min" in cells or "posted_max" in cells:
        lost.append((BAND, cell, "The ends of the band stand in lines of their own; those are taken."))
    else:
        low, high = ends
        cells["posted_min"] = TextCell(low, cell.row, cell.column)
        cells["posted_max"] = TextCell(high, cell.row, cell.column)


def _place_vesting(cells: dict[str, TextCell], lost: list[Lost]) -> None:
    """Put how a grant vests behind its size, as it is typed."""
    cell, grant = cells.pop(VESTING, None), cells.get("grants")
    if cell is None:
        return
    if grant is None:
        lost.append((VESTING, cell, "There is no grant that it could belong to."))
    else:
        cells["grants"] = TextCell(f"{grant.text} {cell.text}", grant.row, grant.column)


def _entry(key: str, cell: TextCell, today: datetime.date) -> FieldEntry:
    spec = FIELDS[f"{Offer.__name__}.{key}"]
    try:
        entry.read(spec, cell.text, today)
    except EntryError as reason:
        return FieldEntry(key, cell.text, cell.row, cell.column, str(reason))
    return FieldEntry(key, cell.text, cell.row, cell.column)


_ENDS = re.compile(r"(?P<low>\S.*?)\s*(?:-|–|—|\bto\b|\.\.+)\s*(?P<high>\S.*)", re.IGNORECASE)
_YEARLY = re.compile(r"\s*(?:/|\bper\b|\ba\b|\bp)\s*\.?(?:year|yr|annum|a)\.?$", re.IGNORECASE)
_SCALED = re.compile(r"\d\s*(?P<scale>k|m)$", re.IGNORECASE)
_SMALL = re.compile(r"\$?\s*\d{1,3}(?:\.\d+)?")


def ends_of(text: str) -> tuple[str, str] | None:
    """Return the two ends of a band as typed; None if it has not two. `190–235k` means 190k."""
    match = _ENDS.fullmatch(_YEARLY.sub("", text.strip()))
    if match is None:
        return None
    low, high = (_YEARLY.sub("", match[end]) for end in ("low", "high"))
    scaled = _SCALED.search(high)
    if scaled and _SMALL.fullmatch(low):
        low += scaled["scale"]
    return low, high

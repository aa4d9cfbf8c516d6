"""Reads one record of a table as an offer: texts for fields, questions, and lines for its note.

No text of an offer is lost: what fits no field goes into the note, up to its longest length.
"""

import datetime
import re
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from planner.intake.layout.columns.present_names import is_present
from planner.intake.layout.label_parts import (
    BAND,
    CLAWBACK,
    EXTRAS,
    GUARANTEE,
    IS_PRESENT,
    LOCATION,
    PACKAGE,
    PAY_PERIOD,
    SALARIES,
)
from planner.intake.layout.label_text import plain
from planner.intake.layout.records import FieldCell, Record, TextCell
from planner.intake.offers.bonus.bonus_cells import read_bonus, read_bonus_paid
from planner.intake.offers.cell_text import is_nothing
from planner.intake.offers.company_cells import read_company
from planner.intake.offers.field_cells import (
    read_band,
    read_currency_cells,
    read_days_off,
    read_field,
    read_guarantee,
    read_level,
    read_match_cells,
    read_standing,
)
from planner.intake.offers.grants.grant_cells import GRANT_KEYS
from planner.intake.offers.package_cells import is_package, parts_by_label, parts_of_package
from planner.intake.offers.parsed_offers import NOTE, FieldEntry, OfferColumn, UnreadCell
from planner.intake.offers.parts_in_cell import parts_of
from planner.intake.offers.pay_cells import read_base, read_grants
from planner.intake.offers.places.country_cells import read_country
from planner.intake.offers.places.place_cells import read_place
from planner.intake.offers.record_reading import RecordReading
from planner.intake.offers.remarks.terms_in_remark import terms_in_remarks
from planner.intake.offers.sign_on_cells import read_clawback, read_sign_on
from planner.plan import Offer, entry
from planner.plan.entry.number import EntryError
from planner.plan.entry.number_style import NumberStyle
from planner.plan.registry import FIELDS

LONGEST_FIGURE = 400  # characters of a cell that is no text
_TEXTS = ("company", "title", NOTE)
LONGEST_NOTE = entry.LONGEST_TEXT // 2  # characters, so that the user can write on


def read_record(
    record: Record, style: NumberStyle, today: datetime.date, *, is_day_first: bool | None = None
) -> tuple[OfferColumn, list[UnreadCell]]:
    """Read a record. Without any entry it is no offer, and so all that it says is not understood."""
    if _is_scored(record):
        return OfferColumn(record.is_present, ()), [unread_cell(cell.cell, SCORED) for cell in record.cells]
    reading = RecordReading(record, style, today, is_day_first=is_day_first)
    cells = _by_key(reading)
    is_present_job = read_company(reading, cells.pop("company", []))
    is_present_job |= _is_marked_present(record, cells.pop(IS_PRESENT, []))
    reading.is_present = is_present_job
    read_currency_cells(reading, cells)
    cells.pop(LOCATION, None)
    places = [cell for cell in reading.record.cells if cell.label.key == LOCATION]
    places = [*cells.pop("state", []), *places]
    if not read_country(reading, places):
        read_place(reading, places)
    read_base(reading, cells.pop("base", []))
    grants = [cell for key in GRANT_KEYS for cell in cells.pop(key, [])]
    read_grants(reading, grants)
    cells.pop(PAY_PERIOD, None)
    cells.pop(SALARIES, None)
    if "level" not in cells:
        _level_of_title(reading, cells.get("title", []))
    for key, group in cells.items():
        if key in _READERS or f"{Offer.__name__}.{key}" in FIELDS:
            _READERS.get(key, read_field)(reading, key, group)
        else:
            for cell in group:
                reading.leave(cell)
    return _column(reading, is_present_job=is_present_job)


_KINDS = frozenset(("kind", "type", "status", "category", "what", "job kind", "job type", "row type"))
"""Columns that mark the present job: `current job` next to `offer`."""


def _is_marked_present(record: Record, marks: Sequence[FieldCell]) -> bool:
    """Whether a column of its own says that the job is the present one."""
    is_ticked = any(
        re.fullmatch(r"true|yes|y|x|1|ja|oui|✓|✔", cell.cell.text.strip(), re.IGNORECASE) for cell in marks
    )
    texts = [cell.cell.text for cell in record.spare if plain(cell.name.text) in _KINDS]
    texts += [
        cell.cell.text
        for cell in record.cells
        if cell.label.key == "standing" or plain(cell.name.text) in _KINDS
    ]
    return is_ticked or any(is_present(text) for text in texts)


SCORED = "These are scores and no pay."
_POINTS = re.compile(r"(?:10|\d(?:\.\d)?)(?:\s*/\s*(?:5|10))?|[★☆*+✓✔–-]{1,10}")


def _is_scored(record: Record) -> bool:
    """Whether a record has points for each part, as `Salary 4`, and no amount of any."""
    figures = [cell for cell in record.cells if cell.label.key not in _NOT_PAY and cell.cell.text]
    has_base = any(cell.label.key == "base" and not is_nothing(cell.cell.text) for cell in figures)
    is_plain = not any(cell.label.scale for cell in figures)
    return has_base and is_plain and all(_POINTS.fullmatch(cell.cell.text) for cell in figures)


def _by_key(reading: RecordReading) -> dict[str, list[FieldCell]]:
    cells: dict[str, list[FieldCell]] = {}
    reading.record = replace(
        reading.record, cells=tuple(part for cell in reading.record.cells for part in _parts(reading, cell))
    )
    for cell in reading.record.cells:
        key = "standing" if _is_status(cell) else cell.label.key
        cells.setdefault(key, []).append(cell)
    for term in terms_in_remarks(reading.record.cells):
        cells.setdefault(term.label.key, []).append(term)
    return cells


def _parts(reading: RecordReading, cell: FieldCell) -> Sequence[FieldCell]:
    """Return the terms that a cell holds: itself in most tables; none where it cannot be read."""
    if len(cell.cell.text) > LONGEST_FIGURE and cell.label.key not in _TEXTS:
        reading.leave(cell, "It is too long for an entry.")
        return ()
    if cell.label.key == EXTRAS:
        parts = parts_of(cell)
        if not parts:
            reading.leave(cell)
        return parts
    if not is_package(cell, reading.style):
        return (cell,)
    parts = parts_by_label(cell) or parts_of_package(cell, reading.style)
    if parts:
        labels = (FIELDS[f"{Offer.__name__}.{part.label.key}"].about.label for part in parts)
        terms = ", ".join(f"{name} {part.cell.text}" for name, part in zip(labels, parts, strict=True))
        reading.conversions.append(f"{cell.name.text}: “{cell.cell.text}” is read as {terms}.")
        return parts
    if cell.label.key == PACKAGE:
        if not is_nothing(cell.cell.text):
            reading.ask("base", "Which part of it is the base?", cell.cell)
            reading.leave(cell)
        return ()
    return (cell,)


def _is_status(cell: FieldCell) -> bool:
    """Whether a column of stages is of the application and not of the company: `Rejected`, `Verbal offer`."""
    return cell.label.key == "stage" and bool(
        _NO_OFFER.search(cell.cell.text) or _OFFERED.search(cell.cell.text)
    )


def is_offered(cell: FieldCell) -> bool:
    """Whether a cell says at which stage the talks are, and that there is an offer."""
    return (cell.label.key == "standing" or _is_status(cell)) and _OFFERED.search(cell.cell.text) is not None


_NO_OFFER = re.compile(
    r"\b(?:applied|applying|to apply|interview(?:ing|ed|s)?|screen(?:ing|ed)?|rejected|ghosted|no response|"
    r"withdr[ae]wn?|wishlist|saved|bookmarked|on ?site|booked|scheduled|no (?:reply|answer)|loop|"
    r"(?<!by )phone|first call|intro call|cold|"
    r"referred|waiting for (?:feedback|result)|assessment|final round|phone call"
    r"|declined|turned (?:it )?down|passed on|no thanks|lapsed|rescinded|not moving forward"
    r"|(?:role|job|req) closed|absage|abgesagt|abgelehnt|beworben|vorstellungsgespräch"
    r"|refusée?|déclinée?|rechazad[oa]|recusad[oa]|rifiutat[oa]|afgewezen|take[- ]home|researching)\b",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\boffer|\bnegotiat|\bwritten\b|\bverbal\b|\baccepted\b|\b(?:schriftlich|mündlich|zusage)\b",
    re.IGNORECASE,
)
"""Statuses of applications that are no offers yet, or no more, and those that are."""
_ENDED = r"(?:declined|rejected|turned down|refused|withdrawn|withdrew|rescinded|revoked|expired|lapsed)"
_OVER = re.compile(rf"\boffer\b.{{0,20}}\b{_ENDED}\b|\b{_ENDED}\b.{{0,20}}\boffer\b", re.IGNORECASE)
"""Statuses of an offer that is one no more: `Offer declined`, `Turned down the offer`."""
_RANKED = re.compile(r"\b(?:senior|sr|staff|principal)\b", re.IGNORECASE)


def _level_of_title(reading: RecordReading, titles: Sequence[FieldCell]) -> None:
    """Take the level that a title names by its word; a title without one says nothing of it."""
    for cell in titles[:1]:
        if not _RANKED.search(cell.cell.text):
            continue
        try:
            entry.read(FIELDS["Offer.level"], cell.cell.text, reading.today)
        except EntryError:
            continue
        reading.enter("level", cell.cell.text, cell.cell)


_NOT_PAY = ("company", "title", "level", "state", "metro", "start", "currency", "track", NOTE)
"""Fields that alone make no offer of a column without a company."""
Reader = Callable[[RecordReading, str, Sequence[FieldCell]], None]
_READERS: Mapping[str, Reader] = {
    "sign_on": read_sign_on,
    CLAWBACK: read_clawback,
    "bonus_paid": read_bonus_paid,
    "bonus_target": read_bonus,
    GUARANTEE: read_guarantee,
    "match_rate": read_match_cells,
    "days_off": read_days_off,
    BAND: read_band,
    "level": read_level,
    "standing": read_standing,
}


def _column(reading: RecordReading, *, is_present_job: bool) -> tuple[OfferColumn, list[UnreadCell]]:
    """Return the offer with its notes, and the cells that are named."""
    record = reading.record
    left = reading.unused + [(cell.name, cell.cell, _why(cell.name)) for cell in record.spare]
    status = next(
        (cell.cell.text for cell in reading.record.cells if cell.label.key == "standing" or _is_status(cell)),
        "",
    )
    if _OVER.search(status) or (_NO_OFFER.search(status) and not _OFFERED.search(status)):
        return OfferColumn(is_present_job, ()), [
            unread_cell(cell, f"It is no offer: {status}.") for cell in _filled(record)
        ]
    has_company = any(cell.label.key == "company" for cell in reading.record.cells)
    is_offer = has_company or any(_is_pay(item) for item in reading.entries)
    if not reading.entries or not is_offer:
        return OfferColumn(is_present_job, ()), [
            unread_cell(cell, "Its column is no offer.") for cell in _filled(record)
        ]
    left += [(TextCell("", 0, 0), remark, "") for remark in reading.record.remarks]
    notes, unkept = _notes(reading.entries, left)
    named = [unread_cell(cell, why, in_note=cell not in unkept) for _, cell, why in left if why]
    full = [unread_cell(cell, "The note of its offer is full.") for cell in unkept]
    column = OfferColumn(
        is_present_job, tuple(reading.entries), notes, tuple(reading.questions), tuple(reading.conversions)
    )
    return column, named + full


def _filled(record: Record) -> list[TextCell]:
    """Return all cells of a record that hold a text."""
    cells = (*(cell.cell for cell in record.cells), *(cell.cell for cell in record.spare))
    return [cell for cell in cells if cell.text.strip()]


def _is_pay(item: FieldEntry) -> bool:
    """Whether an entry makes an offer of a column that no line of companies names: words alone do not."""
    return item.key not in _NOT_PAY and (not item.wrong or re.search(r"\d", item.source) is not None)


def _why(label: TextCell) -> str:
    """Return why a cell of a spare line is named; a label is named once, for all of its cells."""
    return "" if label.text else "Its line has no label."


def unread_cell(cell: TextCell, why: str, *, in_note: bool = False) -> UnreadCell:
    """Return why no field takes a cell."""
    return UnreadCell(cell.row, cell.column, cell.text, why, in_note)


def _notes(
    entries: Sequence[FieldEntry], left: Sequence[tuple[TextCell, TextCell, str]]
) -> tuple[tuple[str, ...], list[TextCell]]:
    """Return the lines that fit into the note after what the table has for it, and the cells that do not."""
    length = sum(len(item.text) for item in entries if item.key == NOTE)
    lines: dict[str, None] = {}
    unkept: list[TextCell] = []
    for label, cell, _ in left:
        line = f"{label.text}: {cell.text}" if label.text else cell.text
        length += len(line) + 1
        if length > LONGEST_NOTE:
            unkept.append(cell)
            length -= len(line) + 1
        else:
            lines[line] = None
    return tuple(lines), unkept

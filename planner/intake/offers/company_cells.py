"""The employer of a record, without the stage or place after its name, and whether it is the present job."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from planner.intake.layout.columns.column_roles import is_no_name, is_value_name
from planner.intake.layout.columns.present_names import is_present, present_company
from planner.intake.layout.label_parts import LOCATION
from planner.intake.layout.labels import Label
from planner.intake.layout.records import SECOND_LINE, FieldCell, TextCell
from planner.intake.offers.cell_text import is_nothing
from planner.intake.offers.places.place_cells import place_of
from planner.intake.offers.record_reading import RecordReading
from planner.plan import entry
from planner.plan.entry.number import EntryError
from planner.plan.registry import FIELDS


def read_company(reading: RecordReading, cells: Sequence[FieldCell]) -> bool:
    """Take the employer's name; return whether the record is of the present job."""
    record = reading.record
    own = next((cell for cell in cells if cell.cell == record.name), cells[0] if cells else None)
    name = own.cell if own else record.name
    names_present = record.is_present or (name is not None and is_present(name.text))
    for cell in cells:
        if cell is not own:
            reading.leave(cell, SECOND_LINE)
    if name is None or not name.text or is_value_name(name.text) or is_no_name(name.text):
        return names_present
    company = present_company(name.text) if is_present(name.text) else name.text
    company = _without_standing(reading, company, name)
    company = _without_place(reading, _without_stage(reading, company, name), name)
    if company:
        reading.enter("company", company, name)
    return names_present


_PLACED = re.compile(r"(?P<name>\S[^()]*?)\s*\((?P<place>[^()]+)\)")


def _without_place(reading: RecordReading, company: str, name: TextCell) -> str:
    """Take the place in brackets behind a company's name, where no line says it: `Marlpit Bank (London)`."""
    match = _PLACED.fullmatch(company)
    state = place_of([match["place"]])[0] if match else ""
    keys = {cell.label.key for cell in reading.record.cells if not is_nothing(cell.cell.text)}
    if match is None or not state or keys & {"state", LOCATION}:
        return company
    place = FieldCell(
        Label(LOCATION), TextCell("Place", name.row, name.column), replace(name, text=match["place"])
    )
    reading.record = replace(reading.record, cells=(*reading.record.cells, place))
    return match["name"]


_FORMED = re.compile(
    r"(?P<name>\S[^()]*?)\s*(?:[(\[]|\s[–—-]\s|,\s)\s*"
    r"(?P<form>written|in writing|verbal|oral|signed)(?:\s+(?:offer|only|so far))?[)\]]?",
    re.IGNORECASE,
)


def _without_standing(reading: RecordReading, company: str, name: TextCell) -> str:
    """Take how firm the offer is from behind a company's name: `Redgrave (verbal)`."""
    formed = _FORMED.fullmatch(company)
    if formed is None:
        return company
    if all(cell.label.key != "standing" or is_nothing(cell.cell.text) for cell in reading.record.cells):
        reading.enter("standing", formed["form"].lower(), name)
    return formed["name"]


_STAGED = re.compile(
    r"(?P<name>\S.*?)\s*(?:[(\[]|\s[–—-]\s|,\s)\s*"
    r"(?P<stage>(?:pre[- ]?)?seed|series [a-h])(?:\s+(?:stage|startup))?[)\]]?",
    re.IGNORECASE,
)


def _without_stage(reading: RecordReading, company: str, name: TextCell) -> str:
    """Take the stage that follows a company's name: `Birchmere (Series B)`."""
    staged = _STAGED.fullmatch(company)
    if staged is None:
        return company
    if all(cell.label.key != "stage" or is_nothing(cell.cell.text) for cell in reading.record.cells):
        try:
            entry.read(FIELDS["Offer.stage"], staged["stage"], reading.today)
        except EntryError:
            return company
        reading.enter("stage", staged["stage"], name)
    return staged["name"]

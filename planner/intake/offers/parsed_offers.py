"""Offers of a table: entries for fields, lines for notes, unused cells; and typing them into a plan."""

import datetime

from msgspec import Struct

from planner.intake.tables.bounds import Progress, no_progress
from planner.plan import PRESENT_ID, Offer, Plan, edits
from planner.plan.registry import FIELDS

NOTE = "note"
"""The field that takes what fits no other."""


class FieldEntry(Struct, frozen=True):
    """A text for a field of an offer, and where it was (from 1). `wrong`: why it cannot be read.

    `source` is the cell as it is in the table, where the text was made of it.
    """

    key: str
    text: str
    row: int
    column: int
    wrong: str = ""
    source: str = ""

    @property
    def label(self) -> str:
        """The field's own label."""
        return FIELDS[f"{Offer.__name__}.{self.key}"].about.label


class UnreadCell(Struct, frozen=True):
    """A cell that no field took, and why. `in_note`: its text is in the notes of the offers."""

    row: int
    column: int
    text: str
    why: str
    in_note: bool = False


class CellQuestion(Struct, frozen=True):
    """What the user must be asked about a field, as `grants.price`, and the cell that raises it."""

    field: str
    why: str
    text: str = ""
    row: int = 0
    column: int = 0


class OfferColumn(Struct, frozen=True):
    """The entries and notes of one offer of the table, or of the present job."""

    is_present: bool
    entries: tuple[FieldEntry, ...]
    notes: tuple[str, ...] = ()
    """Lines for the offer's note, as `Commute: 40 minutes`: what the table says that no field has."""
    questions: tuple[CellQuestion, ...] = ()
    """What is doubtful or missing, besides the entries that cannot be read."""
    conversions: tuple[str, ...] = ()
    """Sentences on amounts that were converted, as `8,000 a month is 96,000 a year`."""

    @property
    def company(self) -> str:
        """The employer's name; empty if the table does not say."""
        return next((entry.text for entry in self.entries if entry.key == "company"), "")

    @property
    def name(self) -> str:
        """What to call it in a list."""
        return "present job" if self.is_present else self.company or "unnamed"


class ParsedOffers(Struct, frozen=True):
    """All of a table: the offers, the cells that were not understood, and notes in whole sentences."""

    columns: tuple[OfferColumn, ...]
    unread: tuple[UnreadCell, ...]
    notes: tuple[str, ...] = ()
    refused: str = ""
    """Why there is no offer in the table, though it has labels of pay; empty if there is one."""

    @property
    def wrong(self) -> tuple[FieldEntry, ...]:
        """Entries that are taken as typed text, since they cannot be read."""
        return tuple(entry for column in self.columns for entry in column.entries if entry.wrong)


def merge_offers(
    plan: Plan, parsed: ParsedOffers, today: datetime.date, progress: Progress = no_progress
) -> Plan:
    """Return the plan with the table's offers after its own; a column of the present job fills that.

    What no field takes is added to the offer's note, line by line; a line that the note has is not repeated.
    """
    for number, column in enumerate(parsed.columns):
        progress(number / len(parsed.columns))
        plan = _with(plan, column, today)
    return plan


def _with(plan: Plan, column: OfferColumn, today: datetime.date) -> Plan:
    where = PRESENT_ID
    if not column.is_present:
        plan = edits.add_offer(plan)
        where = f"offers.{plan.offers[-1].id}"
    plan = edits.enter_all(plan, ((f"{where}.{item.key}", item.text) for item in column.entries), today)
    for item in column.entries:
        path = f"{where}.{item.key}"
        if item.wrong and path not in plan.typed:  # a text that reads alone, but not in its table
            plan = edits.keep_typed(plan, path, item.text, item.wrong)
    return _with_notes(plan, f"{where}.{NOTE}", column.notes, today)


def _with_notes(plan: Plan, path: str, notes: tuple[str, ...], today: datetime.date) -> Plan:
    """Add the lines that a note does not have yet."""
    text = edits.typed_text(plan, path)
    lines = set(text.splitlines())
    new = [line for line in dict.fromkeys(notes) if not lines.issuperset(line.splitlines())]
    return edits.enter(plan, path, "\n".join((*([text] if text else []), *new)), today) if new else plan

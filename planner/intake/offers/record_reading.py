"""An offer of a table while its cells are read: entries, questions, and what goes into its note."""

import datetime
import re

from msgspec import Struct, field

from planner.intake.layout.records import FieldCell, Record, TextCell
from planner.intake.offers.cell_text import is_to_come
from planner.intake.offers.parsed_offers import CellQuestion, FieldEntry
from planner.plan import Offer, entry
from planner.plan.entry.currency_text import DOLLAR
from planner.plan.entry.number import EntryError
from planner.plan.entry.number_style import NumberStyle
from planner.plan.registry import FIELDS

_ASKED = (
    "base",
    "bonus_target",
    "sign_on",
    "grants",
    "start",
    "deadline",
    "level",
    "posted_min",
    "posted_max",
    "currency",
)
"""Fields whose text is asked for if it cannot be read. Of others it goes into the note."""


class RecordReading(Struct):
    """An offer while its cells are read."""

    record: Record
    style: NumberStyle
    today: datetime.date
    currency: str = ""
    base: float | None = None
    is_in_thousands: bool = False
    is_present: bool = False
    is_day_first: bool | None = None
    """How the table writes dates with slashes, where one of them leaves no choice."""
    entries: list[FieldEntry] = field(default_factory=list)
    questions: list[CellQuestion] = field(default_factory=list)
    unused: list[tuple[TextCell, TextCell, str]] = field(default_factory=list)
    conversions: list[str] = field(default_factory=list)

    @property
    def paid_in(self) -> str:
        """The currency of its amounts; dollars if the table says none."""
        return self.currency or DOLLAR

    def leave(self, cell: FieldCell, why: str = "") -> None:
        """Put a cell into the note."""
        self.unused.append((cell.name, cell.cell, why))

    def ask(self, key: str, why: str, cell: TextCell) -> None:
        """Ask about a field."""
        self.questions.append(CellQuestion(key, why, cell.text, cell.row, cell.column))

    def enter(self, key: str, text: str, cell: TextCell, wrong: str = "") -> None:
        """Take a text for a field; `wrong` where it reads, but not in its table."""
        spec = FIELDS[f"{Offer.__name__}.{key}"]
        why = wrong
        try:
            entry.read(spec, text, self.today, self.paid_in)
        except EntryError as reason:
            why = why or str(reason)
        if why and key not in _ASKED:
            self.unused.append((TextCell(spec.about.label, cell.row, cell.column), cell, ""))
            if re.search(r"\d", cell.text) or is_to_come(cell.text):
                self.ask(key, why, cell)
            return
        self.entries.append(FieldEntry(key, text, cell.row, cell.column, why, cell.text))

"""What a table says of offers, as values: entries for fields, lines for notes, and what no field takes."""

from dataclasses import dataclass

from planner.plan import Offer
from planner.plan.registry import FIELDS


@dataclass(frozen=True, slots=True)
class FieldEntry:
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
    """A cell that no field took, and why. `kept`: what it says is in the notes of the offers."""

    row: int
    column: int
    text: str
    why: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """What the table says of one offer, or of the present job."""

    is_present: bool
    entries: tuple[FieldEntry, ...]
    notes: tuple[str, ...] = ()
    """Lines for the offer's note, as `Commute: 40 minutes`: what the table says that no field has."""

    @property
    def company(self) -> str:
        """The employer's name; empty if the table does not say."""
        return next((entry.text for entry in self.entries if entry.key == "company"), "")

    @property
    def name(self) -> str:
        """What to call it in a list."""
        return "present job" if self.is_present else self.company or "unnamed"


@dataclass(frozen=True, slots=True)
class Understood:
    """All of a table: the offers, the cells that were not understood, and notes in whole sentences."""

    columns: tuple[Column, ...]
    not_understood: tuple[NotUnderstood, ...]
    notes: tuple[str, ...] = ()

    @property
    def wrong(self) -> tuple[FieldEntry, ...]:
        """Entries that are taken as typed text, since they cannot be read."""
        return tuple(entry for column in self.columns for entry in column.entries if entry.wrong)

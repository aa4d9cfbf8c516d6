"""What a table's layout comes to: one record for each offer, of labelled cells, before any is read."""

from msgspec import Struct

from planner.intake.layout.labels import Label

SECOND_LINE = "Another line has this meaning too; the first one is taken."
"""Why a further line of a meaning is left out."""


class TextCell(Struct, frozen=True):
    """A text of the table, and its place from 1."""

    text: str
    row: int
    column: int


class FieldCell(Struct, frozen=True):
    """A cell with the label that it is under, and what a column of notes says beside it."""

    label: Label
    name: TextCell
    cell: TextCell
    remark: TextCell | None = None


class SpareCell(Struct, frozen=True):
    """A cell of an offer under a label that means no field."""

    name: TextCell
    cell: TextCell


class Record(Struct, frozen=True):
    """One offer of a table, or the present job: its cells in the order of the table."""

    name: TextCell | None
    is_present: bool
    cells: tuple[FieldCell, ...]
    spare: tuple[SpareCell, ...] = ()
    remarks: tuple[TextCell, ...] = ()
    """Cells of a column of notes, each beside the label of its line."""


class LeftCell(Struct, frozen=True):
    """A cell that belongs to no offer, and why."""

    cell: TextCell
    why: str
    in_note: bool = False


class Layout(Struct, frozen=True):
    """All records of a table, the cells that belong to none, and how many cells have a known label."""

    records: tuple[Record, ...] = ()
    left: tuple[LeftCell, ...] = ()
    known: int = 0


Grid = list[list[TextCell]]

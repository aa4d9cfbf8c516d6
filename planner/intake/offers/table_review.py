"""A parsed table as the user mends it before it enters: a line for each field, a column for each offer.

Frozen: each decision gives a new review. `parsed` hands back what is imported.
"""

import datetime
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from planner.intake.offers.parsed_offers import NOTE, FieldEntry, OfferColumn, ParsedOffers
from planner.plan import Offer, entry
from planner.plan.entry.currency_text import DOLLAR
from planner.plan.entry.number import EntryError
from planner.plan.registry import FIELDS, fields
from planner.plan.schema.about import Editor

LEFT_OUT = ""
"""The key of a line that is not imported."""


class Target(StrEnum):
    """What a column of the table becomes."""

    OFFER = "a new offer"
    PRESENT = "the present job"
    LEFT_OUT = "left out"


class TableCell(Struct, frozen=True):
    """A text for a field, why it cannot be read, why to look at it, and the cell as it was."""

    text: str
    wrong: str = ""
    doubt: str = ""
    source: str = ""
    row: int = 0
    column: int = 0


class TableLine(Struct, frozen=True):
    """A line of the review: what it is called in the table, the field that it is read as, and its cells.

    `cells` by the place of their column; a column without one says nothing there.
    """

    name: str
    key: str
    cells: Mapping[int, TableCell]

    @property
    def is_field(self) -> bool:
        """Whether it fills a field, and is not kept in the note or left out."""
        return self.key not in (LEFT_OUT, NOTE)


class TableReview(Struct, frozen=True):
    """A table with the user's decisions: targets of its columns, fields of its lines, texts of its cells."""

    table: ParsedOffers
    lines: tuple[TableLine, ...]
    targets: tuple[Target, ...]
    today: datetime.date = field(default=datetime.date.min)

    @classmethod
    def of(cls, table: ParsedOffers, today: datetime.date) -> "TableReview":
        """Return the review of a table as it was understood."""
        targets = tuple(Target.PRESENT if column.is_present else Target.OFFER for column in table.columns)
        return cls(table, (*_field_lines(table), *_note_lines(table)), targets, today)

    @property
    def names(self) -> tuple[str, ...]:
        """What each column is called: its company as it is now, else as it was read."""
        companies = next((line.cells for line in self.lines if line.key == "company"), {})
        return tuple(
            companies[place].text if place in companies else column.name
            for place, column in enumerate(self.table.columns)
        )

    def with_target(self, column: int, target: Target) -> "TableReview":
        """Make a column an offer, the present job, or leave it out; only one column is the present job."""
        targets = list(self.targets)
        if target is Target.PRESENT:
            targets = [Target.OFFER if other is Target.PRESENT else other for other in targets]
        targets[column] = target
        return replace(self, targets=tuple(targets))

    def with_text(self, line: int, column: int, text: str) -> "TableReview":
        """Type a text into a cell."""
        changed = self.lines[line]
        before = changed.cells.get(column, TableCell(""))
        cell = replace(before, text=text.strip(), doubt="", wrong=self._why_wrong(changed.key, column, text))
        cells = {**changed.cells, column: cell}
        return self._with_line(line, replace(changed, cells=cells))

    def with_key(self, line: int, key: str) -> "TableReview":
        """Read a line as another field, keep it in the note, or leave it out.

        A line that was read as that field so far is kept in the note: a field has one line.
        """
        review = self
        for place, other in enumerate(self.lines):
            if place != line and other.key == key and other.is_field:
                review = review._with_line(place, replace(other, key=NOTE))
        cells = {
            column: replace(cell, wrong=self._why_wrong(key, column, cell.text), doubt="")
            for column, cell in self.lines[line].cells.items()
        }
        return review._with_line(line, replace(self.lines[line], key=key, cells=cells))

    def parsed(self) -> ParsedOffers:
        """Return the table as it is imported."""
        columns = tuple(
            self._column(place) for place, target in enumerate(self.targets) if target is not Target.LEFT_OUT
        )
        return replace(self.table, columns=tuple(column for column in columns if column.entries))

    def counts(self) -> tuple[int, int]:
        """Return how many columns and entries are imported."""
        parsed = self.parsed()
        return len(parsed.columns), sum(len(column.entries) for column in parsed.columns)

    def _column(self, place: int) -> OfferColumn:
        entries, notes = [], []
        for line in self.lines:
            cell = line.cells.get(place)
            if cell is None or not cell.text:
                continue
            if line.is_field:
                entries.append(
                    FieldEntry(line.key, cell.text, cell.row, cell.column, cell.wrong, cell.source)
                )
            elif line.key == NOTE:
                notes.append(f"{line.name}: {cell.text}" if line.name else cell.text)
        return replace(
            self.table.columns[place],
            is_present=self.targets[place] is Target.PRESENT,
            entries=tuple(entries),
            notes=tuple(notes),
        )

    def _why_wrong(self, key: str, column: int, text: str) -> str:
        spec = FIELDS.get(f"{Offer.__name__}.{key}")
        if spec is None or key == NOTE:
            return ""
        paid_in = next((line.cells for line in self.lines if line.key == "currency"), {})
        currency = paid_in[column].text if column in paid_in else DOLLAR
        try:
            entry.read(spec, text, self.today, currency.strip().upper() or DOLLAR)
        except EntryError as reason:
            return str(reason)
        return ""

    def _with_line(self, place: int, line: TableLine) -> "TableReview":
        return replace(self, lines=(*self.lines[:place], line, *self.lines[place + 1 :]))


def line_fields() -> tuple[tuple[str, str], ...]:
    """Return key and label of every field that a line can be read as."""
    return tuple((spec.key, spec.about.label) for spec in fields(Offer, Editor.GRID) if spec.key != NOTE)


def _field_lines(table: ParsedOffers) -> tuple[TableLine, ...]:
    """Return a line for each field that a column has, in the order of the sheet Offers."""
    cells: dict[str, dict[int, TableCell]] = {}
    for place, column in enumerate(table.columns):
        doubts = {question.field.partition(".")[0]: question.why for question in reversed(column.questions)}
        for item in column.entries:
            cells.setdefault(item.key, {})[place] = TableCell(
                item.text,
                item.wrong,
                "" if item.wrong else doubts.get(item.key, ""),
                item.source,
                item.row,
                item.column,
            )
    keys = [key for key, _ in line_fields()]
    order = sorted(cells, key=lambda key: keys.index(key) if key in keys else len(keys))
    return tuple(TableLine(FIELDS[f"{Offer.__name__}.{key}"].about.label, key, cells[key]) for key in order)


def _note_lines(table: ParsedOffers) -> tuple[TableLine, ...]:
    """Return a line for each label whose cells no field takes."""
    cells: dict[str, dict[int, TableCell]] = {}
    for place, column in enumerate(table.columns):
        for line in column.notes:
            name, separator, text = line.partition(": ")
            known = cells.setdefault(name if separator else "", {})
            words = text if separator else line
            known[place] = TableCell(f"{known[place].text}; {words}" if place in known else words)
    return tuple(TableLine(name, NOTE, texts) for name, texts in cells.items())

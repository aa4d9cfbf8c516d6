"""The commands of the Edit menu on the selected cells: copy, cut, paste, fill, clear; and their sum."""

import datetime
from collections.abc import Callable, Sequence
from html import escape
from itertools import islice

from msgspec import Struct
from PySide6.QtCore import QMimeData, QModelIndex
from PySide6.QtGui import QGuiApplication

from planner.intake.tables.clipboard import format_cells, parse_cells
from planner.intake.tables.errors import TableError
from planner.plan import Plan, edits
from planner.plan.differences import differences
from planner.plan.paths import offer_of, spec_at
from planner.ui.grid.cell import State, copied_text
from planner.ui.grid.cell_table import CellTable
from planner.ui.grid.keys.selected_cells import NO_RECTANGLE
from planner.ui.grid.labelled import LabelledPaste
from planner.ui.grid.model import GridModel
from planner.ui.grid.rows import FieldRow, key_of
from planner.ui.grid.source import Place, TableSource
from planner.ui.session import Session
from planner.ui.status.selection_sum import SummedNumber, sum_text
from planner.values import Unit

MANY = 1_000  # changed fields that are counted
Lines = Sequence[Sequence[str]]


class GridEditing:
    """Wires a table's selection to the session; each command is one step of undo."""

    def __init__(self, session: Session, model: GridModel, view: CellTable, labelled: LabelledPaste) -> None:
        self._session, self._model, self._view, self._labelled = session, model, view, labelled

    def commands(self) -> dict[str, Callable[[], object]]:
        """The commands of the menu Edit, by key."""
        return {
            "copy": self.copy,
            "cut": self.cut,
            "paste": self.paste,
            "clear": self.clear,
            "fill_right": lambda: self._fill("Fill right", down=False),
            "fill_down": lambda: self._fill("Fill down", down=True),
            "select_all": self._view.selectAll,
        }

    def summary(self) -> str:
        """Sum, average and count of the selected numbers, where more than one is selected."""
        return sum_text([each for index in self._view.chosen() if (each := self._summed(index))])

    def _summed(self, index: QModelIndex) -> SummedNumber | None:
        """Return the number of a cell with its unit; None for a cell without a number."""
        cell, row, plan = self._model.cell(index), self._model.field(index), self._model.plan
        if cell.number is None:
            return None
        if cell.figure is not None:
            unit = cell.figure.unit
        elif cell.path:
            unit = spec_at(plan, cell.path).about.unit
        else:
            unit = row.spec.about.unit if isinstance(row, FieldRow) else Unit.TEXT
        if unit not in (Unit.MONEY, Unit.MONEY_YEAR):
            return SummedNumber(cell.number, unit, key_of(row))
        owner = offer_of(cell.path)
        currency = cell.currency or (plan.offer(owner).currency if owner else plan.currency)
        return SummedNumber(cell.number, unit, key_of(row), currency)

    def copy(self) -> bool:
        """Put the selected rectangle on the clipboard; whether there was one."""
        rows = self._rectangle()
        if rows is None:
            return False
        if not rows:
            self._session.status_message.emit("There is nothing to copy yet.")
            return False
        plan = self._model.plan
        texts = [[copied_text(self._model.cell(index), plan) for index in row] for row in rows]
        copied = QMimeData()
        copied.setText(format_cells(texts))
        copied.setHtml(_as_html(texts))
        QGuiApplication.clipboard().setMimeData(copied)
        return True

    def cut(self) -> None:
        """Copy, then clear."""
        if self.copy():
            self.clear("Cut")

    def clear(self, text: str = "Clear") -> None:
        """Set the selected fields back to their defaults, as a step of this name."""
        paths = self._paths(self._view.chosen())
        if paths:
            self._change(text, edits.clear(self._session.plan, paths))
        else:
            self._view.refuse()

    def paste(self) -> None:
        """Type a rectangle from the clipboard; one text goes into every selected cell."""
        text = QGuiApplication.clipboard().text()
        if not text:
            self._session.status_message.emit("There is no text on the clipboard.")
            return
        try:
            texts = self._labelled.parted(text, parse_cells(text))
        except TableError as error:
            self._session.status_message.emit(str(error))
            return
        plan, today, paths = self._session.plan, self._session.today, self._paths(self._view.chosen())
        if len(texts) == 1 and len(texts[0]) == 1 and len(paths) > 1:
            entries = [(path, texts[0][0]) for path in paths]
            self._change("Paste", edits.enter_all(plan, entries, today))
            return
        if not self._labelled.may_paste(texts):
            return
        source = self._model.source
        by_item = texts if source.items_down else tuple(zip(*texts, strict=True))
        pasted = paste(source, plan, self._view.place_on(), by_item, today)
        self._change("Paste", pasted.plan)
        if pasted.left:
            self._session.status_message.emit(
                f"{_cells(pasted.left)} found no field to go to and were left out."
            )

    def _rectangle(self) -> list[list[QModelIndex]] | None:
        rows = self._view.rectangle()
        if rows is None:
            self._session.status_message.emit(NO_RECTANGLE)
        return rows

    def _fill(self, text: str, *, down: bool) -> None:
        """Type the texts of the first row, or column, of the selection into the others."""
        rows = self._rectangle()
        if not rows:
            return
        lines = [[self._typed_path(index) for index in row] for row in rows]
        if not any(path for line in lines for path in line):
            self._view.refuse()
            return
        if not down:
            lines = [list(line) for line in zip(*lines, strict=True)]
        self._change(text, fill(self._session.plan, lines, self._session.today))

    def _change(self, text: str, plan: Plan) -> None:
        """Apply an edit of the selection; nothing if the plan is equal to what it was."""
        if plan != self._session.plan:
            paths, before = self._paths(self._view.chosen()), self._session.plan
            self._session.apply(text, plan, where=next(iter(paths), ""))  # its undo goes there
            count = sum(1 for _ in islice(differences(before, plan), MANY + 1))
            if count > 1:
                self._session.announce(
                    f"{_DONE[text]} {f'more than {MANY:,}' if count > MANY else count} fields."
                )

    def _paths(self, indexes: Sequence[QModelIndex]) -> tuple[str, ...]:
        return tuple(path for index in indexes if (path := self._typed_path(index)))

    def _typed_path(self, index: QModelIndex) -> str:
        """Return the path of an input; empty for a heading, whose name is changed on purpose only."""
        cell = self._model.cell(index)
        return "" if cell.state is State.HEADING else cell.path


class Pasted(Struct, frozen=True):
    """The plan after a paste, and how many texts found no field to go to."""

    plan: Plan
    left: int


def paste(source: TableSource, plan: Plan, place: Place, texts: Lines, today: datetime.date) -> Pasted:
    """Type a rectangle of texts, a line for each item, from a place on; items beyond the last are added.

    `place` runs on to the last field and item of the table.
    """
    items = list(place.items[: len(texts)])
    while len(items) < len(texts) and (added := source.add(plan)) is not None:
        plan, item = added
        items.append(item)
    entries = [
        (path, text)
        for item, line in zip(items, texts, strict=False)
        for field, text in zip(place.fields, line, strict=False)
        if (path := source.path_at(plan, item, field))
    ]
    filled = sum(bool(text.strip()) for line in texts for text in line)
    taken = sum(bool(text.strip()) for _, text in entries)
    return Pasted(edits.enter_all(plan, entries, today), filled - taken)


def fill(plan: Plan, lines: Lines, today: datetime.date) -> Plan:
    """Type the texts of the first line's fields into those of the other lines. `lines` hold plan paths."""
    entries: list[tuple[str, str]] = []
    for first, *others in zip(*lines, strict=True):
        if first:
            text = edits.typed_text(plan, first)
            entries += [(path, text) for path in others if path]
    return edits.enter_all(plan, entries, today)


def _as_html(texts: Lines) -> str:
    """Write a rectangle as a table, for documents and mails."""
    rows = ("".join(f"<td>{escape(text)}</td>" for text in line) for line in texts)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"


_DONE = {"Paste": "Pasted", "Clear": "Cleared", "Cut": "Cut", "Fill right": "Filled", "Fill down": "Filled"}
"""What was done, by the name of the step."""

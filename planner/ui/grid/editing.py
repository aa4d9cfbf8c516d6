"""What the Edit menu does to the cells that are selected: copied, cut, pasted, filled, cleared, summed up."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from planner.intake.tables.clipboard import format_cells, parse_cells
from planner.intake.tables.errors import TableError
from planner.plan import Plan
from planner.ui.grid import rectangle
from planner.ui.grid.cell import Cell, copied
from planner.ui.grid.labelled import LabelledPaste
from planner.ui.grid.model import GridModel
from planner.ui.grid.rectangle import Place, Table
from planner.ui.grid.rows import group_of
from planner.ui.grid.view import GridView
from planner.ui.session import Session
from planner.values import Unit, shown

NO_RECTANGLE = "The selected cells form no rectangle. Select whole rows and columns of cells, and try again."


class GridEditing:
    """Wires a grid's selection to the session; each command is one step of undo."""

    def __init__(
        self, session: Session, model: GridModel, view: GridView, table: Table, labelled: LabelledPaste
    ) -> None:
        self._session, self._model, self._view, self._table = session, model, view, table
        self._labelled = labelled

    def commands(self) -> dict[str, Callable[[], object]]:
        """What each command of the menus does, by its key."""
        rows = self._model.rows
        return {
            "copy": self.copy,
            "cut": self.cut,
            "paste": self.paste,
            "clear": lambda: self._clear("Clear"),
            "fill_right": lambda: self._fill("Fill right", rectangle.fill_right),
            "fill_down": lambda: self._fill("Fill down", rectangle.fill_down),
            "select_all": self._view.selectAll,
            "fit": self._view.widths.fit,
            "fold_all": lambda: self._view.fold({group_of(row) for row in rows}),
            "unfold_all": lambda: self._view.fold(set()),
        }

    def summary(self) -> str:
        """Sum, average and count of the selected numbers, where more than one is selected."""
        numbers = [
            cell.number
            for row, column in self._view.chosen()
            if (cell := self._cell(row, column)).number is not None
        ]
        if len(numbers) < 2:
            return ""
        total, mean = sum(numbers), sum(numbers) / len(numbers)
        return f"Sum {_short(total)} · Average {_short(mean)} · Count {len(numbers)}"

    def copy(self) -> bool:
        """Put the selected rectangle on the clipboard; whether there was one."""
        place = self._rectangle()
        if place is None:
            return False
        if not place.columns:
            self._session.status_message.emit("There is nothing to copy yet.")
            return False
        rows = [
            [copied(self._cell(row, column), self._model.plan) for column in place.columns]
            for row in place.rows
        ]
        QGuiApplication.clipboard().setText(format_cells(rows))
        return True

    def cut(self) -> None:
        """Copy, then clear."""
        if self.copy():
            self._clear("Cut")

    def paste(self) -> None:
        """Type a rectangle from the clipboard; one text goes into every selected cell."""
        text = QGuiApplication.clipboard().text()
        if not text:
            self._session.status_message.emit("There is no text on the clipboard.")
            return
        try:
            texts, cells = parse_cells(text), self._view.chosen()
        except TableError as error:
            self._session.status_message.emit(str(error))
            return
        plan, today = self._session.plan, self._session.today
        several = len(rectangle.paths(self._table, plan, cells)) > 1
        if len(texts) == 1 and len(texts[0]) == 1 and several:
            self._change("Paste", rectangle.paste_one(self._table, plan, cells, texts[0][0], today))
            return
        if not self._labelled.may_paste(texts):
            return
        pasted = rectangle.paste(self._table, plan, self._view.place_on(), texts, today)
        self._change("Paste", pasted.plan)
        if pasted.left:
            self._session.status_message.emit(
                f"{_cells(pasted.left)} found no field to go to and were left out."
            )

    def _rectangle(self) -> Place | None:
        place = self._view.place()
        if place is None:
            self._session.status_message.emit(NO_RECTANGLE)
        return place

    def _clear(self, text: str) -> None:
        plan, cells = self._session.plan, self._view.chosen()
        if not rectangle.paths(self._table, plan, cells):
            self._view.refuse()
            return
        self._change(text, rectangle.clear(self._table, plan, cells))

    def _fill(self, text: str, fill: Callable[..., Plan]) -> None:
        place = self._rectangle()
        if place is not None and place.rows and place.columns:
            self._change(text, fill(self._table, self._session.plan, place, self._session.today))

    def _change(self, text: str, plan: Plan) -> None:
        """Apply an edit of the selection; nothing if the plan is equal to what it was."""
        if plan != self._session.plan:
            paths = rectangle.paths(self._table, plan, self._view.chosen())
            self._session.apply(text, plan, where=next(iter(paths), ""))  # its undo goes there

    def _cell(self, row: int, column: str) -> Cell:
        return self._model.cell(self._model.index(row, self._model.place_of(column)))


def _short(number: float) -> str:
    return shown(round(number, 2), Unit.TEXT) if abs(number) >= 1 else shown(number, Unit.PRICE)


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"

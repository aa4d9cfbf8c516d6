"""The Offers sheet: the grid, the inspector beside it, and the commands that both serve."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from planner.intake.clipboard import format_cells, parse_cells
from planner.plan import Plan
from planner.plan.paths import offer_of
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.inspector.panel import Inspector
from planner.ui.offers import rectangle
from planner.ui.offers.cells import Cell, copied
from planner.ui.offers.model import OffersModel
from planner.ui.offers.rows import ROWS, group_of
from planner.ui.offers.view import OffersView
from planner.ui.sheet import Sheet
from planner.values import Unit, shown

SIDE = 320


class OffersSheet(Sheet):
    """Wires the grid to the session: what is selected, copied, pasted, filled and cleared."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.model = OffersModel(self.session, self)
        self.view = OffersView(desk, self.model, self)
        self.inspector = Inspector(desk, self)
        self._hidden_shown = False
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(lambda *_: self.tell())
        self.view.touched.connect(lambda: self.summarised.emit(self._summary()))
        self.session.looked_at.connect(self._follow)
        self.commands = {
            "copy": self._copy,
            "cut": self._cut,
            "paste": self._paste,
            "clear": lambda: self._change("Clear", rectangle.clear(self.session.plan, self.view.place())),
            "fill_right": lambda: self._fill("Fill right", rectangle.fill_right),
            "fill_down": lambda: self._fill("Fill down", rectangle.fill_down),
            "select_all": self.view.selectAll,
            "inspector": lambda: self.inspector.setVisible(not self.inspector.isVisible()),
            "fit": self.view.fit,
            "fold_all": lambda: self.view.fold({group_of(row) for row in ROWS}),
            "unfold_all": lambda: self.view.fold(set()),
            "show_hidden": self._toggle_hidden,
        }

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.view)
        split.addWidget(self.inspector)
        split.setStretchFactor(0, 1)
        split.setSizes([10_000, SIDE])
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def show_change(self, change: Change) -> None:
        """Draw the changed cells; after another file was opened, fold and fit anew."""
        self.model.show_change(change, self.view.seen())
        if change.replaced or change.columns:
            self.view.show_hidden(shown=self._hidden_shown)
        if change.replaced:
            self._start()
        self.inspector.show_change(change)
        if change.computed or change.offers():
            self.tell()

    def reveal(self, path: str) -> bool:
        """Go to a field of the grid, or of the inspector if it is inside a grant or a payment."""
        if not self.view.select_path(path):
            return False
        self.session.look_at(offer_of(path))
        self.inspector.reveal(path)
        return True

    def start_keys(self) -> None:
        """Give the grid the keyboard."""
        self.view.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes round, within the sheet."""
        return self.view, self.inspector

    def _start(self) -> None:
        self.view.start_folds()
        self.view.fit()
        column = 1 if self.model.columnCount() > 1 else 0
        first = next(row for row in range(1, self.model.rowCount()) if not self.view.isRowHidden(row))
        row = first if self.model.cell(self.model.index(first, column)).path else first + 1
        self.view.setCurrentIndex(self.model.index(row, column))

    def tell(self) -> None:
        """Let the explain bar and the inspector follow the current cell."""
        index = self.view.currentIndex()
        if not index.isValid():
            return
        cell = self.model.cell(index)
        self.session.look_at(self.model.offer_at(index.column()).id)
        self.session.select(cell.figure or cell.path or None)

    def _follow(self, offer_id: str) -> None:
        """Go to the column of an offer that was chosen elsewhere."""
        place, index = self.model.place_of(offer_id), self.view.currentIndex()
        if place >= 0 and index.isValid() and place != index.column():
            self.view.setCurrentIndex(self.model.index(index.row(), place))

    def _summary(self) -> str:
        """Sum, average and count of the selected numbers, where more than one is selected."""
        numbers = [
            cell.number
            for index in self.view.selectedIndexes()
            if not self.view.isRowHidden(index.row()) and (cell := self.model.cell(index)).number is not None
        ]
        if len(numbers) < 2:
            return ""
        total, mean = sum(numbers), sum(numbers) / len(numbers)
        return f"Sum {_short(total)} · Average {_short(mean)} · Count {len(numbers)}"

    def _copy(self) -> None:
        place = self.view.place()
        rows = [
            [copied(self._cell(row, offer), self.model.plan) for offer in place.offers] for row in place.rows
        ]
        QGuiApplication.clipboard().setText(format_cells(rows))

    def _cut(self) -> None:
        self._copy()
        self._change("Cut", rectangle.clear(self.session.plan, self.view.place()))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if not text:
            self.session.noted.emit("There is no text on the clipboard.")
            return
        texts, place = parse_cells(text), self.view.place()
        plan, today = self.session.plan, self.session.today
        if len(texts) == 1 and len(texts[0]) == 1 and len(rectangle.paths(plan, place)) > 1:
            self._change("Paste", rectangle.paste_one(plan, place, texts[0][0], today))
            return
        pasted = rectangle.paste(plan, self.view.place_on(), texts, today)
        self._change("Paste", pasted.plan)
        if pasted.left:
            self.session.noted.emit(f"{_cells(pasted.left)} found no field to go to and were left out.")

    def _fill(self, text: str, fill: Callable[..., Plan]) -> None:
        self._change(text, fill(self.session.plan, self.view.place(), self.session.today))

    def _change(self, text: str, plan: Plan) -> None:
        """Apply an edit of the selection; nothing if the plan is equal to what it was."""
        if plan != self.session.plan:
            self.session.apply(text, plan)

    def _toggle_hidden(self) -> None:
        self._hidden_shown = not self._hidden_shown
        self.view.show_hidden(shown=self._hidden_shown)

    def _cell(self, row: int, offer_id: str) -> Cell:
        return self.model.cell(self.model.index(row, self.model.place_of(offer_id)))


def _short(number: float) -> str:
    return shown(round(number, 2), Unit.TEXT)


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"

"""The Assumptions sheet: the values that may be changed above, the recruiters and sources below, to read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from planner.analysis.constant_openings import with_openings
from planner.analysis.explained import Explained, explained
from planner.plan import edits
from planner.plan.field_name import in_sentence
from planner.plan.paths import constant_key
from planner.ui.appearance.theme import GRID, ROW, scaled
from planner.ui.assumptions.reference_panel import ReferencePanel
from planner.ui.assumptions.source import VALUE, AssumptionRow, AssumptionSource, ConstantRow
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.grid.editing import GridEditing
from planner.ui.grid.labelled import LabelledPaste
from planner.ui.grid.list_table import ListTable
from planner.ui.grid.model import GridModel
from planner.ui.parts.panel_parts import key_hint, rule, sentence
from planner.ui.sheet import Sheet

HINT = (
    "Type to change a value; Del sets it back. Blue: typed by you. Amber: assumed by the model. "
    "Grey: as usual."
)
OPENINGS_AFTER = 150
"""Milliseconds after the last key before the openings with a constant are computed."""
LEAST_ROWS = 4  # of the values, its head among them, however small the window is
WIDTHS = (344, 128, 112, 112)


class AssumptionsSheet(Sheet):
    """Built when it is first shown, once the tables are there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        tables = self.session.analysis.tables if self.session.analysis else None
        source = AssumptionSource(self.session.plan, tables)
        self.model = GridModel(self.session, source, self)
        self.view = self._table()
        labelled = LabelledPaste(desk.dialogs, source.fields)
        self.editing = GridEditing(self.session, self.model, self.view, labelled)
        self.commands = {**self.editing.commands(), "clear": self._set_back}
        self.view.selectionModel().currentChanged.connect(self.explain_selection)
        self.view.touched.connect(lambda: self.summary_changed.emit(self.editing.summary()))
        self.reference, self.source = ReferencePanel(tables), sentence()
        self._openings = QTimer(self, singleShot=True, interval=OPENINGS_AFTER)
        self._openings.timeout.connect(self._explain_openings)
        self._lay_out()

    def show_change(self, change: Change) -> None:
        """Show the values that changed."""
        self.model.show_change(change, self.view.seen())
        if isinstance(self.session.selection, Explained):
            self.explain_selection()

    def reveal(self, path: str) -> bool:
        """Go to the value of a field."""
        return self.view.select_path(path)

    def explain_selection(self) -> None:
        """Explain the field of the current row."""
        row = self._row_at(self.view.currentIndex().row())
        if row is not None:
            self.session.select(row.path)
            self.source.setText(f"{row.spec.about.label}: {row.source}")
            if isinstance(row, ConstantRow):
                self._openings.start()

    def panes(self) -> Sequence[QWidget]:
        """The values, and the panel below."""
        return self.view, self.reference

    def take_focus(self) -> None:
        """Begin at the current value."""
        self.view.setFocus()

    def _row_at(self, place: int) -> AssumptionRow | None:
        row = self.model.fields[place] if place >= 0 else None
        return row if isinstance(row, AssumptionRow) else None

    def _explain_openings(self) -> None:
        """Add to the explanation of a constant what the openings are with it."""
        analysis, path = self.session.analysis, self.session.selection
        key = constant_key(path) if isinstance(path, str) else ""
        if key and analysis is not None:
            explanation = explained(self.session.plan, analysis, path)
            self.session.select(with_openings(explanation, analysis, key))

    def _set_back(self) -> None:
        """Set the values of the selected rows back to their defaults."""
        places = sorted({index.row() for index in self.view.chosen()})
        rows = [row for place in places if (row := self._row_at(place)) is not None]
        plan = edits.clear(self.session.plan, (row.path for row in rows))
        if plan != self.session.plan:
            what = in_sentence(rows[0].spec.about.label) if len(rows) == 1 else f"{len(rows)} values"
            self.session.apply(f"Set {what} back", plan, where=rows[0].path)

    def _table(self) -> ListTable:
        view = ListTable(self.desk, self.model, "Assumptions", WIDTHS, self)
        view.setMinimumHeight(scaled(LEAST_ROWS * ROW))
        places = range(len(self.model.fields))
        first = next(place for place in places if self._row_at(place) is not None)
        view.setCurrentIndex(self.model.index_at(VALUE, first))
        return view

    def _upper(self) -> QWidget:
        """The values, and under them where the current one comes from, in full."""
        self.source.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(rule())
        column.addWidget(self.source)
        return upper

    def _lay_out(self) -> None:
        hint = key_hint(HINT)
        hint.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._upper())
        split.addWidget(self.reference)
        self.reference.setMinimumHeight(1)  # in a small window the values go first
        split.setStretchFactor(0, 1)
        split.setSizes([400, 176])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hint)
        column.addWidget(split, 1)

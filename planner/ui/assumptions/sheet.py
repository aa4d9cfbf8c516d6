"""The Assumptions sheet: what may be changed above, what it rests on below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout

from planner.ui.appearance.theme import GRID
from planner.ui.assumptions.reference_panel import ReferencePanel
from planner.ui.assumptions.view import AssumptionsView
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.sheet import Sheet

HINT = "Amber: assumed by the model. Blue: typed by you. Type to change a value; Del sets it back."


class AssumptionsSheet(Sheet):
    """Built when it is first shown, once the tables are there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        analysis = desk.session.analysis
        hint = QLabel(HINT)
        hint.setProperty("dim", "true")
        hint.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self.view = AssumptionsView(desk)
        self.commands = {"clear": self.view.set_back, "copy": self.view.copy}
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.view)
        split.addWidget(ReferencePanel(analysis.tables if analysis else None))
        split.setStretchFactor(0, 1)
        split.setSizes([400, 176])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hint)
        column.addWidget(split, 1)
        desk.look.changed.connect(self.view.held.recolour)

    def show_change(self, change: Change) -> None:
        """Show the values that changed."""
        if (
            change.replaced
            or change.parts("person", "assumptions", "wording", "title", "currency")
            or change.typed()
        ):
            self.view.held.refresh()

    def reveal(self, path: str) -> bool:
        """Go to the row of a field."""
        place = next((at for at, row in enumerate(self.view.held.rows) if path and row.path == path), None)
        if place is not None:
            self.view.go(place)
            self.view.setFocus()
        return place is not None

    def explain_selection(self) -> None:
        """Speak of the current value."""
        self.view.explain_selection()

    def take_focus(self) -> None:
        """Begin at the current value."""
        self.view.setFocus()

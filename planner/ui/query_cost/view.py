"""The grid of the sheet Cost per query, and what it says while there is no scenario."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.grid.first_steps import paint_first_steps
from planner.ui.grid.view import GridView
from planner.ui.query_cost.model import ScenariosModel

NONE_YET = "No scenarios yet"
STEPS = (
    "Ctrl++ adds a scenario. Then type its name, Enter, and go on down the column.",
    "Ctrl+V pastes a table: fields down, scenarios across; each column becomes a scenario.",
    "The first scenario is the baseline: the others are measured against it.",
)


class ScenariosView(GridView):
    """The grid of scenarios."""

    def __init__(self, desk: Desk, model: ScenariosModel, parent: QWidget) -> None:
        super().__init__(desk, model, "Cost scenarios", parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells; in the place of them what to do while there is no scenario."""
        super().paintEvent(event)
        if not self._model.columnCount():
            painter = QPainter(self.viewport())
            paint_first_steps(painter, 4 * GRID, self._desk.look.theme, self.font(), NONE_YET, STEPS)

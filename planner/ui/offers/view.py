"""The grid of the Offers sheet: which folds it starts with, and what it says while there is no offer."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.grid.first_steps import paint_first_steps
from planner.ui.grid.view import GridView
from planner.ui.offers.model import OffersModel
from planner.ui.offers.rows import SELDOM

NONE_YET = "No offers yet"
STEPS = (
    "Ctrl++ adds an offer. Then type its company, Enter, and go on down the column.",
    "Ctrl+V pastes a table: fields down, offers across; each column becomes an offer.",
    "Type your present job in the first column: it is what offers are measured against.",
)


class OffersView(GridView):
    """The grid of offers."""

    def __init__(self, desk: Desk, model: OffersModel, parent: QWidget) -> None:
        super().__init__(desk, model, "Offers", parent)

    def start_folds(self) -> None:
        """Fold what is seldom typed, and the roles once each offer has its company and base."""
        plan = self._model.plan
        told = bool(plan.offers) and all(offer.company and offer.base is not None for offer in plan.offers)
        self.fold({*SELDOM, "Role"} if told else set(SELDOM))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and beside them what to do while there is no offer."""
        super().paintEvent(event)
        if self._model.columnCount() > 1:
            return
        left = self.columnViewportPosition(0) + self.columnWidth(0) + 4 * GRID
        painter = QPainter(self.viewport())
        paint_first_steps(painter, left, self._desk.look.theme, self.font(), NONE_YET, STEPS)

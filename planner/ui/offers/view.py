"""The grid of the Offers sheet: the folds that it starts with, and the steps to a first offer."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.plan.fields.about import Group
from planner.ui.desk import Desk
from planner.ui.grid.model import GridModel
from planner.ui.grid.view import GridView

SELDOM: frozenset[str] = frozenset((Group.BENEFITS.value, Group.TERMS.value, Group.LEAVING.value))
"""Folds that start closed, so that the results are on the first screen."""

NONE_YET = "No offers yet"
STEPS = (
    "Ctrl++ adds an offer. Then type its company, Enter, and go on down the column.",
    "Ctrl+V pastes a table: fields down, offers across; each column becomes an offer.",
    "Type your present job in the first column: it is what offers are measured against.",
)


class OffersView(GridView):
    """The grid of offers."""

    def __init__(self, desk: Desk, model: GridModel, parent: QWidget) -> None:
        super().__init__(desk, model, "Offers", parent)

    def start_folds(self) -> None:
        """Fold what is seldom typed, and the roles once each offer has its company and base."""
        offers = self._model.plan.offers
        are_begun = bool(offers) and all(offer.company and offer.base is not None for offer in offers)
        self.fold({*SELDOM, Group.ROLE.value} if are_begun else set(SELDOM))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and right of them the first steps while there is no offer."""
        super().paintEvent(event)
        if self._model.columnCount() <= 1:
            self.paint_first_steps(NONE_YET, STEPS)

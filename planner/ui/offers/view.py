"""The grid of offers: its folds at first, and the first steps while there is no offer."""

from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from planner.ui.desk import Desk
from planner.ui.grid.model import GridModel
from planner.ui.grid.rows import GroupRow, Row, group_of
from planner.ui.grid.view import GridView
from planner.ui.offers.layout import ANSWER, INPUT_FOLDS, MORE, OFFER, SELDOM

WIDE = 1600
"""Pixels of a window from which folds that hold values start open."""

BESIDE = 112
"""Pixels beside the columns for the place where an offer is added."""

NONE_YET = "No offers yet"
STEPS = (
    "Ctrl+Shift+N adds an offer. Then type its company, Enter, and go on down the column.",
    "Ctrl+V pastes a table: fields down, offers across; each column becomes an offer.",
    "Type your present job in the first column: it is what offers are measured against.",
)


class OffersView(GridView):
    """The grid of offers, without the rows that are pinned below it."""

    def __init__(self, desk: Desk, model: GridModel, parent: QWidget) -> None:
        super().__init__(desk, model, "Offers", parent, BESIDE)

    def owns(self, row: Row) -> bool:
        return group_of(row) != ANSWER

    def start_folds(self) -> None:
        """Close all but the first group; in a wide window also leave open what holds typed values."""
        closed = {*INPUT_FOLDS, MORE}
        if self.window().width() >= WIDE:
            closed -= self._filled_folds()
        self.fold(closed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to another width of the window."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widths.fit_to_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and right of them the first steps while there is no offer."""
        super().paintEvent(event)
        if self._model.columnCount() <= 1:
            self.paint_first_steps(NONE_YET, STEPS)

    def _filled_folds(self) -> set[str]:
        rows = ((place, row) for place, row in enumerate(self._rows) if not isinstance(row, GroupRow))
        source = self._model.source
        return {group_of(row) for place, row in rows if source.is_filled(place)} - {OFFER, SELDOM}

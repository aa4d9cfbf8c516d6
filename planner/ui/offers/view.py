"""The grid of offers: its folds at first, and the first steps while there is no offer."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from planner.next_step import ROUGH_BELOW, typed_of_nine
from planner.ui.appearance.theme import GRID, SECONDARY, font, scaled
from planner.ui.desk import Desk
from planner.ui.grid.model import GridModel
from planner.ui.grid.rows import GroupRow, Row, group_of, key_of
from planner.ui.grid.view import GridView
from planner.ui.offers.add_offer import WIDTH, AddOffer
from planner.ui.offers.layout import ANSWER, HINTS, INPUT_FOLDS, MORE, OFFER, SELDOM

WIDE = 1600
"""Pixels of a window from which folds that hold values start open."""

NONE_YET = "No offers yet"
STEPS = (
    "Ctrl+Shift+N adds an offer. Then type its company, Enter, and go on down the column.",
    "Ctrl+V pastes a table: fields down, offers across; each column becomes an offer.",
    "Type your present job in the first column: it is what offers are measured against.",
)


class OffersView(GridView):
    """The grid of offers, without the rows that are pinned below it."""

    def __init__(self, desk: Desk, model: GridModel, parent: QWidget) -> None:
        super().__init__(desk, model, "Offers", parent, WIDTH)
        self.add_offer = AddOffer(desk.session, self)

    def owns(self, row: Row) -> bool:
        return group_of(row) != ANSWER

    def start_folds(self) -> None:
        """Close all but the first group; in a wide window the rows that are filled are left in sight."""
        closed = {*INPUT_FOLDS, MORE}
        filled = self._filled_folds() if self.window().width() >= scaled(WIDE) else frozenset()
        self.fold(closed - filled, filled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the way to add an offer behind the columns."""
        super().resizeEvent(event)
        self.add_offer.move_to_end()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and right of them the first steps, or how the first fields are typed."""
        super().paintEvent(event)
        plan = self._model.plan
        if not plan.offers:
            self.paint_first_steps(NONE_YET, STEPS)
        elif len(plan.offers) == 1 and typed_of_nine(plan, plan.offers[0]) < ROUGH_BELOW:
            self._paint_hints()

    def _filled_folds(self) -> frozenset[str]:
        rows = ((place, row) for place, row in enumerate(self._rows) if not isinstance(row, GroupRow))
        source = self._model.source
        return frozenset(group_of(row) for place, row in rows if source.is_filled(place)) - {OFFER, SELDOM}

    def _paint_hints(self) -> None:
        """Paint how each field may be typed, right of an offer that has just been begun."""
        header, theme, painter = self.horizontalHeader(), self._desk.look.theme, QPainter(self.viewport())
        left = header.length() - header.offset() + GRID
        painter.setFont(font(SECONDARY, family=self.font().family()))
        painter.setPen(QColor(theme.dim))
        for place, row in enumerate(self._rows):
            hint = HINTS.get(key_of(row), "")
            if hint and not self.isRowHidden(place):
                rect = QRect(left, self.rowViewportPosition(place), 400, self.rowHeight(place))
                painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, hint)

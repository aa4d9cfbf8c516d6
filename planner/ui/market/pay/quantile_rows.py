"""Quantiles of pay rows: n, P10 to P90 of each measure; refused with their n where they are too few."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.market.comparables import FEWEST, TAILS
from planner.market.pay_data.measures import LABELS
from planner.plan.pay_file import PaySummary
from planner.ui.appearance.theme import GRID
from planner.ui.parts.panel_parts import clear_layout, close_rows, note, plain
from planner.values import Unit, shown

NONE = f"No row has pay. Quantiles need at least {FEWEST}."


class QuantileRows(QWidget):
    """A row for each measure."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = close_rows(self, spacing=3 * GRID)
        self._rows.setColumnStretch(len(TAILS) + 2, 1)

    def show_summary(self, measures: Sequence[PaySummary]) -> None:
        """Show other quantiles."""
        clear_layout(self)
        if not measures:
            self._rows.addWidget(note(NONE), 0, 0, 1, len(TAILS) + 3)
            return
        for column, head in enumerate(("", "n", *(f"P{share * 100:.0f}" for share in TAILS))):
            self._rows.addWidget(note(head), 0, column, _side(column))
        for row, measured in enumerate(measures, start=1):
            self._rows.addWidget(plain(LABELS.get(measured.measure, measured.measure)), row, 0)
            self._rows.addWidget(plain(f"{measured.n:,}"), row, 1, _side(1))
            if not measured.points:
                text = f"Quantiles need at least {FEWEST}."
                self._rows.addWidget(note(text), row, 2, 1, len(TAILS))
            for share, value in measured.points:
                text = shown(round(value), Unit.MONEY_YEAR)
                self._rows.addWidget(plain(text), row, 2 + TAILS.index(share), _side(2))


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft

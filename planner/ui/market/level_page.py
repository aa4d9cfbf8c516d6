"""The page Your level: where the base of an offer lies among the ranges of pay for such a job."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.compare.level_ranges import LevelRange, level_view
from planner.market.bands import TYPED
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.plan.title import title
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.market.level_chart import LevelChart
from planner.ui.parts.grid_cells import GridCells
from planner.ui.parts.panel_parts import finding, heading, note, plain
from planner.values import Unit, shown
from planner.values.unit import ABSENT

LONGEST = 32  # letters in one line of a column: a longer name of a company wraps
SHORT, THE_OFFER = 20, "The offer"  # letters of a name that may head a column of figures
NO_OFFER = "Add an offer to see where it lies"
NO_OFFER_HOW = "Its base salary is then drawn among the ranges of pay for its track, level and place."


class LevelPage(QWidget):
    """`imported()` and `typed()`: the buttons under the chart, to add a table or a range of one's own."""

    imported, typed = Signal(), Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self.finding, self.under = finding(), note()
        self._heading = heading("The ranges in figures")
        self.chart = LevelChart(desk.look, "Ranges of pay for such a job")
        self.chart.picked.connect(desk.session.select)
        self._table = QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(4, 1)
        self._rows = GridCells(grid)
        self.import_table, self.type_range = QPushButton("Import a &table…"), QPushButton("Type a &range")
        self.import_table.clicked.connect(self.imported)
        self.type_range.clicked.connect(self.typed)
        self._lay_out()

    def show_change(self, change: Change) -> None:
        """Draw again where the offers, their asks, the ranges or the files changed."""
        drawn = change.parts("chosen", "counters", "bands", "pay_files", "currency", "dollar_rate", "stories")
        if change.replaced or change.columns or change.offers() or change.computed or drawn:
            self._draw(change.plan.chosen_offer())

    def _draw(self, offer: Offer | None) -> None:
        plan, analysis = self._session.plan, self._session.analysis
        if offer is None or analysis is None or offer.id not in analysis.offers:
            self.finding.setText(NO_OFFER)
            self.under.setText(NO_OFFER_HOW)
            self.chart.hide()
            self._fill("", None, ())
            return
        asked = analysis.offers[offer.id].asked.amounts.get(Component.BASE)
        view = level_view(plan, analysis, offer, asked)
        self.finding.setText(view.finding)
        self.under.setText(view.under)
        self.chart.show_view(view)
        ask = analysis.offers[offer.id].asks.get(Component.BASE)
        self._fill(title(plan, offer), offer.base if ask is None else ask.standing, view.ranges)

    def _fill(self, name: str, amount: float | None, ranges: tuple[LevelRange, ...]) -> None:
        """Write the ranges as a table: what the chart shows, in figures. Without ranges there is none."""
        heads = (
            (
                "Range",
                "From",
                "To",
                f"{name if len(name) <= SHORT else THE_OFFER} is at",
                "Where it comes from",
            )
            if ranges
            else ()
        )
        self._heading.setVisible(bool(ranges))
        with self._rows.filling():
            for column, head in enumerate(heads):
                self._put(0, column, head, note)
            for row, shown_range in enumerate(ranges, start=1):
                self._put(row, 0, shown_range.name)
                for column, end in enumerate((shown_range.low, shown_range.high), start=1):
                    self._put(row, column, shown(round(end), Unit.MONEY))
                self._put(row, 3, _place(shown_range, amount))
                self._put(row, 4, _source(shown_range), note)

    def _put(self, row: int, column: int, text: str, make: Callable[[], QLabel] = plain) -> None:
        is_number = 0 < column < 4
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag(0)
        label = self._rows.put(row, column, make, side | Qt.AlignmentFlag.AlignTop)
        label.setWordWrap(column == 4 or len(text) > LONGEST)
        label.setText(text)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self._heading)
        below.addStretch(1)
        below.addWidget(self.type_range)
        below.addWidget(self.import_table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.finding)
        column.addWidget(self.under)
        column.addWidget(self.chart, 1)
        column.addSpacing(GRID)
        column.addLayout(below)
        column.addWidget(self._table)
        column.addStretch(0)


def _place(of: LevelRange, amount: float | None) -> str:
    if amount is None or not of.own_level:
        return ABSENT
    if amount < of.low:
        return "under it"
    if amount > of.high:
        return "above it"
    return "it" if of.low == of.high else shown(of.share(amount), Unit.SHARE)


def _source(of: LevelRange) -> str:
    note = f"{of.note[:1].upper()}{of.note[1:]}"
    return note if of.source in (TYPED, of.name) else f"{note}. {of.source}"

"""The Compare sheet: the summary, then four panels in a square with the same colour for an offer everywhere.

A third page has what is behind it: what each step from face value to worth took, and what would flip the
winner; a fourth sets steady cash against equity on milestones, a fifth shows cash by month. Each is computed
only while it is seen.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.analysis import Analysis
from planner.compare import findings, panels
from planner.compare.chart_offers import with_offer
from planner.compare.chart_values import Party
from planner.compare.closest_rival import closest_rivals, finding
from planner.compare.panels import levers_of, steps_of, walkable, whose
from planner.plan.title import sentence_start, within_sentence
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.charts.chart import Chart
from planner.ui.charts.lines import MonthLines
from planner.ui.charts.row_charts import PairedBars, SpreadRows
from planner.ui.charts.stacked import StackedBars
from planner.ui.charts.tornado import Tornado
from planner.ui.charts.waterfall import Waterfall
from planner.ui.compare.legend import Legend, PartyPicker
from planner.ui.compare.months_page import MonthsPage
from planner.ui.compare.steady_page import SteadyPage
from planner.ui.compare.summary_page import SummaryPage
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import PageTabs, page_or_note, scrolled
from planner.ui.parts.reflow import FoldingLine
from planner.ui.sheet import Sheet

NONE_YET = "Nothing to compare yet"
EMPTY = "Type two offers on the sheet Offers, and they are compared here."
NO_STEPS = "No offer that is compared has a worth yet"
PAGES = ("Summary", "Side by side", "What is behind it", "Cash or equity", "Month by month")
SUMMARY, SIDE_BY_SIDE, BEHIND, STEADY, MONTHS = range(len(PAGES))
NO_RIVALS = "Two offers with a worth can be set against each other"


class CompareSheet(Sheet):
    """Results of the offers side by side. Which are compared is a choice of view, not of the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._chosen: frozenset[str] | None = None
        self._legend = Legend(desk.look)
        self._legend.toggled.connect(self._toggle)
        self._years = StackedBars(desk.look, "Pay by year and certainty")
        self._worth = SpreadRows(desk.look, "Worth to you, a year")
        self._leaving = MonthLines(desk.look, "If you leave at a month")
        self._net = PairedBars(desk.look, "After tax and cost of living")
        self._steps_offer = ""  # whose steps are shown, where the user chose
        self._steps_picker = PartyPicker(desk.look, "S&teps of", "Offer whose steps are shown")
        self._steps_picker.chosen.connect(self._choose_steps_offer)
        self._steps = Waterfall(desk.look, "From face value to worth")
        self.summary = SummaryPage(desk)
        self._steady = SteadyPage(desk)
        self._months = MonthsPage(desk)
        self._levers = Tornado(desk.look, "What would flip the winner")
        self._tabs, self._pages = PageTabs(PAGES, "Pages of Compare"), QStackedWidget()
        self._stack = page_or_note(self, self._page(), NONE_YET, EMPTY)
        desk.look.changed.connect(self._recolour)
        desk.look.resized.connect(self._recolour)

    def show_change(self, change: Change) -> None:
        """Draw anew where results or the row of offers changed."""
        if change.replaced:
            self._chosen, self._steps_offer = None, ""
            self._steady.forget()
            self._months.forget()
        if change.replaced or change.computed or change.columns:
            self._draw()

    def take_focus(self) -> None:
        """Begin at the first panel of the page."""
        firsts = (self.summary.offers, self._years, self._steps, self._steady.face, self._months.chart)
        (firsts[self._tabs.currentIndex()] if self._stack.currentIndex() == 0 else self).setFocus()

    def reveal(self, path: str) -> bool:
        """Go to the steps of an offer, which is compared from then on."""
        root, _, offer_id = path.partition(".")
        if root != "compare" or not offer_id:
            return False
        self._chosen, self._steps_offer = with_offer(self.session.plan, self._compared(), offer_id), offer_id
        self._tabs.setCurrentIndex(BEHIND)
        self._draw()
        self._steps.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _page(self) -> QWidget:
        page = QWidget()
        self._tabs.currentChanged.connect(self._turn)
        self._pages.addWidget(self.summary)
        for drawn in (self._side_by_side(), self._reasons(), self._steady):
            self._pages.addWidget(scrolled(drawn))  # in a low window the rows of a chart lay over each other
        self._pages.addWidget(self._months)
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        head = FoldingLine(0, 0, ruled=False)
        head.hold((self._tabs,), (self.summary.print,))
        self._legend.hide()
        column.addWidget(head)
        column.addWidget(self._legend)
        column.addWidget(self._pages, 1)
        return page

    def _reasons(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(self._steps_picker)
        for chart in (self._steps, self._levers):
            chart.picked.connect(self.session.select)
            column.addWidget(chart, 1)
        return page

    def _side_by_side(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3 * GRID)
        for place, chart in enumerate((self._years, self._worth, self._leaving, self._net)):
            chart.picked.connect(self.session.select)
            grid.addWidget(chart, place // 2, place % 2)
        for index in (0, 1):
            grid.setColumnStretch(index, 1)
            grid.setRowStretch(index, 1)
        return page

    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._legend.setVisible(page not in (SUMMARY, STEADY))
        self._legend.show_key(needed=page == SIDE_BY_SIDE)
        self._draw()

    def _choose_steps_offer(self, offer_id: str) -> None:
        self._steps_offer = offer_id
        self._draw()

    def _toggle(self, offer_id: str, on: bool) -> None:
        chosen = self._compared()
        self._chosen = chosen | {offer_id} if on else chosen - {offer_id}
        self._draw()

    def _compared(self) -> frozenset[str]:
        """Return who is compared: whom the user chose, or those that are compared first."""
        if self._chosen is not None:
            return self._chosen
        return panels.first_shown(self.session.plan, self.session.analysis)

    def _draw(self) -> None:
        plan, analysis = self.session.plan, self.session.analysis
        shown = panels.parties(plan, self._compared())
        if not self._legend.isHidden():
            self._legend.show_parties(plan, shown)
        known = analysis is not None and any(offer.pay for offer in analysis.offers.values())
        self._stack.setCurrentIndex(0 if known else 1)
        if analysis is not None:
            self._fill(analysis, shown)

    def _fill(self, analysis: Analysis, shown: tuple[Party, ...]) -> None:
        page = self._tabs.currentIndex()
        if page == SUMMARY:
            self.summary.fill(analysis)
        elif page == STEADY:
            self._steady.fill(analysis)
        elif page == MONTHS:
            self._months.fill(analysis, shown)
        elif page == BEHIND:
            self._fill_steps(analysis, shown)
            self._fill_levers(analysis)
        else:
            self._fill_panels(analysis, shown)

    def _fill_steps(self, analysis: Analysis, shown: tuple[Party, ...]) -> None:
        party = whose(analysis, shown, self._steps_offer)
        self._steps_picker.show_parties(walkable(analysis, shown), party)
        if party is None:
            self._steps.show_steps(NO_STEPS, Party("", "", None), ())
            return
        figures = steps_of(analysis, party)
        self._steps.show_steps(findings.of_steps(party, figures), party, figures)

    def _fill_levers(self, analysis: Analysis) -> None:
        rivals = closest_rivals(analysis)
        if rivals is None:
            self._levers.show_levers(NO_RIVALS, "", 0.0, ())
            return
        across = f"{sentence_start(rivals.best.company)} above {within_sentence(rivals.other.company)}"
        self._levers.show_levers(finding(rivals), across, rivals.gap(), levers_of(rivals))

    def _fill_panels(self, analysis: Analysis, shown: tuple[Party, ...]) -> None:
        known = panels.comparable_parties(analysis.plan, shown)
        bars = panels.stacks(analysis, known)
        drawn = panels.only(bars, shown)
        self._years.show_stacks(findings.headline(findings.of_years, drawn, bars), drawn)
        spreads = panels.spreads(analysis, known)
        ranges = panels.only(spreads, shown)
        self._worth.show_spreads(findings.headline(findings.of_worth, ranges, spreads), ranges)
        tracks = panels.tracks(analysis, known)
        lines = panels.only(tracks, shown)
        title = findings.headline(findings.of_leaving, lines, tracks) + findings.paper_key(lines)
        self._leaving.show_tracks(title, lines)
        pairs = panels.pairs(analysis, known)
        seen = panels.only(pairs, shown)
        self._net.show_pairs(findings.headline(findings.of_net, seen, pairs), seen)

    def _recolour(self) -> None:
        if self.isVisible():
            self._draw()

    def panels(self) -> tuple[Chart, ...]:
        """The four panels side by side, in reading order."""
        return (self._years, self._worth, self._leaving, self._net)

"""The Market sheet: the level of an offer, ranges, comparable jobs, those typed, and tracks, a page each."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.plan import edits
from planner.plan.title import title
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.grid.view import GridView
from planner.ui.market.bands_page import BandsPage
from planner.ui.market.jobs_page import JobsPage
from planner.ui.market.level_page import LevelPage
from planner.ui.market.pay.page import PayPage
from planner.ui.market.tracks_page import TracksPage
from planner.ui.parts.choices import OfferChoice
from planner.ui.parts.panel_parts import PageTabs, note, scrolled
from planner.ui.parts.reflow import FoldingLine
from planner.ui.sheet import Sheet

PAGES = ("Your level", "Ranges", "Comparable jobs", "Jobs you typed", "AI PM and ML PM")
LEVEL, RANGES, PAY, JOBS, TRACKS = range(len(PAGES))
MENU_WORDS: Mapping[str, str] = {
    "Offer": "&Market",
    "add_offer": "&Add range or job",
    "duplicate_offer": "&Copy range",
    "delete_offer": "D&elete range or job",
}
ONLY_READ = "This page is only read. Ranges and jobs of your own are typed on their pages."


class MarketSheet(Sheet):
    """Pages of market pay; commands go to the page that is shown."""

    menu_texts = MENU_WORDS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.tracks, self.bands, self.jobs = TracksPage(), BandsPage(desk), JobsPage(desk)
        self.pay, self.level = PayPage(desk), LevelPage(desk)
        self.tabs, self._pages = PageTabs(PAGES, "Pages of Market"), QStackedWidget()
        for page in (scrolled(self.level), self.bands, self.pay, self.jobs, self.tracks):
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._turn)
        self.seen_from = OfferChoice(self, "Offer that Market is seen from")
        self._seen_note = note("seen from")
        self.seen_from.chosen.connect(self._see_from)
        self.level.imported.connect(self._import_table)
        self.level.typed.connect(self._type_range)
        keys = {*self.bands.commands, *self.jobs.commands, "duplicate_offer"}
        self.commands = {key: partial(self._do, key) for key in keys}
        for grid in (self.bands, self.jobs):
            grid.view.selectionModel().currentChanged.connect(self._tell_if_seen)
            grid.view.touched.connect(self._summarise)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        self._seen_note.setWordWrap(False)
        head = FoldingLine(0, 0, ruled=False)
        head.hold((self.tabs,), (self._seen_note, self.seen_from))
        column.addWidget(head)
        column.addWidget(self._pages, 1)

    def show_change(self, change: Change) -> None:
        """Draw the change on every page."""
        self._fill_tracks()
        offer = change.plan.chosen_offer()
        for part in (self.seen_from, self._seen_note):
            part.setVisible(offer is not None)
        if offer is not None:
            self.seen_from.show_offers(change.plan, offer)
        self.level.show_change(change)
        self.bands.show_change(change)
        self.pay.show_change(change)
        self.jobs.show_change(change)

    def reveal(self, path: str) -> bool:
        """Go to the cell of a band or of a job."""
        part, _, rest = path.partition(".")
        place = {"bands": RANGES, "pay_files": PAY, "comparables": JOBS}.get(part)
        if place is None:
            return False
        self.tabs.setCurrentIndex(place)
        if part == "pay_files":
            return self.pay.reveal(rest.partition(".")[0])
        view = self._view()
        return view is not None and view.select_path(path)

    def explain_selection(self) -> None:
        """Explain the current cell, or the current range of the chart."""
        page = self._grid()
        index = page.view.currentIndex() if page else None
        if page is None or index is None or not index.isValid():
            super().explain_selection()
            return
        cell = page.model.cell(index)
        self.session.select(cell.figure or cell.path or None)

    def panes(self) -> Sequence[QWidget]:
        """The tabs of the pages, then the page and the panel beside it."""
        if self.tabs.currentIndex() == PAY:
            return (self.tabs, *self.pay.panes())
        panel = (self.jobs.panel.track,) if self.tabs.currentIndex() == JOBS else ()
        return (self.tabs, self._first_part(), *panel)

    def take_focus(self) -> None:
        """Begin in the grid of the page, or at the text."""
        if self.tabs.currentIndex() == PAY:
            self.pay.panes()[0].setFocus()
        else:
            self._first_part().setFocus()

    def _first_part(self) -> QWidget:
        if self.tabs.currentIndex() == LEVEL:
            return self.level.type_range if self.level.chart.isHidden() else self.level.chart
        return self._view() or self.tracks

    def _grid(self) -> BandsPage | JobsPage | None:
        grids: Mapping[int, BandsPage | JobsPage] = {RANGES: self.bands, JOBS: self.jobs}
        return grids.get(self.tabs.currentIndex())

    def _view(self) -> GridView | None:
        page = self._grid()
        return page.view if page else None

    def _see_from(self, offer_id: str) -> None:
        """Make another offer the one that all pages are about, as on the other sheets."""
        plan = self.session.plan
        offer = plan.chosen_offer()
        if offer is not None and offer.id != offer_id:
            self.session.set_current_offer(offer_id)
            step = f"See Market from {title(plan, plan.offer(offer_id))}"
            self.session.apply(step, edits.choose_offer(plan, offer_id))

    def _import_table(self) -> None:
        self.tabs.setCurrentIndex(PAY)
        self.pay.import_file.click()

    def _type_range(self) -> None:
        self.tabs.setCurrentIndex(RANGES)
        self.bands.commands["add_offer"]()

    def _fill_tracks(self) -> None:
        """Fill the page of tracks once it is turned to: a hundred texts, which few read each time."""
        if self.tabs.currentIndex() == TRACKS and self.session.analysis is not None:
            self.tracks.show_tables(self.session.analysis.tables)

    def _turn(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        self._fill_tracks()
        self.explain_selection()

    def _do(self, key: str) -> None:
        page = self._grid()
        here: Mapping[str, Callable[[], object]] = page.commands if page else {}
        if key in here:
            here[key]()
        else:
            self.session.status_message.emit(
                ONLY_READ if not here else "This page has nothing to do that with."
            )

    def _summarise(self) -> None:
        page = self._grid()
        if page is not None:
            self.summary_changed.emit(page.editing.summary())

    def _tell_if_seen(self) -> None:
        if self.isVisible():
            self.explain_selection()

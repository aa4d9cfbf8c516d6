"""The Prep sheet: checklist, interview loop and cheat sheet, a page each. It computes nothing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.plan import PrepItem
from planner.plan.edits.stories import tick
from planner.prep.checklist import item_title
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import PageTabs
from planner.ui.prep.cheat_page import CheatPage
from planner.ui.prep.checklist_page import ChecklistPage
from planner.ui.prep.loop_page import LoopPage
from planner.ui.sheet import Sheet

PAGES = ("Checklist", "Interview loop", "Cheat sheet")


class PrepSheet(Sheet):
    """Three pages: the checklists, the interview loop, and the cheat sheet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.checks = ChecklistPage(desk)
        self.loop = LoopPage(desk)
        self.cheat = CheatPage(desk)
        self.tabs, self._pages = PageTabs(PAGES, "Pages of Prep"), QStackedWidget()
        for page in (self.checks, self.loop, self.cheat):
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._turn)
        self.checks.ticked.connect(self._tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)

    def show_change(self, change: Change) -> None:
        """Draw the page that is seen, and the notes of all of them."""
        if change.replaced:
            self.loop.begin()
        for notes in (self.checks.notes, self.cheat.notes):
            notes.show_notes()
        self._draw()

    def reveal(self, path: str) -> bool:
        """Go to a note, on the page that has it."""
        key = path.partition(".")[2]
        for place, notes in ((0, self.checks.notes), (2, self.cheat.notes)):
            if key in notes.fields:
                self.tabs.setCurrentIndex(place)
                return notes.reveal(key)
        return False

    def panes(self) -> Sequence[QWidget]:
        """The tabs of the pages, and the page."""
        return (self.tabs, self._first_of_page())

    def take_focus(self) -> None:
        """Begin at the page's first field."""
        self._first_of_page().setFocus()

    def _first_of_page(self) -> QWidget:
        if self.tabs.currentIndex() == 1:
            return self.loop.tracks
        if self.tabs.currentIndex():
            return self.cheat.notes.fields["latency_budgets"]
        open_boxes = [box for box in self.checks.boxes.values() if box.isEnabled()]
        return open_boxes[0] if open_boxes else self.checks.notes.fields["narrative"]

    def _turn(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        self._draw()

    def _draw(self) -> None:
        (self.checks, self.loop, self.cheat)[self.tabs.currentIndex()].show_plan()

    def _tick(self, item: PrepItem, on: bool) -> None:
        what = "Tick" if on else "Untick"
        self.session.apply(f"{what} “{item_title(item)}”", tick(self.session.plan, item, on=on))

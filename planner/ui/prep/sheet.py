"""The Prep sheet: a page for each way to get ready. It computes nothing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.plan import PrepItem
from planner.plan.edits.prep import tick
from planner.prep.checklist import item_title
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import PageTabs
from planner.ui.prep.cheat_page import CheatPage
from planner.ui.prep.checklist_page import ChecklistPage
from planner.ui.prep.drill.drill_page import DrillPage
from planner.ui.prep.loop_page import LoopPage
from planner.ui.prep.page import PrepPage
from planner.ui.prep.practice.practice_page import PracticePage
from planner.ui.prep.scripts_page import ScriptsPage
from planner.ui.sheet import Sheet


class PrepSheet(Sheet):
    """The checklists, the interview loop, scripts and the cheat sheet, a page each."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.checks, self.loop = ChecklistPage(desk), LoopPage(desk)
        self.drill, self.practice = DrillPage(desk), PracticePage(desk)
        self.scripts, self.cheat = ScriptsPage(desk), CheatPage(desk)
        named: dict[str, PrepPage] = {
            "Checklist": self.checks,
            "Interview loop": self.loop,
            "Drill": self.drill,
            "Practise the talk": self.practice,
            "Scripts": self.scripts,
            "Cheat sheet": self.cheat,
        }
        self.pages = tuple(named.values())
        self.tabs, self._stack = PageTabs(tuple(named), "Pages of Prep"), QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(page)
        self.tabs.currentChanged.connect(self._turn)
        self.checks.ticked.connect(self._tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def show_change(self, change: Change) -> None:
        """Draw the page that is seen, and the notes of all of them."""
        for page in self.pages:
            if change.replaced:
                page.begin()
            page.show_notes()
        self._page.show_plan()

    def reveal(self, path: str) -> bool:
        """Go to a note, on the page that has it."""
        key = path.partition(".")[2]
        for place, page in enumerate(self.pages):
            if page.reveal(key):
                self.tabs.setCurrentIndex(place)
                return page.reveal(key)  # once it is seen it can take the keyboard
        return False

    def panes(self) -> Sequence[QWidget]:
        """The tabs of the pages, and the page."""
        return (self.tabs, self._page.first())

    def take_focus(self) -> None:
        """Begin at the page's first field."""
        self._page.first().setFocus()

    @property
    def _page(self) -> PrepPage:
        return self.pages[self.tabs.currentIndex()]

    def _turn(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._page.show_plan()

    def _tick(self, item: PrepItem, on: bool) -> None:
        what = "Tick" if on else "Untick"
        self.session.apply(f"{what} “{item_title(item)}”", tick(self.session.plan, item, on=on))

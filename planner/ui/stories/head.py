"""The line above the page: the tabs of the pages, and the offer that the story is for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from planner.plan import Offer, Plan
from planner.ui.appearance.theme import GRID
from planner.ui.parts.choices import OfferChoice
from planner.ui.parts.panel_parts import PageTabs
from planner.ui.parts.reflow import FoldingLine

PAGES = ("&Write", "&Tell it", "&Recruiter", "Ear&lier", "Evi&dence")
WRITE = 0
STORY_PAGES = (1, 2, 3)
"""Pages that there is nothing on without a story."""


class StoriesHead(FoldingLine):
    """`turned(page)` by a tab or its letter with Alt,
    `chosen(identity)` by the list or Alt+PgUp and Alt+PgDown.
    """

    turned = Signal(int)
    chosen = Signal(str)

    def __init__(self, sheet: QWidget) -> None:
        super().__init__(GRID, ruled=False)
        self.tabs = PageTabs(PAGES, "Pages of Stories")
        self.combo = OfferChoice(sheet, "Offer whose recruiter it is for")
        self.tabs.currentChanged.connect(self.turned)
        self.combo.chosen.connect(self.chosen)
        self._for = QLabel("&For")
        self._for.setBuddy(self.combo)
        self.hold((self.tabs,), (self._for, self.combo))

    def show_offers(self, plan: Plan, offer: Offer | None) -> None:
        """Show whom it may be for, nobody where there is no offer, and the pages that have something.

        A page that has nothing is left before its tab is disabled: Qt would turn to the next tab, which may
        be the other page of a story, and draw a story that is gone.
        """
        for part in (self._for, self.combo):
            part.setVisible(offer is not None)
        if offer is not None:
            self.combo.show_offers(plan, offer)
        if not plan.stories and self.tabs.currentIndex() in STORY_PAGES:
            self.tabs.setCurrentIndex(WRITE)
        for place in STORY_PAGES:
            self.tabs.setTabEnabled(place, bool(plan.stories))

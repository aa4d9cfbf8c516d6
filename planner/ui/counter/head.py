"""The line above Counter: its pages, and what is done with all asks together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from planner.plan import Offer, Plan
from planner.ui.parts.choices import OfferChoice
from planner.ui.parts.panel_parts import PageTabs, note
from planner.ui.parts.reflow import FoldingLine
from planner.ui.plain_text import tip

PAGES = ("Ask", "Three packages", "If they push back", "What they may know", "Walk-away")
ASK_PAGE, PACKAGES_PAGE, PUSH_BACK_PAGE, KNOWN_PAGE, WALK_AWAY_PAGE = range(len(PAGES))
RESET, ASK_THESE = "&Reset to the model’s figures", "Ask these figu&res"
"""What the button of the advice does, with the same key, after figures were chosen and before."""
PRIVATE = "Only you can see it; locked each time you come here"


class CounterHead(FoldingLine):
    """`chosen(identity)` by keys; `turned(page)`; `reset` and `previewed` by buttons."""

    chosen = Signal(str)
    turned = Signal(int)
    reset = Signal()
    previewed = Signal()

    def __init__(self, sheet: QWidget) -> None:
        super().__init__(14)
        self.combo = OfferChoice(sheet, "Offer that this counter is for")
        self.combo.setParent(self)
        self.combo.chosen.connect(self.chosen)
        self.combo.hide()  # the answer strip shows and chooses the offer; here are its keys
        self.pages = PageTabs(PAGES, "Pages of Counter")
        self.pages.setTabToolTip(WALK_AWAY_PAGE, PRIVATE)
        self.pages.currentChanged.connect(self.turned)
        self.note = note()
        self.note.setWordWrap(False)
        self.openings = QPushButton(RESET)
        self.openings.setToolTip("Ask for what the model opens at, in every component")
        self.openings.clicked.connect(self.reset)
        self.preview = QPushButton("Preview what lea&ves")
        self.preview.clicked.connect(self.previewed)
        self.hold((self.pages, self.note), (self.openings, self.preview))

    def show_offers(self, plan: Plan, offer: Offer, *, is_chosen: bool) -> None:
        """Show the offers that are not hidden, one of them chosen; `is_chosen`: and what to ask of it."""
        self.openings.setText(RESET if is_chosen else ASK_THESE)
        self.combo.show_offers(plan, offer)
        same = offer.currency == plan.currency
        self.note.setText("" if same else f"in {offer.currency}")
        self.note.setToolTip(tip("" if same else f"Amounts in {offer.currency}, as this recruiter pays"))
        self.note.setVisible(not same)

"""The line above Counter: the offer, and the button that proposes every opening."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from planner.plan import Offer, Plan
from planner.ui.appearance.theme import GRID
from planner.ui.parts.choices import OfferChoice
from planner.ui.parts.panel_parts import plain


class OfferPicker(QFrame):
    """`chosen(identity)` by the list or its keys; `all_openings` by its button."""

    chosen = Signal(str)
    all_openings = Signal()

    def __init__(self, sheet: QWidget) -> None:
        super().__init__()
        self.combo = OfferChoice(sheet, "Offer that this counter is for")
        self.combo.chosen.connect(self.chosen)
        self.note = plain()
        self.note.setProperty("dim", "true")
        self.openings = QPushButton("&Use all openings")
        self.openings.clicked.connect(self.all_openings)
        label = QLabel("Counter &to")
        label.setBuddy(self.combo)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        for part in (label, self.combo, self.note):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.openings)

    def show_offers(self, plan: Plan, offer: Offer) -> None:
        """Show the offers that are not hidden, one of them chosen."""
        self.combo.show_offers(plan, offer)
        same = offer.currency == plan.currency
        self.note.setText("" if same else f"Amounts in {offer.currency}, as this recruiter pays.")

"""The line above Rounds: with whom, and the buttons that take over what they said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from planner.plan import Offer, Plan
from planner.ui.appearance.theme import GRID
from planner.ui.parts.choices import OfferChoice


class RoundsHead(QFrame):
    """`chosen(identity)`, `read`, `taken_over` and `accepted`, by keys or clicks."""

    chosen = Signal(str)
    read = Signal()
    taken_over = Signal()
    accepted = Signal()

    def __init__(self, sheet: QWidget) -> None:
        super().__init__()
        self.combo = OfferChoice(sheet, "Offer that is negotiated")
        self.combo.chosen.connect(self.chosen)
        self.returned = QPushButton("Read a &returned workbook…")
        self.returned.setToolTip("Ctrl+Alt+I: take what a recruiter changed in it, cell by cell, as rounds")
        self.returned.clicked.connect(self.read)
        self.take = QPushButton("&Take over what they said")
        self.take.setToolTip("Put their last figures into the sheet Offers; the log keeps what it held first")
        self.take.clicked.connect(self.taken_over)
        self.accept = QPushButton("&Accept as it stands")
        self.accept.setToolTip("Take over their last figures and log that you accepted them")
        self.accept.clicked.connect(self.accepted)
        label = QLabel("Rounds &with")
        label.setBuddy(self.combo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GRID, 0, GRID)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.combo)
        row.addStretch(1)
        row.addWidget(self.returned)
        row.addWidget(self.take)
        row.addWidget(self.accept)

    def show_offers(self, plan: Plan, offer: Offer) -> None:
        """Show the offers that are not hidden, one of them chosen."""
        self.combo.show_offers(plan, offer)

"""The line above Rounds: with whom, and the two buttons that take over what they said."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from planner.plan import Offer, Plan
from planner.plan.title import title
from planner.ui.counter.picker import KEYED, OfferCombo
from planner.ui.theme import GRID


class RoundsHead(QFrame):
    """`chosen(identity)`, `taken_over` and `accepted`, by keys or clicks."""

    chosen = Signal(str)
    taken_over = Signal()
    accepted = Signal()

    def __init__(self, sheet: QWidget) -> None:
        super().__init__()
        self.combo = OfferCombo()
        self.combo.setAccessibleName("Offer that is negotiated")
        self.combo.setToolTip("Alt+1 to Alt+9 choose an offer by its place")
        self.combo.setMinimumContentsLength(24)
        self.combo.activated.connect(lambda place: self.chosen.emit(self.combo.itemData(place)))
        self.take = QPushButton("&Take over what they said")
        self.take.setToolTip("Put their last figures into the sheet Offers; the log keeps what it held first")
        self.take.clicked.connect(self.taken_over)
        self.accept = QPushButton("&Accept as it stands")
        self.accept.setToolTip("Take over their last figures and log that you accepted them")
        self.accept.clicked.connect(self.accepted)
        label = QLabel("Rounds &with")
        label.setBuddy(self.combo)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.combo)
        row.addStretch(1)
        row.addWidget(self.take)
        row.addWidget(self.accept)
        for number in range(1, KEYED + 1):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), sheet)
            keys.activated.connect(lambda place=number - 1: self._choose_place(place))

    def show_offers(self, plan: Plan, offer: Offer) -> None:
        """Show the offers that are not hidden, one of them chosen."""
        offers = [one for one in plan.offers if not one.hidden or one.id == offer.id]
        with QSignalBlocker(self.combo):
            self.combo.clear()
            for one in offers:
                self.combo.addItem(title(plan, one), one.id)
            self.combo.setCurrentIndex([one.id for one in offers].index(offer.id))

    def _choose_place(self, place: int) -> None:
        if place < self.combo.count():
            self.chosen.emit(self.combo.itemData(place))

"""The list of the offers that one of them is chosen from: on each sheet that is about one recruiter."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from planner.plan import Offer, Plan
from planner.plan.title import title
from planner.ui.flat_combo import FlatCombo

KEYED = 9
LEAST = 24  # letters


class OfferChoice(FlatCombo):
    """`chosen(identity)` by the list, or by Alt+1 to Alt+9 anywhere on the sheet."""

    chosen = Signal(str)

    def __init__(self, sheet: QWidget, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip("Alt+1 to Alt+9 choose an offer by its place")
        self.setMinimumContentsLength(LEAST)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda place: self.chosen.emit(self.itemData(place)))
        for number in range(1, KEYED + 1):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), sheet)
            keys.activated.connect(lambda place=number - 1: self._choose_place(place))

    def show_offers(self, plan: Plan, offer: Offer) -> None:
        """Show the offers that are not hidden, one of them chosen."""
        offers = [one for one in plan.offers if not one.hidden or one.id == offer.id]
        with QSignalBlocker(self):
            self.clear()
            for one in offers:
                self.addItem(title(plan, one), one.id)
            self.setCurrentIndex([one.id for one in offers].index(offer.id))

    def _choose_place(self, place: int) -> None:
        if place < self.count():
            self.chosen.emit(self.itemData(place))

"""The list of the offers that one of them is chosen from: on each sheet that is about one recruiter."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from planner.plan import Offer, Plan
from planner.plan.title import title
from planner.ui.parts.item_choice import ItemChoice

KEYED = 9
LEAST = 24  # letters


class OfferChoice(ItemChoice):
    """`chosen(identity)` by the list, or by Alt+1 to Alt+9 anywhere on the sheet."""

    def __init__(self, sheet: QWidget, name: str) -> None:
        super().__init__(name, LEAST)
        self.setToolTip("Alt+1 to Alt+9 choose an offer by its place")
        for number in range(1, KEYED + 1):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), sheet)
            keys.activated.connect(lambda place=number - 1: self._choose_place(place))

    def show_offers(self, plan: Plan, offer: Offer) -> None:
        """Show the offers that are not hidden, one of them chosen."""
        offers = [one for one in plan.offers if not one.hidden or one.id == offer.id]
        self.show_items(((one.id, title(plan, one), None) for one in offers), offer.id)

    def _choose_place(self, place: int) -> None:
        if place < self.count():
            self.chosen.emit(self.itemData(place))

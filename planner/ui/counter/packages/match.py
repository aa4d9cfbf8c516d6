"""Which amounts make the offer worth what another one is. Which other: a way of looking, not of the plan."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.ask.sentences import matched
from planner.plan.title import title
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.item_choice import ItemChoice
from planner.ui.parts.panel_parts import sentence

LETTERS = 24


class MatchPanel(QWidget):
    """A list of the others, the best of them first chosen; its sentence is computed when it is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._offer_id = self._other = ""
        self.combo = ItemChoice("Offer that this one is to match", LETTERS)
        self.combo.chosen.connect(self._choose)
        self.words = sentence()
        label, row, column = QLabel("&Match"), QHBoxLayout(), QVBoxLayout(self)
        label.setBuddy(self.combo)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.combo)
        row.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self.words)

    def show_offer(self, offer_id: str) -> None:
        """Show what would make this offer match another; nothing where there is no other to match."""
        if offer_id != self._offer_id:
            self._offer_id, self._other = offer_id, ""
        plan, analysis = self._session.plan, self._session.analysis
        others = analysis.matches.get(offer_id) if analysis else None
        packaging = analysis.packages.get(offer_id) if analysis else None
        if not others or packaging is None:
            self.hide()
            return
        other = self._other if self._other in others else packaging.match_to
        names = {one: title(plan, plan.offer(one)) for one in others}
        self.combo.show_items(((one, name, None) for one, name in names.items()), other)
        self.words.setText(matched(names[other], others[other]))
        self.show()

    def _choose(self, other: str) -> None:
        self._other = other
        self.show_offer(self._offer_id)

"""A list to choose one of the offers from, each beside its colour where it is in the charts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from planner.compare.chart_values import Party
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID
from planner.ui.compare.legend import swatch
from planner.ui.parts.item_choice import ItemChoice

LETTERS = 20


class PartyPicker(QWidget):
    """`chosen(identity)` when the user takes another offer."""

    chosen = Signal(str)

    def __init__(self, look: Look, label: str, name: str) -> None:
        super().__init__()
        self._look = look
        self.combo = ItemChoice(name, LETTERS)
        self.combo.chosen.connect(self.chosen)
        text = QLabel(label)
        text.setBuddy(self.combo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(text)
        row.addWidget(self.combo)
        row.addStretch(1)

    def show_parties(self, parties: tuple[Party, ...], chosen: Party | None) -> None:
        """Show the offers to choose from, one of them chosen."""
        taken = "" if chosen is None else chosen.id
        pictures = {
            party.id: swatch(self._look, self, chosen if party.id == taken else None) for party in parties
        }
        self.combo.show_items(((party.id, party.name, pictures[party.id]) for party in parties), taken)

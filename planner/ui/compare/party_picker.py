"""A list to choose one of the offers from, each beside its colour where it is in the charts."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from planner.ui.charts.values import Party
from planner.ui.compare.legend import swatch
from planner.ui.flat_combo import FlatCombo
from planner.ui.look import Look
from planner.ui.theme import GRID


class PartyPicker(QWidget):
    """`chosen(identity)` when the user takes another offer."""

    chosen = Signal(str)

    def __init__(self, look: Look, label: str, name: str) -> None:
        super().__init__()
        self._look = look
        self.combo = FlatCombo()
        self.combo.setAccessibleName(name)
        self.combo.setMinimumContentsLength(20)
        self.combo.setSizeAdjustPolicy(FlatCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.activated.connect(lambda place: self.chosen.emit(self.combo.itemData(place)))
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
        with QSignalBlocker(self.combo):
            self.combo.clear()
            for party in parties:
                taken = chosen if chosen is not None and party.id == chosen.id else None
                self.combo.addItem(swatch(self._look, self, taken), party.name, party.id)
            self.combo.setCurrentIndex(-1 if chosen is None else self.combo.findData(chosen.id))

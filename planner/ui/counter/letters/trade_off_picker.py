"""Whose figures the explanation of latency against accuracy has in it: a cost scenario's, or none."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.plan import Plan, ShownTradeOff
from planner.plan.title import scenario_title
from planner.share import trade_off_of
from planner.ui.appearance.theme import GRID
from planner.ui.counter.packages.holds import HoldCombo
from planner.ui.parts.panel_parts import note

NONE = "none"
NO_SCENARIO = "Price a way of serving with a saving in it, and its figures can stand here."
OLD = "The scenario says other figures by now. Choose it again to show those."


class TradeOffPicker(QWidget):
    """`chosen(trade-off or None)`: its figures as they stand at that moment."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.combo, self.note = HoldCombo(), note()
        self.combo.setAccessibleName("Figures of a cost scenario in this explanation")
        self.combo.activated.connect(lambda place: self.chosen.emit(self._held[place]))
        self._held: list[ShownTradeOff | None] = [None]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(GRID)
        for part in (note("Figures of"), self.combo, self.note):
            column.addWidget(part)

    def show_plan(self, plan: Plan, shown: ShownTradeOff | None) -> None:
        """Offer the scenarios that have a saving, and mark the one whose figures are shown."""
        found = {scenario.id: (scenario, trade_off_of(plan, scenario)) for scenario in plan.scenarios}
        ready = {key: (scenario, now) for key, (scenario, now) in found.items() if now is not None}
        self._held = [None, *(now for _, now in ready.values())]
        names = [scenario_title(plan, scenario) for scenario, _ in ready.values()]
        if shown is not None and shown.scenario not in ready:
            self._held.append(shown)
            names.append("as shown before")
        places = [off.scenario if off else "" for off in self._held]
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self.combo.addItems([NONE, *names])
            self.combo.setCurrentIndex(places.index(shown.scenario if shown else ""))
        old = shown is not None and shown not in self._held
        self.note.setText(OLD if old else "" if names else NO_SCENARIO)
        self.note.setVisible(bool(self.note.text()))
        self.combo.setEnabled(bool(names))

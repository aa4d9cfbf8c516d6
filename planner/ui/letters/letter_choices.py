"""The choices for a letter: its tone, and the figures of a cost scenario."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from planner.plan import Plan, ShownTradeOff
from planner.plan.fields.terms import Tone
from planner.plan.title import scenario_title
from planner.share import trade_off_of
from planner.ui.appearance.theme import GRID
from planner.ui.parts.choices import WheellessCombo
from planner.ui.parts.panel_parts import allow, note
from planner.ui.session import Session


class ToneSwitch(QWidget):
    """`chosen(tone)` when the user takes another one; the explain bar explains the field on focus."""

    chosen = Signal(Tone)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self.path = session, ""
        self._group = QButtonGroup(self)
        self.buttons = {tone: _ToneButton(tone) for tone in Tone}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for tone, button in self.buttons.items():
            self._group.addButton(button)
            button.focused.connect(self._explain)
            button.clicked.connect(lambda _on, tone=tone: self.chosen.emit(tone))
            row.addWidget(button)

    def show_path(self, path: str, tone: Tone) -> None:
        """Show the tone of one counter."""
        self.path = path
        with QSignalBlocker(self._group):
            self.buttons[tone].setChecked(True)

    def take_focus(self) -> None:
        """Begin at the tone in force."""
        next(button for button in self.buttons.values() if button.isChecked()).setFocus()

    def _explain(self) -> None:
        self._session.select(self.path)


class _ToneButton(QRadioButton):
    """One tone; `focused` when the keyboard comes to it."""

    focused = Signal()

    def __init__(self, tone: Tone) -> None:
        super().__init__(tone.value.capitalize())
        self.setAccessibleName(f"Tone: {tone.value}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


NONE = "none"
NO_SCENARIO = "Price a way of serving with a saving in it to choose its figures here."
OLD = "The scenario has other figures now. Choose it again to show those."


class TradeOffPicker(QWidget):
    """`chosen(trade-off or None)`: its figures at that moment."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.combo, self.note = WheellessCombo(), note()
        self.combo.setAccessibleName("Figures of a cost scenario in this explanation")
        self.combo.activated.connect(lambda place: self.chosen.emit(self._choices[place]))
        self._choices: list[ShownTradeOff | None] = [None]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(GRID)
        for part in (note("Figures of"), self.combo, self.note):
            column.addWidget(part)

    def show_plan(self, plan: Plan, shown: ShownTradeOff | None) -> None:
        """Offer the scenarios that have a saving, and mark the one whose figures are shown."""
        trade_offs = {scenario.id: (scenario, trade_off_of(plan, scenario)) for scenario in plan.scenarios}
        ready = {key: (scenario, now) for key, (scenario, now) in trade_offs.items() if now is not None}
        self._choices = [None, *(now for _, now in ready.values())]
        names = [scenario_title(plan, scenario) for scenario, _ in ready.values()]
        if shown is not None and shown.scenario not in ready:
            self._choices.append(shown)
            names.append("as shown before")
        places = [off.scenario if off else "" for off in self._choices]
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self.combo.addItems([NONE, *names])
            self.combo.setCurrentIndex(places.index(shown.scenario if shown else ""))
        old = shown is not None and shown not in self._choices
        self.note.setText(OLD if old else "" if names else NO_SCENARIO)
        self.note.setVisible(bool(self.note.text()))
        allow(self.combo, NO_SCENARIO, on=bool(names))

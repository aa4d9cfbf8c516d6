"""How letters sound: one of three, by click or arrow key."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from planner.plan.fields.terms import Tone
from planner.ui.appearance.theme import GRID
from planner.ui.session import Session


class ToneSwitch(QWidget):
    """`chosen(tone)` when the user takes another one; the explain bar tells of the field meanwhile."""

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
            button.focused.connect(self._tell)
            button.clicked.connect(lambda _on, tone=tone: self.chosen.emit(tone))
            row.addWidget(button)

    def show_path(self, path: str, tone: Tone) -> None:
        """Show the tone of one counter."""
        self.path = path
        with QSignalBlocker(self._group):
            self.buttons[tone].setChecked(True)

    def start_keys(self) -> None:
        """Begin at the tone in force."""
        next(button for button in self.buttons.values() if button.isChecked()).setFocus()

    def _tell(self) -> None:
        self._session.select(self.path)


class _ToneButton(QRadioButton):
    """One tone; `focused` when the keyboard comes to it."""

    focused = Signal()

    def __init__(self, tone: Tone) -> None:
        super().__init__(tone.value.capitalize())
        self.setAccessibleName(f"Tone: {tone.value}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusInEvent(event)
        self.focused.emit()

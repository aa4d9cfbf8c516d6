"""What is worth telling this recruiter, and what each thing brings. It releases nothing by itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from planner.ask.advice.advice import Advice, LeverEffect
from planner.ask.advice.levers import Lever
from planner.ui.parts.panel_parts import clear_layout, close_rows, heading, note, panel_column, plain

TITLE = "Worth telling them"
NONE = "Nothing that you hold back would raise an ask."
HOW = "Nothing is told until you tell it; one step of undo takes it back."
TELL = "Tell"


class AdvicePanel(QWidget):
    """`chosen(levers)` when the user tells one lever, or all that are advised."""

    chosen = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self.texts: dict[str, QLabel] = {}
        self._shown: tuple[LeverEffect, ...] | None = None
        self._best: tuple[Lever, ...] = ()
        self._note = note()
        self._body = QWidget()
        self._rows = close_rows(self._body)
        self._rows.setColumnStretch(0, 1)
        self.tell_all = QPushButton()
        self.tell_all.clicked.connect(lambda: self.chosen.emit(self._best))
        column = panel_column(self, heading(TITLE), self._note, self._body)
        column.addWidget(self.tell_all, 0, Qt.AlignmentFlag.AlignLeft)

    def show_advice(self, advice: Advice) -> None:
        """Show each lever that raises an ask; buttons keep the keyboard while the texts stay the same."""
        effects = tuple(effect for effect in advice.effects if effect.raises or effect.advised)
        self._best = advice.best
        self._note.setText(HOW if effects else NONE)
        self._body.setVisible(bool(effects))
        self.tell_all.setVisible(len(advice.best) > 1)
        self.tell_all.setText(f"Tell all {len(advice.best)} that are advised")
        if effects != self._shown:
            self._shown = effects
            self._fill(effects)

    def _fill(self, effects: tuple[LeverEffect, ...]) -> None:
        clear_layout(self._body)
        self.buttons, self.texts = {}, {}
        advised_first = sorted(effects, key=lambda effect: not effect.advised)
        for row, effect in enumerate(advised_first):
            label = plain(effect.sentence) if effect.advised else note(effect.sentence)
            label.setWordWrap(True)
            self.texts[effect.lever.id] = label
            self._rows.addWidget(label, row, 0)
            self._rows.addWidget(self._button(effect), row, 1, Qt.AlignmentFlag.AlignTop)

    def _button(self, effect: LeverEffect) -> QPushButton:
        button = QPushButton(TELL)
        button.setAccessibleName(effect.sentence)
        button.setToolTip("Advised: tell this recruiter" if effect.advised else "Not advised")
        button.clicked.connect(lambda: self.chosen.emit((effect.lever,)))
        self.buttons[effect.lever.id] = button
        return button

"""The curve of one component with the ask that moves, what it would bring, and what moved the opening."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.ask.curve_reading import limits, outcome
from planner.ask.opening.figures import UNITS
from planner.ask.results import Ask, Moved
from planner.ask.sentences import brings, chances_text, effect, flatness
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.counter.curve import AskCurve
from planner.ui.desk import Desk
from planner.ui.parts.links import FigureButton
from planner.ui.parts.panel_parts import clear_layout, heading, note, plain, sentence
from planner.values import Certainty, Figure, Line

KEYS = "Left and Right move the ask, Shift by five steps, Home: opening, Enter: propose."


class CurvePanel(QWidget):
    """`proposed(component, amount)` when the user takes the ask as the proposal."""

    proposed = Signal(Component, float)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._analysed: Ask | None = None  # as it was analysed
        self._ask: Ask | None = None  # the same, with a curve of many points
        self.title = heading("")
        self.curve = AskCurve(desk.look)
        self.curve.setToolTip(KEYS)
        self.chances, self.gain, self.flat = sentence(), sentence(), note()
        self.propose = QPushButton("&Propose this")
        self.curve.moved.connect(self._show_amount)
        self.curve.proposed.connect(self._propose)
        self.propose.clicked.connect(lambda: self._propose(self.curve.amount))
        self._moved = QWidget()
        self._rows = QGridLayout(self._moved)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(HALF)
        self._rows.setColumnStretch(0, 1)
        self._lay_out()

    def show_ask(self, component: Component, ask: Ask | None, amount_now: float | None) -> None:
        """Show the curve of an ask with the movable ask at an amount, else at the opening."""
        fresh = ask is not self._analysed
        if fresh or _is_beyond(self._ask, amount_now):
            self._analysed, self._ask = ask, _with_fine_curve(ask, amount_now)
        self.title.setText(f"{component.label}: expected gain of an ask")
        for part in (self.curve, self.chances, self.gain, self.flat, self.propose, self._moved):
            part.setVisible(ask is not None)
        if ask is None or self._ask is None:
            return
        start = ask.standing if ask.opening is None else ask.opening
        self.curve.show_ask(self._ask, start if amount_now is None else amount_now)
        self.flat.setText(flatness(ask))
        self.flat.setVisible(bool(self.flat.text()))
        self._show_amount(self.curve.amount)
        if fresh:
            self._list_moves(ask)

    def _show_amount(self, amount_now: float) -> None:
        if self._ask is None:
            return
        now = outcome(self._ask, amount_now)
        self.chances.setText(chances_text(now.chances))
        self.gain.setText(brings(self._ask, now.expected))

    def _propose(self, amount_now: float) -> None:
        if self._ask is not None:
            self.proposed.emit(self._ask.component, amount_now)

    def _list_moves(self, ask: Ask) -> None:
        clear_layout(self._moved)
        self._rows.addWidget(heading("What moved the opening"), 0, 0, 1, 2)
        if not ask.moved:
            self._rows.addWidget(note("Nothing beyond the usual room in this component."), 1, 0, 1, 2)
        for row, moved in enumerate(ask.moved, start=1):
            text = plain(moved.text)
            text.setWordWrap(True)
            self._rows.addWidget(text, row, 0)
            self._rows.addWidget(self._button(ask, moved), row, 1)

    def _button(self, ask: Ask, moved: Moved) -> FigureButton:
        text = effect(ask.component, moved.effect, ask.measure)
        return FigureButton(text, moved.text, lambda: self._explain(ask.component, moved))

    def _explain(self, component: Component, moved: Moved) -> None:
        line = Line(moved.text, moved.effect, UNITS[component], where=moved.where)
        name = f"What it did to the opening · {component.long_noun}"
        self._session.select(Figure(name, moved.effect, UNITS[component], (line,), Certainty.ASSUMPTION))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.propose)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self.title, self.curve, self.chances, self.gain, self.flat):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self._moved)
        column.addStretch(1)


def _with_fine_curve(ask: Ask | None, amount_now: float | None) -> Ask | None:
    """Return the ask with a curve that is fine enough to draw and reaches a proposal, otherwise unchanged."""
    if ask is None:
        return None
    if ask.wider is not None and amount_now is not None and _is_beyond(ask, amount_now):
        return replace(ask, curve=ask.wider(amount_now - ask.standing))
    return ask if ask.closer is None else replace(ask, curve=ask.closer())


def _is_beyond(ask: Ask | None, amount_now: float | None) -> bool:
    """Say whether an amount lies beyond the curve, whose last point says nothing of it."""
    return ask is not None and amount_now is not None and amount_now > limits(ask)[1]

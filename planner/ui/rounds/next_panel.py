"""What to ask next: for each component its amount, the next ask and why; the chosen one in full."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from planner.analysis import OfferAnalysis
from planner.ask.results import Ask
from planner.ask.sentences import amount, brings, chances_text, effect, say_this
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.links import FigureButton
from planner.ui.parts.panel_parts import heading, note, plain, sentence
from planner.values.unit import ABSENT

NOTHING = "No asks yet: the offer needs a base salary and readable entries on the sheet Offers."


@dataclass(frozen=True, slots=True)
class _Row:
    """The widgets of one component."""

    name: QLabel
    amount: QLabel
    button: FigureButton
    state: QLabel

    @property
    def parts(self) -> tuple[QWidget, ...]:
        return self.name, self.amount, self.button, self.state


class NextPanel(QFrame):
    """`looked_at(component)`: its button was pressed, to see the reasons of its ask."""

    looked_at = Signal(Component)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._result: OfferAnalysis | None = None
        self._rows = {component: self._row(component) for component in Component}
        self.advice, self.chances, self.why = sentence(), note(), note()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(heading("Next ask"))
        column.addLayout(self._table())
        for label in (self.advice, self.chances, self.why):
            column.addWidget(label)

    @property
    def buttons(self) -> dict[Component, FigureButton]:
        """The next ask of each component, which leads to its reasons."""
        return {component: row.button for component, row in self._rows.items()}

    def show_asks(self, result: OfferAnalysis | None, looked_at: Component) -> None:
        """Show every ask of an offer, and the one of `looked_at` in full."""
        self._result = result
        asks = result.asks if result else {}
        for component, row in self._rows.items():
            ask = asks.get(component)
            for part in row.parts:
                part.setVisible(ask is not None)
            if ask is not None:
                _show(row, ask)
        ask_now = asks.get(looked_at)
        self.advice.setText(NOTHING if not asks else _advice(looked_at, ask_now))
        for label, text in ((self.chances, _chances(ask_now)), (self.why, _why(ask_now))):
            label.setText(text)
            label.setVisible(bool(text))

    def _row(self, component: Component) -> _Row:
        button = FigureButton("", f"Next ask, {component.noun}", lambda: self._pressed(component))
        row = _Row(plain(component.label), plain(), button, plain())
        row.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (row.amount, row.state):
            label.setProperty("dim", "true")
        return row

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(3, 1)
        for column, text in ((1, "stands at"), (2, "ask next")):
            head = plain(text)
            head.setProperty("dim", "true")
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
        for place, row in enumerate(self._rows.values(), 1):
            for column, part in enumerate(row.parts):
                grid.addWidget(part, place, column)
        return grid

    def _pressed(self, component: Component) -> None:
        self.looked_at.emit(component)
        figures = self._result.figures if self._result else {}
        self._session.select(figures.get(f"opening.{component.value}"))


def _show(row: _Row, ask: Ask) -> None:
    now = ask.opening if ask.waiting is None else None
    text = ABSENT if now is None else amount(ask.component, now, ask.measure)
    row.amount.setText(amount(ask.component, ask.standing, ask.measure))
    row.button.setText(text)
    row.button.setAccessibleName(f"Next ask, {ask.component.noun}: {text}")
    row.state.setText(_state(ask))


def _state(ask: Ask) -> str:
    if ask.waiting is not None:
        return f"asked {amount(ask.component, ask.waiting, ask.measure)}"
    if ask.answered:
        return "1 answer" if ask.answered == 1 else f"{ask.answered} answers"
    return ""


def _advice(component: Component, ask: Ask | None) -> str:
    if ask is None:
        return f"{component.label}: this offer has none, and the market gives no middle to ask for."
    if ask.waiting is not None:
        asked = amount(component, ask.waiting, ask.measure)
        return f"{component.label}. You asked {asked}: type their answer into the next row."
    return f"{component.label}. {say_this(ask)}"


def _chances(ask: Ask | None) -> str:
    if ask is None or ask.opening is None or ask.waiting is not None:
        return ""
    return f"{chances_text(ask.chances)} {brings(ask, ask.expected)}"


def _why(ask: Ask | None) -> str:
    """Return the effect of each input on the ask, the replies last."""
    lines = ask.moved if ask else ()
    if ask is None:
        return ""
    return "\n".join(f"{line.text} {effect(ask.component, line.effect, ask.measure)}" for line in lines)

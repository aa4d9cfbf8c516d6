"""What to ask next: for each component what they offer now, what to settle from, the next ask, its chance."""

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.analysis import OfferAnalysis
from planner.ask.headline import asked_outcome, moving
from planner.ask.results import Ask
from planner.ask.rounds.asked_for import AskedFor
from planner.ask.rounds.suggestion import suggested
from planner.ask.sentences import amount, brings, chances_text, cut_text, effect, with_noun
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.desk import Desk
from planner.ui.parts.links import FigureButton
from planner.ui.parts.panel_parts import heading, note, plain, sentence
from planner.values.listing import listed
from planner.values.unit import ABSENT

NOTHING = "No asks yet: the offer needs a base salary and readable entries on the sheet Offers."
HEADS = ("they offer now", "settle from", "ask for", "of 100, move")

CHOSEN = "You chose these figures; Counter shows what the model opens at."


class _Row(Struct, frozen=True):
    """The widgets of one component."""

    name: QLabel
    amount: QLabel
    settle: QLabel
    button: FigureButton
    chance: QLabel

    @property
    def parts(self) -> tuple[QWidget, ...]:
        return self.name, self.amount, self.settle, self.button, self.chance


class NextPanel(QFrame):
    """`looked_at(component)`: its button was pressed, to see its reasons."""

    looked_at = Signal(Component)
    taken_over = Signal()
    replied = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._result: OfferAnalysis | None = None
        self._rows = {component: self._row(component) for component in Component}
        self.title, self.advice = heading(""), sentence()
        self.together, self.chances, self.why, self.behind = note(), note(), note(), note()
        self.title.setWordWrap(True)
        self.take, self.reply = QPushButton(), QPushButton("Write the &reply")
        self.take.clicked.connect(self.taken_over)
        self.reply.setToolTip("Open the letter with the next ask")
        self.reply.clicked.connect(self.replied)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.take, self.reply):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.title)
        column.addWidget(self.together)
        column.addLayout(self._table())
        for label in (self.advice, self.chances, self.why):
            column.addWidget(label)
        column.addLayout(buttons)
        column.addWidget(self.behind)

    @property
    def buttons(self) -> dict[Component, FigureButton]:
        """The next ask of each component, which leads to its reasons."""
        return {component: row.button for component, row in self._rows.items()}

    def show_asks(
        self,
        result: OfferAnalysis | None,
        looked_at: Component,
        offered: Mapping[Component, float],
    ) -> None:
        """Show every ask of an offer, and the one of `looked_at` in full.

        `offered`: what they said last, of each component that the sheet Offers says otherwise.
        """
        self._result = result
        asks = result.asks if result else {}
        for component, row in self._rows.items():
            ask = asks.get(component)
            for part in row.parts:
                part.setVisible(ask is not None)
            if ask is not None and result is not None:
                _show(row, ask, result.asked.amounts.get(component))
        amounts = suggested(asks, result.asked) if result else {}
        self.title.setText(_title(asks, amounts) + self._in_currency())
        self.together.setText(_together(result) if result else "")
        self.together.setVisible(bool(self.together.text()))
        ask_now = asks.get(looked_at)
        advice = _advice(looked_at, ask_now) if asks else NOTHING
        chances = _chances(ask_now, result.asked.amounts.get(looked_at)) if result else ""
        texts = ((self.advice, advice), (self.chances, chances), (self.why, _why(ask_now)))
        for label, text in texts:
            label.setText(text)
            label.setVisible(bool(text))
        self._show_behind(asks, offered)

    def _in_currency(self) -> str:
        """Return which currency the figures are in, where it is not that of the plan."""
        result = self._result
        is_usual = result is None or result.offer.currency == self._session.plan.currency
        return "" if result is None or is_usual or not result.asks else f", in {result.offer.currency}"

    def _show_behind(self, asks: Mapping[Component, Ask], offered: Mapping[Component, float]) -> None:
        """Show what they said that the sheet Offers does not say yet, and the button that puts it there."""
        figures = listed([_text(asks.get(component), component, at) for component, at in offered.items()])
        self.take.setVisible(bool(offered))
        self.behind.setVisible(bool(offered))
        asked = self._result.asked if self._result else AskedFor()
        self.reply.setVisible(any(_is_ask(asks[key], at) for key, at in asked.amounts.items() if key in asks))
        if offered:
            self.take.setText(f"&Take {figures} into Offers")
            self.behind.setText("Offers still says what they said first; worth counts what Offers says.")

    def _row(self, component: Component) -> _Row:
        button = FigureButton("", f"Next ask, {component.noun}", lambda: self._pressed(component))
        button.setStyleSheet(f"text-align: right; padding: {HALF}px 0;")  # its edge is that of the column
        row = _Row(plain(component.label), plain(), plain(), button, plain())
        for label in (row.amount, row.settle, row.chance):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.settle.setProperty("dim", "true")
        return row

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for column, text in enumerate(HEADS, 1):
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


def _show(row: _Row, ask: Ask, asked: float | None) -> None:
    """Show one component; `asked`: what is asked for."""
    now = asked if ask.waiting is None and _is_ask(ask, asked) else None
    row.amount.setText(_text(ask, ask.component, ask.standing))
    row.settle.setText(ABSENT if ask.opening is None else _text(ask, ask.component, ask.target))
    row.button.show_text(
        ABSENT if now is None else _text(ask, ask.component, now), f"Next ask, {ask.component.noun}"
    )
    outcome = asked_outcome(ask, now)
    row.chance.setText(_state(ask) or (ABSENT if outcome is None else str(moving(outcome.chances))))
    row.chance.setProperty("dim", "true" if ask.waiting is not None or now is None else "false")


def _is_ask(ask: Ask, asked: float | None) -> bool:
    return asked is not None and asked > ask.standing


def _together(result: OfferAnalysis) -> str:
    """Say once what the credible total cuts, or that the figures are the user's."""
    if result.asked.chosen:
        return CHOSEN if any(_differs(result, key) for key in result.asked.amounts) else ""
    return cut_text(result.credible) if result.credible is not None else ""


def _differs(result: OfferAnalysis, component: Component) -> bool:
    ask = result.asks.get(component)
    return ask is not None and ask.opening != result.asked.amounts[component]


def _state(ask: Ask) -> str:
    """Return the ask that waits for an answer; else nothing."""
    return "" if ask.waiting is None else f"asked {_text(ask, ask.component, ask.waiting)}"


def _text(ask: Ask | None, component: Component, value: float) -> str:
    """Write an amount; equity that is counted in shares without its dollars, which the log has."""
    if ask is not None and ask.measure is not None and component is Component.EQUITY:
        return ask.measure.counted(value)
    return amount(component, value)


def _title(asks: Mapping[Component, Ask], amounts: Mapping[Component, float]) -> str:
    """Say what to ask next of everything."""
    if amounts:
        named = [
            with_noun(component, _text(asks[component], component, at), asks[component].measure)
            for component, at in amounts.items()
        ]
        return f"Ask next: {listed(named)}"
    waiting = [ask for ask in asks.values() if ask.waiting is not None]
    if waiting:
        return f"You wait for their answer on {listed([ask.component.noun for ask in waiting])}"
    return "Nothing more to ask for" if asks else "Ask next"


def _advice(component: Component, ask: Ask | None) -> str:
    if ask is None:
        return f"{component.label}: this offer has none, and the market gives no middle to ask for."
    if ask.waiting is not None:
        asked = amount(component, ask.waiting, ask.measure)
        return f"{component.label}. You asked {asked}: type their answer into the next line."
    return "" if ask.opening is not None else f"{component.label}. {ask.why_not}"


def _chances(ask: Ask | None, asked: float | None) -> str:
    outcome = None if ask is None or ask.waiting is not None else asked_outcome(ask, asked)
    if ask is None or outcome is None:
        return ""
    return f"{chances_text(outcome.chances)} {brings(ask, outcome.expected)}"


def _why(ask: Ask | None) -> str:
    """Return what the replies did to the ask."""
    if ask is None:
        return ""
    lines = [line for line in ask.moved if line.where.startswith("rounds.")]
    return "\n".join(f"{line.text} {effect(ask.component, line.effect, ask.measure)}" for line in lines)

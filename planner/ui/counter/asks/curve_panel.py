"""The curve of one component with the ask that moves, what it would bring, and what moved the opening."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.ask.curve_reading import limits, outcome, reaching
from planner.ask.opening.figures import UNITS
from planner.ask.results import Ask, Moved
from planner.ask.sentences import amount, brings, chances_text, effect, flatness, withdrawal_text
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID, HALF, scaled
from planner.ui.counter.asks.curve import FAST, AskCurve
from planner.ui.counter.asks.otherwise_note import OtherwiseNote
from planner.ui.desk import Desk
from planner.ui.parts.grid_cells import GridCells
from planner.ui.parts.links import FigureButton, TextLink
from planner.ui.parts.panel_parts import heading, key_hint, note, plain, sentence
from planner.values import Certainty, Figure, Line

MARGIN = 18
CURVE_SHARE, TALLEST_CURVE = 3, 440  # of what is free in a tall window; px
FACTS = 3
"""The row of the first fact, below the head, the standing amount and the usual room."""

RIGHT = Qt.AlignmentFlag.AlignRight
USUAL = "Room that such recruiters usually have"
IMAGINED = "Recruiters are imagined from the figures in Assumptions; they are not a survey."


class CurvePanel(QWidget):
    """`proposed(component, amount)` when the user asks for what the curve shows."""

    proposed = Signal(Component, float)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._analysed: Ask | None = None  # as it was analysed
        self._ask: Ask | None = None  # the same, with a curve of many points
        self._asked: float | None = None  # what is asked for now
        self.title, self.hint = sentence(), key_hint()
        self.title.setProperty("strong", "true")
        self.curve = AskCurve(desk.look)
        self.chances, self.gain, self.flat = sentence(), sentence(), note()
        self.withdrawn, self.otherwise, self.reasons = note(), OtherwiseNote(), note()
        self.imagined = TextLink()
        self.imagined.show_link(IMAGINED, lambda: self._session.sheet_requested.emit("Assumptions"))
        self.propose = QPushButton("&Ask this")
        self.curve.moved.connect(self._show_amount)
        self.curve.proposed.connect(self._propose)
        self.propose.clicked.connect(lambda: self._propose(self.curve.amount))
        self._moved = QWidget()
        grid = QGridLayout(self._moved)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(HALF)
        grid.setColumnStretch(0, 1)
        self._rows = GridCells(grid)
        self._lay_out()

    def show_ask(
        self, component: Component, ask: Ask | None, amount_now: float | None, asked: float | None
    ) -> None:
        """Show the curve of an ask with the movable ask at an amount, else at the opening.

        `asked` is what the user asks for now.
        """
        fresh = ask is not self._analysed
        if fresh or _is_beyond(self._ask, amount_now):
            self._ask = None if ask is None else _with_fine_curve(ask, amount_now)
        self._analysed, self._asked = ask, asked
        self.title.setText(_finding(component, ask))
        for part in (self.hint, self.curve, self._moved, self.imagined):
            part.setVisible(ask is not None)
        if ask is None:  # else each is shown where it says something: shown first, the page is laid out twice
            for part in (self.chances, self.gain, self.flat, self.propose):
                part.hide()
        self.otherwise.show_ask(ask)
        self.withdrawn.setText(withdrawal_text(ask) if ask else "")
        self.withdrawn.setVisible(bool(self.withdrawn.text()))
        if ask is None or self._ask is None:
            return
        start = ask.standing if ask.opening is None else ask.opening
        self.hint.setText(_keys(ask))
        self.curve.show_ask(self._ask, start if amount_now is None else amount_now)
        self.flat.setText(flatness(ask))
        self.flat.setVisible(bool(self.flat.text()))
        self._show_amount(self.curve.amount)
        if fresh:
            self._list_moves(ask)

    def show_reasons(self, text: str) -> None:
        """Show which stories this recruiter reads that argue for it."""
        self.reasons.setText(text)
        self.reasons.setVisible(bool(text))

    def _show_amount(self, amount_now: float) -> None:
        if self._ask is None:
            return
        now = outcome(self._ask, amount_now)
        self.chances.setText(chances_text(now.chances))
        at = amount(self._ask.component, amount_now, self._ask.measure)
        brought = brings(self._ask, now.expected)
        self.gain.setText(brought if amount_now == self._ask.opening else f"Ask for {at}: {brought.lower()}")
        self.gain.setVisible(amount_now != self._ask.opening)
        self.propose.setText(f"&Ask for {amount(self._ask.component, amount_now, self._ask.measure)}")
        moved = amount_now not in (self._asked, self._ask.standing)
        for part in (self.propose, self.chances):  # the row has the chances of what is asked for
            part.setVisible(moved)

    def _propose(self, amount_now: float) -> None:
        if self._ask is not None:
            self.proposed.emit(self._ask.component, amount_now)

    def _list_moves(self, ask: Ask) -> None:
        """List what leads from the offer to the opening: the usual room, then each fact."""
        with self._rows.filling():
            self._rows.put(0, 0, heading, columns=2).setText("What moved it")
            self._put_amount(1, "They offer, now", amount(ask.component, ask.standing, ask.measure))
            if ask.opening is not None:  # its row stays free: the facts keep theirs, and Tab its way
                self._put_amount(2, USUAL, effect(ask.component, ask.usual_room, ask.measure))
            for place, moved in enumerate(ask.moved):
                self._rows.put(FACTS + place, 0, _wrapped).setText(moved.text)
                text = effect(ask.component, moved.effect, ask.measure)
                button = self._rows.put(FACTS + place, 1, FigureButton, RIGHT)
                button.show_text(text, moved.text)
                button.pressing = partial(self._explain, ask.component, moved)
            if ask.opening is not None:
                step = amount(ask.component, ask.step, ask.measure)
                opening = amount(ask.component, ask.opening, ask.measure)
                row = FACTS + len(ask.moved)
                self._put_amount(row, f"Open at, down to a whole {step}", opening, strong=True)

    def _put_amount(self, row: int, text: str, value: str, *, strong: bool = False) -> None:
        """Write a line without a reason of its own."""
        make = heading if strong else plain
        self._rows.put(row, 0, make).setText(text)
        label = self._rows.put(row, 1, make, RIGHT)
        label.setContentsMargins(0, 2, HALF + 1, 2)
        label.setText(value)

    def _explain(self, component: Component, moved: Moved) -> None:
        line = Line(moved.text, moved.effect, UNITS[component], where=moved.where)
        name = f"What it did to the opening · {component.long_noun}"
        self._session.select(Figure(name, moved.effect, UNITS[component], (line,), Certainty.ASSUMPTION))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GRID)
        for part in (self.title, self.hint, self.curve, self.gain, self.chances):
            column.addWidget(part, CURVE_SHARE if part is self.curve else 0)
        self.curve.setMaximumHeight(scaled(TALLEST_CURVE))
        column.addWidget(self.propose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.flat)
        column.addSpacing(GRID)
        column.addWidget(self._moved)
        column.addSpacing(GRID)
        for part in (self.reasons, self.withdrawn, self.otherwise, self.imagined):
            column.addWidget(part)
        column.addStretch(1)


def _wrapped() -> QLabel:
    label = plain()
    label.setWordWrap(True)
    return label


def _finding(component: Component, ask: Ask | None) -> str:
    """Say what the opening brings, as the title of the curve."""
    if ask is None or ask.opening is None:
        return f"{component.label}: no ask brings anything" if ask else component.label
    opening = amount(component, ask.opening, ask.measure)
    return f"{component.label}, open at {opening}. {brings(ask, ask.expected)}"


def _keys(ask: Ask) -> str:
    step, fast = (amount(ask.component, ask.step * times, ask.measure) for times in (1, FAST))
    return f"Drag the line, or ← → by {step}; Shift by {fast}. Enter asks for it."


def _with_fine_curve(ask: Ask, amount_now: float | None) -> Ask:
    """Return the ask with a curve that is fine enough to draw and reaches the shown ask."""
    if amount_now is not None and (wider := reaching(ask, amount_now)) is not ask:
        return wider
    return ask if ask.closer is None else replace(ask, curve=ask.closer())


def _is_beyond(ask: Ask | None, amount_now: float | None) -> bool:
    """Say whether an amount lies beyond the curve, whose last point says nothing of it."""
    return ask is not None and amount_now is not None and amount_now > limits(ask)[1]

"""The order of moves, one line each: whom to speak to first, what to do, by when. Worked out off the keys.

An edit clears what is shown until its own result is there: no figure of an earlier plan stays.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.analysis import Analysis
from planner.analysis.moves.move_list import MoveLine, MoveList, move_list
from planner.ask.moves.first_step import step_as_released, step_if_released
from planner.ask.moves.moves import MoveAdvice, move_advice
from planner.ask.moves.summary import NO_OFFER, ONE_OFFER, MoveRow, move_rows
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID
from planner.ui.background import Background
from planner.ui.parts.panel_parts import clear_layout, heading, note, plain, sentence
from planner.ui.plain_text import tip
from planner.ui.rounds.move_button import EDGE, MoveButton
from planner.values import Unit, shown
from planner.values.days import week_day

WORKING = "The order of moves is being worked out…"
REST = 200  # ms without an edit before work begins
HEADS = ("", "worth a year", "gain", "an offer lost")
ABOUT = "On average once the talks are over; lost is an offer that is withdrawn."
MOST_LINES = 4  # the order of moves is worked out over four offers at most
WHY, LESS = "&Why this order", "&Hide why"


class MovesPanel(QFrame):
    """Shows the newest analysis only; `advice` is None while it is worked out.

    `chosen(identity)`: the offer of a move was pressed. `moved(lines)`: there are other moves.
    """

    chosen = Signal(str)
    moved = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.advice: MoveAdvice | None = None
        self._look, self._offer_id = look, ""
        self.finding, self.step, self.opened, self.notes = heading(""), sentence(), sentence(), note()
        self.why = QPushButton(WHY)
        self.why.setFlat(True)
        self.why.setProperty("link", "true")
        self.why.setCheckable(True)
        self.why.toggled.connect(self._open)
        self._analysis: Analysis | None = None
        self._background = Background(self)
        self._background.done.connect(self._show)
        self._list, self._reasons, self._table = QWidget(), QWidget(), QWidget()
        self._lay_out()
        self._open(opened=False)

    @property
    def buttons(self) -> list[MoveButton]:
        """The moves in order."""
        return [button for button in self._list.findChildren(MoveButton) if not button.isHidden()]

    @property
    def is_working(self) -> bool:
        """Whether the result of the newest analysis is still awaited."""
        return self._background.is_working

    def show_analysis(self, analysis: Analysis | None, offer_id: str) -> None:
        """Work out the moves of a plan once edits rest; what is shown of another plan goes at once."""
        other = offer_id != self._offer_id
        self._offer_id = offer_id
        if analysis is not self._analysis:
            self._analysis = analysis
            self.advice = None
            self._say(WORKING)
            self._background.start_after(REST, self._work)
        elif other and self.advice is not None:
            self._show(self.advice)

    def _work(self) -> None:
        question = self._analysis.move_question() if self._analysis else None
        if question is None or not question.search.offers:
            self._say("No move yet", NO_OFFER, notes=question.notes if question else ())
            return
        self._background.start(partial(move_advice, question))

    def _show(self, advice: MoveAdvice) -> None:
        self.advice = advice
        if self._analysis is None:
            return
        moves, notes = move_list(self._analysis, advice), advice.question.notes
        alone = len(advice.question.search.offers) == 1
        opened = ONE_OFFER if alone else step_if_released(advice)
        self._say(moves.finding, step_as_released(advice), opened, notes if alone else (ABOUT, *notes))
        self._show_lines(moves)
        if not alone:
            self._show_outcomes(advice)
        self.moved.emit(moves.lines)

    def _show_lines(self, moves: MoveList) -> None:
        assert self._analysis is not None
        plan, today = self._analysis.plan, self._analysis.today
        places = {offer.id: place for place, offer in enumerate(plan.offers)}
        for line in moves.lines[:MOST_LINES]:
            by = _by(line, week_day(line.by, today) if line.by else "", is_today=line.by == today)
            lit = line.offer_id == self._offer_id
            button = MoveButton(self._look, line, places[line.offer_id], by, lit=lit)
            button.clicked.connect(partial(self.chosen.emit, line.offer_id))
            self._lines.addWidget(button)
        self._list.setVisible(True)

    def _show_outcomes(self, advice: MoveAdvice) -> None:
        for place, text in enumerate(HEADS):
            head = plain(text)
            head.setProperty("dim", "true")
            self._rows.addWidget(head, 0, place, Qt.AlignmentFlag.AlignRight)
        for place, row in enumerate(move_rows(advice), 1):
            self._add(place, row)
        self._table.setVisible(True)

    def _add(self, line: int, row: MoveRow) -> None:
        outcome, label = row.outcome, note(f"{row.label}: {row.order}" if row.order else row.label)
        figures = (
            shown(round(outcome.worth), Unit.MONEY_YEAR),
            shown(round(outcome.gain), Unit.MONEY_YEAR),
            shown(round(outcome.lost, 3), Unit.SHARE),
        )
        label.setToolTip(tip(label.text()))
        self._rows.addWidget(label, line, 0)
        for place, text in enumerate(figures, 1):
            self._rows.addWidget(plain(text), line, place, Qt.AlignmentFlag.AlignRight)

    def _say(self, finding: str, step: str = "", opened: str = "", notes: tuple[str, ...] = ()) -> None:
        for part in (self._list, self._table):
            clear_layout(part)
            part.setVisible(False)
        texts = ((self.step, step), (self.opened, opened), (self.notes, "\n".join(notes)))
        for label, text in ((self.finding, finding), *texts):
            label.setText(text)
            label.setVisible(bool(text))
        self.why.setVisible(bool(step))
        self._reasons.setVisible(bool(step) and (self.why.isChecked() or step == NO_OFFER))

    def _open(self, opened: bool) -> None:
        self.why.setText(LESS if opened else WHY)
        self._reasons.setVisible(opened and bool(self.step.text()))

    def _lay_out(self) -> None:
        self._rows = QGridLayout(self._table)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(2 * GRID)
        self._rows.setVerticalSpacing(GRID // 2)
        self._rows.setColumnStretch(0, 1)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, GRID, EDGE, GRID)
        self.finding.setWordWrap(True)
        head.addWidget(self.finding, 1)
        head.addWidget(self.why)
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        reasons = QVBoxLayout(self._reasons)
        reasons.setContentsMargins(EDGE, 0, EDGE, GRID)
        reasons.setSpacing(GRID)
        for widget in (self.step, self.opened, self._table, self.notes):
            reasons.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._reasons)
        column.addWidget(self._list)


def _by(line: MoveLine, day: str, *, is_today: bool) -> str:
    if line.by is None:
        return ""
    return "today" if is_today else f"by {day}"

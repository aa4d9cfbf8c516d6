"""The order of moves: whom to speak to first, and what the best order brings. Worked out off the keys.

An edit clears what is shown until its own result is there: no figure of an earlier plan stays.
"""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from planner.analysis import Analysis
from planner.ask.moves.first_step import step_as_released, step_if_released
from planner.ask.moves.moves import MoveAdvice, move_advice
from planner.ask.moves.summary import NO_OFFER, ONE_OFFER, MoveRow, move_rows
from planner.ui.appearance.theme import GRID
from planner.ui.background import Background
from planner.ui.parts.panel_parts import clear_layout, heading, note, plain, sentence
from planner.ui.plain_text import tip
from planner.values import Unit, shown

WORKING = "Being worked out…"
REST = 200  # ms without an edit before work begins
HEADS = ("", "worth a year", "gain", "an offer lost")
ABOUT = "On average once the talks are over; lost is an offer that is withdrawn."


class MovesPanel(QFrame):
    """Shows the newest analysis only; `advice` is None while it is worked out."""

    def __init__(self) -> None:
        super().__init__()
        self.advice: MoveAdvice | None = None
        self.step, self.opened, self.notes = sentence(), sentence(), note()
        self._analysis: Analysis | None = None
        self._background = Background(self)
        self._background.done.connect(self._show)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._work)
        self._table = QWidget()
        self._rows = QGridLayout(self._table)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(2 * GRID)
        self._rows.setVerticalSpacing(GRID // 2)
        self._rows.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (heading("Order of moves"), self.step, self.opened, self._table, self.notes):
            column.addWidget(widget)

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Work out the moves of a plan once edits rest; what is shown of another plan goes at once."""
        if analysis is self._analysis:
            return
        self._analysis = analysis
        self._clear()
        self._rest.start()

    @property
    def is_working(self) -> bool:
        """Whether the result of the newest analysis is still awaited."""
        return self._rest.isActive() or self._background.is_working

    def _clear(self) -> None:
        self._background.drop()
        self.advice = None
        self._say(WORKING)

    def _work(self) -> None:
        question = self._analysis.move_question() if self._analysis else None
        if question is None or not question.search.offers:
            self._say(NO_OFFER, notes=question.notes if question else ())
            return
        self._background.start(partial(move_advice, question))

    def _show(self, advice: MoveAdvice) -> None:
        self.advice = advice
        notes = advice.question.notes
        if len(advice.question.search.offers) == 1:
            self._say(step_as_released(advice), ONE_OFFER, notes)
            return
        self._say(step_as_released(advice), step_if_released(advice), (ABOUT, *notes))
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

    def _say(self, step: str, opened: str = "", notes: tuple[str, ...] = ()) -> None:
        clear_layout(self._table)
        self._table.setVisible(False)
        for label, text in ((self.step, step), (self.opened, opened), (self.notes, "\n".join(notes))):
            label.setText(text)
            label.setVisible(bool(text))

"""One question of the drill: its clock, the answer, how it went, and its review."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from planner.plan import DrillAnswer
from planner.plan.edits import put
from planner.plan.edits.prep import add_drill_answer
from planner.prep.drill.questions import DrillQuestion
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import finding, panel_column
from planner.ui.prep.drill.drill_clock import DrillClock
from planner.ui.prep.drill.drill_field import DrillField
from planner.ui.prep.drill.rating import Rating

START, AGAIN = "Start the clock  Enter", "Answer again"


class DrillStage(QWidget):
    """`answered` after each step that changes the review; `next_wanted` at Enter after the rating."""

    answered = Signal()
    next_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session, self._think = desk.session, desk.drill().think_seconds
        self._question: DrillQuestion | None = None
        self._limit = 0
        self.answer_id = ""
        self.asked, self.clock, self.field = finding(), DrillClock(), DrillField(desk.session)
        self.start_button, self.done_button = QPushButton(START), QPushButton("Done  Ctrl+Enter")
        self.rating = Rating()
        self.start_button.clicked.connect(self.start)
        self.done_button.clicked.connect(self.end)
        self.field.ended.connect(self.end)
        self.rating.rated.connect(self._rate)
        self.rating.done.connect(self.next_wanted)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.clock, 1)
        for button in (self.start_button, self.done_button):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        column = panel_column(self, self.asked)
        column.addLayout(row)
        column.addWidget(self.field)
        column.addWidget(self.rating)

    @property
    def answer(self) -> DrillAnswer | None:
        """The answer that is shown; None where none is begun, or it was undone."""
        answers = self._session.plan.prep.answers
        return next((answer for answer in answers if answer.id == self.answer_id), None)

    @property
    def is_over(self) -> bool:
        """Whether the shown answer was given, and the clock does not run."""
        return self.answer is not None and not self.clock.runs and bool(self.answer.text.strip())

    def show_question(self, question: DrillQuestion, limit: int, answer_id: str) -> None:
        """Show a question with one of its answers; an answer that is being given goes on."""
        if question is self._question and self.clock.runs and self.answer is not None:
            return
        self._question, self._limit = question, limit
        self.answer_id = answer_id
        self.asked.setText(question.ask)
        self.clock.show_limit(self._think, limit)
        if self.answer is not None and self.answer.seconds is not None:
            self.clock.show_taken(self.answer.seconds)
        self.show_answer()

    def show_answer(self) -> None:
        """Show what the plan has of the answer."""
        answer = self.answer
        if answer is None and self.clock.runs:
            self.clock.show_limit(self._think, self._limit)
        self.field.show_answer(answer.id if answer else "")
        self.rating.show_value(answer.rating if answer else 0)
        self.rating.setVisible(self.is_over)
        self.start_button.setText(AGAIN if self.is_over else START)
        self.start_button.setVisible(not self.clock.runs)
        self.done_button.setVisible(self.clock.runs)

    def start(self) -> None:
        """Begin an answer: an empty one is taken up again, else a new one."""
        if self._question is None:
            return
        session, answer = self._session, self.answer
        if answer is None or answer.text.strip():
            plan = add_drill_answer(session.plan, self._question.key, session.today)
            self.answer_id = plan.prep.answers[-1].id
            self.clock.show_limit(self._think, self._limit)
            self.clock.start()
            session.apply(f"Answer “{self._question.ask}”", plan)
        else:
            self.clock.start()
            self.answered.emit()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """End the answer: note what it took, and ask how it went."""
        self.field.commit()
        took, session = self.clock.stop(), self._session
        answer = self.answer
        if answer is not None and took is not None and answer.text.strip():
            session.apply("Time the answer", put(session.plan, f"prep.answers.{answer.id}.seconds", took))
        self.answered.emit()
        if self.is_over:
            self.rating.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rate(self, value: int) -> None:
        answer = self.answer
        if answer is not None and answer.rating != value:
            path = f"prep.answers.{answer.id}.rating"
            self._session.apply("Rate the answer", put(self._session.plan, path, value))

"""The coach's card: one question, the field for its answer, and what the last answer added."""

from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from planner.plan.registry import FIELDS
from planner.story.coach.coach_talk import QUESTIONS_AT_ONCE
from planner.story.coach.coach_words import AnswerForm
from planner.story.coach.flag_questions import ON_FIGURES
from planner.story.coach.questions import CoachQuestion
from planner.ui.appearance.theme import GRID, HALF, READING, font
from planner.ui.parts.panel_parts import heading, note, plain
from planner.ui.plain_text import tip
from planner.ui.stories.growing import Growth

LEAST, MOST = 2, 8  # lines of an answer; a longer one scrolls
HINT = "Type an answer. Ctrl+Enter takes it."
NOT_KNOWN = {AnswerForm.FIGURE: "I do&n’t know the figure", AnswerForm.FACT: "I do&n’t know"}
SHOW, HIDE = "Show an e&xample", "Hide the e&xample"
MOST_WORTH = "At most, once released: {}."
NOTHING_LEFT = "I have nothing more to ask about this story."


class CoachState(StrEnum):
    """What the card is for now."""

    ASKS = "asks"
    RESTS = "rests"
    DONE = "done"


class AnswerField(QPlainTextEdit):
    """A plain text; `taken` on Ctrl+Enter."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setPlaceholderText(HINT)
        self.setAccessibleName("Answer to the coach")
        Growth(self, LEAST, MOST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the answer; Enter alone begins a line."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class CoachPanel(QFrame):
    """`answered` with Ctrl+Enter or its button, `skipped`, `not_known`, and `resumed` after a rest."""

    answered = Signal()
    skipped = Signal()
    not_known = Signal()
    resumed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = CoachState.DONE
        self._goes_to = ""
        self._is_worth_shown = False  # of this question, or room for it
        self.thanks, self.question, self.place = note(), plain(), note()
        self.count = note()
        self.answer = AnswerField()
        self.take, self.skip = QPushButton("Take it"), QPushButton("S&kip")
        self.unknown, self.example = QPushButton(), QPushButton(SHOW)
        self.go_on = QPushButton("&Go on")
        self.examples = {name: note() for name in ("Weak", "Strong")}
        self.setProperty("coach", "true")
        self._connect()
        self._lay_out()

    def show_question(self, asked: CoachQuestion, number: int) -> None:
        """Show a question, the so-manieth of this round; what is being typed stays."""
        self._turn(CoachState.ASKS)
        self.count.setText(f"Question {number} of {QUESTIONS_AT_ONCE}")
        if self.question.text() != asked.text:
            self._show_example(shown=False)
            self._is_worth_shown = False
        self.question.setText(asked.text)
        self.answer.setAccessibleDescription(asked.text)
        worth = f", worth up to {asked.points} points" if asked.points else ""
        worth = ", which is yours alone" if asked.topic in ON_FIGURES else worth
        self._goes_to = f"Goes to {FIELDS[f'Story.{asked.part}'].about.label}{worth}."
        self.place.setText(self._goes_to)
        self.unknown.setText(NOT_KNOWN[asked.asks_for])
        self.examples["Weak"].setText(f"Weak: “{asked.weak}”")
        self.examples["Strong"].setText(f"Strong: “{asked.strong}”")

    def show_worth(self, worth: str) -> None:
        """Say by how much asks open higher at most; empty leaves the points alone."""
        if self.state is not CoachState.ASKS:
            return
        height = self.place.height() if not worth and self._is_worth_shown else 0
        self.place.setMinimumHeight(height)  # computed anew: what is below stays where the mouse aims
        self._is_worth_shown = bool(worth or height)
        self.place.setText(f"{self._goes_to} {MOST_WORTH.format(worth)}" if worth else self._goes_to)

    def show_rest(self, strength: str) -> None:
        """Say how strong the story is, and stop until the user goes on."""
        self._turn(CoachState.RESTS)
        self._say(strength)

    def show_done(self, strength: str) -> None:
        """Say that nothing is left to ask."""
        self._turn(CoachState.DONE)
        self._say(f"{NOTHING_LEFT} {strength}")

    def _say(self, text: str) -> None:
        """Show a first sentence where questions are, and the rest below it."""
        head, _, rest = text.partition(". ")
        self.question.setText(f"{head}." if rest else head)
        self.place.setText(rest)
        self.place.setVisible(bool(rest))

    def show_thanks(self, text: str) -> None:
        """Say what the last answer added; empty for nothing yet."""
        self.thanks.setText(text)
        self.thanks.setVisible(bool(text))

    @property
    def typed(self) -> str:
        """What is typed and not taken yet."""
        return self.answer.toPlainText()

    def put(self, text: str) -> None:
        """Put a text into the field, as typed before."""
        if text != self.typed:
            with QSignalBlocker(self.answer):
                self.answer.setPlainText(text)

    def take_focus(self) -> None:
        """Begin at the answer, or where the coach goes on."""
        (self.answer if self.state is CoachState.ASKS else self.go_on).setFocus()

    def _turn(self, state: CoachState) -> None:
        self.state = state
        for part in self._asking:
            part.setVisible(state is CoachState.ASKS)
        self.go_on.setVisible(state is CoachState.RESTS)
        self.count.setText("")
        if state is not CoachState.ASKS:
            self._show_example(shown=False)

    def _show_example(self, *, shown: bool) -> None:
        self.example.setText(HIDE if shown else SHOW)
        for label in self.examples.values():
            label.setVisible(shown)

    def _connect(self) -> None:
        self.answer.taken.connect(self.answered)
        self.take.clicked.connect(self.answered)
        self.skip.clicked.connect(self.skipped)
        self.unknown.clicked.connect(self.not_known)
        self.go_on.clicked.connect(self.resumed)
        self.example.clicked.connect(lambda: self._show_example(shown=self.examples["Weak"].isHidden()))

    def _lay_out(self) -> None:
        self.question.setFont(font(READING, strong=True, family=self.font().family()))
        self.question.setWordWrap(True)
        self.take.setToolTip(tip("Ctrl+Enter. It is written into the story as one step of undo."))
        self.skip.setToolTip(tip("Ask something else."))
        for link in (self.unknown, self.example):
            link.setProperty("link", "true")
        buttons = _row(self.take, self.skip)
        links = _row(self.unknown, self.example)
        self._asking: tuple[QWidget, ...] = (self.place, self.answer, buttons, links)
        head = QHBoxLayout()
        head.addWidget(heading("Coach"))
        head.addStretch(1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID + HALF, GRID + HALF, GRID + HALF, GRID + HALF)
        column.setSpacing(GRID)
        column.addLayout(head)
        for part in (self.thanks, self.question, self.place, self.answer, buttons, links):
            column.addWidget(part)
        for label in self.examples.values():
            column.addWidget(label)
        column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        self.thanks.hide()
        self._turn(self.state)


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return row

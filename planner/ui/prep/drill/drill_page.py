"""The drill: questions of one round and track, and the one that is answered."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from planner.plan import DrillAnswer
from planner.plan.entry import choice_name
from planner.prep.drill.answer_review import review_answer
from planner.prep.drill.fitting import fitting_stories, wanted_in_words
from planner.prep.drill.questions import DrillQuestion, DrillRound
from planner.story.judged import judged_stories
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import PageTabs, panel_column, scrolled
from planner.ui.parts.reflow import FoldingPair
from planner.ui.prep.drill.drill_review import DrillReview, ReviewedAnswer
from planner.ui.prep.drill.drill_stage import DrillStage
from planner.ui.prep.page import PrepPage
from planner.ui.prep.track import TRACKS, first_track
from planner.ui.sheet_paths import letter_path

LIST_WIDTH = 300
MEASURE = 1_400
"""Widest comfortable measure of the answer and what is shown beside it, in pixels."""
BESIDE = 1_100
"""Pixels from which the review comes beside the answer, not below it."""
ANSWERS = "answers"


class QuestionList(QListWidget):
    """`begun` at Enter: the chosen question is to be answered."""

    begun = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setFixedWidth(LIST_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Questions of the round")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begun.emit()
        else:
            super().keyPressEvent(event)


class DrillPage(PrepPage):
    """The track begins as that of the chosen offer; track, round and question are no part of the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._session, self._table = desk, desk.session, desk.drill()
        self.tracks = PageTabs([choice_name(track.value) for track in TRACKS], "Track of the drill")
        self.rounds = PageTabs([drill_round.name for drill_round in self._table.rounds], "Round")
        self.list, self.stage, self.review = QuestionList(), DrillStage(desk), DrillReview(desk.session)
        for tabs in (self.tracks, self.rounds):
            tabs.currentChanged.connect(self._fill)
        self.list.currentRowChanged.connect(self._choose)
        self.list.begun.connect(self.stage.start)
        self.stage.answered.connect(self.show_plan)
        self.stage.next_wanted.connect(self._next)
        self._lay_out()
        self._fill()

    def begin(self) -> None:
        """Take the track of the chosen offer."""
        self.tracks.setCurrentIndex(TRACKS.index(first_track(self._session.plan)))
        self._fill()

    def show_notes(self) -> None:
        """Show the answer that the plan has now."""
        self.stage.show_answer()

    def show_plan(self) -> None:
        """Show which questions are answered, and the review of the shown answer."""
        self._mark_answered()
        question = self.question
        if question is None:
            return
        self.stage.show_answer()
        answer = self.stage.answer if self.stage.is_over else None
        track, words = TRACKS[self.tracks.currentIndex()], self._desk.coach_words()
        plan, lexicon = self._session.plan, self._desk.lexicon().of_plan(self._session.plan)
        stories = () if self._session.is_judging else plan.stories
        judged = judged_stories(stories, lexicon, self._session.judged).values()
        reviewed = ReviewedAnswer(
            question,
            review_answer(question, track, answer.text, lexicon, words) if answer else None,
            fitting_stories(question, judged, words),
            wanted_in_words(question, words),
            [other for other in reversed(self._answers(question)) if other.id != self.stage.answer_id][:3],
            shows=answer is not None,
        )
        self.review.show_answer(reviewed, partial(self._go_to_letter, question.letter))

    def _go_to_letter(self, kind: str) -> None:
        """Go to a letter to the chosen offer; without one to the sheet, which says what it needs."""
        offer = self._session.plan.chosen_offer()
        if offer is None:
            self._session.sheet_requested.emit("Letters")
        else:
            self._session.jump(letter_path(offer.id, kind))

    def reveal(self, key: str) -> bool:
        """Go to an answer, by `answers.d1.text`; by `answers` alone to the first question not answered."""
        head, _, rest = key.partition(".")
        if head != ANSWERS:
            return False
        answer_id = rest.partition(".")[0]
        answers = self._session.plan.prep.answers
        answer = next((answer for answer in answers if answer.id == answer_id), None)
        if answer is None:
            self.list.setFocus()
            return True
        place = self._table.place(answer.question)
        if place is None:
            return False
        self._go_to(*place, answer)
        return True

    def first(self) -> QWidget:
        """Return the list of questions."""
        return self.list

    @property
    def question(self) -> DrillQuestion | None:
        """The question that is shown."""
        questions, row = self._questions(), self.list.currentRow()
        return questions[row] if 0 <= row < len(questions) else None

    def _go_to(self, drill_round: DrillRound, question: DrillQuestion, answer: DrillAnswer) -> None:
        if TRACKS[self.tracks.currentIndex()] not in question.tracks:
            self.tracks.setCurrentIndex(TRACKS.index(question.tracks[0]))
        self.rounds.setCurrentIndex(self._table.rounds.index(drill_round))
        self.list.setCurrentRow(self._questions().index(question))
        self.stage.show_question(question, drill_round.seconds, answer.id)
        self.show_plan()
        self.stage.field.setFocus()

    def _questions(self) -> tuple[DrillQuestion, ...]:
        return self._table.rounds[self.rounds.currentIndex()].of(TRACKS[self.tracks.currentIndex()])

    def _answers(self, question: DrillQuestion) -> list[DrillAnswer]:
        return [answer for answer in self._session.plan.prep.answers if answer.question == question.key]

    def _fill(self, _place: int = 0) -> None:
        """List the questions of the round, and show the first that is not answered."""
        questions = self._questions()
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems([question.ask for question in questions])
        self._mark_answered()
        unanswered = [at for at, question in enumerate(questions) if not self._answers(question)]
        self.list.setCurrentRow(unanswered[0] if unanswered else 0)

    def _mark_answered(self) -> None:
        for row, question in enumerate(self._questions()):
            rated = [answer for answer in self._answers(question) if answer.text.strip()]
            state = ""
            if rated:
                state = f"\n✓ {rated[-1].rating} of 5" if rated[-1].rating else "\n✓ answered"
            self.list.item(row).setText(f"{question.ask}{state}")

    def _choose(self, _row: int) -> None:
        question = self.question
        if question is None:
            return
        answers = self._answers(question)
        limit = self._table.rounds[self.rounds.currentIndex()].seconds
        self.stage.show_question(question, limit, answers[-1].id if answers else "")
        self.show_plan()

    def _next(self) -> None:
        """Go to the next question of the round, and let Enter begin it."""
        self.list.setCurrentRow((self.list.currentRow() + 1) % max(1, self.list.count()))
        self.list.setFocus()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(4 * GRID)
        choices.addWidget(self.tracks)
        choices.addWidget(self.rounds)
        choices.addStretch(1)
        body = QWidget()
        body.setMaximumWidth(MEASURE)
        stage, review = QWidget(), QWidget()
        for part, shown in ((stage, self.stage), (review, self.review)):
            panel_column(part, shown).addStretch(1)
        body_column = panel_column(body, FoldingPair(stage, review, least=BESIDE, gap=2 * GRID))
        body_column.setContentsMargins(0, 0, 2 * GRID, 0)
        body_column.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(3 * GRID)
        below.addWidget(self.list)
        below.addWidget(scrolled(body), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(choices)
        column.addLayout(below, 1)

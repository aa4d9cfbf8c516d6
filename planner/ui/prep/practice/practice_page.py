"""Practise the talk: a recruiter drawn from the imagined ones of the chosen offer.

Of the talk the plan has only the line that is being typed, until it is said: so a crash does not lose it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from planner.plan import Offer, edits
from planner.plan.title import title
from planner.practice.choices import choices
from planner.practice.drawing import draw_recruiter
from planner.practice.lines import YourLine
from planner.practice.plan_figures import PlanFigures, plan_figures
from planner.practice.recruiter_words import RecruiterWords
from planner.practice.review import review_talk
from planner.practice.talk import PracticeTalk, begun
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.links import TextLink
from planner.ui.parts.panel_parts import finding, note, scrolled
from planner.ui.prep.page import PrepPage
from planner.ui.prep.practice.at_hand import AtHand
from planner.ui.prep.practice.conversation import Conversation
from planner.ui.prep.practice.letter_at_hand import LetterAtHand
from planner.ui.prep.practice.line_entry import LineEntry

CLAIM = (
    "Recruiter {seed} of those imagined for this offer: they answer as the model has it, within a limit "
    "that you see afterwards. Nothing of it leaves, and nothing that is said enters the plan."
)
NO_OFFER = "Type an offer first: the recruiter is drawn from those imagined for it."
NO_BASE = "Type the base salary of {offer}: without it nobody can be imagined."
SIDE = 400
MEASURE = 1400
"""Widest comfortable measure of the talk and its side panel, in pixels."""
CONVERSATION, EMPTY = range(2)
LINE = "prep.practice_line"
"""Path of the pending line."""


class PracticePage(PrepPage):
    """The talk and its recruiter are the page's own; the same number is the same recruiter."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._session = desk, desk.session
        self.talk: PracticeTalk | None = None
        self._figures: PlanFigures | None = None
        self._offer_id, self._seed = "", 1
        self._letters = LetterAtHand(desk)
        self.head, self._claim, self.empty = finding(), note(), TextLink()
        self.again, self.another = QPushButton("Begin &again"), QPushButton("Another &recruiter")
        self.conversation, self.line_entry, self.at_hand = Conversation(), LineEntry(), AtHand()
        self.again.clicked.connect(self._begin_again)
        self.another.clicked.connect(self._begin_other)
        self.line_entry.spoken.connect(self.say)
        self.line_entry.drafted.connect(self._keep)
        self._lay_out()

    def begin(self) -> None:
        """Forget the talk: another plan was opened."""
        self.talk, self._offer_id, self._seed = None, "", 1

    def show_plan(self) -> None:
        """Begin a talk if the chosen offer is another; a talk that is going on stays."""
        offer = self._session.plan.chosen_offer()
        if offer is None:
            self._show_empty(NO_OFFER, "offers")
        elif self.talk is None or offer.id != self._offer_id:
            self._open(offer)

    def show_notes(self) -> None:
        """Show the pending line as the plan has it after an undo."""
        if self.talk is not None and not self.talk.is_over:
            self.line_entry.put(self._typed)

    def reveal(self, key: str) -> bool:
        """Go to the pending line."""
        if f"prep.{key}" != LINE:
            return False
        self.line_entry.edit.setFocus()
        self._session.select(LINE)
        return True

    def say(self, line: YourLine) -> None:
        """Say a line, and show what they answer."""
        if self.talk is not None:
            self.talk = self.talk.say(line)
            self._drop_line()
            self._show_talk()
            part = self.another if self.talk.is_over else self.line_entry.rows
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget:
        """Return the lines to choose from."""
        return self.line_entry.rows if self._stack.currentIndex() == CONVERSATION else self.empty

    @property
    def _typed(self) -> str:
        """What is typed: now, or before the plan was recovered or opened."""
        return self._session.drafts.get(LINE, edits.typed_text(self._session.plan, LINE))

    def _keep(self, text: str) -> None:
        """Keep what is typed, so that a recovery copy has it."""
        if text == edits.typed_text(self._session.plan, LINE):
            self._session.drop_draft(LINE)
        else:
            self._session.draft(LINE, text)

    def _drop_line(self) -> None:
        """Drop the draft of a sent line; clear it from the plan in one undo step."""
        session = self._session
        session.drop_draft(LINE)
        if edits.typed_text(session.plan, LINE):
            session.apply("Say the line", edits.enter(session.plan, LINE, "", session.today))

    def _open(self, offer: Offer) -> None:
        self._offer_id = offer.id
        self._begin(self._seed)

    def _begin_again(self) -> None:
        self._begin_by_hand(self._seed)

    def _begin_other(self) -> None:
        self._begin_by_hand(self._seed + 1)

    def _begin_by_hand(self, seed: int) -> None:
        self._begin(seed)
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, seed: int) -> None:
        """Begin anew with the recruiter of a number."""
        analysis, plan = self._session.analysis, self._session.plan
        offer = next((offer for offer in plan.offers if offer.id == self._offer_id), None)
        answering = analysis.who_answers(offer.id) if analysis and offer else {}
        if analysis is None or offer is None or not answering:
            name = title(plan, offer) if offer else ""
            self.talk = None
            self._show_empty(NO_BASE.format(offer=name), f"offers.{self._offer_id}.base")
            return
        self._seed, self._figures = seed, plan_figures(analysis, offer.id)
        self._letters.open_offer(plan, offer.id)
        recruiter = draw_recruiter(answering, analysis.tables.asks, seed)
        self.talk = begun(recruiter, RecruiterWords(offer.company, seed, self._figures.measures))
        self.head.setText(f"Practise the talk with {title(plan, offer)}")
        self._claim.setText(CLAIM.format(seed=seed))
        self._stack.setCurrentIndex(CONVERSATION)
        self._show_talk()

    def _show_talk(self) -> None:
        talk, figures = self.talk, self._figures
        if talk is None or figures is None:
            return
        self.conversation.show_talk(talk)
        self.line_entry.show_talk(talk, figures, choices(talk, figures), self._typed)
        if talk.is_over:
            self.at_hand.show_review(review_talk(talk, figures), figures)
        else:
            self.at_hand.show_moment(talk, figures, *self._letters.words(talk))

    def _show_empty(self, text: str, where: str) -> None:
        self.empty.show_link(text, lambda: self._session.jump(where), dim=False)
        self._stack.setCurrentIndex(EMPTY)

    def _lay_out(self) -> None:
        page, content, empty = QWidget(), QWidget(), QWidget()
        content.setMaximumWidth(MEASURE)
        measured = QHBoxLayout(page)
        measured.setContentsMargins(0, 0, 0, 0)
        measured.addWidget(content, 1000)
        measured.addStretch(1)
        empty_column = QVBoxLayout(empty)
        empty_column.setContentsMargins(0, 0, 0, 0)
        empty_column.addWidget(self.empty)
        empty_column.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.head, 1)
        for button in (self.again, self.another):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            top.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(2 * GRID)
        left.addWidget(self.conversation, 1000)
        left.addWidget(self.line_entry)
        left.addStretch(1)
        side = scrolled(self.at_hand)
        side.setFixedWidth(SIDE)
        below = QHBoxLayout()
        below.setSpacing(4 * GRID)
        below.addLayout(left, 1)
        below.addWidget(side)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self._claim)
        column.addLayout(below, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(page)
        self._stack.addWidget(empty)

"""What follows an answer: what was strong, one question, what a strong answer shows, stories that fit."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from planner.plan import DrillAnswer
from planner.plan.title import story_title
from planner.prep.drill.answer_review import NOT_HAPPENED, AnswerReview
from planner.prep.drill.clock import minutes
from planner.prep.drill.fitting import FittingStory
from planner.prep.drill.questions import DrillQuestion
from planner.ui.appearance.theme import GRID
from planner.ui.parts.links import TextLink
from planner.ui.parts.panel_parts import clear_layout, heading, mark, note, panel_column, sentence
from planner.ui.session import Session
from planner.values.listing import listed

NO_STORY = "None of your stories answers this yet. It would need {}."
NO_STORY_WANTED = "It asks for no story."
LATER = "Answer first; then it is shown beside yours."


class ReviewedAnswer(Struct, frozen=True):
    """The review of an answer; `review` is None before the answer."""

    question: DrillQuestion
    review: AnswerReview | None
    fitting: Sequence[FittingStory]
    wanted: tuple[str, ...]
    earlier: Sequence[DrillAnswer]
    shows: bool


class DrillReview(QWidget):
    """Redrawn as a whole: a few lines."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.links: list[TextLink] = []
        panel_column(self)

    def show_answer(self, answer: ReviewedAnswer, to_letter: Callable[[], None]) -> None:
        """Show the review of an answer."""
        clear_layout(self)
        self.links = []
        if answer.review is not None:
            self._add(heading("Your answer"))
            self._add(sentence(_in_words(answer.review)))
            if answer.review.follow_up:
                self._add(heading("They would ask"))
                self._add(sentence(answer.review.follow_up))
        self._add(heading("A strong answer shows"))
        self._add(sentence(answer.question.shows) if answer.shows else note(LATER))
        if answer.question.letter:
            self._link("Letters has words for it", to_letter)
        self._add(heading("Your stories for it"))
        self._stories(answer)
        if answer.earlier:
            self._add(heading("Earlier answers"))
            for earlier in answer.earlier:
                self._earlier(earlier)

    def _stories(self, answer: ReviewedAnswer) -> None:
        for fit in answer.fitting:
            lacks = f" – add {listed(fit.lacks)}" if fit.lacks else ""
            name = story_title(fit.story, self._session.plan.stories)
            path = f"stories.{fit.story.id}.title"
            self._link(f"{name}{lacks}", partial(self._session.jump, path))
        if not answer.fitting:
            text = NO_STORY.format(listed(answer.wanted)) if answer.wanted else NO_STORY_WANTED
            self._add(note(text))

    def _earlier(self, answer: DrillAnswer) -> None:
        day = answer.when.isoformat() if answer.when else "earlier"
        took = f", {minutes(answer.seconds)}" if answer.seconds is not None else ""
        rated = f", {answer.rating} of 5" if answer.rating else ""
        path = f"prep.answers.{answer.id}.text"
        self._link(f"{day}{took}{rated}: {_begin(answer.text)}", partial(self._session.jump, path))

    def _link(self, text: str, go: Callable[[], None]) -> None:
        link = TextLink()
        link.show_link(text, go, dim=False)
        mark(link, "link", on=True)
        self.links.append(link)
        self._add(link)

    def _add(self, widget: QWidget) -> None:
        if (column := self.layout()) is not None:
            if widget.property("strong") and column.count():
                widget.setContentsMargins(0, GRID, 0, 0)
            column.addWidget(widget)


def _in_words(review: AnswerReview) -> str:
    if review.score is not None:
        return f"{NOT_HAPPENED}: {review.score} of 100 on the ladder of diagnosis. {review.strong}"
    shown = f" {review.shown} of the {review.wanted} that it wants are there." if review.wanted else ""
    return f"{review.words} words. {review.strong}{shown}"


def _begin(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"

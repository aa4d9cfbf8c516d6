"""The drill by keyboard, with a clock that the test sets."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from planner.ui.frame.sheets import SHEETS
from planner.ui.letters.sheet import LettersSheet
from planner.ui.prep.drill.drill_page import DrillPage
from planner.ui.prep.sheet import PrepSheet
from tests.ui.conftest import User
from tests.ui.context.by_hand import click

pytestmark = pytest.mark.same_window

PLACE = [entry.name for entry in SHEETS].index("Prep")
ANSWER = "An alert showed that false positives rose from 0.8 % to 2.1 %."


class FakeTime:
    """Seconds that pass when the test says so."""

    def __init__(self, page: DrillPage) -> None:
        self.seconds, self._clock = 0.0, page.stage.clock
        self._clock.now = lambda: self.seconds

    def pass_to(self, seconds: float) -> None:
        self.seconds = seconds
        self._clock.timer.timeout.emit()


@pytest.fixture
def drill(sampled: User) -> DrillPage:
    sheet = sampled.window.show_sheet(PLACE)
    assert isinstance(sheet, PrepSheet)
    sheet.tabs.setFocus()
    sampled.press("Right", "Right")
    assert sheet.tabs.tabText(sheet.tabs.currentIndex()) == "Drill"
    sheet.drill.list.setFocus()
    return sheet.drill


def texts(drill: DrillPage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in drill.review.findChildren(QLabel) if label.isVisible())


def test_an_answer_is_timed_typed_rated_and_reviewed_by_keys(sampled: User, drill: DrillPage) -> None:
    time = FakeTime(drill)
    sampled.press("Down", "Return")
    assert drill.stage.asked.text() == "A model of yours that failed?"
    assert drill.stage.clock.label.text() == "Think: 10 s"
    time.pass_to(34.0)
    assert drill.stage.clock.label.text() == "1:06 left"
    assert "Answer first" in texts(drill)
    sampled.type(ANSWER)
    sampled.press("Ctrl+Return")
    [answer] = sampled.plan.prep.answers
    assert (answer.question, answer.text, answer.seconds) == ("phone.failed", ANSWER, 24)
    assert "how you found out" in texts(drill)
    assert "They would ask" in texts(drill)
    assert "The signal that showed it" in texts(drill)
    sampled.press("4")
    assert sampled.plan.prep.answers[0].rating == 4
    assert drill.list.item(1).text().endswith("4 of 5")
    sampled.press("Return")
    assert drill.stage.asked.text() == "Why this company?"
    assert drill.list.hasFocus()


def test_a_question_leads_to_the_letter_that_has_words_for_it(sampled: User, drill: DrillPage) -> None:
    rows = [drill.list.item(row).text() for row in range(drill.list.count())]
    drill.list.setCurrentRow(next(row for row, text in enumerate(rows) if "expect" in text.lower()))
    QApplication.processEvents()
    (link,) = (link for link in drill.review.links if link.text() == "Letters has words for it")
    click(link)
    sheet = sampled.window.sheet
    assert isinstance(sheet, LettersSheet)
    assert sheet.page.kind.name == "“What are your expectations?”"


def test_the_clock_says_how_far_over_an_answer_is(sampled: User, drill: DrillPage) -> None:
    time = FakeTime(drill)
    sampled.press("Return")
    time.pass_to(112.0)  # 10 to think, 90 to answer
    assert drill.stage.clock.label.text() == "0:12 over"
    assert drill.stage.clock.label.property("bad") == "true"


def test_an_earlier_answer_stays_and_is_gone_to(sampled: User, drill: DrillPage) -> None:
    FakeTime(drill)
    for text in ("The first try.", "The second try."):
        click(drill.stage.start_button)
        sampled.type(text)
        sampled.press("Ctrl+Return")
    assert [answer.text for answer in sampled.plan.prep.answers] == ["The first try.", "The second try."]
    assert "The first try." in texts(drill)
    [link] = [link for link in drill.review.links if "The first try." in link.text()]
    link.setFocus()
    sampled.press("Return")
    assert drill.stage.field.toPlainText() == "The first try."


def test_undo_takes_the_answer_back(sampled: User, drill: DrillPage) -> None:
    FakeTime(drill)
    sampled.press("Return")
    sampled.type("So.")
    sampled.press("Ctrl+Return")
    while sampled.window.session.stack.canUndo():
        sampled.window.session.stack.undo()
    assert sampled.plan.prep.answers == ()
    assert drill.stage.field.toPlainText() == ""
    assert drill.stage.field.isReadOnly()


def test_the_other_track_and_round_have_their_own_questions(sampled: User, drill: DrillPage) -> None:
    drill.rounds.setFocus()
    sampled.press("Right")
    assert "Your strongest launch" in drill.list.item(0).text()
    drill.tracks.setFocus()
    sampled.press("Right")
    assert "model card" in drill.list.item(0).text()


def test_a_story_that_fits_is_opened_from_the_question(sampled: User, drill: DrillPage) -> None:
    drill.list.setCurrentRow(1)
    assert "Your stories for it" in texts(drill)
    [first, *_] = drill.review.links
    first.setFocus()
    sampled.press("Return")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Stories"


def test_an_answer_of_a_question_that_is_gone_does_not_stop_the_page(sampled: User, drill: DrillPage) -> None:
    from planner.plan.edits.prep import add_drill_answer

    session = sampled.window.session
    session.apply("Add", add_drill_answer(session.plan, "phone.gone", session.today))
    session.jump("prep.answers.d1.text")
    assert drill.list.count() == 6


def test_in_a_wide_window_the_review_is_beside_the_answer(sampled: User, drill: DrillPage) -> None:
    """Below it, it left the right half of the window empty."""

    def tops() -> list[int]:
        return [part.mapTo(drill, part.rect().topLeft()).y() for part in (drill.stage, drill.review)]

    before = sampled.window.size()
    sampled.window.resize(1920, 1080)
    sampled.bot.waitUntil(lambda: tops()[0] == tops()[1])
    sampled.window.resize(1280, 800)
    sampled.bot.waitUntil(lambda: tops()[1] > tops()[0] + drill.stage.field.height())
    sampled.window.resize(before)

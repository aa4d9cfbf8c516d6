"""A talk is practised by keys: numbers choose, Enter says, and the plan stays as it is."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from planner.practice.lines import TheirMove, YourMove
from planner.ui.appearance.theme import GRID
from planner.ui.frame.sheets import SHEETS
from planner.ui.prep.practice.practice_page import PracticePage
from planner.ui.prep.sheet import PrepSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

PLACE = [entry.name for entry in SHEETS].index("Prep")


def turned(user: User) -> PracticePage:
    sheet = user.window.show_sheet(PLACE)
    assert isinstance(sheet, PrepSheet)
    sheet.tabs.setFocus()
    user.press("Right", "Right", "Right")
    assert sheet.tabs.tabText(sheet.tabs.currentIndex()) == "Practise the talk"
    return sheet.practice


@pytest.fixture
def practice(sampled: User) -> PracticePage:
    page = turned(sampled)
    page.line_entry.rows.setFocus()
    return page


def side(page: PracticePage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.at_hand.findChildren(QLabel) if label.isVisible())


def chosen(user: User, page: PracticePage, label: str) -> None:
    """Choose a line by its number, as it stands in the list."""
    texts = [page.line_entry.rows.item(row).text() for row in range(page.line_entry.rows.count())]
    [text] = [text for text in texts if text[1:].strip().startswith(label)]
    page.line_entry.rows.setFocus()
    user.press(text[0])


def test_a_talk_from_the_first_word_to_the_review(sampled: User, practice: PracticePage) -> None:
    before = sampled.plan
    assert "Aurora AI would love to have you. We offer base 210,000" in practice.conversation.text()
    assert "making now" in practice.conversation.text()
    assert "I keep that out of it" in side(practice)  # the letter for the moment
    sampled.press("1")
    assert practice.line_entry.edit.text().startswith("I keep that out of it")
    assert "Read as: keep your pay out of it." in practice.line_entry.read.text()
    sampled.press("Return")
    assert "234,000" in side(practice)
    chosen(sampled, practice, "Ask all")
    sampled.press("Return")
    assert practice.talk is not None
    assert practice.talk.last.move in (TheirMove.PART, TheirMove.YES, TheirMove.NO, TheirMove.SILENCE)
    chosen(sampled, practice, "Accept")
    sampled.press("Return")
    assert practice.talk.is_over
    assert "What was given away" in side(practice)
    assert "You kept your present pay out of it" in side(practice)
    assert practice.another.hasFocus()
    assert sampled.plan is before
    assert not sampled.window.session.dirty


def test_a_typed_line_is_read_before_it_is_said(sampled: User, practice: PracticePage) -> None:
    sampled.press("1", "Return")
    sampled.type("looking for 228k base and 45k sign-on")
    assert practice.line_entry.edit.text() == "looking for 228k base and 45k sign-on"
    assert practice.line_entry.read.text() == "Asks for base 228,000 and sign-on 45,000."
    sampled.press("Return")
    assert practice.talk is not None
    yours = practice.talk.exchanges[-1].yours
    assert yours is not None
    assert yours.move is YourMove.ASK
    assert "looking for 228k base" in practice.conversation.text()


def test_the_same_recruiter_answers_alike_and_another_does_not_have_to(
    sampled: User, practice: PracticePage
) -> None:
    talks = []
    for _ in range(2):
        QTest.mouseClick(practice.again, Qt.MouseButton.LeftButton)
        chosen(sampled, practice, "Keep")
        sampled.press("Return")
        chosen(sampled, practice, "Ask all")
        sampled.press("Return")
        talks.append(practice.conversation.text())
    assert talks[0] == talks[1]
    practice.another.setFocus()
    sampled.press("Space")
    assert practice.talk is not None
    assert practice.talk.recruiter.seed == 2
    assert len(practice.talk.exchanges) == 1


def test_nothing_is_said_by_an_empty_line(sampled: User, practice: PracticePage) -> None:
    practice.line_entry.edit.setFocus()
    sampled.press("Return")
    assert practice.talk is not None
    assert len(practice.talk.exchanges) == 1


def test_markup_is_said_as_it_is_typed(sampled: User, practice: PracticePage) -> None:
    practice.line_entry.edit.setFocus()
    sampled.type("<b>so</b>")
    sampled.press("Return")
    line = next(line for line in practice.conversation.lines if "so" in line.text())
    assert line.text() == "<b>so</b>"
    assert line.textFormat() is Qt.TextFormat.PlainText


def test_another_chosen_offer_has_its_own_recruiter(sampled: User, practice: PracticePage) -> None:
    session = sampled.window.session
    session.apply("Choose", replace(session.plan, chosen="o2"))
    assert session.plan.offer("o2").company in practice.conversation.text()


def test_without_an_offer_it_says_what_to_do(sampled: User) -> None:
    session = sampled.window.session
    session.apply("Empty", replace(session.plan, offers=(), chosen=""))
    page = turned(sampled)
    assert page.empty.text().startswith("Type an offer first")
    page.empty.setFocus()
    sampled.press("Return")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Offers"


def test_the_next_line_follows_what_was_said_while_there_is_room(
    sampled: User, practice: PracticePage
) -> None:
    """A short talk began at the bottom of a page that was empty above it."""
    talk, entry = practice.conversation, practice.line_entry

    def follows() -> bool:
        gap = entry.geometry().top() - talk.geometry().bottom()
        return talk.height() == talk.maximumHeight() and 0 < gap <= 3 * GRID

    sampled.bot.waitUntil(follows)
    assert talk.height() < practice.height() / 4
    before = talk.height()
    sampled.press("1", "Return")
    sampled.bot.waitUntil(lambda: talk.height() > before and follows())


def test_a_page_without_a_talk_has_no_height_to_keep(sampled: User, practice: PracticePage) -> None:
    """Qt was given a height of −1 where nothing was said yet."""
    practice.conversation.show_talk(None)
    sampled.bot.waitUntil(lambda: practice.conversation.maximumHeight() < 10)
    practice.show_plan()

"""The buttons at the right of Rounds, clicked: they lead to letters, take over and accept what was said."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from planner.plan.edits import put
from planner.ui.letters.sheet import LettersSheet
from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import User
from tests.ui.context.by_hand import click
from tests.ui.rounds.test_rounds_sheet import to_rounds

pytestmark = pytest.mark.same_window


@pytest.fixture
def sheet(sampled: User) -> RoundsSheet:
    return to_rounds(sampled)


def answer(user: User, theirs: str = "222k") -> None:
    """Type what you asked and what they answered on base."""
    for base in ("236k", theirs):
        user.enter(base)
        user.press("Ctrl+Return")
    QApplication.processEvents()


def letters(user: User) -> tuple[str, str]:
    """Return the company and the letter that are shown."""
    sheet = user.window.sheet
    assert isinstance(sheet, LettersSheet)
    assert sheet.offer is not None
    return sheet.offer.company, sheet.page.kind.name


def test_each_hint_leads_to_the_letter_that_asks_for_time(sampled: User) -> None:
    plan = put(sampled.plan, "offers.o3.deadline", sampled.window.session.today)
    sampled.window.session.apply("Type", plan)
    for place, company in enumerate(("Crest", "Aurora AI")):
        sheet = to_rounds(sampled)
        QApplication.processEvents()
        shown = [button for button in sheet.hints.findChildren(QPushButton) if button.isVisible()]
        assert len(shown) == 2
        click(shown[place])
        assert letters(sampled) == (company, "Ask for more time")


def test_the_reply_is_the_letter_that_closes_the_gap(sampled: User, sheet: RoundsSheet) -> None:
    answer(sampled)
    click(sheet.next.reply)
    assert letters(sampled) == ("Aurora AI", "They came part of the way")


def test_before_an_answer_the_reply_is_the_counter(sampled: User) -> None:
    sampled.turn_to("Letters")
    sampled.press("Home")
    assert letters(sampled)[1] != "Counter by email"
    click(to_rounds(sampled).next.reply)
    assert letters(sampled) == ("Aurora AI", "Counter by email")


def test_what_was_agreed_leads_to_the_letter_that_accepts(sampled: User, sheet: RoundsSheet) -> None:
    answer(sampled, "236k")
    click(sheet.next.take)
    step = sampled.window.strip.next
    for _ in range(6):  # what is to be typed of other offers comes first
        QApplication.processEvents()
        if step.sentence.text().startswith("Aurora AI agreed"):
            break
        sampled.press("Ctrl+Shift+.")
    assert step.sentence.text() == "Aurora AI agreed: write the acceptance."
    sampled.press("Ctrl+.")
    assert letters(sampled) == ("Aurora AI", "Accept")


def test_what_they_said_is_taken_over_by_the_button(sampled: User, sheet: RoundsSheet) -> None:
    answer(sampled)
    click(sheet.next.take)
    assert sampled.plan.offer("o1").base == 222_000
    assert sampled.window.undo.toast.text() == "Took over what Aurora AI said into Offers."


def test_what_they_offer_is_accepted_by_the_button(sampled: User, sheet: RoundsSheet) -> None:
    click(sheet.agree.accept)
    assert "Nothing to accept" in sampled.window.status.note.text()
    sheet.log.setFocus()
    answer(sampled)
    click(sheet.agree.accept)
    assert sampled.window.undo.toast.text() == "You accepted what Aurora AI offers."

"""The window's own reader, from the text of the picture to the plan; and a text too long to read."""

import datetime

from planner.ui.paste_letter.opening import read_now
from tests.intake.letters.hand_read import LETTER
from tests.ui.conftest import User
from tests.ui.paste_letter.conftest import LetterUser


def reading_user(user: User) -> LetterUser:
    letters = LetterUser(user)
    user.window.letters.read = lambda text: read_now(user.window.desk, text)
    return letters


def test_the_letter_of_the_picture_is_read_and_taken(user: User) -> None:
    letters = reading_user(user)
    letters.paste(LETTER)
    texts = {line.label: line.text for line in letters.dialog.parts.table.lines.lines}
    assert texts["Company"] == "Aurora AI"
    assert texts["Base salary"] == "210,000"
    assert texts["Target bonus"] == "17.5 %"
    assert texts["Company valuation"] == "1,000,000,000"
    user.press("Ctrl+Return")
    (offer,) = user.plan.offers
    assert (offer.company, offer.base, offer.valuation) == ("Aurora AI", 210_000, 1e9)


def test_a_text_of_a_megabyte_is_refused_in_a_sentence_and_stays(user: User) -> None:
    letters = reading_user(user)
    dialog = letters.paste(LETTER + "Benefits are as in the enclosed guide. " * 26_000)
    assert "characters" in dialog.parts.remarks.text()
    assert len(dialog.parts.letter.text()) > 1_000_000


def test_the_day_that_a_reply_names_becomes_the_deadline_of_its_offer(sampled: User) -> None:
    letters = reading_user(sampled)
    letters.paste("Thanks for your counter. We moved to 218k base. Let us know by Thursday.\nMara")
    lines = letters.dialog.parts.table.lines.lines
    assert "When they want your answer" in [line.label for line in lines]
    sampled.press("Ctrl+Return")
    offer = sampled.plan.chosen_offer()
    assert offer is not None
    assert offer.deadline == datetime.date(2026, 1, 8)
    assert [step.value for step in sampled.plan.rounds_of(offer.id)] == [218_000]
    assert len(sampled.plan.offers) == 3
    letters.back()
    sampled.press("Ctrl+Z")
    assert not sampled.plan.rounds


def test_a_figure_that_no_offer_takes_is_marked_and_logged_as_text(sampled: User) -> None:
    letters = reading_user(sampled)
    letters.paste("Thanks for your counter. We can go to $1,000,000,000,000,000 on base.\nMara")
    why = "Value must be 100,000,000,000 or less."
    assert [(line.label, line.wrong) for line in letters.dialog.parts.table.lines.lines] == [
        ("they: base", why)
    ]
    sampled.press("Ctrl+Return")
    (step,) = sampled.plan.rounds
    assert (step.value, sampled.plan.typed[f"rounds.{step.id}.value"].wrong) == (None, why)

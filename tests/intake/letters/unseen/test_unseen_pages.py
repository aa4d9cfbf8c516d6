"""Sentences over the end of a page, figures that move, and remarks in brackets."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.text.pages import with_whole_pages
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 30)
FOOT = "\n\nEnvelope ID: 7C1E40D2\nHalvorsen Grid Software - Confidential          Page {} of 2\n\n"
LETTER = (
    "Your base salary is $195,000 a year.\n\n3. Signing Bonus. You will receive a Signing Bonus in two "
    "payments: "
    f"$20,000{FOOT.format(1)}within thirty (30) days of your start date, and $15,000 on the "
    "first\nanniversary of "
    f"your start date.\n\nYou will accrue 20 days of paid time off per year.{FOOT.format(2)}"
)


def values_in(text: str, words: LetterWords) -> dict[str, object]:
    (offer,) = (offer for offer in read_letter(text, TODAY, words).offers if not offer.is_present)
    return {value.path: value.value for value in offer.values}


def test_a_sentence_goes_on_over_the_end_of_a_page(letter_words: LetterWords) -> None:
    whole = with_whole_pages(LETTER)
    assert len(whole) == len(LETTER)
    assert whole.count("Confidential") == 1  # that of the last page ends no sentence
    values = values_in(LETTER, letter_words)
    assert (values["sign_on.0.amount"], values["sign_on.1.amount"]) == (20_000, 15_000)
    assert values["sign_on.1.month"] == 12


@pytest.mark.parametrize(
    "text",
    [
        "Base: 180,000\n\nPage 1 of 2\n\nBonus: 15%",  # another paragraph
        "Base: 180,000\n\n15% bonus\n\nBase: 180,000",  # no page
        "a\n\n\n\n\n\n\n\n\nPage 1 of 2\n\nb",
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert with_whole_pages(text) == text


@pytest.mark.parametrize("move", ["we can move to $201,000 on base", "we are moving to $201,000 on base"])
def test_what_is_offered_moves_and_nobodys_home(move: str, letter_words: LetterWords) -> None:
    text = f"Your offer as Product Manager at Tamarack Mobility in Austin, TX: {move}, and the bonus is 15%."
    values = values_in(text, letter_words)
    assert values["base"] == 201_000
    assert "relocation" not in values


def test_a_remark_in_brackets_is_not_what_the_figure_is_of(letter_words: LetterWords) -> None:
    text = (
        "We are pleased to offer you the position of Product Manager at Saffron Ledger in Gurugram.\n"
        "Annual fixed pay (including employer PF): Rs. 36,00,000"
    )
    assert values_in(text, letter_words)["base"] == 3_600_000


def test_a_job_ad_is_no_offer(letter_words: LetterWords) -> None:
    text = (
        "Senior Product Manager, Platform (Remote US)\nPosted 3 days ago · 214 applicants\n\nWe offer: base "
        "$172,000 - $228,000 depending on location, 15% target bonus. Apply by December 11, 2026."
    )
    assert read_letter(text, TODAY, letter_words).refused

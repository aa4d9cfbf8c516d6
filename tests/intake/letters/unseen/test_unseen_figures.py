"""Figures of letters that were read for something else than they are, found by trying wordings of our own."""

import datetime

import pytest

from planner.intake.letters.corrections import REACH, corrected
from planner.intake.letters.read import read_letter
from planner.intake.letters.results import OfferReading
from planner.intake.letters.text.letter_text import letter_text
from planner.intake.letters.tokens.tokenize import Tokenizer
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)


def offer_of(text: str, words: LetterWords) -> OfferReading:
    return next(offer for offer in read_letter(text, TODAY, words).offers if not offer.is_present)


def values(text: str, words: LetterWords) -> dict[str, object]:
    return {value.path: value.value for value in offer_of(text, words).values}


def asked(text: str, words: LetterWords) -> set[str]:
    return {question.path for question in offer_of(text, words).questions}


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Base 168,000 GBP? sorry - 68,000 GBP. Bonus 10%.", 68_000),
        ("Base $190k... no, $109k. Bonus 10%.", 109_000),
        ("Salary: 7,000 EUR gross per month (14 payments). Bonus 10%.", 98_000),
        ("Base: $195,000 (increased from $185,000). Bonus 10%.", 195_000),
        ("Base starts at $150,000, and now $20,000 sign-on. Bonus 10%.", 150_000),
        ("We first offered 150k base and then said 20k sign-on.", 150_000),
        ("Base $180,000, no $20,000 sign-on.", 180_000),
        ("Notes: base 210,\n450 rsu over 4 years\nbonus 15%", 210_000),
        ("Your base salary will be\n$221,\n500 per year. Bonus 10%.", 221_500),
        ("240 base / 20% / 800k over 4. Competing offer: 230/15/900/50.", 240_000),
    ],
)
def test_the_base_is_the_one_that_counts(letter_words: LetterWords, text: str, base: float) -> None:
    assert values(text, letter_words)["base"] == base


def test_words_far_from_a_figure_put_none_right(letter_words: LetterWords) -> None:
    """The gap is bounded: a search for these words takes the square of its length."""
    letter = letter_text(f"Base 190,000{' ' * (REACH + 1)}no, 180,000")
    tokens = Tokenizer(letter_words.tokens).tokens_of(letter, TODAY)
    kept, corrections = corrected(letter, tokens, letter_words.kinds, letter_words.topics)
    assert ([number.value for number in kept.numbers], corrections) == ([190_000, 180_000], ())


def test_a_package_of_another_offer_is_no_grant(letter_words: LetterWords) -> None:
    read = values("240 base / 20% / 800k over 4. Other offer: 230/15/900/50.", letter_words)
    assert read["grants.0.value"] == 800_000
    assert "grants.1.value" not in read


def test_a_payment_made_twice_is_asked_about(letter_words: LetterWords) -> None:
    text = "Base $190,000.\nSign-on: $12,500 x 2\n"
    assert "sign_on.0.amount" not in values(text, letter_words)
    assert "sign_on.0.amount" in asked(text, letter_words)


@pytest.mark.parametrize(
    "text",
    ["All figures in AUD.\nBase: 165,000\nBonus: 10%\n", "Compensation (AUD)\nBase: 165,000\nBonus: 10%\n"],
)
def test_the_currency_that_a_text_states_is_that_of_its_amounts(letter_words: LetterWords, text: str) -> None:
    assert values(text, letter_words)["currency"] == "AUD"
    assert "rate" in asked(text, letter_words)


def test_two_currencies_that_a_text_states_are_none(letter_words: LetterWords) -> None:
    text = "Salary is paid in GBP. Figures in USD are estimates.\nBase: 95,000\nBonus: 10%\n"
    assert "currency" not in values(text, letter_words)


def test_a_wait_for_the_match_is_no_cliff(letter_words: LetterWords) -> None:
    text = "Base $155k\nOptions: 0.05% of the company over 4 years\nRRSP: 5% match after 3 months\n"
    assert "grants.0.cliff" not in values(text, letter_words)


def test_a_past_talk_is_no_deadline(letter_words: LetterWords) -> None:
    text = (
        "After our telephone conversation of 20 November, please confirm by return. Base £81,500, bonus 9%."
    )
    assert "deadline" not in values(text, letter_words)


def test_who_signs_has_another_title(letter_words: LetterWords) -> None:
    text = (
        "Dear Amara,\nWe offer you a salary of £81,500, a bonus of 20%, 27 days of holiday, 4,000 options.\n"
        "Yours sincerely\nHugh Alder\nDirector, Alder & Lowe LLP\n"
    )
    assert "title" not in values(text, letter_words)


def test_a_label_with_its_figure_is_no_employer(letter_words: LetterWords) -> None:
    text = "Ihr Angebot: Fixgehalt 82.000 € p.a., Zielbonus 8.200 € p.a., Arbeitsort Köln."
    assert "company" not in values(text, letter_words)

"""Mails with a table of several offers: each has its own cells, and the prose around is of all."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import LetterReading
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)
DRAWN = (
    "Hi all, here is where I am.\n\n"
    "| | Vane | Rook Labs |\n|---|---|---|\n| Base | 190k | 201.5k |\n| Bonus | 12% | 10% |\n"
    "| RSU | $200k over 4 years | 40,000 options |\n\n"
    "I lean to Vane, as I'd get 20 days of PTO there. I currently make 170k.\n"
)
SPACED = (
    "Hi Benedikta,\n\nthanks for your time. Please pick one by December 8.\n\n"
    "Option          A: cash first     B: equity first\n"
    "Base            $205,000          $185,000\n"
    "Target bonus    15%               15%\n"
    "RSU grant       $150,000          $270,000\n"
    "Sign-on         $30,000           $10,000\n\n"
    "RSUs vest over four years, quarterly.\n\nBest wishes\nTorunn, Skerry Systems\n"
)
DOWN = (
    "Hi Ana,\n\nI wrote down where I stand, so that you can help me to think about it.\n\n"
    "Company      Base     Bonus  Signing\n"
    "Vane        190,000   12%    10,000\n"
    "Rook Labs   201,500          25,000\n"
    "Lark        185,000   10%    -\n\n"
    "Vane wants an answer by December 8. The team there is the best that I met.\n"
    "I talked to my partner about it. Lark would give me 25 days of PTO. What would you do?\nBest, Jo\n"
)


def offers_in(text: str, words: LetterWords) -> list[dict[str, object]]:
    reading = read_letter(text, TODAY, words)
    return [{value.path: value.value for value in offer.values} for offer in reading.offers]


def column(offers: list[dict[str, object]], path: str) -> list[object]:
    return [offer.get(path) for offer in offers]


def test_columns_of_a_drawn_table_are_offers_beside_the_present_job(letter_words: LetterWords) -> None:
    vane, rook, present = offers_in(DRAWN, letter_words)
    assert (vane["company"], vane["base"], vane["grants.0.value"]) == ("Vane", 190_000, 200_000)
    assert (rook["company"], rook["base"], rook["grants.0.units"]) == ("Rook Labs", 201_500, 40_000)
    assert present == {"base": 170_000}


def test_a_sentence_that_names_one_offer_is_of_no_other(letter_words: LetterWords) -> None:
    assert column(offers_in(DRAWN, letter_words), "days_off") == [20, None, None]


def test_columns_of_blanks_share_what_the_mail_says_of_all(letter_words: LetterWords) -> None:
    offers = offers_in(SPACED, letter_words)
    assert column(offers, "company") == ["A: cash first", "B: equity first"]
    assert column(offers, "base") == [205_000, 185_000]
    assert column(offers, "sign_on.0.amount") == [30_000, 10_000]
    assert column(offers, "grants.0.cadence") == ["quarterly"] * 2
    assert column(offers, "deadline") == ["2026-12-08"] * 2


def test_rows_with_names_are_offers_and_their_words_are_their_cells(letter_words: LetterWords) -> None:
    reading = read_letter(DOWN, TODAY, letter_words)
    offers = offers_in(DOWN, letter_words)
    assert column(offers, "company") == ["Vane", "Rook Labs", "Lark"]
    assert column(offers, "base") == [190_000, 201_500, 185_000]
    assert column(offers, "bonus_target") == [0.12, None, 0.1]
    assert column(offers, "sign_on.0.amount") == [10_000, 25_000, None]
    assert column(offers, "deadline") == ["2026-12-08", None, None]
    assert column(offers, "days_off") == [None, None, 25]
    assert words_by_path(reading, 1, "sign_on.0.amount") == "25,000"
    assert all(span.end <= len(DOWN) for span in reading.spans())


def words_by_path(reading: LetterReading, offer: int, path: str) -> str:
    return next(v.span.words(reading.text) for v in reading.offers[offer].values if v.path == path)


@pytest.mark.parametrize(
    "heads",
    [
        "Original  | Revised",
        "Annual (INR) | Monthly",
        "Now | Counter",
        "Gross | Net",
        "We offer | You asked",
        "Standard | Yours",
    ],
)
def test_two_states_or_units_of_one_offer_are_not_two(letter_words: LetterWords, heads: str) -> None:
    text = f"Your offer:\n\n| Item | {heads} |\n|---|---|---|\n" + (
        "| Base salary | $190,000 | $200,000 |\n| Bonus | 10% | 10% |\n| Sign-on | $10,000 | $20,000 |\n"
    )
    assert len(offers_in(text, letter_words)) < 2


def test_a_named_offer_of_several_lists_is_read_as_before(letter_words: LetterWords) -> None:
    text = (
        "Company A is Vane (public, NYC). Base 205k, 15% bonus.\n\nCompany B is Rook (series B). Base 180k.\n"
    )
    offers = offers_in(text, letter_words)
    assert column(offers, "company") == ["Vane", "Rook"]
    assert column(offers, "base") == [205_000, 180_000]
    assert column(offers, "stage") == [None, "series_b"]


def test_a_row_of_employers_names_the_offers(letter_words: LetterWords) -> None:
    text = (
        "| | Offer 1 | Offer 2 |\n|--|--|--|\n| Company | Vane | Rook |\n| Base | 190k | 200k |\n"
        "| Bonus | 10% | 12% |\n| Sign-on | 10k | 20k |\n\nWhat would you do?\n"
    )
    offers = offers_in(text, letter_words)
    assert column(offers, "company") == ["Vane", "Rook"]
    assert column(offers, "base") == [190_000, 200_000]

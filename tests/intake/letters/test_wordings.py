"""Other wordings of real letters than those of the cases: each field in the words of several countries."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)


def values_of(text: str, words: LetterWords) -> dict[str, object]:
    reading = read_letter(text, TODAY, words)
    return {value.path: value.value for offer in reading.offers for value in offer.values}


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Your annual base salary will be $185,000.", 185_000),
        ("You will be paid an annualized salary of $185,000, payable bi-weekly.", 185_000),
        ("We will pay you $15,416.67 per month.", 185_000.04),
        ("Compensation: base of 185k plus 15% bonus", 185_000),
        ("Base: 185K | Bonus: 15% | RSUs: $300k over 4 years", 185_000),
        ("185 base / 15% bonus / 50 sign on", 185_000),
        ("Your gross salary will be £85,000 per annum paid monthly.", 85_000),
        ("The salary is €7,500 gross per month", 90_000),
        ("Fixed CTC: Rs. 42,00,000 per annum", 4_200_000),
        ("Base salary CAD 165,000 per year", 165_000),
        ("Your remuneration will be A$180,000 per annum plus superannuation", 180_000),
        ("You would start at one ninety base, with a sign-on of ten thousand", 190_000),
    ],
)
def test_a_base_is_read(letter_words: LetterWords, text: str, base: float) -> None:
    assert values_of(text, letter_words)["base"] == pytest.approx(base)

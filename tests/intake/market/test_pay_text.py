"""One cell of pay: what it says, and no more."""

import pytest

from planner.intake.market.bounds import LONGEST_TEXT
from planner.intake.market.pay_text import read_pay
from planner.intake.market.vocabulary import load_pay_words

WORDS = load_pay_words()


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "period"),
    [
        ("195k", 195e3, None, "", ""),
        ("$210,000", 210e3, None, "USD", ""),
        ("1.85E+05", 185e3, None, "", ""),
        ("200000 + 15%", 200e3, None, "", ""),
        ("200k base + 30k bonus", 200e3, None, "", ""),
        ("14,500/month", 14_500, None, "", "12"),
        ("$60 an hour", 60, None, "USD", "hour"),
        ("£85k", 85e3, None, "GBP", ""),
        ("85.000 €", 85e3, None, "EUR", ""),
        ("40 LPA", 4e6, None, "INR", ""),
        ("CA$150k", 150e3, None, "CAD", ""),
        ("180-190k", 180e3, 190e3, "", ""),
        ("$95 - $120 / hr", 95, 120, "USD", "hour"),
        ("$150,000/yr - $185,000/yr", 150e3, 185e3, "USD", "1"),
        ("$14,000 - $17,500 a month", 14e3, 17_500, "USD", "12"),
        ("USD 210,000.00 - 268,000.00 per year", 210e3, 268e3, "USD", "1"),
        ("Base salary range: $165,000 - $205,000. Bonus eligible (15%).", 165e3, 205e3, "USD", ""),
        ("$205,000 - $165,000", 205e3, 165e3, "USD", ""),
    ],
)
def test_an_amount_is_read_as_written(
    text: str, low: float, high: float | None, currency: str, period: str
) -> None:
    read = read_pay(text, WORDS)
    assert (read.reason, read.low, read.high, read.currency, read.period) == ("", low, high, currency, period)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("n/a", "not_said"),
        ("prefer not to say", "not_said"),
        ("Competitive", "not_said"),
        ("L5", "not_said"),
        ("401k match 6%", "not_said"),
        ("From $175,000", "open_end"),
        ("200k+", "open_end"),
        ("$1.2M over 4 years", "unclear"),
        ("180k/190k", "unclear"),
    ],
)
def test_what_is_no_amount_says_why(text: str, reason: str) -> None:
    assert read_pay(text, WORDS).reason == reason


def test_a_total_is_no_base() -> None:
    assert read_pay("250k TC", WORDS).total
    assert not read_pay("250k base", WORDS).total


@pytest.mark.parametrize("text", ["1" * 1_000_000, "1," * 500_000, " 1 " * 300_000, "$1-" * 300_000])
def test_a_hostile_cell_is_read_as_far_as_its_bound(text: str) -> None:
    assert read_pay(text, WORDS) == read_pay(text[:LONGEST_TEXT], WORDS)

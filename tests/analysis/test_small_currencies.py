"""A plan in a currency of small units is taken as one in dollars is, at its rate."""

import datetime

import pytest

from planner.analysis import Analysis, analyse
from planner.plan import Offer, Plan, edits
from planner.plan.fields.terms import Component
from tests.inputs import known_inputs

TODAY = datetime.date(2026, 11, 22)
WON = 1_400.0
PAY = {"base": 200_000, "sign_on": 60_000, "benefits": 5_000, "posted_min": 180_000, "posted_max": 240_000}


def analysed(currency: str, dollar: float) -> Analysis:
    """200,000 dollars a year, 60,000 at once and a grant of 1,000,000; in won 280 m, 84 m and 1.4 bn."""
    typed = [
        ("currency", currency),
        ("person.savings", f"{100_000 * dollar:.0f}"),
        ("person.reservation", f"{150_000 * dollar:.0f}"),
        ("offers.o1.currency", currency),
        ("offers.o1.state", "TX"),
        ("offers.o1.grants", f"{1_000_000 * dollar:.0f} over 4 years"),
        *((f"offers.o1.{key}", f"{amount * dollar:.0f}") for key, amount in PAY.items()),
    ]
    if currency != "USD":
        typed.append(("dollar_rate", f"{dollar:.0f}"))
    plan = edits.enter_all(Plan(offers=(Offer(id="o1"),)), typed, TODAY)
    assert not plan.typed, "every amount is taken"
    return analyse(plan, known_inputs(TODAY))


@pytest.fixture(scope="module")
def dollars() -> Analysis:
    return analysed("USD", 1.0)


@pytest.fixture(scope="module")
def won() -> Analysis:
    return analysed("KRW", WON)


def test_pay_and_worth_are_those_in_dollars_at_the_rate(dollars: Analysis, won: Analysis) -> None:
    for key in ("headline_1", "net_1", "worth_total", "cushion"):
        figures = [analysis.offers["o1"].figures[key].value for analysis in (dollars, won)]
        assert figures[0] is not None
        assert figures[1] == pytest.approx(WON * figures[0], rel=1e-4), key


def test_break_even_is_found_above_50_million(dollars: Analysis, won: Analysis) -> None:
    ends = [analysis.offers["o1"].walk_away for analysis in (dollars, won)]
    bases = [end.break_even[Component.BASE] for end in ends if end is not None]
    assert bases[0] is not None
    assert bases[1] == pytest.approx(WON * bases[0], abs=100 * WON)


def test_no_amount_is_called_unusual_at_the_rate(dollars: Analysis, won: Analysis) -> None:
    for analysis in (dollars, won):
        assert not [problem for problem in analysis.problems if "unusual" in problem.message]


@pytest.mark.parametrize("path", ["offers.o1.benefits", "offers.o1.sign_on"])
def test_more_than_50_million_dollars_is_taken_and_warned_of(path: str) -> None:
    plan = edits.enter(Plan(offers=(Offer(id="o1", base=2e5),)), path, "60m", TODAY)
    messages = [problem.message for problem in analyse(plan, known_inputs(TODAY)).problems]
    assert any("60,000,000 is unusual: 0 to 50,000,000" in message for message in messages)

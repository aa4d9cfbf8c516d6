"""How much better a competing offer is, in the unit of each component: by hand."""

import pytest

from planner.ask.recruiters.competition import Competitor, Contest
from planner.plan import Grant, Offer
from planner.plan.fields.terms import Component, GrantKind
from tests.ask.cases import CONSTANTS

OPTIONS = Grant(id="g1", kind=GrantKind.OPTION, units=40_000, price=10.0, strike=5.0)
OURS = Offer(id="o1", base=100_000.0, grants=(OPTIONS,))
THEIRS = Offer(id="o2", company="Calder", base=90_000.0, bonus_target=0.0, rate=2.0)


@pytest.mark.parametrize(
    ("component", "gap", "total"),
    [
        (Component.BASE, 80_000.0, 40_000.0),
        (Component.SIGN_ON, 0.0, 160_000.0),  # over the four years compared
        (Component.BONUS, 0.0, 40.0),  # points of our base
        (Component.EQUITY, -400_000.0, 400_000.0),
    ],
)
def test_gaps_count_in_our_currency_and_unit(component: Component, gap: float, total: float) -> None:
    """Options for 400,000 of shares count half, 50,000 a year, at f .8 in totals: 140,000 against 180,000.

    40,000 a year are 160,000 of what counts, over .8, and two dollars of shares for each of it.
    """
    rival = Contest(OURS, 0.8, 4, CONSTANTS).rival(Competitor(THEIRS), component)
    assert rival.gap == pytest.approx(gap)
    assert rival.total_gap == pytest.approx(total)

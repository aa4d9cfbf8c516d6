"""Concessions: shrinking steps to the target, each with a request."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from planner.ask.package.concession import amounts, concessions, cumulative_shares, requests
from planner.ask.results import Ask, Chances, Curve
from planner.plan import Grant, Instalment, Offer
from planner.plan.fields.terms import Clawback, Component, OfferForm

DATA = Path(__file__).parents[2] / "data"
NOTHING = np.zeros(1)
CURVE = Curve(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)
ASK = Ask(
    component=Component.BASE,
    standing=200e3,
    reference=200e3,
    step=500.0,
    opening=230e3,
    low=225e3,
    high=235e3,
    target=210e3,
    say_low=215e3,
    say_high=230e3,
    ceiling=240e3,
    expected=4e3,
    chances=Chances(0.2, 0.4, 0.39, 0.01),
    curve=CURVE,
)
ASKS = {Component.BASE: ASK}


def base(proposed: float | None = None, **changes: Any) -> list[float]:
    proposals = {} if proposed is None else {Component.BASE: proposed}
    asks = {Component.BASE: replace(ASK, **changes)}
    return [concession.amounts[0][1] for concession in concessions(Offer(id="o1"), asks, proposals)]


VECTORS = json.loads((DATA / "concessions.json").read_text())["cases"]


@pytest.mark.parametrize("case", VECTORS, ids=range(len(VECTORS)))
def test_plans_are_those_of_the_vectors(case: dict[str, Any]) -> None:
    assert [*amounts(case["next_ask"], case["target"], case["step"], int(case["rounds_used"]))] == case[
        "lines"
    ]


def test_the_ask_comes_first_then_55_85_and_all_of_the_way() -> None:
    assert base() == [230e3, 219e3, 213e3, 210e3]


def test_replies_used_shorten_the_plan() -> None:
    """Two left: 30 of 45 of the way from 230,000 to 210,000 is 13,333, to a step 216,500."""
    assert base(answered=1) == [230e3, 216_500, 210e3]
    assert base(answered=2) == [230e3, 210e3]


def test_a_proposal_is_where_it_starts() -> None:
    assert base(220e3) == [220e3, 214_500, 211_500, 210e3]


def test_from_an_ask_under_the_target_nothing_is_given_up() -> None:
    assert base(205e3) == [205e3]


def test_an_ask_that_waits_for_its_answer_is_where_it_starts() -> None:
    assert base(220e3, waiting=226e3)[0] == 226e3


def test_a_component_that_was_answered_stops_sooner_than_the_others() -> None:
    asks = {**ASKS, Component.SIGN_ON: replace(ASK, component=Component.SIGN_ON, answered=2)}
    assert [len(concession.amounts) for concession in concessions(Offer(id="o1"), asks, {})] == [2, 2, 1, 1]


@pytest.mark.parametrize("rounds", [1, 2, 3])
def test_no_round_holds_back_more_than_an_even_split(rounds: int) -> None:
    for number, way in enumerate(cumulative_shares(rounds), 1):
        assert way >= number / rounds - 1e-12
    assert cumulative_shares(rounds)[-1] == pytest.approx(1)


def test_more_than_three_rounds_go_in_even_steps() -> None:
    assert cumulative_shares(5) == pytest.approx((0.2, 0.4, 0.6, 0.8, 1.0))


def test_steps_shrink() -> None:
    first, second, third = cumulative_shares(3)
    assert first > second - first > third - second


def test_requests_follow_the_terms() -> None:
    loose = Offer(
        id="o1",
        standing=OfferForm.VERBAL,
        sign_on=(Instalment(id="s", amount=30e3, clawback=Clawback.CLIFF),),
        grants=(Grant(id="g", value=400e3, cliff=12),),
    )
    assert requests(loose, 3)[:2] == (
        "the offer in writing, with these figures",
        "repayment of the sign-on that falls month by month",
    )
    assert "vesting" not in " ".join(requests(Offer(id="o1", refresher=10e3), 3))


def test_every_concession_has_its_own_request_and_the_ask_has_none() -> None:
    ask, *later = [concession.request for concession in concessions(Offer(id="o1"), ASKS, {})]
    assert ask == ""
    assert len(set(later)) == 3


def test_the_last_concession_asks_for_the_final_answer() -> None:
    assert requests(Offer(id="o1"), 1) == (
        "a final answer in writing before the offer ends, which you will sign",
    )


def test_nothing_to_ask_is_nothing_to_concede() -> None:
    assert concessions(Offer(id="o1"), {}, {}) == ()


@pytest.mark.parametrize(
    ("terms", "is_asked"),
    [
        ({"clawback": Clawback.CLIFF, "clawback_months": 12}, True),
        ({"clawback": Clawback.PRORATED, "clawback_months": 12}, False),
        ({"clawback": Clawback.CLIFF, "clawback_months": 0}, False),
        ({"clawback": Clawback.CLIFF, "clawback_months": 12, "amount": 0.0}, False),
        ({"clawback": Clawback.NONE}, False),
    ],
)
def test_a_repayment_by_the_month_is_asked_for_where_all_of_it_is_owed(
    terms: dict[str, Any], is_asked: bool
) -> None:
    payment = replace(Instalment(id="s1", amount=40_000.0), **terms)
    asked = requests(Offer(id="o1", sign_on=(payment,)), 3)
    assert ("repayment of the sign-on that falls month by month" in asked) is is_asked

"""What an offer is weighed against: the present job and the pay elsewhere, as the plan has them."""

import datetime

import pytest

from planner.analysis import Analysis, analyse
from planner.analysis.moves.plan_first_move import plan_first_move
from planner.ask.advice.first_move import Decision
from planner.ask.opening.alternatives import SEARCH
from planner.plan import Offer, Plan, edits
from planner.plan.fields.terms import Component
from tests.inputs import known_inputs

TODAY = datetime.date(2026, 11, 22)


def analysed(**entries: str) -> Analysis:
    """An offer of 200,000 in Texas, and what is typed besides."""
    places = {"offers__o1__base": "200k", "offers__o1__state": "TX", **entries}
    typed = [(path.replace("__", "."), text) for path, text in places.items()]
    return analyse(edits.enter_all(Plan(offers=(Offer(id="o1"),)), typed, TODAY), known_inputs(TODAY))


def floor(**entries: str) -> float:
    walk_away = analysed(**entries).offers["o1"].walk_away
    assert walk_away is not None
    return walk_away.floor


def test_what_is_not_pay_of_the_present_job_raises_the_walk_away_by_as_much() -> None:
    present = {"present__base": "150k", "present__state": "TX"}
    assert floor(**present, present__not_pay="20k") == pytest.approx(floor(**present) + 20_000)


@pytest.mark.parametrize("place", [{"locality": "Philadelphia"}, {"local_rate": "5%"}])
def test_pay_elsewhere_bears_the_local_tax_of_the_offer(place: dict[str, str]) -> None:
    """The same base in the same place: nothing above it, and nothing under it."""
    local = {f"offers__o1__{key}": text for key, text in place.items()}
    walk_away = analysed(offers__o1__state="PA", **local, person__reservation="200k").offers["o1"].walk_away
    assert walk_away is not None
    assert walk_away.cushion == pytest.approx(0, abs=1)


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"person__reservation": "250k"},
        {"present__base": "190k", "present__state": "TX", "present__not_pay": "30k"},
    ],
)
def test_an_offer_without_an_ask_is_declined_for_what_is_worth_more(elsewhere: dict[str, str]) -> None:
    final = {
        f"offers__o1__final_{key}": text
        for key, text in (("base", "200k"), ("sign_on", "0"), ("equity", "0"), ("bonus", "0"))
    }
    assert plan_first_move(analysed(**final)).decision is Decision.ACCEPT
    assert plan_first_move(analysed(**final, **elsewhere)).decision is Decision.DECLINE


def test_where_no_talk_brings_anything_above_the_present_job_the_step_is_to_stay() -> None:
    """One page said to ask first, another to stay: no ask of 200,000 comes near a job of 400,000."""
    analysis = analysed(present__base="400k", present__state="TX")
    step = plan_first_move(analysis)
    assert analysis.offers["o1"].asks[Component.BASE].opening is not None
    assert (step.decision, step.sentence) == (
        Decision.DECLINE,
        "Stay with what you have: no order of talks is expected to bring anything better.",
    )


def test_the_order_of_moves_counts_what_is_not_pay_of_the_present_job() -> None:
    present = {"present__base": "150k", "present__state": "TX"}
    plain, liked = (analysed(**present, **more).moves for more in ({}, {"present__not_pay": "20k"}))
    assert plain is not None
    assert liked is not None
    more = liked.question.search.alternative - plain.question.search.alternative
    assert more == pytest.approx(20_000)


def against_a_better_offer(due: str, *, known: bool = False) -> Analysis:
    """An offer of 200,000, and one of 300,000 to be answered on a day; `known`: released to its recruiter."""
    texts = {"o1.base": "200k", "o1.state": "TX", "o2.base": "300k", "o2.state": "TX", "o2.deadline": due}
    typed = [(f"offers.{path}", text) for path, text in texts.items()]
    plan = edits.enter_all(Plan(offers=(Offer(id="o1"), Offer(id="o2"))), typed, TODAY)
    if known:
        plan = edits.release_offer(plan, "o1", "o2", "amount", on=True)
    return analyse(plan, known_inputs(TODAY))


def test_an_offer_past_its_day_is_no_alternative() -> None:
    """On its day it still is; a day later searching on is assumed, and less is lost by a withdrawal."""
    today, over = (against_a_better_offer(due).offers["o1"].walk_away for due in ("2026-11-22", "2026-11-21"))
    assert today is not None
    assert over is not None
    assert (today.alternative, over.alternative) == ("o2", SEARCH)


def test_an_offer_past_its_day_moves_no_ask_of_a_recruiter_who_may_know_it() -> None:
    unknown = against_a_better_offer("2026-11-21").offers["o1"].asks[Component.BASE].opening
    told, held = (
        against_a_better_offer(due, known=True).offers["o1"].asks[Component.BASE].opening
        for due in ("2026-11-21", "2026-11-22")
    )
    assert told == unknown
    assert held is not None
    assert unknown is not None
    assert held > unknown


def test_an_offer_past_its_day_can_still_be_matched() -> None:
    """What would bring this offer level with it is a comparison, and claims nothing that could be taken."""
    analysis = against_a_better_offer("2026-11-21")
    packaging = analysis.packages["o1"]
    assert packaging is not None
    assert packaging.match_to == "o2"
    assert analysis.is_above("o2", "o1")
    assert not analysis.is_above("o1", "o2")

"""Who is compared, and by which mark."""

import datetime

from msgspec.structs import replace

from planner.analysis import analyse
from planner.compare.chart_offers import first_chosen, with_colours, with_offer
from planner.compare.panels import parties, stacks
from planner.plan import Grant, Offer, Plan
from planner.plan.fields.terms import GrantKind
from tests.inputs import known_inputs


def plan_of(count: int) -> Plan:
    offers = tuple(Offer(id=f"o{number}", company=f"C{number}", base=1e5) for number in range(1, count + 1))
    return Plan(offers=offers)


def test_an_offer_has_the_mark_of_its_place() -> None:
    shown = parties(plan_of(3), {"o1", "o3"})
    assert [(party.id, party.place) for party in shown] == [("o1", 0), ("o3", 2)]


def test_the_seventh_offer_keeps_its_own_mark_beside_the_first() -> None:
    """It took the next free colour in the charts, while Offers and Rounds showed that of the first."""
    shown = parties(plan_of(8), {"o1", "o7"})
    assert [party.place for party in shown] == [0, 6]


def test_offers_of_a_workbook_s_chart_have_the_marks_of_the_window_and_never_share_one() -> None:
    shown = with_colours(plan_of(20), ["o1", "o7", "o19"])
    assert [(offer.id, place) for offer, place in shown] == [("o1", 0), ("o7", 6), ("o19", 1)]


def test_six_offers_at_most_are_compared() -> None:
    plan = plan_of(10)
    assert len(parties(plan, {offer.id for offer in plan.offers})) == 6
    assert "o7" not in first_chosen(plan, {})
    worth = {offer.id: float(place) for place, offer in enumerate(plan.offers)}
    assert first_chosen(plan, worth) == {"present", "o6", "o7", "o8", "o9", "o10", "o1"}  # o1 is asked first


def test_an_offer_that_is_led_to_takes_the_place_of_the_last_of_six() -> None:
    plan = plan_of(8)
    six = first_chosen(plan, {}) - {"present"}
    assert with_offer(plan, six, "o8") == {"o1", "o2", "o3", "o4", "o5", "o8"}
    assert with_offer(plan, six, "o6") == six
    assert with_offer(plan, {"present", "o1"}, "o3") == {"present", "o1", "o3"}


def test_the_present_job_has_no_mark_of_an_offer() -> None:
    plan = replace(plan_of(6), present=Offer(id="present", company="Now", base=1e5))
    shown = parties(plan, first_chosen(plan, {}))
    assert [party.place for party in shown] == [None, 0, 1, 2, 3, 4, 5]


def test_paper_of_options_shows_strike_spread_and_exercise_cost_in_no_sum() -> None:
    option = Grant(id="g1", kind=GrantKind.OPTION, units=10_000, price=20.0, strike=5.0)
    plan = Plan(offers=(Offer(id="o1", company="Aurora", base=1e5, grants=(option,)),))
    analysis = analyse(plan, known_inputs(datetime.date(2026, 1, 2)))
    paper = stacks(analysis, parties(plan, {"o1"}))[0].parts[-1].figure
    assert paper.value == 37_500
    assert {line.text: line.value for line in paper.because if line.value is not None} == {
        "Equity vesting, at face value": 37_500,
        "Grant 1, options: spread of one, price 20 less strike 5": 15,
        "Grant 1, options: exercising them costs, in no sum": 50_000,
    }

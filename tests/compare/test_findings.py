"""The title of a panel says what the panel shows."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import analyse
from planner.compare import findings, panels
from planner.compare.chart_values import MonthLine, Pair, Part, Party, Spread, Stack
from planner.plan import Grant, Offer, Plan
from planner.plan.fields.terms import Stage
from planner.values import Certainty, Figure, Unit
from tests.inputs import known_inputs

AURORA, BEACON = Party("o1", "Aurora", 0), Party("o2", "Beacon", 1)


def figure(value: float) -> Figure:
    return Figure("x", value, Unit.MONEY, (), Certainty.TARGET)


def stack(party: Party, year: int, value: float) -> Stack:
    return Stack(party, year, (Part(Certainty.GUARANTEED, figure(value)),))


def test_an_offer_that_overtakes_is_named_with_its_year() -> None:
    bars = (
        *(stack(AURORA, year, 300_000) for year in (1, 2, 3)),
        *(stack(BEACON, year, 200_000 + 60_000 * (year - 1)) for year in (1, 2, 3)),
    )
    assert findings.of_years(bars) == "Beacon overtakes Aurora in year 3, but not in all of 3 years"


def test_who_is_ahead_in_all_is_told_with_the_year() -> None:
    bars = (
        *(stack(AURORA, year, 300_000) for year in (1, 2, 3)),
        *(stack(BEACON, year, 100_000 * (year + 1)) for year in (1, 2, 3)),
    )
    beaten = "Beacon overtakes Aurora in year 3, but not in all of 3 years"
    assert findings.of_years(bars) == beaten
    longer = (*bars, stack(AURORA, 4, 300_000), stack(BEACON, 4, 500_000))
    assert (
        findings.of_years(longer) == "Beacon overtakes Aurora in year 3, and Beacon is ahead in all by year 4"
    )


def test_a_present_job_without_a_name_is_yours_within_a_sentence() -> None:
    present = Party("present", "Present job", None)
    spreads = (Spread(AURORA, figure(300_000)), Spread(present, figure(200_000)))
    assert findings.of_worth(spreads) == "Aurora is worth most to you: 100k a year above your present job"
    ahead = (Spread(AURORA, figure(100_000)), Spread(present, figure(200_000)))
    assert findings.of_worth(ahead) == "Your present job is worth most to you: 100k a year above Aurora"
    level = (stack(AURORA, 1, 300_000), stack(present, 1, 300_000))
    assert findings.of_years(level) == "Aurora and your present job pay the same at face value in every year"


def test_refreshers_are_told_apart_and_count_in_no_total() -> None:
    bar = replace(stack(AURORA, 2, 300_000), apart=Part(Certainty.ASSUMPTION, figure(25_000)))
    assert (bar.total, bar.label) == (300_000, "300k + 25k")
    assert findings.of_years((bar,)) == "Aurora pays 300k in year 1 at face value"


def test_the_largest_step_is_named_with_what_is_left() -> None:
    def step(name: str, value: float) -> Figure:
        return Figure(f"{name} · Aurora", value, Unit.MONEY, (), Certainty.ASSUMPTION)

    steps = (step("Face value", 1e6), step("Tax", -3e5), step("Caution", -1e5), step("Worth to you", 6e5))
    assert (
        findings.of_steps(AURORA, steps) == "Aurora: 60 % of the face value is left as worth; tax takes most"
    )


def test_worth_is_told_with_the_gap_to_the_second() -> None:
    spreads = (Spread(AURORA, figure(200_000)), Spread(BEACON, figure(187_500)))
    assert findings.of_worth(spreads) == "Aurora is worth most to you: 12.5k a year above Beacon"


def test_the_month_at_which_leaving_favours_another_is_told() -> None:
    steady = MonthLine(AURORA, tuple(figure(10_000 * month) for month in range(25)))
    late = MonthLine(BEACON, tuple(figure(0 if month < 18 else 500_000) for month in range(25)))
    assert (
        findings.of_leaving((steady, late)) == "Leave before month 18 and Aurora pays most; after it Beacon"
    )


def test_of_offers_that_pay_the_same_none_has_paid_most() -> None:
    steady, same = (
        MonthLine(party, tuple(figure(10_000 * month) for month in range(25))) for party in (AURORA, BEACON)
    )
    text = "After 12 months Aurora and Beacon have paid 120k each, tax withheld, and 240k after 24"
    assert findings.of_months((steady, same)) == text


def test_who_has_paid_most_after_a_year_and_after_two_is_named() -> None:
    steady = MonthLine(AURORA, tuple(figure(10_000 * month) for month in range(25)))
    late = MonthLine(BEACON, tuple(figure(0 if month < 18 else 500_000) for month in range(25)))
    first = "After 12 months Aurora has paid 120k, tax withheld"
    assert findings.of_months((steady, late)) == f"{first}, the most; after 24 Beacon has paid most, 500k"
    assert findings.of_months((steady,)) == f"{first}, after 24 240k"
    assert findings.of_months(()) == findings.NOTHING


def test_a_lead_that_changes_back_is_told_with_its_end() -> None:
    steady = MonthLine(AURORA, tuple(figure(10_000 * month) for month in range(37)))
    middle = MonthLine(BEACON, tuple(figure(500_000 if 18 <= month < 30 else 0) for month in range(37)))
    finding = findings.of_leaving((steady, middle))
    assert finding == "Leave before month 18 and Aurora pays most; after it Beacon, until month 30"


def test_paper_that_cannot_be_sold_leaves_nothing_in_hand() -> None:
    """A hundred times the cash in shares of a seed company, against a little more cash."""
    cash = Offer(id="o1", company="Aurora", base=110_000.0)
    paper = Offer(
        id="o2",
        company="Beacon",
        base=100_000.0,
        stage=Stage.SEED,
        grants=(Grant(id="g1", value=10_000_000.0, cliff=0),),
    )
    plan = Plan(offers=(cash, paper))
    analysis = analyse(plan, known_inputs(datetime.date(2026, 1, 2)))
    tracks = panels.tracks(analysis, panels.parties(plan, {"o1", "o2"}))
    finding = findings.of_leaving(tracks)
    most = "Aurora leaves you most in hand whenever you leave after a year"
    assert finding == most
    assert findings.paper_key(tracks) == "; dotted: with paper"
    assert findings.paper_key(tracks[:1]) == ""
    month = tracks[1].figures[24]
    apart = month.because[-1]
    assert apart.text.startswith("Apart, not in hand: vested shares")
    assert month.value == pytest.approx(sum(line.value or 0.0 for line in month.because[:-1]))
    assert tracks[1].with_paper[24] == pytest.approx((month.value or 0.0) + (apart.value or 0.0))


def test_no_offer_has_no_finding() -> None:
    assert findings.of_years(()) == findings.NOTHING


def test_equal_worth_is_no_victory() -> None:
    spreads = (Spread(AURORA, figure(200_000)), Spread(BEACON, figure(199_990)))
    assert findings.of_worth(spreads) == "Aurora and Beacon are worth the same to you"


def test_a_long_name_leaves_room_for_what_was_found() -> None:
    party = Party("o1", "A Company With a Name That Does Not End", 0)
    assert party.short == "A Company With a Na…"
    assert Party("o2", "Crest", 1).short == "Crest"


def test_of_two_that_pay_alike_none_pays_most() -> None:
    bars = tuple(stack(party, year, 300_000) for party in (AURORA, BEACON) for year in (1, 2))
    assert findings.of_years(bars) == "Aurora and Beacon pay the same at face value in every year"


def test_one_alone_leaves_most_of_nothing() -> None:
    pair = Pair(AURORA, figure(150_000), figure(140_000))
    assert findings.of_net((pair,)) == "Aurora leaves 140k after tax and prices in year 1"
    level = findings.of_net((pair, Pair(BEACON, figure(150_000), figure(140_000))))
    assert level == "Aurora and Beacon leave the same after tax and prices: 140k in year 1"

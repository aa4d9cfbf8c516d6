"""The base of an offer among ranges: where it lies in each, in words that a person can check by hand."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import Analysis, analyse
from planner.compare.level_ranges import NO_RANGE, LevelRange, level_view
from planner.plan import Offer, Plan
from planner.plan.fields.terms import Level, Track
from planner.plan.pay_file import PayFile, PaySummary
from planner.values import Certainty
from tests.inputs import known_inputs

BAY = "San Francisco-Oakland-Fremont, CA"
BAND = LevelRange("Published", "2026", "the published range", 200_000, 225_000, "a table")
QUARTILES = ((0.25, 190_000.0), (0.5, 211_000.0), (0.75, 226_000.0))


def plan_of(**fields: object) -> Plan:
    offer = Offer(
        id="o1",
        company="Aurora",
        base=210_000.0,
        state="CA",
        metro=BAY,
        level=Level.SENIOR,
        track=Track.AI_PM,
    )
    return Plan(offers=(replace(offer, **fields),))


def analysed(plan: Plan) -> Analysis:
    return analyse(plan, known_inputs(datetime.date(2026, 1, 2)))


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (210_000, "at 40 % of the published range"),
        (225_000, "at the top of the published range"),
        (199_999, "under the published range"),
        (226_000, "above the published range"),
    ],
)
def test_a_place_in_a_range(amount: float, words: str) -> None:
    assert BAND.place(amount) == words


def test_one_amount_is_no_range_to_be_within() -> None:
    assert replace(BAND, high=200_000).place(200_000) == "at the published range"


def test_posted_and_published_are_set_beside_each_other_with_what_that_does_to_the_ask() -> None:
    plan = plan_of(posted_min=190_000.0, posted_max=235_000.0)
    analysis = analysed(plan)
    view = level_view(plan, analysis, plan.offers[0], 234_000.0)
    assert view.finding == "Aurora pays the middle of the published range"
    assert view.under.startswith(  # (210 - 190) / 45 and (210 - 200) / 25
        "210,000 is at 44 % of its posted range and at 40 % of the published range. Its place"
    )
    assert [listed.name for listed in view.ranges] == ["Posted by Aurora", "Published", "Level above: Staff"]
    assert [(line.figure.name, line.is_ask) for line in view.lines] == [("Aurora", False), ("your ask", True)]
    assert view.lines[-1].figure.certainty is Certainty.CHOSEN  # no target has to be met for it


def test_a_file_says_more_than_a_band_and_the_middle_half_is_named() -> None:
    file = PayFile(
        id="p1", name="pay.csv", n=312, summary=(PaySummary(measure="base", n=312, points=QUARTILES),)
    )
    plan = replace(plan_of(), pay_files=(file,))
    analysis = analysed(plan)
    assert (
        level_view(plan, analysis, plan.offers[0], None).finding == "Aurora pays the middle of 312 such jobs"
    )
    dear = replace(plan_of(base=230_000.0), pay_files=(file,))
    view = level_view(dear, analysed(dear), dear.offers[0], None)
    assert view.finding == "Aurora pays more than three in four of 312 such jobs"


def test_a_file_in_another_currency_is_left_out() -> None:
    file = PayFile(
        id="p1",
        name="pay.csv",
        n=20,
        currency="EUR",
        summary=(PaySummary(measure="base", n=20, points=QUARTILES),),
    )
    plan = replace(plan_of(), pay_files=(file,))
    view = level_view(plan, analysed(plan), plan.offers[0], None)
    assert "pay.csv" not in {listed.name for listed in view.ranges}


def test_a_place_without_ranges_says_what_would_give_one() -> None:
    plan = plan_of(state="TX", metro="")
    assert level_view(plan, analysed(plan), plan.offers[0], None).finding == NO_RANGE


def test_swapped_ends_are_no_range() -> None:
    plan = plan_of(posted_min=235_000.0, posted_max=190_000.0)
    view = level_view(plan, analysed(plan), plan.offers[0], None)
    assert "Posted by Aurora" not in {listed.name for listed in view.ranges}

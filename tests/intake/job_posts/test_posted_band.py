"""A range of a post becomes the posted band of an offer where it can be base a year in its currency."""

import datetime

import pytest

from planner.intake.job_posts.posted_band import (
    EXCHANGED,
    PAY_ALONE,
    BandChoice,
    band_choices,
    suggested,
    with_posted_band,
)
from planner.intake.job_posts.posted_range import JobPost
from planner.intake.job_posts.reading import PostReader
from planner.plan import Offer, Plan
from planner.plan.edits.letters import quotations

TODAY = datetime.date(2026, 11, 30)
ZONES = (
    "Base salary\nSan Francisco, CA: $210,000 - $260,000\nNew York, NY: $205,000 - $250,000\n"
    "Austin, TX: $180,000 - $225,000"
)


def plan_of(**fields: str) -> Plan:
    return Plan(offers=(Offer(id="o1", **fields),))  # type: ignore[arg-type]


def choices(
    text: str, reader: PostReader, plan: Plan | None = None
) -> tuple[JobPost, tuple[BandChoice, ...]]:
    post = reader.read(text, TODAY)
    return post, band_choices(plan or plan_of(), "o1", post)


def test_a_month_is_twelve_and_said(post_reader: PostReader) -> None:
    _post, (choice,) = choices("Base salary: $14,000 - $17,500 a month", post_reader)
    assert (choice.low, choice.high) == (168_000, 210_000)
    assert choice.remarks == ("Times 12: the post has pay by the month.",)


@pytest.mark.parametrize(
    ("text", "why_not"),
    [
        (
            "Pay: $95 – $120 / hr",
            "It is pay by the hour: a year's range needs hours or days a year. Type the range.",
        ),
        ("Base: £90k–£110k a year", "It is in GBP; the offer is paid in USD."),
        ("OTE: $220,000 - $260,000", "It is on-target earnings, and not base."),
        ("Total compensation: $220,000 - $260,000", "It is total pay, and not base."),
        (
            "Salary: $150,000,000,000,000 - $200,000,000,000,000 a year",
            "Posted range from must be 100,000,000,000 or less.",
        ),
        ("Pay: $95 - $120", "The post does not say per what, and its size does not tell. Type the range."),
    ],
)
def test_what_is_no_base_a_year_cannot_be_the_band(text: str, why_not: str, post_reader: PostReader) -> None:
    _post, (choice,) = choices(text, post_reader)
    assert choice.why_not == why_not
    assert suggested((choice,)) is None


def test_exchanged_ends_are_never_taken_without_asking(post_reader: PostReader) -> None:
    _post, found_choices = choices("Base salary: $205,000 – $165,000 per year", post_reader)
    assert found_choices[0].remarks == (EXCHANGED,)
    assert suggested(found_choices) is None


def test_the_range_of_the_offers_place_is_suggested(post_reader: PostReader) -> None:
    for fields, low in (
        ({"state": "CA", "metro": "San Francisco"}, 210_000),
        ({"state": "TX"}, 180_000),
        ({"state": "NYC", "metro": "New York"}, 205_000),
    ):
        _post, zones = choices(ZONES, post_reader, plan_of(**fields))
        choice = suggested(zones)
        assert choice is not None
        assert choice.low == low


def test_several_ranges_without_a_place_are_left_to_the_user(post_reader: PostReader) -> None:
    text = "Base salary ranges\nZone 1: $200,000 - $240,000\nZone 2: $180,000 - $220,000"
    assert suggested(choices(text, post_reader)[1]) is None


def test_the_only_range_of_another_place_is_not_suggested(post_reader: PostReader) -> None:
    plan = plan_of(state="CA")
    assert suggested(choices("Base salary in Colorado: $160,000 - $190,000", post_reader, plan)[1]) is None


def test_the_range_of_the_offers_title_goes_first(post_reader: PostReader) -> None:
    text = "Base salary\nProduct Manager II: $140,000 - $170,000\nSenior Product Manager: $170,000 - $205,000"
    choice = suggested(choices(text, post_reader, plan_of(title="Product Manager II"))[1])
    assert choice is not None
    assert choice.high == 170_000


def test_pay_that_may_be_more_than_base_is_said(post_reader: PostReader) -> None:
    assert choices("Pay range: $150,000 - $180,000 per year", post_reader)[1][0].remarks == (PAY_ALONE,)


def test_the_band_enters_with_its_words(post_reader: PostReader) -> None:
    plan = plan_of(company="Acorn")
    post, (choice,) = choices("The base salary is $182,000 - $235,000 per year.", post_reader, plan)
    changed = with_posted_band(plan, "o1", post, choice, TODAY)
    offer = changed.offer("o1")
    assert (offer.posted_min, offer.posted_max) == (182_000, 235_000)
    (quotation,) = quotations(changed, "offers.o1.posted_min")
    assert quotation.words == "$182,000 - $235,000"
    assert quotation.name == "job post"


def test_an_open_end_empties_the_other(post_reader: PostReader) -> None:
    plan = Plan(offers=(Offer(id="o1", posted_min=100_000, posted_max=200_000),))
    post, (choice,) = choices("Base salary: up to $185,000 a year", post_reader, plan)
    offer = with_posted_band(plan, "o1", post, choice, TODAY).offer("o1")
    assert (offer.posted_min, offer.posted_max) == (None, 185_000)

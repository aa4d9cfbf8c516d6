"""Every field of an offer is in one fold of the sheet, and a closed fold says what it holds."""

import datetime

from msgspec.structs import replace

from planner.next_step import NINE, typed_of_nine
from planner.plan import Grant, Offer, Plan, edits
from planner.plan.fields.terms import OfferForm, Stage
from planner.plan.registry import grid_groups
from planner.ui.grid.rows import FieldRow, GroupRow, key_of
from planner.ui.offers.heads import badge
from planner.ui.offers.layout import PINNED, offer_rows
from planner.ui.offers.summaries import fold_summary

TODAY, PLAN = datetime.date(2026, 1, 2), Plan()
OFFER = Offer(id="o1", company="Aurora", base=210_000, bonus_target=0.1, title="PM", metro="Seattle, WA")


def test_every_field_is_in_one_fold() -> None:
    keys = [key_of(row) for row in offer_rows() if isinstance(row, FieldRow | GroupRow) and key_of(row)]
    assert sorted(keys) == sorted(spec.key for _, specs in grid_groups() for spec in specs)


def test_the_first_group_is_what_gives_the_first_answer() -> None:
    first = [key_of(row) for row in offer_rows()[: len(NINE) + 1]]
    assert first == ["company", *NINE]


def test_the_last_group_is_the_answer() -> None:
    assert [key_of(row) for row in offer_rows()[-len(PINNED) :]] == list(PINNED)


def test_a_fold_names_its_first_value_and_counts_the_others() -> None:
    offer = replace(OFFER, valuation=1e9, refresher=50_000.0, posted_min=190_000.0, posted_max=235_000.0)
    assert fold_summary("Equity in detail", offer) == "valued at 1B +1"
    assert fold_summary("Ranges and terms", offer) == "posted 190–235k"
    plain = replace(OFFER, grants=(Grant(id="g1", value=4e5),), stage=Stage.PUBLIC_LARGE)
    assert fold_summary("Equity in detail", plain, ("stage",)) == "Public, large, assumed"
    assert fold_summary("Place and tax", offer) == "CA"
    assert fold_summary("Benefits", offer) == ""


def test_a_header_says_what_is_missing_first() -> None:
    few = Offer(id="o1", company="Aurora", base=210_000)
    grant = (Grant(id="g1", value=100_000),)
    enough = replace(OFFER, grants=grant, standing=OfferForm.VERBAL)
    due = replace(enough, deadline=datetime.date(2026, 1, 11))
    near = replace(few, deadline=datetime.date(2026, 1, 3))
    assert badge(PLAN, few, "", TODAY, alone=True) == "8 fields to go"
    assert badge(PLAN, near, "", TODAY, alone=True) == "1 day left"
    assert badge(PLAN, enough, "", TODAY, alone=False) == "verbal, no date yet"
    assert badge(PLAN, due, "", TODAY, alone=False) == "verbal, 9 days left"
    assert badge(PLAN, due, "o1", TODAY, alone=False) == "worth most to you"


def test_a_header_counts_what_was_typed_as_none() -> None:
    """As the answer strip does: the two are on the screen together."""
    plan = Plan(offers=(replace(OFFER, bonus_target=0.0),))
    assert badge(plan, plan.offers[0], "", TODAY, alone=True) == "6 fields to go"
    for key in ("bonus_target", "sign_on"):
        plan = edits.enter(plan, f"offers.o1.{key}", "none", TODAY)
    assert typed_of_nine(plan, plan.offers[0]) == 5
    assert badge(plan, plan.offers[0], "", TODAY, alone=False) == "no date yet"


def test_a_header_names_a_currency_that_is_not_the_plan_s() -> None:
    """A base of 28,000,000 yen stood beside one of 210,000 dollars without a word of it."""
    yen = replace(OFFER, currency="JPY")
    assert badge(PLAN, yen, "", TODAY, alone=False) == "JPY, 5 fields to go"
    assert badge(PLAN, OFFER, "", TODAY, alone=False) == "5 fields to go"

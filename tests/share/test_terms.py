"""The pay terms that a workbook lays out: as offered, without what is not known or not counted."""

from typing import Any

import pytest
from msgspec.structs import replace

from planner.plan import Grant, Instalment, Offer
from planner.plan.fields.terms import Cadence, Clawback, ClawbackFrom, GrantKind
from planner.share.terms import GrantTerms, terms_of
from planner.share.terms_text import AmountFormat, grant_in_full, grant_words, other_terms, sign_on_words
from planner.workbook.recruiter import fixed_terms


def grant_terms(**fields: Any) -> GrantTerms:
    [grant] = terms_of(Offer(id="o1", valuation=2e8, grants=(Grant(id="g1", **fields),))).grants
    return grant


def test_days_off_count_as_pay_only_where_they_are_valued() -> None:
    offer = Offer(id="o1", days_off=25.0)
    assert (terms_of(offer).days_off, terms_of(offer).days_granted) == (0, 25)
    valued = terms_of(replace(offer, value_days_off=True))
    assert (valued.days_off, valued.days_granted) == (25, 25)


def test_rare_benefits_are_named_only_where_they_are_offered() -> None:
    spelled = AmountFormat(lambda value: f"${value:,.0f}", lambda value: f"${value:,.2f}")
    bare = Offer(id="o1", deferral=20_000.0, own_hsa=4_000.0, espp_share=0.1)
    assert other_terms(terms_of(bare), spelled) == ()
    typed = {"health_premium": 9_000.0, "employer_hsa": 1_500.0, "espp_discount": 0.15}
    words = {key: text for key, _, text in other_terms(terms_of(replace(bare, **typed)), spelled)}
    assert words == {
        "health_premium": "$9,000 a year, paid by the employer",
        "employer_hsa": "$1,500 a year",
        "espp_discount": "10% of base at 15% off",
    }


@pytest.mark.parametrize(
    ("limit", "words", "counted"),
    [
        (None, "10% of base at 15% off", 25_000.0),  # the law's: the offer does not state it
        (8_000.0, "10% of base at 15% off, at most $8,000 of shares a year", 8_000.0),
    ],
)
def test_of_an_espp_only_a_typed_limit_is_stated(limit: float | None, words: str, counted: float) -> None:
    spelled = AmountFormat(lambda value: f"${value:,.0f}", lambda value: f"${value:,.2f}")
    terms = terms_of(Offer(id="o1", espp_share=0.1, espp_discount=0.15, espp_limit=limit))
    assert other_terms(terms, spelled) == (("espp_discount", "ESPP", words),)
    assert terms.espp_limit == counted
    notes = {term.label: term.how for term in fixed_terms.other_terms(terms)}
    assert ("not stated" in notes["ESPP, shares a year"]) == (limit is None)


def test_a_payment_of_nothing_is_no_payment() -> None:
    """40,000 in month 13 and 0 at the start were two, in the letter that accepts them."""
    confirmed = ("month",)
    nothing = Instalment(id="s1", amount=0.0, confirmed=confirmed)
    later = Instalment(id="s2", amount=40_000.0, month=13, confirmed=confirmed)
    spelled = AmountFormat(lambda value: f"${value:,.0f}", lambda value: f"${value:,.2f}")
    both = terms_of(Offer(id="o1", sign_on=(nothing, later)))
    assert sign_on_words(both.payments, spelled) == "$40,000 in month 13"
    assert terms_of(Offer(id="o1", sign_on=(nothing,))).payments == ()


def test_a_missing_base_is_nothing() -> None:
    assert terms_of(Offer(id="o1")).base == 0
    assert terms_of(Offer(id="o1", base=210_000.0)).base == 210_000


@pytest.mark.parametrize(
    ("changes", "until", "pro_rata"),
    [
        ({"clawback": Clawback.NONE}, None, False),
        ({"clawback": Clawback.CLIFF}, 24, False),
        ({"clawback": Clawback.PRORATED}, 24, True),
        ({"clawback": Clawback.PRORATED, "clawback_from": ClawbackFrom.PAYMENT}, 37, True),
    ],
)
def test_a_payment_says_until_when_and_how_it_is_owed_back(
    changes: dict[str, Any], until: int | None, pro_rata: bool
) -> None:
    paid = Instalment(id="s1", amount=20_000.0, month=13, clawback_months=24, **changes)
    terms = terms_of(Offer(id="o1", sign_on=(paid,)))
    [payment] = terms.payments
    assert terms.paid == ((13, 20_000.0),)
    assert (payment.month, payment.amount) == (13, 20_000)
    assert (payment.repaid_before, payment.pro_rata) == (until, pro_rata)


def test_a_grant_of_units_vests_in_whole_units_and_one_of_money_in_fractions() -> None:
    units = grant_terms(units=10, price=50.0, years=(1.0,), cliff=0, cadence=Cadence.QUARTERLY)
    assert units.events == ((3, 2.0), (6, 3.0), (9, 2.0), (12, 3.0))
    assert (units.units, units.price, units.size, units.label) == (10, 50, 500, "Grant 1, equity")
    terms = {"value": 1_000.0, "years": (1.0,), "cliff": 12, "cadence": Cadence.QUARTERLY, "offset": 2}
    money, typed = grant_terms(**terms), grant_terms(**terms, confirmed=("cliff",))
    assert money.events == typed.events == ((14, 1.0),)
    assert (money.units, money.value, money.size) == (None, 1_000, 1_000)
    assert money.vesting is not None
    assert typed.vesting is not None
    assert (money.vesting.cliff, money.vesting.offset) == (None, 2)  # a default that nobody typed
    assert (typed.vesting.cliff, typed.vesting.offset) == (12, 2)


def test_the_valuation_of_the_grant_comes_before_that_of_the_company() -> None:
    assert grant_terms(percent=0.001).valuation == 2e8
    assert grant_terms(percent=0.001, valuation=3e8).valuation == 3e8


def test_a_strike_is_shown_of_options_of_known_size_alone() -> None:
    priced: dict[str, Any] = {"units": 10_000, "price": 20.0, "strike": 5.0}
    assert grant_terms(kind=GrantKind.OPTION, **priced).strike == 5
    assert grant_terms(kind=GrantKind.RSU, **priced).strike is None
    unknown = grant_terms(kind=GrantKind.OPTION, units=10_000, strike=5.0)
    assert (unknown.strike, unknown.size, unknown.value) == (None, None, 0)
    assert unknown.label == "Grant 1, Options, not counted"


def test_grants_are_numbered_in_their_order() -> None:
    grants = (
        Grant(id="g1", value=1.0, confirmed=("kind",)),
        Grant(id="g2", value=2.0, kind=GrantKind.CASH),
        Grant(id="g3", value=3.0),  # a kind that nobody typed is not stated
    )
    assert [grant.label for grant in terms_of(Offer(id="o1", grants=grants)).grants] == [
        "Grant 1, RSU",
        "Grant 2, Cash plan",
        "Grant 3, equity",
    ]


@pytest.mark.parametrize("none", [{"value": 0.0}, {"units": 0}, {"percent": 0.0, "valuation": 2e8}])
def test_a_grant_typed_as_nought_is_none(none: dict[str, Any]) -> None:
    """It was called “a grant whose size is not stated”; one without any size is."""
    offered = (Grant(id="g1", **none), Grant(id="g2", value=8e4))
    [grant] = terms_of(Offer(id="o1", grants=offered)).grants
    assert (grant.value, grant.label) == (8e4, "Grant 1, equity")
    [unknown] = terms_of(Offer(id="o1", grants=(Grant(id="g1"),))).grants
    spelled = AmountFormat(lambda value: f"${value:,.0f}", lambda value: f"${value:,.2f}")
    assert grant_words(unknown, spelled) == "a grant whose size is not stated"


def test_one_unit_is_not_several() -> None:
    spelled = AmountFormat(lambda value: f"${value:,.0f}", lambda value: f"${value:,.2f}")
    unit = grant_terms(units=1, price=42.0, confirmed=("kind",))
    assert grant_words(unit, spelled) == "1 RSU at $42.00 a share ($42)"
    option = grant_terms(units=1, price=9.0, strike=2.0, kind=GrantKind.OPTION, confirmed=("kind",))
    assert grant_in_full(option, spelled).startswith("1 option at a strike of $2.00 ($7 at face")
    assert "which costs $2 to exercise" in grant_in_full(option, spelled)

import datetime

import pytest
from msgspec.structs import replace

from planner.plan import Assumptions, Comparable, Grant, Instalment, Offer, OwnBand, Plan, Typed, edits
from planner.plan.check import check, has_errors
from planner.plan.fields.terms import OUTSIDE_US, Clawback, ClawbackFrom, GrantKind
from planner.values import Problem, Severity

TODAY = datetime.date(2026, 3, 2)
SOUND = Offer(id="o1", company="Aurora", base=210_000.0)


def problems(**changes: object) -> tuple[Problem, ...]:
    return check(Plan(offers=(replace(SOUND, **changes),)), TODAY)


def only(found_problems: tuple[Problem, ...]) -> Problem:
    assert len(found_problems) == 1, found_problems
    return found_problems[0]


def test_a_sound_offer_has_no_problem() -> None:
    assert problems() == ()


def test_an_empty_offer_is_one_problem_and_cannot_be_exported() -> None:
    plan = edits.add_offer(Plan())
    found_problems = check(plan, TODAY)
    assert only(found_problems).where == "offers.o1.company"
    assert has_errors(plan, found_problems, "o1")


def test_an_untouched_present_job_is_no_problem() -> None:
    assert check(Plan(), TODAY) == ()


def test_a_present_job_with_anything_typed_wants_its_base() -> None:
    plan = edits.put(Plan(), "present.unvested", 90_000.0)
    assert only(check(plan, TODAY)).where == "present.base"


def test_an_entry_that_cannot_be_read_is_named_with_why_and_base_is_not_missed_twice() -> None:
    plan = edits.enter(Plan(offers=(SOUND,)), "offers.o1.base", "a lot", TODAY)
    found_problems = only(check(plan, TODAY))
    assert found_problems.where == "offers.o1.base"
    assert found_problems.message.startswith("Base salary: “a lot” is not a number")
    assert found_problems.severity is Severity.ERROR


def test_an_offer_without_base_cannot_be_exported() -> None:
    plan = Plan(offers=(replace(SOUND, base=None), Offer(id="o2", company="B", base=1e5)))
    found_problems = check(plan, TODAY)
    assert only(found_problems).where == "offers.o1.base"
    assert has_errors(plan, found_problems, "o1")
    assert not has_errors(plan, found_problems, "o2")


def test_a_pay_outside_of_the_usual_is_taken_with_a_warning() -> None:
    problem = only(problems(base=3_000_000.0))
    assert problem.severity is Severity.WARNING
    assert "3,000,000 is unusual" in problem.message


def test_the_usual_pay_is_measured_in_dollars() -> None:
    """4.5m rupees at .0119 are 53,550 dollars; without a rate nothing can be said."""
    rupees = {"base": 4_500_000.0, "currency": "INR", "state": OUTSIDE_US, "tax_rate": 0.3}

    def unusual(plan: Plan) -> list[str]:
        return [found.message for found in check(plan, TODAY) if "unusual" in found.message]

    offer = replace(SOUND, **(rupees | {"rate": 0.0119}))
    assert unusual(Plan(offers=(offer,))) == []
    own = Plan(currency="INR", offers=(replace(offer, rate=1.0),))
    assert unusual(own) == []
    assert unusual(replace(own, dollar_rate=84.0)) == []
    much = replace(own, dollar_rate=1.0)
    assert unusual(much) == ["Base salary of 4,500,000 is unusual: 15,000 to 2,000,000. Check it."]


def grant(**changes: object) -> tuple[Problem, ...]:
    return problems(grants=(replace(Grant(id="g1"), **changes),))


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({}, "offers.o1.grants.g1.value"),
        ({"percent": 0.0007}, "offers.o1.valuation"),
        ({"units": 100}, "offers.o1.grants.g1.price"),
        ({"price": 42.0}, "offers.o1.grants.g1.units"),
        ({"value": 4e5, "years": (0.5, 0.4)}, "offers.o1.grants.g1.years"),
        ({"value": 4e5, "years": (1.5, -0.5)}, "offers.o1.grants.g1.years"),
        ({"value": 4e5, "years": (0.125,) * 8}, "offers.o1.grants.g1.years"),
        ({"value": 4e5, "events": ((12, 0.5),)}, "offers.o1.grants.g1.events"),
        ({"value": 4e5, "events": ((-1, 1.0),)}, "offers.o1.grants.g1.events"),
        ({"value": 4e5, "kind": GrantKind.OPTION, "strike": 2.0}, "offers.o1.grants.g1.price"),
    ],
)
def test_a_grant_that_cannot_be_computed_is_an_error(changes: dict[str, object], where: str) -> None:
    problem = only(grant(**changes))
    assert (problem.where, problem.severity) == (where, Severity.ERROR)


OPTION = {"kind": GrantKind.OPTION, "units": 10_000, "price": 20.0, "strike": 5.0}


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"strike": None}, "offers.o1.grants.g1.strike"),
        ({"price": None}, "offers.o1.grants.g1.price"),
        ({"units": None, "price": None, "value": 4e5}, "offers.o1.grants.g1.price"),
        ({"units": None, "price": None, "percent": 1e-3, "valuation": 9e8}, "offers.o1.grants.g1.price"),
    ],
)
def test_an_option_without_strike_or_price_is_an_error(changes: dict[str, object], where: str) -> None:
    problem = only(grant(**{**OPTION, **changes}))
    assert (problem.where, problem.severity) == (where, Severity.ERROR)


def test_options_as_a_share_of_the_company_may_await_their_strike() -> None:
    share = {"units": None, "price": None, "strike": None, "percent": 6e-3, "valuation": 1.8e7}
    problem = only(grant(**{**OPTION, **share}))
    assert (problem.where, problem.severity) == ("offers.o1.grants.g1.strike", Severity.WARNING)


def test_options_as_a_share_of_the_company_need_a_price_and_no_units() -> None:
    share = {"units": None, "percent": 1e-4, "valuation": 9e8}
    assert grant(**{**OPTION, **share}) == ()


@pytest.mark.parametrize("strike", [20.0, 25.0])
def test_a_strike_at_or_above_the_price_is_a_problem(strike: float) -> None:
    problem = only(grant(**{**OPTION, "strike": strike}))
    assert problem.severity is Severity.WARNING
    assert problem.message == "The strike is at or above the price: nothing at face today."


def test_rsus_typed_as_a_number_miss_their_price_and_are_no_dollars() -> None:
    plan = edits.enter(Plan(offers=(SOUND,)), "offers.o1.grants", "12,000 RSUs over 4 years", TODAY)
    assert plan.offers[0].grants[0].value is None
    problem = only(check(plan, TODAY))
    assert (problem.where, problem.severity) == ("offers.o1.grants.g1.price", Severity.ERROR)
    assert (
        problem.message
        == "The grant counts shares and has no price. Type that of one: the market’s, or the last round’s."
    )


def test_thirds_typed_in_per_cent_sum_to_one() -> None:
    assert grant(value=4e5, years=(0.333, 0.333, 0.334)) == ()


def test_a_share_of_a_huge_company_is_shown_in_dollars() -> None:
    problem = only(problems(valuation=1.5e12, grants=(Grant(id="g1", percent=0.0007),)))
    assert problem.severity is Severity.WARNING
    assert "0.07 % of a company worth 1,500,000,000,000 is 1,050,000,000" in problem.message


def test_a_share_of_a_usual_company_is_no_problem() -> None:
    assert problems(valuation=1e9, grants=(Grant(id="g1", percent=0.0007),)) == ()


def test_a_grant_over_five_million_is_shown_in_dollars() -> None:
    assert "6,000,000" in only(grant(value=6e6)).message


def test_a_share_over_five_million_is_shown_in_dollars() -> None:
    problem = only(problems(valuation=4e9, grants=(Grant(id="g1", percent=0.005),)))
    assert problem.severity is Severity.WARNING
    assert "0.5 % of the company is 20,000,000." in problem.message


@pytest.mark.parametrize("typed", [{"tender_share": 0.2}, {"tender_cap": 1e5}, {"tender_hold": 12}])
def test_terms_of_a_tender_need_its_first_month(typed: dict[str, float]) -> None:
    problem = only(problems(**typed))
    assert (problem.where, problem.severity) == ("offers.o1.tender_month", Severity.WARNING)
    assert "month of the first one" in problem.message
    assert problems(**typed, tender_month=12) == ()


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("volatility", "-20%", "Volatility must be 0 % or more."),
        ("volatility", "400%", "Volatility must be 300 % or less."),
        ("failure", "120%", "Failure rate must be 100 % or less."),
        ("liquidity_years", "100", "Years to liquidity must be 15 years or less."),
        ("common_ratio", "1.2", "Common over preferred must be 1 or less."),
        ("tender_month", "-3", "First tender in must be 0 months or more."),
        ("tender_month", "400", "First tender in must be 180 months or less."),
        ("tender_share", "150%", "Sold in a tender must be 100 % or less."),
        ("tender_cap", "-5k", "A tender pays at most must be 0 or more."),
        ("tender_hold", "90", "Held before a tender must be 60 months or less."),
    ],
)
def test_an_impossible_risk_or_tender_is_refused_and_stays_as_typed(key: str, text: str, why: str) -> None:
    before = Plan(offers=(replace(SOUND, volatility=0.5, tender_month=12),))
    plan = edits.enter(before, f"offers.o1.{key}", text, TODAY)
    assert plan.offers == before.offers
    assert plan.typed[f"offers.o1.{key}"] == Typed(text=text, wrong=why)


def test_an_exercise_window_is_at_most_fifteen_years() -> None:
    option = Grant(id="g1", units=1_000, price=2.0, strike=1.0, kind=GrantKind.OPTION)
    plan = Plan(offers=(replace(SOUND, grants=(option,)),))
    plan = edits.enter(plan, "offers.o1.grants.g1.exercise_months", "400", TODAY)
    assert plan.offers[0].grants == (option,)
    assert "180 months or less" in plan.typed["offers.o1.grants.g1.exercise_months"].wrong


def test_a_deadline_in_the_past_is_a_warning_and_today_is_not_past() -> None:
    assert "2026-03-01" in only(problems(deadline=datetime.date(2026, 3, 1))).message
    assert problems(deadline=TODAY) == ()


def test_a_band_with_one_end_is_a_warning_and_one_upside_down_an_error() -> None:
    assert only(problems(posted_min=190_000.0)).severity is Severity.WARNING
    upside_down = only(problems(posted_min=235_000.0, posted_max=190_000.0))
    assert (upside_down.where, upside_down.severity) == ("offers.o1.posted_max", Severity.ERROR)


def test_outside_the_us_needs_a_tax_rate() -> None:
    assert only(problems(state="outside US")).where == "offers.o1.tax_rate"
    assert problems(state="outside US", tax_rate=0.38) == ()


@pytest.mark.parametrize(
    ("changes", "where", "severity"),
    [
        ({"currency": "EUR"}, "rate", Severity.ERROR),
        ({"currency": "EUR", "rate": 1.1}, "rate_date", Severity.WARNING),
        ({"currency": "euro", "rate": 1.1}, "currency", Severity.ERROR),
        ({"rate": 1.1}, "rate", Severity.ERROR),
    ],
)
def test_a_currency_needs_a_rate_and_its_day(
    changes: dict[str, object], where: str, severity: Severity
) -> None:
    problem = only(problems(**changes))
    assert (problem.where, problem.severity) == (f"offers.o1.{where}", severity)


def test_a_clawback_that_ends_before_its_payment_is_a_warning() -> None:
    late = Instalment(id="s1", amount=5e4, month=13, clawback=Clawback.CLIFF, clawback_months=12)
    problem = only(problems(sign_on=(late,)))
    assert (problem.where, problem.severity) == ("offers.o1.sign_on.s1.clawback_from", Severity.WARNING)
    counted = replace(late, clawback_from=ClawbackFrom.PAYMENT)
    assert problems(sign_on=(counted,)) == ()


def test_a_clawback_longer_than_two_years_is_a_warning() -> None:
    long = Instalment(id="s1", amount=5e4, clawback=Clawback.CLIFF, clawback_months=36)
    assert only(problems(sign_on=(long,))).where == "offers.o1.sign_on.s1.clawback_months"


def test_two_offers_of_one_company_are_named_on_the_second() -> None:
    plan = Plan(offers=(SOUND, replace(SOUND, id="o2", company=" AURORA")))
    assert only(check(plan, TODAY)).where == "offers.o2.company"


def test_an_unreadable_assumption_bars_every_export() -> None:
    typed = {"assumptions.leave_rate": Typed(text="x", wrong="“x” is not a number.")}
    plan = Plan(offers=(SOUND,), typed=typed)
    assert has_errors(plan, check(plan, TODAY), "o1")


@pytest.mark.parametrize("path", ["bands.b1.base_low", "comparables.k1.base"])
def test_an_unreadable_row_of_the_market_bars_no_offer(path: str) -> None:
    plan = Plan(offers=(SOUND,), bands=(OwnBand(id="b1"),), comparables=(Comparable(id="k1"),))
    plan = edits.enter(plan, path, "lots", TODAY)
    found_problems = check(plan, TODAY)
    assert only(found_problems).where == path
    assert not has_errors(plan, found_problems, "o1")


def test_a_plan_in_another_currency_is_warned_that_the_tables_are_in_dollars() -> None:
    offer = replace(SOUND, currency="EUR")
    problem = only(check(Plan(currency="EUR", offers=(offer,)), TODAY))
    assert (problem.where, problem.severity) == ("dollar_rate", Severity.WARNING)
    assert check(Plan(currency="EUR"), TODAY) == ()


def test_options_on_a_share_of_the_company_take_a_price_without_units() -> None:
    assert grant(kind=GrantKind.OPTION, percent=0.0007, valuation=1e9, price=10.0, strike=4.0) == ()


def test_leavers_of_whom_more_than_all_are_let_go_are_a_warning() -> None:
    assumptions = Assumptions(let_go_share=0.8, with_cause_share=0.3)
    (problem,) = check(Plan(assumptions=assumptions), TODAY)
    assert (problem.where, problem.severity) == ("assumptions.let_go_share", Severity.WARNING)
    assert "110 %" in problem.message

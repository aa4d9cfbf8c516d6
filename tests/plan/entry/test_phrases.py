"""What people write in a cell, typed into the plan: each phrase is read, or refused with its reason."""

import datetime
from typing import Any

import pytest

from planner.analysis.explained import explained
from planner.plan import Offer, Plan, edits
from planner.plan.entry import without_asides
from planner.plan.entry.currency_text import read_currency
from planner.plan.entry.number import LONGEST
from planner.plan.entry.number_style import NumberStyle, plain_numbers, style_of
from planner.plan.fields.grant import Grant
from planner.plan.fields.instalment import Instalment
from planner.plan.fields.terms import Cadence, Clawback, GrantKind
from planner.plan.registry import FIELDS
from planner.plan.schema.model import Typed

TODAY = datetime.date(2026, 11, 28)
FOUR = (0.25,) * 4


def typed(key: str, text: str, **fields: Any) -> Plan:
    before = Plan(offers=(Offer(id="o1", **fields),))
    return edits.enter(before, f"offers.o1.{key}", text, TODAY)


def value(key: str, text: str, **fields: Any) -> Any:
    plan = typed(key, text, **fields)
    wrong = plan.typed.get(f"offers.o1.{key}")
    assert wrong is None or not wrong.wrong, wrong
    return getattr(plan.offers[0], key)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("180K base", 180_000),
        ("~$180k", 180_000),
        ("about 200k", 200_000),
        ("180,000 USD", 180_000),
        ("US$ 180,000", 180_000),
        ("$170,000/yr", 170_000),
        ("$14,500 per month", 174_000),
        ("8,000 x 13", 104_000),
        ("1,154 weekly", 60_008),
        ("185,000 per year, paid monthly", 185_000),
        ("$185k annually, payable semi-monthly", 185_000),
        ("95,000 p.a. (paid monthly in arrears)", 95_000),
        ("7,400 paid monthly", 88_800),
        ("220 000", 220_000),
        ("135'000", 135_000),
        ("45.000,00", 45_000),
        ("N/A", None),
        ("–", None),
    ],
)
def test_base_pay_as_people_write_it(text: str, base: float | None) -> None:
    assert value("base", text) == base


@pytest.mark.parametrize(
    ("text", "currency", "base"),
    [
        ("€96.000", "EUR", 96_000),
        ("96.000 EUR brutto p.a.", "EUR", 96_000),
        ("£85k", "GBP", 85_000),
        ("₹35,00,000", "INR", 3_500_000),
        ("35 LPA", "INR", 3_500_000),
        ("1.2 Cr", "INR", 12_000_000),
        ("CHF 135'000", "CHF", 135_000),
        ("A$190k", "AUD", 190_000),
    ],
)
def test_an_amount_in_the_offers_own_currency(text: str, currency: str, base: float) -> None:
    assert value("base", text, currency=currency) == base
    wrong = typed("base", text).typed["offers.o1.base"].wrong
    assert f"is in {currency}, and this is paid in USD" in wrong


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("base", "$95/hr", "how many hours a year has is not stated"),
        ("base", "$160k-$185k", "is a range"),
        ("base", "180k+", "open at one end"),
        ("base", "$192,500 paid biweekly", "may be the pay of a year"),
        ("base", "up to 200k", "open at one end"),
        ("base", "210.000", "thousands or a fraction"),
        ("bonus_target", "10-15%", "is a range"),
        ("bonus_target", "up to 20%", "open at one end"),
        ("bonus_target", "$30,000", "is money"),
        ("grants", "50k/yr", "of how many years is not stated"),
        ("grants", "50k annually", "may be paid or vest annually"),
        ("grants", "200k, 10% after 12 months, then monthly over 36 months", "another share at 12 months"),
        ("sign_on", "30k, 10k", "does not say when it is paid"),
        ("level", "L5", "own grade"),
        ("state", "Remote (US)", "not among the choices"),
        ("start", "Q1 2027", "is not a date"),
        ("start", "03-04-2027", "may begin with the day or the month"),
        ("currency", "14 salaries", "no currency that is known"),
    ],
)
def test_what_says_no_figure_is_kept_as_typed_with_why(key: str, text: str, why: str) -> None:
    kept = typed(key, text).typed[f"offers.o1.{key}"]
    assert (kept.text, why in kept.wrong) == (text, True)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("15 % target", 0.15),
        ("15% of base", 0.15),
        ("15 percent", 0.15),
        ("~10%", 0.1),
        ("1 month", 1 / 12),
        ("2 months", 2 / 12),
        ("13th month", 1 / 12),
        ("$30,000", 0.15),
        ("30k", 0.15),
        ("15% ($30,000)", 0.15),
        ("$30,000 (15%)", 0.15),
    ],
)
def test_a_bonus_as_people_write_it(text: str, share: float) -> None:
    assert value("bonus_target", text, base=200_000.0) == pytest.approx(share)


def test_a_bonus_whose_money_is_not_its_share_is_refused() -> None:
    assert typed("bonus_target", "15% ($50,000)", base=200_000.0).typed["offers.o1.bonus_target"].wrong


def test_a_converted_amount_keeps_its_sum() -> None:
    assert typed("base", "$14,500 per month").typed["offers.o1.base"].text == "=14.5k*12"
    assert (
        typed("bonus_target", "$30,000", base=200_000.0).typed["offers.o1.bonus_target"].text == "=30k/200k"
    )


def grant(**fields: Any) -> Grant:
    return Grant(id="g1", **fields)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$50,000/yr (4yr vest)", grant(value=200_000, years=FOUR)),
        (
            "$520K / 4 yrs, 1-yr cliff, qtrly",
            grant(value=520_000, years=FOUR, cliff=12, cadence=Cadence.QUARTERLY),
        ),
        (
            "400k 33% / 33% / 22% / 12% monthly",
            grant(value=400_000, years=(0.33, 0.33, 0.22, 0.12), cadence=Cadence.MONTHLY),
        ),
        ("100k, 4 years, 1-year cliff", grant(value=100_000, years=FOUR, cliff=12)),
        (
            "440k, 25% after 12 months, then monthly",
            grant(value=440_000, years=FOUR, cliff=12, cadence=Cadence.MONTHLY),
        ),
        ("RSUs $400k over four years", grant(value=400_000, years=FOUR)),
        ("18,500 shares 4 years, 1 year cliff", grant(units=18_500, years=FOUR, cliff=12)),
        (
            "25,000 ISOs, strike $2.10, 4 yrs w/ 1-yr cliff",
            grant(units=25_000, kind=GrantKind.OPTION, strike=2.1, years=FOUR, cliff=12),
        ),
        (
            "100k 12: 5 %, 24: 15 %, 36: 80 %",
            grant(value=100_000, events=((12, 0.05), (24, 0.15), (36, 0.8))),
        ),
        ("100k vesting 20% per year", grant(value=100_000, years=(0.2,) * 5)),
        (
            "100k 25% at year 1 then quarterly over 3 years",
            grant(value=100_000, years=FOUR, cliff=12, cadence=Cadence.QUARTERLY),
        ),
    ],
)
def test_a_grant_as_people_write_it(text: str, expected: Grant) -> None:
    (read,) = value("grants", text)
    keys = ("value", "units", "years", "cliff", "cadence", "strike", "events")
    assert [getattr(read, key) for key in keys] == [getattr(expected, key) for key in keys]


def test_money_in_another_currency_stays_money_and_becomes_no_count() -> None:
    (read,) = value("grants", "£45k RSU over 4 years", currency="GBP")
    assert (read.value, read.units) == (45_000, None)


def payments(text: str) -> list[tuple[float, int]]:
    return [(payment.amount, payment.month) for payment in sign_on(text)]


def sign_on(text: str) -> tuple[Instalment, ...]:
    payments: tuple[Instalment, ...] = value("sign_on", text)
    return payments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$30k year 1, $20k year 2", [(30_000, 1), (20_000, 13)]),
        ("Y1: $30k, Y2: $20k", [(30_000, 1), (20_000, 13)]),
        ("30k (Y1) + 20k (Y2)", [(30_000, 1), (20_000, 13)]),
        ("30,000 at signing and 20,000 after 12 months", [(30_000, 1), (20_000, 12)]),
        ("50k over 2 years", [(25_000, 1), (25_000, 13)]),
        ("60k monthly over 12", [(5_000, month) for month in range(1, 13)]),
        ("$20,000 one-time", [(20_000, 1)]),
        ("20k, half on start, half after 12 months", [(10_000, 1), (10_000, 12)]),
        ("$30,000 (50% at start, 50% at month 13)", [(15_000, 1), (15_000, 13)]),
        ("30k: 60% upfront, 40% after 1 year", [(18_000, 1), (12_000, 12)]),
        ("$10K/$15K (yr1/yr2)", [(10_000, 1), (15_000, 13)]),
    ],
)
def test_a_sign_on_as_people_write_it(text: str, expected: list[tuple[float, int]]) -> None:
    assert payments(text) == expected


@pytest.mark.parametrize(
    ("text", "clawback"),
    [
        ("$35K (12-mo clawback, pro-rated)", (Clawback.PRORATED, 12)),
        ("25,000 repay if leave < 12 mo", (Clawback.CLIFF, 12)),
        ("40k, 2 year clawback", (Clawback.CLIFF, 24)),
        ("35k prorated clawback 12", (Clawback.PRORATED, 12)),
        ("35k, 24-month pro-rata clawback", (Clawback.PRORATED, 24)),
        ("35k, pro-rated repayment over 2 years", (Clawback.PRORATED, 24)),
        ("35k, repay in full if you leave within 1 year", (Clawback.CLIFF, 12)),
        ("35k, must be repaid if you leave before 18 months", (Clawback.CLIFF, 18)),
        ("35k, clawback within the first year", (Clawback.CLIFF, 12)),
    ],
)
def test_a_clawback_as_people_write_it(text: str, clawback: tuple[Clawback, int]) -> None:
    (payment,) = sign_on(text)
    assert (payment.clawback, payment.clawback_months) == clawback


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("01.03.2027", (2027, 3, 1)),
        ("15-02-2027", (2027, 2, 15)),
        ("15/12/2026", (2026, 12, 15)),
        ("1. März 2027", (2027, 3, 1)),
        ("by Dec 18, 2026 5pm PT", (2026, 12, 18)),
    ],
)
def test_a_day_as_people_write_it(text: str, expected: tuple[int, int, int]) -> None:
    assert value("deadline", text) == datetime.date(*expected)


@pytest.mark.parametrize(
    ("text", "level"), [("Staff PM", "Staff"), ("Sr. Engineer", "Senior"), ("L6 (Staff)", "Staff")]
)
def test_a_level_by_the_word_in_a_title(text: str, level: str) -> None:
    assert value("level", text) == level


@pytest.mark.parametrize(
    ("text", "code"),
    [("$", "USD"), ("US dollars", "USD"), ("pounds", "GBP"), ("EUR (€)", "EUR"), ("xyz", "XYZ")],
)
def test_a_currency_by_its_sign_or_name(text: str, code: str) -> None:
    assert read_currency(text) == code


def test_the_style_of_a_files_numbers_decides_what_one_number_leaves_open() -> None:
    assert style_of(["€45.000,00", "12,5%"]) is NumberStyle.COMMA
    assert style_of(["1.4", "10,000"]) is NumberStyle.POINT
    assert style_of(["12,5%", "1.4"]) is NumberStyle.MIXED
    assert style_of(["10.000", "5"]) is NumberStyle.UNKNOWN
    assert plain_numbers("10.000 und 82,5k", NumberStyle.COMMA) == "10000 und 82.5k"
    assert plain_numbers("10.000 und 82,5k", NumberStyle.MIXED) == "10.000 und 82,5k"


def test_a_day_is_no_number_of_any_style() -> None:
    assert (
        plain_numbers("01.03.2027 12/9/2026 15-02-2027", NumberStyle.COMMA)
        == "01.03.2027 12/9/2026 15-02-2027"
    )


@pytest.mark.parametrize(
    ("text", "years", "cadence"),
    [
        ("160k, 25% yearly", 4, Cadence.ANNUAL),
        ("160k, vests 1/3 each year", 3, Cadence.ANNUAL),
        ("160k, one third vests every year", 3, Cadence.ANNUAL),
        ("160k, a fifth a year, monthly", 5, Cadence.MONTHLY),
        ("160k, 25% each year, quarterly", 4, Cadence.QUARTERLY),
        ("160k, 1/36 per month", 3, Cadence.MONTHLY),
        ("160k, 1/12 quarterly", 3, Cadence.QUARTERLY),
        ("160k, 1 year cliff, 1/60 monthly", 5, Cadence.MONTHLY),
        ("160k, 25% after 1 year, then 1/36 monthly", 4, Cadence.MONTHLY),
    ],
)
def test_parts_of_a_grant_that_vest_alike(text: str, years: int, cadence: Cadence) -> None:
    grant: Grant = value("grants", text)[0]
    assert (len(grant.years), grant.cadence) == (years, cadence)


@pytest.mark.parametrize(
    ("text", "valuation"),
    [
        ("$95M post", 95e6),
        ("$95M post-money", 95e6),
        ("post-money 95m", 95e6),
        ("12m (last round)", 12e6),
        ("$1.2bn as of the latest round", 1.2e9),
    ],
)
def test_a_valuation_as_people_write_it(text: str, valuation: float) -> None:
    assert value("valuation", text) == valuation


@pytest.mark.parametrize("text", ["$60M pre-money", "95m post, 80m pre", "post 2024: 95m raised"])
def test_a_valuation_with_other_figures_is_refused(text: str) -> None:
    assert typed("valuation", text).typed["offers.o1.valuation"].wrong


@pytest.mark.parametrize("text", ["12 % of base at target", "12% cash, target", "12% (on target)"])
def test_a_bonus_at_target(text: str) -> None:
    assert value("bonus_target", text) == 0.12


@pytest.mark.parametrize(
    ("text", "months", "how"),
    [
        ("40k (repay if you leave in first 12 months)", 12, Clawback.CLIFF),
        ("40k, clawback within your first 18 months", 18, Clawback.CLIFF),
        ("40k (repaid pro rata if you leave within the first 24 months)", 24, Clawback.PRORATED),
    ],
)
def test_what_is_owed_back_of_a_sign_on_is_read(text: str, months: int, how: Clawback) -> None:
    [payment] = typed("sign_on", text).offer("o1").sign_on
    assert (payment.amount, payment.clawback_months, payment.clawback) == (40_000, months, how)


@pytest.mark.parametrize(
    ("key", "text", "amount", "becomes"),
    [
        ("base", "~180k", 180_000, "“~”: the amount is taken as exact."),
        ("base", "180k (negotiable)", 180_000, "“negotiable”: kept as typed; no figure depends on it."),
        ("bonus_target", "15% (prorated first year)", 0.15, "year 1 has the whole bonus."),
        ("relocation", "$25k relocation (taxable)", 25_000, "“taxable”: not counted; relocation is added"),
        ("relocation", "25k (repay if you leave in year 1)", 25_000, "has no term for paying it back."),
        ("relocation", "25k grossed up", 25_000, "“grossed up”: as it counts"),
    ],
)
def test_words_that_a_field_does_not_take_stay_as_typed_and_are_said(
    key: str, text: str, amount: float, becomes: str
) -> None:
    plan = typed(key, text)
    path = f"offers.o1.{key}"
    assert getattr(plan.offer("o1"), key) == pytest.approx(amount)
    assert plan.typed[path] == Typed(text=text)
    assert becomes in explained(plan, None, path).reason
    assert edits.typed_text(plan, path) == text


def test_a_text_longer_than_an_amount_is_refused_without_a_search_for_such_words() -> None:
    """The patterns take the cube of a run of blanks: 4,000 took a second, and a cell may hold 20,000."""
    text = f"40k{' ' * LONGEST}negotiable"
    assert without_asides(FIELDS["Offer.base"], text) == (text, ())
    assert "characters" in typed("base", text).typed["offers.o1.base"].wrong


def test_a_field_takes_its_own_words_and_keeps_no_text() -> None:
    assert typed("sign_on", "40k (repay if you leave in first 12 months)").typed == {}
    assert typed("bonus_target", "15% target").typed == {}


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("sign_on", "40-50k", "“40-50k” is a range. Type the amount that was offered."),
        ("sign_on", "up to 40k", "“up to 40k” is open at one end."),
        ("sign_on", "$25k relocation (taxable)", "pays for moving. Type it into Relocation paid"),
        ("grants", "200-220k over 4 years", "is a range. Type the size that was offered."),
        ("grants", "up to 200k/4y", "is open at one end."),
    ],
)
def test_what_is_no_single_amount_is_named(key: str, text: str, why: str) -> None:
    assert why in typed(key, text).typed[f"offers.o1.{key}"].wrong


@pytest.mark.parametrize(
    ("text", "strike", "price"),
    [
        ("10,000 options at $4.20 strike, 409A $4.20, preferred $12", 4.2, 12.0),
        ("10,000 options (409A: $4.20; preferred: $12), strike 4.20", 4.2, 12.0),
        ("10,000 ISOs @ 3.50 (409A), last preferred 11.20", 3.5, 11.2),
        ("10,000 options strike 4.20, 409A 4.20", 4.2, None),
        ("10,000 options strike 1.50, 409A 4.20", 1.5, 4.2),
        ("10,000 RSUs, 409A $8, preferred $20", None, 20.0),
        ("10,000 RSUs at 409A of $8", None, 8.0),
        ("10,000 RSUs ($40/share)", None, 40.0),
    ],
)
def test_strike_409a_and_preferred_price_are_what_they_are(
    text: str, strike: float | None, price: float | None
) -> None:
    [grant] = typed("grants", text).offer("o1").grants
    assert (grant.units, grant.strike, grant.price) == (10_000, strike, price)


def test_what_a_409a_counts_for_is_said() -> None:
    plan = typed("grants", "10,000 options at $4.20 strike, 409A $4.20, preferred $12")
    reason = explained(plan, None, "offers.o1.grants").reason
    assert "“409A $4.20”: the appraised price of common shares" in reason

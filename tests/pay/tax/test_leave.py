"""What is kept by leaving at a month, by hand."""

import pytest
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay.results import LeaveCurve
from planner.pay.tax.leave import clawback_figure, leave_curve
from planner.plan import Assumptions, Grant, Instalment, Offer, Person
from planner.plan.fields.terms import BonusPaid, Clawback, ClawbackFrom, GrantKind, OtherClawback, Stage
from planner.values import Certainty

UNTAXED = Offer(
    id="o1",
    state="outside US",
    tax_rate=0.0,
    base=120_000.0,
    bonus_target=0.1,
    sign_on=(Instalment(id="i", amount=24_000.0, clawback=Clawback.PRORATED, clawback_months=12),),
    grants=(Grant(id="g", value=160_000.0),),
)


def curve(offer: Offer, tables: Tables) -> LeaveCurve:
    return leave_curve(offer, Person(), Assumptions(), tables)


def test_cash_vesting_and_clawback_by_month(tables: Tables) -> None:
    found = curve(UNTAXED, tables)
    assert len(found.in_hand) == 49
    assert found.cash[[0, 1, 11, 12, 24]] == pytest.approx([24_000, 34_000, 134_000, 156_000, 288_000])
    assert found.vested[[0, 11, 12, 15, 48]] == pytest.approx([0, 0, 40_000, 50_000, 160_000])
    assert found.clawback[[0, 1, 6, 11, 12]] == pytest.approx([24_000, 22_000, 12_000, 2_000, 0])
    assert found.in_hand[6] == pytest.approx(24_000 + 60_000 - 12_000)


def test_a_clawback_may_count_from_the_payment(tables: Tables) -> None:
    [payment] = UNTAXED.sign_on
    later = replace(payment, clawback_from=ClawbackFrom.PAYMENT)
    found = curve(replace(UNTAXED, sign_on=(later,)), tables)
    assert found.clawback[[0, 1, 7, 12, 13]] == pytest.approx([24_000, 24_000, 12_000, 2_000, 0])


@pytest.mark.parametrize(
    ("counted_from", "owing"), [(ClawbackFrom.START, range(13, 24)), (ClawbackFrom.PAYMENT, range(13, 37))]
)
def test_a_later_instalment_is_owed_whole_from_its_payment_to_the_last_month(
    counted_from: ClawbackFrom, owing: range, tables: Tables
) -> None:
    payment = Instalment(
        id="i",
        amount=20_000.0,
        month=13,
        clawback=Clawback.CLIFF,
        clawback_months=24,
        clawback_from=counted_from,
    )
    found = curve(replace(UNTAXED, sign_on=(payment,)), tables)
    assert [month for month, owed in enumerate(found.clawback) if owed] == list(owing)
    assert set(found.clawback[list(owing)]) == {20_000}


def test_a_quarterly_bonus_comes_sooner(tables: Tables) -> None:
    quarterly = replace(UNTAXED, bonus_paid=BonusPaid.QUARTERLY)
    found = curve(replace(quarterly, sign_on=()), tables).cash  # 10,000 a month, 3,000 a quarter
    assert found[[2, 3, 5, 6, 8, 9, 11, 12]] == pytest.approx(
        [20_000, 33_000, 53_000, 66_000, 86_000, 99_000, 119_000, 132_000]
    )
    assert found[15] == pytest.approx(132_000 + 33_000)


@pytest.mark.parametrize(("month", "last"), [(0, 0), (1, 0), (48, 24_000), (49, 0)])
def test_a_payment_counts_in_its_month_up_to_the_last_one_compared(
    month: int, last: float, tables: Tables
) -> None:
    payment = Instalment(id="i", amount=24_000.0, month=month)
    found = curve(replace(UNTAXED, sign_on=(payment,)), tables).cash
    assert found[0] == (24_000 if month <= 1 else 0)
    assert found[48] - found[47] == pytest.approx(10_000 + 12_000 + last)


def test_all_of_it_is_in_the_currency_of_the_plan(tables: Tables) -> None:
    found = curve(replace(UNTAXED, rate=1.25), tables)
    assert found.cash[[0, 1, 12]] == pytest.approx([30_000, 42_500, 195_000])
    assert found.vested[12] == pytest.approx(50_000)
    assert found.clawback[[0, 6]] == pytest.approx([30_000, 15_000])


def test_options_are_in_hand_at_their_spread_and_an_unknown_grant_at_nothing(tables: Tables) -> None:
    option = Grant(id="g", kind=GrantKind.OPTION, units=10_000, price=20.0, strike=5.0)
    options = replace(UNTAXED, grants=(option,))
    assert curve(options, tables).vested[48] == pytest.approx(150_000)
    free = replace(option, strike=0.0)
    assert curve(replace(UNTAXED, grants=(free,)), tables).vested[48] == pytest.approx(200_000)
    under = replace(option, strike=25.0)
    assert not curve(replace(UNTAXED, grants=(under,)), tables).vested.any()
    unknown = replace(option, price=None)
    for grant in (unknown, Grant(id="g", value=0.0)):
        assert not curve(replace(UNTAXED, grants=(grant,)), tables).vested.any()


def test_each_year_is_taxed_apart(tables: Tables) -> None:
    taxed = Offer(id="o1", base=200_000.0)
    year = float(tables.net_pay(taxed, Person()).net(200_000.0))
    assert curve(taxed, tables).in_hand[[12, 24, 48]] == pytest.approx([year, 2 * year, 4 * year])


def test_a_clawback_is_owed_before_tax_and_its_tax_returns_beside_it(tables: Tables) -> None:
    signed = replace(UNTAXED, tax_rate=0.4, base=600_000.0)
    found = curve(signed, tables)
    assert found.clawback[6] == pytest.approx(12_000)
    assert found.returned[6] == pytest.approx(12_000 * 0.4)
    assert found.in_hand[6] == pytest.approx((24_000 + 300_000 - 12_000) * 0.6)


def test_a_clawback_above_the_wages_so_far_returns_no_more_than_their_tax(tables: Tables) -> None:
    payment = Instalment(id="i", amount=90_000.0, month=1, clawback=Clawback.CLIFF, clawback_months=24)
    offer = replace(UNTAXED, tax_rate=0.5, sign_on=(payment,))
    found = curve(offer, tables)
    assert found.returned[13] == pytest.approx(0.5 * 10_000)  # a month of base in the second year


def test_private_shares_are_paper_until_they_can_be_sold(tables: Tables) -> None:
    grants = (
        Grant(id="g", value=160_000.0),
        Grant(id="c", kind=GrantKind.CASH, value=40_000.0),
    )
    private = replace(UNTAXED, stage=Stage.LATE_PRIVATE, grants=grants, sign_on=())
    ratio = tables.stages.risk(private.stage, Assumptions()).common_ratio
    found = curve(private, tables)
    assert found.sold_from == 36
    assert found.vested[[12, 24, 35]] == pytest.approx([10_000, 20_000, 27_500])  # the cash plan alone
    assert found.paper[[11, 12, 24]] == pytest.approx([0, ratio * 40_000, ratio * 80_000])
    assert found.in_hand[24] == pytest.approx(2 * 132_000 + 20_000)
    assert found.vested[36] == pytest.approx(ratio * 120_000 + 30_000)
    assert list(found.paper[36:]) == [0] * 13


def test_paper_is_less_the_tax_of_its_sale(tables: Tables) -> None:
    private = replace(UNTAXED, stage=Stage.SEED, tax_rate=0.4, sign_on=())
    ratio = tables.stages.risk(private.stage, Assumptions()).common_ratio
    found = curve(private, tables)
    assert found.paper[48] == pytest.approx(0.6 * ratio * 160_000)
    assert list(found.vested) == [0] * 49


def test_shares_of_a_public_company_are_in_hand_when_they_vest(tables: Tables) -> None:
    assert not curve(UNTAXED, tables).paper.any()


def test_the_most_that_is_owed_is_a_figure_with_the_tax_that_returns(tables: Tables) -> None:
    signed = replace(UNTAXED, tax_rate=0.4, base=600_000.0)
    figure = clawback_figure(signed, curve(signed, tables))
    assert figure is not None
    assert figure.value == 24_000
    assert figure.certainty is Certainty.ASSUMPTION  # nothing that comes if targets are met
    lines = {line.text: line.value for line in figure.because}
    assert lines == {
        "To pay back, before tax, leaving at month 0": 24_000,
        "Tax that returns with it, an estimate": pytest.approx(9_600),
        "So it costs you": pytest.approx(14_400),
        "Payment 1, owed back, prorated, before 12 months from the start": 24_000,
    }


def test_an_offer_without_a_clawback_has_no_such_figure(tables: Tables) -> None:
    free = replace(UNTAXED, sign_on=(Instalment(id="i", amount=24_000.0),))
    assert clawback_figure(free, curve(free, tables)) is None


def test_what_only_a_dismissal_owes_is_in_the_figure_too(tables: Tables) -> None:
    """24,000 prorated by choice, all of it with cause, nothing when let go."""
    terms = {"clawback_let_go": OtherClawback.NONE, "clawback_with_cause": OtherClawback.CLIFF}
    paid = replace(UNTAXED.sign_on[0], **terms, month=6)
    signed = replace(UNTAXED, sign_on=(paid,))
    figure = clawback_figure(signed, curve(signed, tables))
    assert figure is not None
    lines = {line.text: line.value for line in figure.because}
    assert figure.value == 24_000
    assert lines["To pay back, before tax, leaving at month 6"] == 12_000
    assert lines["If they dismiss you with cause, before tax"] == 24_000
    assert lines["If they let you go without cause, before tax"] == 0
    only = replace(paid, clawback=Clawback.NONE)
    waived = replace(UNTAXED, sign_on=(only,))
    figure = clawback_figure(waived, curve(waived, tables))
    assert figure is not None
    assert figure.value == 24_000


def test_the_most_that_is_owed_is_in_the_currency_of_the_plan(tables: Tables) -> None:
    abroad = replace(UNTAXED, rate=2.0)
    figure = clawback_figure(abroad, curve(abroad, tables))
    assert figure is not None
    assert figure.value == 48_000
    lines = {line.text: line.value for line in figure.because}
    assert lines["To pay back, before tax, leaving at month 0"] == 48_000
    assert lines["Payment 1, owed back, prorated, before 12 months from the start"] == 48_000

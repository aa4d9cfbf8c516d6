"""What is in hand on leaving at a month: cash after tax, shares that can be sold, and the clawback owed."""

from collections.abc import Iterator

import numpy as np

from planner.market.tables import Tables
from planner.market.tax import NetPay
from planner.pay.results import Floats, LeaveCurve, Pay
from planner.pay.worth.sign_on_paths import ALWAYS_PAID, owed_back
from planner.pay.years.benefits import ESPP_MONTHS
from planner.pay.years.grant_size import grant_size, shares_value, strike_ratio
from planner.pay.years.pay_by_year import pay_by_year
from planner.pay.years.tender import GrantSale, Tenders, sales_of, tenders_of
from planner.pay.years.vesting import Vesting, vesting
from planner.plan import Assumptions, Grant, Instalment, Offer, Person
from planner.plan.fields.terms import BonusPaid, CauseOfLeaving, Clawback, ClawbackFrom, GrantKind
from planner.plan.paths import offer_path
from planner.values import Certainty, Figure, Line, Privacy, Unit, shown

CENT = 0.01


def leave_curve(offer: Offer, person: Person, assumptions: Assumptions, tables: Tables) -> LeaveCurve:
    """Return what is in hand after months 0 to 12H, in the plan's currency, nothing discounted.

    Shares count at their last price times the fair ratio of common stock, options less their strike,
    milestones met on time. They can be sold when they vest, in a private company after its years to
    liquidity. Tax is that of the wages of each offer year so far.
    """
    horizon = assumptions.horizon_years
    taxes, risk = tables.net_pay(offer, person), tables.stages.risk_of(offer, assumptions)
    cash = _so_far(_cash_by_month(offer, pay_by_year(offer, horizon)))
    wait = round(12 * risk.liquidity_years)
    tenders = tenders_of(offer, risk, assumptions)
    sold, paper = _sold_and_paper(offer, risk.common_ratio, horizon, wait, tenders)
    both = cash + _so_far(sold)
    after_tax = _over_years(taxes.net(cash))
    due = _due(offer, np.arange(12 * horizon + 1, dtype=np.float64)) * offer.rate
    paper[paper < CENT] = 0.0  # what the two sums leave of each other
    return LeaveCurve(
        cash=after_tax,
        vested=_over_years(taxes.net(both)) - after_tax,
        clawback=due,
        returned=taxes.tax(cash) - taxes.tax(np.maximum(cash - due, 0.0)),
        paper=_less_tax(paper, both, taxes),
        sold_from=wait,
    )


def _less_tax(paper: Floats, wages_so_far: Floats, taxes: NetPay) -> Floats:
    """Return paper by month less the tax of selling it, on top of the wages of that whole offer year."""
    ends = wages_so_far[12::12]
    year_end = np.concatenate([ends[:1], np.repeat(ends, 12)])
    return taxes.net(year_end + paper) - taxes.net(year_end)


def _cash_by_month(offer: Offer, pay: Pay) -> Floats:
    """Base, bonus, sign-on and the gain of an ESPP in the month they are paid; month 0 first."""
    monthly = np.zeros(12 * len(pay.base) + 1)
    monthly[1:] = np.repeat(pay.base / 12, 12)
    paid = (3, 6, 9, 12) if offer.bonus_paid is BonusPaid.QUARTERLY else (12,)
    for month in paid:
        monthly[month::12] += (pay.bonus / len(paid))[: len(monthly[month::12])]
    for month in ESPP_MONTHS:
        monthly[month::12] += (pay.espp / len(ESPP_MONTHS))[: len(monthly[month::12])]
    for instalment in offer.sign_on:
        month = 0 if instalment.month <= ALWAYS_PAID else instalment.month
        if month < len(monthly):
            monthly[month] += instalment.amount * offer.rate
    return monthly


def _sold_and_paper(
    offer: Offer, ratio: float, horizon: int, wait: int, tenders: Tenders | None
) -> tuple[Floats, Floats]:
    """Return what is sold in each month, and what is vested and not sold by each month, before tax.

    No share is sold before month `wait`, but in a tender.
    """
    sold, paper = np.zeros(12 * horizon + 1), np.zeros(12 * horizon + 1)
    for grant in offer.grants:
        is_cash = grant.kind is GrantKind.CASH
        value = _value(grant, offer, 1.0 if is_cash else ratio)
        _add(paper, vesting(grant), value)
        for sale in sales_of(grant, wait, tenders, horizon, ratio):
            _add(sold, sale, _value(grant, offer, sale.ratio))
            _add(paper, sale, -value)
    return sold, np.cumsum(paper)


def _add(monthly: Floats, parts: Vesting | GrantSale, value: float) -> None:
    inside = parts.months < len(monthly)
    np.add.at(monthly, parts.months[inside], value * parts.fractions[inside])


def _value(grant: Grant, offer: Offer, ratio: float) -> float:
    """Value of a grant at a ratio of its price, in the plan's currency; 0 where its size is not known."""
    if grant_size(grant, offer) is None:
        return 0.0
    strike = strike_ratio(grant) or 0.0 if grant.kind is GrantKind.OPTION else 0.0
    return (shares_value(grant, offer) or 0.0) * max(ratio - strike, 0.0) * offer.rate


def _so_far(monthly: Floats) -> Floats:
    """Sum within each offer year; month 0 belongs to the first."""
    years = monthly[1:].reshape(-1, 12).copy()
    years[0, 0] += monthly[0]
    return np.concatenate([monthly[:1], years.cumsum(axis=1).ravel()])


def _over_years(so_far: Floats) -> Floats:
    """Add what the whole years before each month left."""
    ends = so_far[12::12]
    before = np.concatenate([[0.0], np.cumsum(ends)[:-1]])
    total: Floats = so_far + np.concatenate([[0.0], np.repeat(before, 12)])
    return total


def _due(offer: Offer, months: Floats, leaving: CauseOfLeaving = CauseOfLeaving.OWN_CHOICE) -> Floats:
    """Clawback of the instalments paid by each month, before tax, same shape."""
    owed = (owed_back(instalment, months, leaving) for instalment in offer.sign_on)
    return sum(owed, np.zeros_like(months))


OWED, RETURNED = "To pay back, before tax", "Tax that returns with it, an estimate"


def leaving_lines(curve: LeaveCurve, month: int) -> tuple[Line, ...]:
    """Return what is in hand at a month, line by line, and vested paper apart; amounts of 0 are left out."""
    lines = (
        Line("Cash after tax", float(curve.cash[month])),
        Line(f"Vested shares that can be sold{_since(curve)}, after tax", float(curve.vested[month])),
        Line(OWED, -float(curve.clawback[month])),
        Line(RETURNED, float(curve.returned[month])),
        Line(
            f"Apart, not in hand: vested shares that can be sold{_since(curve)}, after tax",
            float(curve.paper[month]),
        ),
    )
    return tuple(line for line in lines if line.value)


def _since(curve: LeaveCurve) -> str:
    """Say from when on shares of a private company are taken to be sold: the stage table assumes it."""
    return f" from month {curve.sold_from} on (an assumption)" if curve.sold_from else ""


def clawback_figure(offer: Offer, curve: LeaveCurve) -> Figure | None:
    """Return the most that leaving for any cause owes back, before tax, in the plan's currency, or None."""
    months = np.arange(len(curve.clawback), dtype=np.float64)
    due = [_due(offer, months, leaving) * offer.rate for leaving in CauseOfLeaving]
    most = np.max(due, axis=0)
    if not most.any():
        return None
    month = int(np.argmax(most))
    owed, returned = float(curve.clawback[month]), float(curve.returned[month])
    lines = (
        Line(f"{OWED}, leaving at month {month}", owed),
        Line(RETURNED, returned),
        Line("So it costs you", owed - returned),
        *_other_causes(offer, month),
        *_terms(offer),
    )
    return Figure(
        "Pay back if you leave, at most", float(most[month]), Unit.MONEY, lines, Certainty.ASSUMPTION
    )


OTHERS = {
    CauseOfLeaving.LET_GO: "If they let you go without cause",
    CauseOfLeaving.WITH_CAUSE: "If they dismiss you with cause",
}


def _other_causes(offer: Offer, month: int) -> Iterator[Line]:
    """Yield what is owed at that month on leaving otherwise than by choice, where it differs."""
    at = np.array([float(month)])
    chosen = float(_due(offer, at)[0])
    for leaving, text in OTHERS.items():
        owed = float(_due(offer, at, leaving)[0])
        if owed != chosen:
            yield Line(f"{text}, before tax", owed * offer.rate)


def _terms(offer: Offer) -> Iterator[Line]:
    for place, payment in enumerate(offer.sign_on, 1):
        if payment.clawback is not Clawback.NONE and payment.clawback_months:
            where = f"{offer_path(offer.id)}.sign_on.{payment.id}.clawback"
            amount = payment.amount * offer.rate
            yield Line(f"Payment {place}, {clawback_text(payment)}", amount, where=where, privacy=Privacy.OWN)


def clawback_text(payment: Instalment) -> str:
    """Say how a payment is owed back: `owed back, prorated, before month 12 from the start`."""
    how = "prorated" if payment.clawback is Clawback.PRORATED else "all of it"
    start = "the payment" if payment.clawback_from is ClawbackFrom.PAYMENT else "the start"
    return f"owed back, {how}, before {shown(payment.clawback_months, Unit.MONTHS)} from {start}"

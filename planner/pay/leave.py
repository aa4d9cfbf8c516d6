"""What you keep if you leave at a month: after-tax cash, vested value, and the clawback then due."""

import numpy as np

from planner.market.tables import Tables
from planner.market.tax import NetPay
from planner.pay.results import Floats, LeaveCurve, Pay
from planner.pay.sign_on import ALWAYS_PAID, owed
from planner.pay.size import grant_size, shares_value, strike_ratio
from planner.pay.vesting import vesting
from planner.pay.years import pay_by_year
from planner.plan import Assumptions, Offer, Person
from planner.plan.terms import BonusPaid, GrantKind


def leave_curve(offer: Offer, person: Person, assumptions: Assumptions, tables: Tables) -> LeaveCurve:
    """Return what is kept after months 0 to 12H, in the plan's currency, nothing discounted.

    Shares count at their last price times the fair ratio of common stock, options less their strike,
    milestones met on time. Tax is that of the wages of each offer year so far; a clawback costs what its
    tax does not give back.
    """
    horizon = assumptions.horizon_years
    taxes = tables.net_pay(offer, person)
    cash = _so_far(_cash_by_month(offer, pay_by_year(offer, horizon)))
    ratio = tables.stages.risk(offer.stage, assumptions).common_ratio
    both = cash + _so_far(_vested_by_month(offer, ratio, horizon))
    kept = _over_years(taxes.net(cash))
    due = _due(offer, np.arange(12 * horizon + 1, dtype=np.float64)) * offer.rate
    return LeaveCurve(kept, _over_years(taxes.net(both)) - kept, due - _relief(taxes, cash, due))


def _cash_by_month(offer: Offer, pay: Pay) -> Floats:
    """Base, bonus and sign-on in the month they are paid; month 0 first."""
    monthly = np.zeros(12 * len(pay.base) + 1)
    monthly[1:] = np.repeat(pay.base / 12, 12)
    paid = (3, 6, 9, 12) if offer.bonus_paid is BonusPaid.QUARTERLY else (12,)
    for month in paid:
        monthly[month::12] += (pay.bonus / len(paid))[: len(monthly[month::12])]
    for one in offer.sign_on:
        month = 0 if one.month <= ALWAYS_PAID else one.month
        if month < len(monthly):
            monthly[month] += one.amount * offer.rate
    return monthly


def _vested_by_month(offer: Offer, ratio: float, horizon: int) -> Floats:
    monthly = np.zeros(12 * horizon + 1)
    for grant in offer.grants:
        worth = 1.0 if grant.kind is GrantKind.CASH else ratio
        if grant.kind is GrantKind.OPTION:
            worth = max(ratio - (strike_ratio(grant) or 0.0), 0.0)
        events = vesting(grant)
        inside = events.months < len(monthly)
        known = grant_size(grant, offer) is not None
        size = ((shares_value(grant, offer) if known else None) or 0.0) * offer.rate
        np.add.at(monthly, events.months[inside], size * worth * events.fractions[inside])
    return monthly


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


def _due(offer: Offer, months: Floats) -> Floats:
    """Clawback of the instalments paid by each month, same shape."""
    due = np.zeros_like(months)
    for one in offer.sign_on:
        due += (one.month <= np.maximum(months, ALWAYS_PAID)) * owed(one, months - one.month)
    return due


def _relief(taxes: NetPay, cash: Floats, due: Floats) -> Floats:
    return taxes.tax(cash) - taxes.tax(cash - due)

"""The yearly total of an offer, by which a rival's gap in all is measured (MODEL 5, 7)."""

from planner.ask.recruiters.reference import standing_amount
from planner.pay.years.grant_size import shares_value, strike_ratio
from planner.pay.years.vesting import vesting
from planner.plan import Grant, Offer
from planner.plan.fields.terms import Component, GrantKind

LEAST_COUNT = 0.3
"""Of its price, what an option counts at least: without a spread it is not worth nothing."""


def yearly_total(offer: Offer, common_ratio: float, years: int) -> float | None:
    """Return base, target bonus, a year of equity and of sign-on, in the offer's currency; None if unknown.

    `common_ratio`: what a dollar of equity at its last price is worth. The sign-on is spread over the years
    compared, each grant over the years that it vests.
    """
    base, sign_on = (standing_amount(offer, component) for component in (Component.BASE, Component.SIGN_ON))
    sizes = [shares_value(grant, offer) for grant in offer.grants]
    if base is None or None in sizes:
        return None
    points = standing_amount(offer, Component.BONUS) or 0.0
    equity = sum(
        (size or 0.0) * _count(grant) / _vest_years(grant)
        for grant, size in zip(offer.grants, sizes, strict=True)
    )
    return base * (1 + points / 100) + equity * common_ratio + (sign_on or 0.0) / years


def _count(grant: Grant) -> float:
    if grant.kind is not GrantKind.OPTION:
        return 1.0
    ratio = strike_ratio(grant)
    return max(1.0 - (1.0 if ratio is None else ratio), LEAST_COUNT)


def _vest_years(grant: Grant) -> float:
    return float(vesting(grant).months[-1]) / 12 or 1.0

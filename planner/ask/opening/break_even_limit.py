"""The largest amount of a component that a break-even may be and still be an amount at all (MODEL 7)."""

from planner.market.asks.groups import PackageConstants
from planner.pay.years.component import standing
from planner.plan import Offer
from planner.plan.fields.terms import Component


def most_break_even(offer: Offer, component: Component, limits: PackageConstants) -> float:
    """Return the amount beyond which "no amount of it makes up the gap", in the component's own unit.

    Cash: so many times the larger of what is offered and its reference (base pay; one point of a bonus).
    Equity: the smaller of a share of the company, where its value is known, and so many times the grant, or a
    sum without a grant.
    """
    now = standing(offer, component) or 0.0
    match component:
        case Component.BASE | Component.SIGN_ON:
            return limits.walk_cash * max(now, offer.base or 0.0)
        case Component.BONUS:
            return limits.walk_cash * max(now, 1.0)
        case Component.EQUITY:
            most = limits.walk_grant * now if now > 0 else limits.walk_no_grant / offer.rate
            known = [grant.valuation for grant in offer.grants if grant.valuation]
            valuation = offer.valuation or max(known, default=None)
            return most if valuation is None else min(most, limits.walk_company * valuation)

"""The standing offer of a component, and the reference amount that its recruiters' headroom scales with.

A figure that they called final is the standing offer.
"""

from planner.ask.recruiters.ask_facts import AskFacts
from planner.pay.years.component import standing
from planner.plan import Offer
from planner.plan.fields.terms import Component

ONE_POINT = 1.0


def final_figure(offer: Offer, component: Component) -> float | None:
    """Return what they called final, in the component's unit; None where nothing was."""
    match component:
        case Component.BASE:
            return offer.final_base
        case Component.EQUITY:
            return offer.final_equity
        case Component.SIGN_ON:
            return offer.final_sign_on
        case Component.BONUS:
            return None if offer.final_bonus is None else offer.final_bonus * 100


def standing_amount(offer: Offer, component: Component) -> float | None:
    """Return the standing offer: the final figure, else what was offered."""
    final = final_figure(offer, component)
    return standing(offer, component) if final is None else final


def reference(offer: Offer, component: Component, facts: AskFacts) -> float | None:
    """Return the reference R, with final figures in the place of offered ones; None: no ask."""
    return reference_at(standing_amount(offer, component), offer, component, facts)


def reference_at(amount: float | None, offer: Offer, component: Component, facts: AskFacts) -> float | None:
    """Return the reference R of a component now at an amount; None: no ask.

    Base: the base. Sign-on: the base. Equity: the grant, else the market's. Bonus: one point, of a plan only.
    """
    match component:
        case Component.BASE:
            return amount or None
        case Component.EQUITY:
            return None if amount is None else amount or facts.equity_middle
        case Component.SIGN_ON:
            return standing_amount(offer, Component.BASE) or None
        case Component.BONUS:
            return ONE_POINT if amount else None

"""The whole figure of a component in the plan's unit, from a number as it is written."""

import re

from msgspec import Struct

from planner.intake.letters.replies.figures import ReplyFigure
from planner.intake.letters.tokens.token import Amount, Percent
from planner.plan.fields.terms import Component

THOUSAND = 1_000
MOST_POINTS = 100
_COUNT = re.compile(
    r"\s*(?:new |more |additional )?(?:rsus?|units?|shares?|(?:stock )?options?|restricted)\b", re.IGNORECASE
)
LEAST = {Component.BASE: 20.0, Component.EQUITY: 5.0, Component.SIGN_ON: 1.0}
"""The least bare number that means thousands."""


class WholeFigure(Struct, frozen=True):
    """A value in the plan's unit, or the reason why there is none."""

    value: float | None
    why: str = ""


UNITS = "Units, and no price of one share is said."
SHARE = "A share of the company, and no valuation is said."
NO_POINTS = "An amount of money for the bonus, which the plan has in per cent of base."
NO_MONEY = "A per cent, and it is not said of what."
TOO_SMALL = "Too small to be told."


def whole_figure(plain: str, figure: ReplyFigure, component: Component) -> WholeFigure:
    """Return a figure's value: dollars, for a bonus points of base; `222` for a base is thousands."""
    token = figure.token
    if component is Component.BONUS:
        return _points(token)
    if isinstance(token, Percent):
        return WholeFigure(None, SHARE if component is Component.EQUITY else NO_MONEY)
    if component is Component.EQUITY and _is_count(plain, token):
        return WholeFigure(None, UNITS)
    small = token.value < THOUSAND and not token.scale
    if not small or (token.currency and component is not Component.BASE):
        return WholeFigure(token.value)
    if token.value < LEAST[component]:
        return WholeFigure(None, TOO_SMALL)
    return WholeFigure(token.value * THOUSAND)


def _points(token: Amount | Percent) -> WholeFigure:
    if isinstance(token, Percent):
        return WholeFigure(round(token.value * 100, 9))
    if token.is_bare and token.value <= MOST_POINTS:
        return WholeFigure(token.value)
    return WholeFigure(None, NO_POINTS)


def _is_count(plain: str, token: Amount) -> bool:
    """Whether an amount counts units: `4,000 RSUs`, but not `420 in stock` or `$60K of RSUs`."""
    if token.currency or token.scale:
        return False
    return bool(_COUNT.match(plain, token.span.end)) and not token.is_bare


def is_plausible_base(token: Amount | Percent) -> bool:
    """Whether a number could be a year's base: bare thousands, or money of that size."""
    if isinstance(token, Percent):
        return False
    thousands = token.value if token.is_bare else token.value / THOUSAND
    return 40 <= thousands < THOUSAND

"""A title that says who leads: of one offer nothing is most, and of offers that are level none leads."""

from collections.abc import Iterable

from planner.plan import Offer
from planner.plan.title import sentence_start, within_sentence
from planner.values.listing import listed

LEVEL = 0.5
"""Amounts that are written as the same figure."""
LEFT = (
    "{name} leaves {most} after tax and prices in year 1",
    "{name} leaves most after tax and prices: {most} in year 1",
    "{names} leave the same after tax and prices: {most} in year 1",
)
"""The titles of what is left after tax and prices."""


def leading_title(amounts: Iterable[tuple[Offer, float]], alone: str, ahead: str, level: str) -> str:
    """Fill in the title that is true of some amounts: `{name}`, or `{names}` of a tie, and `{most}`.

    `alone` is for a single offer, `ahead` for the one with most, `level` for two or more with the same.
    """
    known = list(amounts)
    most = max(amount for _, amount in known)
    first, *others = [offer.company for offer, amount in known if most - amount < LEVEL]
    title = alone if len(known) == 1 else level if others else ahead
    begins = sentence_start if title.startswith("{") else within_sentence
    names = (begins(first), *map(within_sentence, others))
    return title.format(name=names[0], names=listed(names), most=f"{most:,.0f}")

"""Benefits by year at face value (MODEL 1): the match, what is paid untaxed, and the gain of an ESPP."""

from collections.abc import Callable

import numpy as np

from planner.pay.results import Floats
from planner.plan import Offer

WORKING_DAYS = 260
"""Days a year that base pays for; a day off counted as pay is worth base / 260."""
ESPP_MONTHS = (6, 12)
"""Months of a year in which an ESPP buys: most have two purchases a year."""
ESPP_LIMIT = 25_000.0
"""Dollars of shares a year, at their price before the discount: section 423(b)(8), which is not indexed."""


def match_by_year(offer: Offer, base: Floats) -> Floats:
    """Return the retirement match on a base by year, capped where the offer caps it."""
    match = base * offer.match_rate
    return match if offer.match_cap is None else np.minimum(match, offer.match_cap)


def espp_by_year(offer: Offer, base: Floats) -> Floats:
    """Return the gain of buying shares below their price, on a base by year: wages.

    d/(1 - d) of what is put in: a share of base, at most (1 - d) of the yearly limit.
    """
    discount = offer.espp_discount
    paid_in = np.minimum(base * offer.espp_share, (1 - discount) * espp_limit(offer))
    gain: Floats = discount / (1 - discount) * paid_in
    return gain


def espp_limit(offer: Offer) -> float:
    """Return the value of the shares that may be bought in a year, in the offer's currency."""
    return ESPP_LIMIT if offer.espp_limit is None else offer.espp_limit


def espp_per_base(offer: Offer, base: Floats) -> Floats:
    """Return the gain of one more dollar of base, by year: none beyond the limit."""
    discount = offer.espp_discount
    below = base * offer.espp_share < (1 - discount) * espp_limit(offer)
    return np.where(below, discount / (1 - discount) * offer.espp_share, 0.0)


def untaxed_by_year(offer: Offer, base: Floats) -> Floats:
    """Return the match and every other benefit that is not wages, on a base by year."""
    parts = (part(offer, base) for field, part in UNTAXED.items() if getattr(offer, field))
    return sum(parts, match_by_year(offer, base))


def _yearly(key: str) -> Callable[[Offer, Floats], Floats]:
    return lambda offer, base: np.full_like(base, getattr(offer, key))


def _relocation(offer: Offer, base: Floats) -> Floats:
    years = np.zeros_like(base)
    years[0] = offer.relocation
    return years


def _days_off(offer: Offer, base: Floats) -> Floats:
    return base * (offer.days_off / WORKING_DAYS if offer.value_days_off else 0.0)


UNTAXED = {
    "benefits": _yearly("benefits"),
    "health_premium": _yearly("health_premium"),
    "employer_hsa": _yearly("employer_hsa"),
    "relocation": _relocation,
    "days_off": _days_off,
}
"""Benefits besides the match that are not wages, by their field."""

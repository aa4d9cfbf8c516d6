"""The second line of an offer's header: what there is to know of it at a glance. No Qt."""

import datetime

from planner.plan import PRESENT_ID, Offer
from planner.plan.assumed import is_typed
from planner.plan.fields.terms import OfferForm
from planner.ui.offers.layout import FIRST

ENOUGH = 5
"""Fields of the first group from which the answer is no longer rough."""
NEAR = 3  # days from which a deadline goes before everything else


def badge(best: str, offer: Offer, today: datetime.date, *, alone: bool) -> str:
    """Return the second line of a header. `best`: the offer worth most; `alone`: there is no other offer."""
    if offer.id == PRESENT_ID:
        return "baseline" if offer.base is not None else "optional, can wait"
    days = None if offer.deadline is None else (offer.deadline - today).days
    due = "" if days is None else _days_left(days)
    if days is not None and days <= NEAR:
        return due
    if (missing := len(FIRST) - typed_count(offer)) > len(FIRST) - ENOUGH:
        return f"{missing} fields to go"
    if best == offer.id and not alone:
        return "worth most to you"
    verbal = "verbal" if offer.standing is OfferForm.VERBAL else ""
    undated = "" if alone or days is not None else "no date yet"
    return ", ".join(part for part in (verbal, undated or due) if part)


def typed_count(offer: Offer) -> int:
    """Return how many fields of the first group were typed."""
    defaults = type(offer).model_fields
    return sum(getattr(offer, key) != defaults[key].default or _is_confirmed(offer, key) for key in FIRST)


def _is_confirmed(offer: Offer, key: str) -> bool:
    return key in offer.confirmed and is_typed(offer, key)


def _days_left(days: int) -> str:
    if days < 0:
        return "ended"
    return "answer today" if days == 0 else "1 day left" if days == 1 else f"{days} days left"

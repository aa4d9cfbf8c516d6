"""The second line of an offer's header: what there is to know of it at a glance. No Qt."""

import datetime

from planner.next_step import NINE, ROUGH_BELOW, typed_of_nine
from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.fields.terms import OfferForm

NEAR = 3  # days from which a deadline goes before everything else


def badge(plan: Plan, offer: Offer, best: str, today: datetime.date, *, alone: bool) -> str:
    """Return the second line of a header: its currency where it is not the plan's, and what matters most.

    `best`: the offer worth most; `alone`: there is no other offer.
    """
    line = _line(plan, offer, best, today, alone=alone)
    return line if offer.currency == plan.currency else f"{offer.currency}, {line}".removesuffix(", ")


def _line(plan: Plan, offer: Offer, best: str, today: datetime.date, *, alone: bool) -> str:
    if offer.id == PRESENT_ID:
        return "baseline" if offer.base is not None else "optional, can wait"
    days = None if offer.deadline is None else (offer.deadline - today).days
    due = "" if days is None else _days_left(days)
    if days is not None and days <= NEAR:
        return due
    if (typed := typed_of_nine(plan, offer)) < ROUGH_BELOW:
        return f"{len(NINE) - typed} fields to go"
    if best == offer.id and not alone:
        return "worth most to you"
    verbal = "verbal" if offer.standing is OfferForm.VERBAL else ""
    undated = "" if alone or days is not None else "no date yet"
    return ", ".join(part for part in (verbal, undated or due) if part)


def _days_left(days: int) -> str:
    if days < 0:
        return "ended"
    return "answer today" if days == 0 else "1 day left" if days == 1 else f"{days} days left"

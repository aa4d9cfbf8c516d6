"""Deadlines of offers in their order, and hints when to ask for more time."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from planner.ask.rounds.accept import talks
from planner.plan import Offer, Plan
from planner.plan.fields.terms import OfferForm
from planner.plan.title import titles


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day on which an offer ends; `days` from today, negative when it is over."""

    offer_id: str
    name: str
    day: datetime.date
    days: int

    @property
    def time_left(self) -> str:
        """How long is left, in words."""
        if self.days < 0:
            return "over"
        return {0: "today", 1: "1 day left"}.get(self.days, f"{self.days} days left")


def deadlines(plan: Plan, today: datetime.date) -> tuple[Deadline, ...]:
    """Return the deadlines of all offers that are not hidden, the first one first."""
    names = titles(plan)
    ends = [
        Deadline(offer.id, names[offer.id], offer.deadline, (offer.deadline - today).days)
        for offer in plan.offers
        if offer.deadline is not None and not offer.hidden
    ]
    return tuple(sorted(ends, key=lambda deadline: deadline.day))


def hints(plan: Plan, today: datetime.date) -> tuple[str, ...]:
    """Return a sentence for each offer that is over, or ends before something that is still to come."""
    names = titles(plan)
    awaited = {
        offer.id: f"{what} {names[offer.id]}"
        for offer in plan.offers
        if not offer.hidden and (what := _still_to_come(plan, offer))
    }
    return tuple(hint for ends in deadlines(plan, today) if (hint := _hint(plan, ends, awaited)))


def _hint(plan: Plan, ends: Deadline, awaited: Mapping[str, str]) -> str:
    """Return the sentence of one deadline; `awaited` says by offer what is still to come of it."""
    if ends.days < 0:
        return f"{ends.name} was to be answered by {ends.day.isoformat()}. Ask whether it still stands."
    coming = [
        offer
        for offer in plan.offers
        if offer.id in awaited
        and offer.id != ends.offer_id
        and (offer.deadline is None or offer.deadline > ends.day)
    ]
    if not coming:
        return ""
    what = " and ".join(awaited[offer.id] for offer in coming)
    until = max((offer.deadline for offer in coming if offer.deadline is not None), default=None)
    more = f"until {until.isoformat()}" if until else "a week more"
    return (
        f"{ends.name} ends on {ends.day.isoformat()}, perhaps before {what}. Ask {ends.name} for time: "
        f"“I want to give you a considered answer; may I have {more}?”"
    )


def _still_to_come(plan: Plan, offer: Offer) -> str:
    """Return what is awaited from an offer; empty if nothing is."""
    if offer.standing is OfferForm.VERBAL:
        return "the written offer of"
    waiting = any(talk.waiting is not None for talk in talks(plan, offer.id).values())
    return "an answer from" if waiting else ""

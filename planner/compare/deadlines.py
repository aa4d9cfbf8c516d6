"""Deadlines of offers in their order, and hints when to ask for more time."""

import datetime
from collections.abc import Mapping

from msgspec import Struct

from planner.ask.rounds.accept import talks
from planner.plan import Offer, Plan
from planner.plan.fields.terms import OfferForm
from planner.plan.title import titles
from planner.values.days import short_day
from planner.values.listing import listed
from planner.values.sentence import stopped

MOST_NAMED = 2
"""Offers that a hint names; the others are counted."""


class Deadline(Struct, frozen=True):
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


class Hint(Struct, frozen=True):
    """A sentence on the deadline of an offer: it is over, or ends before something that is to come."""

    offer_id: str
    text: str


def deadlines(plan: Plan, today: datetime.date) -> tuple[Deadline, ...]:
    """Return the deadlines of all offers that are not hidden, the first one first."""
    names = titles(plan)
    ends = [
        Deadline(offer.id, names[offer.id], offer.deadline, (offer.deadline - today).days)
        for offer in plan.offers
        if offer.deadline is not None and not offer.hidden
    ]
    return tuple(sorted(ends, key=lambda deadline: deadline.day))


def deadlines_finding(plan: Plan, today: datetime.date) -> str:
    """Say when answers are due over all offers that are not hidden."""
    ends = deadlines(plan, today)
    if not ends:
        return "No answer is due: no offer has a date yet"
    missing = sum(not offer.hidden and offer.deadline is None for offer in plan.offers)
    first, last = short_day(ends[0].day, today), short_day(ends[-1].day, today)
    if len(ends) == 1:
        wants = "wanted" if ends[0].days < 0 else "wants"
        return f"{ends[0].name} {wants} an answer by {first}" + (_without(missing) if missing else "")
    span = f"on {first}" if first == last else f"between {first} and {last}"
    if ends[0].days < 0:
        over = sum(end.days < 0 for end in ends)
        if over == len(ends):
            return f"Answers were due {span}{_without(missing) if missing else ''}"
        gone = "one of the days is over" if over == 1 else f"{over} of the days are over"
        return f"Answers are due {span}; {gone}{_without(missing) if missing else ''}"
    return f"Answers are due {span}{_without(missing)}" if missing else f"All answers are due {span}"


def _without(missing: int) -> str:
    return f"; {'one has' if missing == 1 else f'{missing} have'} no date"


def hints(plan: Plan, today: datetime.date) -> tuple[Hint, ...]:
    """Return a hint for each offer that is over, or ends before something that is still to come."""
    names = titles(plan)
    awaited = {
        offer.id: f"{what} {names[offer.id]}"
        for offer in plan.offers
        if not offer.hidden and (what := _still_to_come(plan, offer))
    }
    texts = ((ends.offer_id, _hint(plan, ends, awaited, today)) for ends in deadlines(plan, today))
    return tuple(Hint(offer_id, text) for offer_id, text in texts if text)


def _hint(plan: Plan, ends: Deadline, awaited: Mapping[str, str], today: datetime.date) -> str:
    """Return the sentence of one deadline; `awaited` says by offer what is still to come of it."""
    if ends.days < 0:
        return f"{ends.name} was to be answered by {short_day(ends.day, today)}. Ask whether it still holds."
    coming = [
        offer
        for offer in plan.offers
        if offer.id in awaited
        and offer.id != ends.offer_id
        and (offer.deadline is None or offer.deadline > ends.day)
    ]
    if not coming:
        return ""
    texts = [awaited[offer.id] for offer in coming]
    more_texts = (f"{len(texts) - MOST_NAMED} more",) if len(texts) > MOST_NAMED else ()
    what = listed((*texts[:MOST_NAMED], *more_texts))
    until = max((offer.deadline for offer in coming if offer.deadline is not None), default=None)
    more = f"time until {short_day(until, today)}" if until else "a week more"
    day = short_day(ends.day, today)
    return stopped(f"{ends.name} ends on {day}, perhaps before {what}") + f" Ask {ends.name} for {more}."


def _still_to_come(plan: Plan, offer: Offer) -> str:
    """Return what is awaited from an offer; empty if nothing is."""
    if offer.standing is OfferForm.VERBAL:
        return "the written offer of"
    waiting = any(talk.waiting is not None for talk in talks(plan, offer.id).values())
    return "an answer from" if waiting else ""

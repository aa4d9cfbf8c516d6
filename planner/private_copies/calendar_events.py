"""The days of a plan: when each offer must be answered, and when grants vest, the cliff among them."""

import datetime
from collections.abc import Iterator

from msgspec import Struct

from planner.compare.deadlines import deadlines
from planner.pay.years.vesting import vesting
from planner.plan import Grant, Offer, Plan
from planner.plan.entry import choice_name
from planner.plan.fields.terms import GrantKind
from planner.plan.title import title
from planner.values import Unit, shown
from planner.values.days import date_after

MARK = "PRIVATE"
NO_START = "{name}: type its start date, and what vests when is in the calendar too."


class CalendarEvent(Struct, frozen=True):
    """One day. `key` is the same each time, so that a calendar updates it; `remind`: a day before."""

    key: str
    day: datetime.date
    summary: str
    description: str = ""
    remind: bool = False


def calendar_events(plan: Plan, today: datetime.date) -> tuple[CalendarEvent, ...]:
    """Return the days from today on, the first one first. Vests: of the chosen offer, else of every offer."""
    events = [*_deadline_events(plan, today)]
    for offer in vesting_offers(plan):
        events += _vesting_events(plan, offer)
    return tuple(sorted((event for event in events if event.day >= today), key=lambda event: event.day))


def notes_on_calendar(plan: Plan) -> tuple[str, ...]:
    """Return a sentence for each offer whose grants vest on days that nobody knows yet."""
    return tuple(
        NO_START.format(name=title(plan, offer))
        for offer in vesting_offers(plan)
        if offer.granted and offer.start is None
    )


def vesting_offers(plan: Plan) -> tuple[Offer, ...]:
    """Return the chosen offer, else every offer that is not hidden."""
    chosen = plan.chosen_offer() if plan.chosen else None
    return (chosen,) if chosen is not None else tuple(offer for offer in plan.offers if not offer.hidden)


def _deadline_events(plan: Plan, today: datetime.date) -> Iterator[CalendarEvent]:
    for ends in deadlines(plan, today):
        yield CalendarEvent(
            f"answer-{ends.offer_id}",
            ends.day,
            f"{MARK}: answer due, {ends.name}",
            f"{ends.name} must be answered by this day.",
            remind=True,
        )


def _vesting_events(plan: Plan, offer: Offer) -> Iterator[CalendarEvent]:
    if offer.start is None:
        return
    name = title(plan, offer)
    for number, grant in enumerate(offer.granted, 1):
        what = f"{_kind(grant)} grant" if len(offer.granted) == 1 else f"{_kind(grant)} grant {number}"
        schedule = vesting(grant)
        for place, (month, part) in enumerate(zip(schedule.months, schedule.fractions, strict=True)):
            is_cliff = place == 0 and not grant.events and grant.cliff > grant.cadence.months
            vests = f"{_share(float(part), grant)} of the {what} {_verb(float(part), grant)}"
            yield CalendarEvent(
                f"vest-{offer.id}-{grant.id}-{int(month)}",
                date_after(offer.start, int(month)),
                f"{MARK}: {vests}{' (first vesting)' if is_cliff else ''}, {name}",
                _worth(float(part), grant, offer),
                remind=is_cliff,
            )


def _kind(grant: Grant) -> str:
    return "cash" if grant.kind is GrantKind.CASH else choice_name(grant.kind.value)


def _share(part: float, grant: Grant) -> str:
    if grant.units:
        count = round(part * grant.units)
        return f"{shown(count, Unit.COUNT)} {'unit' if count == 1 else 'units'}"
    return shown(part, Unit.SHARE)


def _verb(part: float, grant: Grant) -> str:
    """Return the verb of so many units, or of a share of them."""
    return "vest" if grant.units and round(part * grant.units) != 1 else "vests"


def _worth(part: float, grant: Grant, offer: Offer) -> str:
    """Return what vests in money at face, where the offer says the size in money or by a price."""
    whole = grant.value if grant.value is not None else (grant.units or 0) * (grant.price or 0.0)
    if not whole:
        return ""
    strike = " before the strike is paid" if grant.kind is GrantKind.OPTION else ""
    return f"{shown(part * whole, Unit.MONEY)} {offer.currency} at face{strike}; prices change."

"""The bytes and the name of each private copy, for window and commands."""

import datetime
import hashlib

from planner.plan import Plan
from planner.private_copies.calendar_events import MARK, calendar_events
from planner.private_copies.icalendar import icalendar
from planner.private_copies.offers_table import as_csv, offers_table
from planner.values.file_name import file_name

TABLE, CALENDAR = ".csv", ".ics"


def private_bytes(plan: Plan, suffix: str, today: datetime.date, made_at: datetime.datetime) -> bytes:
    """Return the offers table for `.csv`, the calendar for `.ics`; KeyError for another suffix."""
    if suffix == TABLE:
        return as_csv(offers_table(plan))
    if suffix == CALENDAR:
        return icalendar(calendar_events(plan, today), _key(plan), made_at, f"{MARK}: {plan.title}")
    raise KeyError(suffix)


def private_name(plan: Plan, suffix: str, today: datetime.date) -> str:
    """Return the proposed name of a copy, with PRIVATE in it."""
    kind = {TABLE: "offers", CALENDAR: "dates"}[suffix]
    return file_name(plan.title, MARK, kind, today.isoformat(), suffix=suffix)


def _key(plan: Plan) -> str:
    """Return what tells the days of a plan from those of another: the same each time, without its words."""
    names = "\n".join([plan.title, *(offer.id for offer in plan.offers)])
    return hashlib.sha256(names.encode("utf-8", "surrogatepass")).hexdigest()[:16]

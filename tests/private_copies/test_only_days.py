"""The calendar is for its owner alone, yet calendars are shared: it holds nothing but days."""

import datetime

from planner.plan import Plan
from planner.plan.registry import FieldKind
from planner.private_copies.calendar_events import MARK
from planner.private_copies.files import CALENDAR, private_bytes, private_name
from planner.values import Unit
from tests.share.test_redact import CANARY, PLACES_PRIVATE
from tests.workbook.plans import TODAY, storied_plan

NOW = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
NAMING = ("company", "title", "level", "currency", "start", "deadline")
"""Fields of an offer that its entries name it and its days by."""


def written(plan: Plan) -> bytes:
    return private_bytes(plan, CALENDAR, TODAY, NOW)


def test_no_other_field_of_the_plan_moves_a_byte_of_the_calendar() -> None:
    plan = storied_plan()
    for count, place in enumerate(PLACES_PRIVATE):
        if place.item == "grants" or place.spec.key in NAMING or place.where == "plan":
            continue
        if place.spec.kind is FieldKind.TEXT:
            plan = place.put(plan, f"{CANARY} {count}")
        if place.spec.kind is FieldKind.TEXTS:
            plan = place.put(plan, (f"{CANARY} {count}",))
        if place.spec.kind is FieldKind.NUMBER and place.spec.about.unit in (Unit.MONEY, Unit.MONEY_YEAR):
            plan = place.put(plan, 123_457.0 + 13 * count)
    assert written(plan) == written(storied_plan())


def test_each_entry_and_the_name_of_the_file_say_private() -> None:
    lines = written(storied_plan()).decode().split("\r\n")
    summaries = [line for line in lines if line.startswith("SUMMARY:")]
    assert summaries
    assert all(line.startswith(f"SUMMARY:{MARK}") for line in summaries)
    assert lines.count("CLASS:PRIVATE") == len(summaries)
    assert MARK in private_name(storied_plan(), CALENDAR, TODAY)

"""Deadlines, vests and cliffs as an iCalendar file, read back line by line as RFC 5545 has it."""

import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.plan import Grant, Offer, Plan
from planner.plan.fields.terms import Cadence, GrantKind
from planner.private_copies.calendar_events import (
    CalendarEvent,
    calendar_events,
    notes_on_calendar,
)
from planner.private_copies.files import private_bytes
from planner.private_copies.icalendar import OCTETS, escaped, folded, icalendar

TODAY = datetime.date(2026, 11, 28)
NOW = datetime.datetime(2026, 11, 28, 13, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
START = datetime.date(2027, 1, 31)
Entry = dict[str, str]


def unescaped(text: str) -> str:
    out, rest = "", iter(text)
    for sign in rest:
        out += {"n": "\n"}.get(letter := next(rest), letter) if sign == "\\" else sign
    return out


def entries(data: bytes) -> list[Entry]:
    """Unfold and parse the events of a calendar file; alarms are left out."""
    assert data.endswith(b"\r\n")
    lines = data.decode("utf-8").replace("\r\n ", "").split("\r\n")
    events: list[Entry] = []
    in_alarm = False
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif name in ("BEGIN", "END"):
            in_alarm = line == "BEGIN:VALARM"
        elif events and not in_alarm and name:
            events[-1][name] = unescaped(value)
    return events


def plan_of(*grants: Grant, **fields: object) -> Plan:
    offer = Offer(id="o1", company="Acme; Sons, Inc.", deadline=datetime.date(2026, 12, 4), grants=grants)
    return Plan(offers=(replace(offer, **fields),))


def test_a_deadline_is_a_day_without_a_time() -> None:
    (entry,) = entries(private_bytes(plan_of(), ".ics", TODAY, NOW))
    assert entry["SUMMARY"] == "PRIVATE: answer due, Acme; Sons, Inc."
    assert entry["DTSTART;VALUE=DATE"] == "20261204"
    assert entry["DTEND;VALUE=DATE"] == "20261205"
    assert entry["DTSTAMP"] == "20261128T123000Z"
    assert entry["CLASS"] == "PRIVATE"


def test_the_head_is_what_every_calendar_expects() -> None:
    lines = private_bytes(plan_of(), ".ics", TODAY, NOW).decode().split("\r\n")
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[2].startswith("PRODID:")
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 1
    assert lines.count("BEGIN:VALARM") == lines.count("END:VALARM") == 1


def test_vests_fall_on_their_days_and_the_first_of_a_cliff_says_so() -> None:
    grant = Grant(id="g1", units=1_600, price=50.0)
    events = calendar_events(plan_of(grant, start=START, deadline=None), TODAY)
    assert [event.day for event in events[:3]] == [
        datetime.date(2028, 1, 31),
        datetime.date(2028, 4, 30),
        datetime.date(2028, 7, 31),
    ]
    assert events[0].summary == "PRIVATE: 400 units of the RSU grant vest (first vesting), Acme; Sons, Inc."
    assert events[0].description == "20,000 USD at face; prices change."
    assert "first vesting" not in events[1].summary
    assert len(events) == 13


def test_events_of_a_list_and_of_cash_are_there_too() -> None:
    cash = Grant(id="g1", kind=GrantKind.CASH, value=80_000.0, events=((12, 0.5), (24, 0.5)))
    yearly = Grant(id="g2", value=90_000.0, years=(1 / 3,) * 3, cadence=Cadence.ANNUAL)
    events = calendar_events(plan_of(cash, yearly, start=START, deadline=None), TODAY)
    assert [event.day.year for event in events] == [2028, 2028, 2029, 2029, 2030]
    assert "cash grant 1" in events[0].summary
    assert not any("first vesting" in event.summary for event in events)


def test_days_that_are_over_and_hidden_offers_are_left_out() -> None:
    assert calendar_events(plan_of(deadline=datetime.date(2026, 11, 27)), TODAY) == ()
    assert calendar_events(plan_of(hidden=True), TODAY) == ()


def test_the_vests_of_the_chosen_offer_alone_are_listed() -> None:
    grant = Grant(id="g1", value=4.0)
    first = Offer(id="o1", company="Acme", start=START, grants=(grant,))
    second = replace(first, id="o2", company="Globex")
    plan = Plan(offers=(first, second), chosen="o2")
    assert {event.summary.rpartition(", ")[2] for event in calendar_events(plan, TODAY)} == {"Globex"}


def test_grants_without_a_start_are_named() -> None:
    assert notes_on_calendar(plan_of(Grant(id="g1", value=4.0))) == (
        "Acme; Sons, Inc.: type its start date, and what vests when is in the calendar too.",
    )
    assert notes_on_calendar(plan_of(Grant(id="g1", value=4.0), start=START)) == ()


def test_identities_are_unique_and_stay() -> None:
    plan = plan_of(Grant(id="g1", value=4.0), Grant(id="g2", value=4.0), start=START)
    first, again = (private_bytes(plan, ".ics", TODAY, NOW) for _ in range(2))
    identities = [entry["UID"] for entry in entries(first)]
    assert len(set(identities)) == len(identities) == 27
    assert first == again


@given(st.text(max_size=300))
def test_any_text_comes_back_and_no_line_is_too_long(text: str) -> None:
    plain = "".join(sign for sign in text if sign.isprintable()).encode("utf-8", "ignore").decode("utf-8")
    data = icalendar([CalendarEvent("k", TODAY, f"PRIVATE: {plain}")], "p", NOW, plain)
    assert max(map(len, data.split(b"\r\n"))) <= OCTETS
    assert entries(data)[0]["SUMMARY"] == f"PRIVATE: {plain}"


def test_folded_parts_begin_with_a_space_and_cut_no_sign() -> None:
    parts = list(folded("SUMMARY:" + "é" * 100))
    assert all(len(part.encode()) <= OCTETS for part in parts)
    assert all(later.startswith(" ") for _, later in pairwise(parts))
    assert "".join([parts[0], *(part[1:] for part in parts[1:])]) == "SUMMARY:" + "é" * 100


def test_no_text_can_end_its_line_or_begin_another_property() -> None:
    assert escaped("a\r\nATTENDEE:x;y,z\\\x00") == r"a\nATTENDEE:x\;y\,z\\"

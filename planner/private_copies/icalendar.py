"""Writes days as an iCalendar file (RFC 5545), which every calendar takes.

Lines end in CR LF and are folded at 75 octets (3.1); texts are escaped (3.3.11); days are dates without a
time (3.8.2.4), so that no time zone moves them.
"""

import datetime
from collections.abc import Iterable, Iterator

from planner.private_copies.calendar_events import CalendarEvent

OCTETS = 75
"""The most of a line, without its end (RFC 5545, 3.1)."""
PRODUCT = "-//Counterpoint//Negotiation planner//EN"
DOMAIN = "counterpoint.invalid"
"""A domain that exists nowhere, for identities that must be unique in the world (RFC 2606)."""


def icalendar(events: Iterable[CalendarEvent], plan_key: str, made_at: datetime.datetime, name: str) -> bytes:
    """Return the calendar file. `plan_key` tells the plan's days from another's; `made_at` is in UTC."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    for event in events:
        lines += _event_lines(event, plan_key, made_at)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line)).encode("utf-8")


def _event_lines(event: CalendarEvent, plan_key: str, made_at: datetime.datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.key}-{plan_key}@{DOMAIN}"
    yield f"DTSTAMP:{made_at.astimezone(datetime.UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + datetime.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{escaped(event.description)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    if event.remind:
        yield from (
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-P1D",
            f"DESCRIPTION:{escaped(event.summary)}",
            "END:VALARM",
        )
    yield "END:VEVENT"


def escaped(text: str) -> str:
    """Return a text with backslashes, semicolons, commas and line ends escaped, other controls left out."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(sign for sign in text if sign.isprintable() or sign == " ")


def folded(line: str) -> Iterator[str]:
    """Yield the parts of a line, none over 75 octets; all but the first begin with a space."""
    part, size = "", 0
    for sign in line:
        octets = len(sign.encode("utf-8"))
        if size + octets > OCTETS:
            yield part
            part, size = " ", 1
        part, size = part + sign, size + octets
    yield part

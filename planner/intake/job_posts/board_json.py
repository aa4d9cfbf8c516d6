"""Posts saved as JSON by boards: Greenhouse, Lever, Ashby, and schema.org's JobPosting.

Each post becomes a text: title, place, a line for each range that the board keeps as numbers, and the post's
own words. The ranges are then read from that text as from any other.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from planner.intake.documents.errors import DocumentError
from planner.intake.documents.html_text import html_text
from planner.intake.documents.markup import unescaped

MOST_POSTS = 2_000
DEEPEST = 30  # values inside each other that are looked through
CENTS = 100
Json = Mapping[str, Any]


class PostText(Struct, frozen=True):
    """A post as text, with its title as the board has it."""

    title: str
    text: str


def posts_of_json(source: str, name: str) -> tuple[PostText, ...]:
    """Return the posts of a board's JSON; empty if it is JSON of something else.

    DocumentError if it is broken or too deep.
    """
    try:
        content = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise DocumentError(
            name, "its JSON is broken. Save the page of the post, or copy its text."
        ) from error
    posts = []
    for number, entry in enumerate(_entries(content, 0)):
        if number >= MOST_POSTS:
            raise DocumentError(name, f"it has more than {MOST_POSTS:,} posts. Save the post alone.")
        posts.append(_post(entry, name))
    return tuple(posts)


def _entries(content: object, depth: int) -> Iterator[Json]:
    """Yield what looks like a post, wherever it is."""
    if depth > DEEPEST:
        return
    if isinstance(content, list):
        for entry in content:
            yield from _entries(entry, depth + 1)
    elif isinstance(content, dict):
        if _is_post(content):
            yield content
        else:
            for entry in content.values():
                if isinstance(entry, list | dict):
                    yield from _entries(entry, depth + 1)


def _is_post(entry: Json) -> bool:
    kind = entry.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    title = entry.get("title") or entry.get("text")
    body = ("content", "description", "descriptionPlain", "descriptionHtml", "absolute_url", "hostedUrl")
    return "JobPosting" in kinds or (isinstance(title, str) and any(key in entry for key in body))


def _post(entry: Json, name: str) -> PostText:
    title = _text(entry.get("title") or entry.get("text"))
    company = _text(entry.get("company_name")) or _text(_mapping(entry, "hiringOrganization").get("name"))
    pay = (*_greenhouse(entry), *_lever(entry), *_ashby(entry), *_schema(entry))
    places = ", ".join(filter(None, _places(entry)))
    parts = [title, company, places, "\n".join(filter(None, dict.fromkeys(pay))), *_bodies(entry, name)]
    return PostText(title, "\n\n".join(part for part in parts if part))


def _greenhouse(entry: Json) -> Iterator[str]:
    for pay in _mappings(entry.get("pay_input_ranges")):
        label = _text(pay.get("title")) or "Pay range"
        yield _line(label, pay.get("min_cents"), pay.get("max_cents"), pay.get("currency_type"), "", CENTS)
        if blurb := _text(pay.get("blurb")):
            yield html_text(unescaped(blurb), "").text


def _lever(entry: Json) -> Iterator[str]:
    pay = _mapping(entry, "salaryRange")
    interval = _text(pay.get("interval"))
    if pay:
        label = "Salary range" if "salary" in interval else "Pay range"
        yield _line(label, pay.get("min"), pay.get("max"), pay.get("currency"), interval)
    yield _text(entry.get("salaryDescriptionPlain"))


def _ashby(entry: Json) -> Iterator[str]:
    compensation = _mapping(entry, "compensation")
    for tier in _mappings(compensation.get("compensationTiers")):
        for component in _mappings(tier.get("components")):
            yield _component(component, _text(tier.get("title")))
    for component in _mappings(compensation.get("summaryComponents")):
        yield _component(component, "")


def _component(component: Json, tier: str) -> str:
    kind = _text(component.get("compensationType")).replace("EquityCashValue", "Equity value")
    label = f"{tier}, {kind.lower()}" if tier else kind
    ends = component.get("minValue"), component.get("maxValue")
    return _line(label, *ends, component.get("currencyCode"), _text(component.get("interval")))


def _schema(entry: Json) -> Iterator[str]:
    for salary in _mappings(entry.get("baseSalary")):
        currency = salary.get("currency") or entry.get("salaryCurrency")
        values = _mappings(salary.get("value")) or [salary]
        for value in values:
            ends = value.get("minValue"), value.get("maxValue")
            if ends == (None, None):
                ends = value.get("value"), value.get("value")
            unit = _text(value.get("unitText") or salary.get("unitText"))
            yield _line("Base salary", *ends, value.get("currency") or currency, unit)


def _line(label: str, low: object, high: object, currency: object, interval: str, per_unit: int = 1) -> str:
    """Write a range that a board keeps as numbers as a line of text; empty if it has none."""
    ends = [_number(end, per_unit) for end in (low, high)]
    if ends == ["", ""]:
        return ""
    if ends[0] and ends[1]:
        amounts = f"{ends[0]} - {ends[1]}"
    else:
        amounts = f"from {ends[0]}" if ends[0] else f"up to {ends[1]}"
    code = _text(currency).upper()[:3]
    return " ".join(f"{label}: {f'{code} ' if code else ''}{amounts} {_period(interval)}".split())


def _number(end: object, per_unit: int) -> str:
    if isinstance(end, str):
        end = end.replace(",", "").strip()
    try:
        value = (
            float(end) / per_unit if isinstance(end, int | float | str) and end not in ("", False) else 0.0
        )
    except ValueError:
        return ""
    if not 0 < value < 1e12:
        return ""
    return f"{value:,.0f}" if value == round(value) else f"{value:,.2f}"


def _period(interval: str) -> str:
    """Return the period of a board's word for it: `YEAR`, `1 YEAR`, `per-year-salary`, `HOURLY`."""
    small = interval.lower()
    units = {"year": "year", "annual": "year", "month": "month", "bi-week": "two weeks", "week": "week"}
    for word, unit in (*units.items(), ("hour", "hour"), ("day", "day"), ("dai", "day")):
        if word in small:
            return f"per {unit}"
    return ""


def _places(entry: Json) -> Iterator[str]:
    location = entry.get("location")
    yield _text(location.get("name") if isinstance(location, dict) else location)
    yield _text(_mapping(entry, "categories").get("location"))
    for place in _mappings(entry.get("jobLocation")):
        address = _mapping(place, "address")
        parts = [_text(address.get(key)) for key in ("addressLocality", "addressRegion", "addressCountry")]
        yield ", ".join(part for part in parts if part)


def _bodies(entry: Json, name: str) -> Iterator[str]:
    """Yield the words of a post; Greenhouse escapes its HTML twice."""
    plain = _text(entry.get("descriptionPlain"))
    yield plain
    for key in ("content", "description", "descriptionHtml"):
        body = _text(entry.get(key))
        if body and not (plain and key != "content"):
            source = unescaped(body) if "&lt;" in body else body
            yield html_text(source, name).text
    for part in _mappings(entry.get("lists")):
        yield f"{_text(part.get('text'))}\n{html_text(_text(part.get('content')), name).text}"
    yield _text(entry.get("additionalPlain"))


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _mapping(entry: Json, key: str) -> Json:
    value = entry.get(key)
    return value if isinstance(value, dict) else {}


def _mappings(value: object) -> Sequence[Json]:
    entries = value if isinstance(value, list) else [value]
    return [entry for entry in entries if isinstance(entry, dict)]

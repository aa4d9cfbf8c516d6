"""The figures of a text with their units, spelled as people spell them; each with its exact place.

English units in any locale's digits: `1.2M`, `1,2 Mio`, `30 per cent`, `900ms → 300ms`, `from 12 to 4 hours`.
Names with figures in them (INT8, GPT-4, F1) are none. Linear in the length of the text.
"""

import re

from msgspec.structs import replace

from planner.story.caseless import lowered
from planner.story.text.cache import cached_by_text
from planner.story.text.changes import joined
from planner.story.text.quantity import Kind, Quantity
from planner.story.text.units import Units


@cached_by_text(4096)
def quantities(text: str, units: Units) -> tuple[Quantity, ...]:
    """Return the figures of a text in order, without overlap; a change is one figure."""
    amounts = (
        amount
        for match in units.amount.finditer(lowered(text))
        if not _is_in_name(text, match) and (amount := _amount(match, units))
    )
    spelled = [replace(amount, text=text[amount.start : amount.end]) for amount in amounts]
    return tuple(joined(text, spelled, units))


@cached_by_text(1024)
def bare_counts(text: str, units: Units) -> tuple[Quantity, ...]:
    """Return the counts of a text as they stand, those in words without a unit too: “now it's six”."""
    matches = units.amount.finditer(lowered(text))
    amounts = (_amount(match, units) for match in matches if not _is_in_name(text, match))
    return tuple(amount for amount in amounts if amount and amount.kind is Kind.COUNT)


def _is_in_name(text: str, match: re.Match[str]) -> bool:
    """Whether a number belongs to a name before it: “GPT-4”."""
    before = text[max(0, match.start() - 2) : match.start()]
    return bool(match["number"]) and before[1:] in _HYPHENS and before[:1].isupper()


_HYPHENS = ("-", "‑")


MEDIAN = 50.0
FEWEST_OF_NONE = 10
"""Of fewer, that there was none says nothing."""


def _amount(match: re.Match[str], units: Units) -> Quantity | None:
    """One amount; a bare article or `one` without a unit counts nothing."""
    start, end, text = match.start(), match.end(), match.group()
    if turn := match["turn"]:
        return Quantity(start, end, text, Kind.MULTIPLE, units.turns[turn.lower()], "×")
    if share := match["share"]:
        return Quantity(start, end, text, Kind.RATIO, units.shares[" ".join(share.lower().split())], "share")
    if match["some"]:
        return _ratio(match, units)
    if every := match["every"]:
        return Quantity(start, end, text, Kind.RATIO, 1 / units.ordinals[every.lower()], "share")
    if percentile := match["percentile"]:
        value = re.sub(r"[^\d.]", "", percentile.replace(",", "."))
        return Quantity(start, end, text, Kind.PERCENTILE, float(value or MEDIAN), "percentile")
    return _measured(match, units)


def _ratio(match: re.Match[str], units: Units) -> Quantity | None:
    """“9 of 10”, “none of the last 900”; “3 of 2024” is none."""
    is_none = match["some"].lower() in units.no_part
    some, total = 0.0 if is_none else units.value(match["some"]), units.value(match["all"])
    if some > total and not is_none:
        return Quantity(match.start(), match.end("some"), match["some"], Kind.COUNT, some, "")  # “25 in one”
    if not total or _is_year(match["all"]) or (is_none and total < FEWEST_OF_NONE):
        return None
    return Quantity(match.start(), match.end(), match.group(), Kind.RATIO, some / total, "share")


def _measured(match: re.Match[str], units: Units) -> Quantity | None:
    start, end, text = match.start(), match.end(), match.group()
    scale = (match["scale"] or match["glued"] or "").lower()
    is_money = bool(match["before"] or match["after"])
    value = units.value(match["number"], is_money=is_money) * units.scales.get(scale, 1.0)
    per = "/" + units.short_spans.get(match["per"].lower(), match["per"].lower()) if match["per"] else ""
    if scale in units.money_scales and not is_money:
        return Quantity(start, end, text, Kind.MONEY, value, "USD" + per)  # of no currency: “ten grand”
    for group, kind in _KINDS.items():
        if spelling := match[group]:
            unit = _unit(group, spelling.strip().lower(), units)
            return Quantity(start, end, text, kind, value, unit + per)
    word = match["number"].lower()
    counted = (match["counted"] or "").lower()
    is_year = _is_year(word) and not counted and not scale and not per
    return Quantity(start, end, text, Kind.YEAR if is_year else Kind.COUNT, value, counted + per)


_KINDS = {
    "percent": Kind.PERCENT,
    "points": Kind.POINTS,
    "multiple": Kind.MULTIPLE,
    "before": Kind.MONEY,
    "after": Kind.MONEY,
    "time": Kind.DURATION,
}
"""Kinds of a figure by the group of `Units.amount` that spells its unit."""


def _unit(group: str, spelling: str, units: Units) -> str:
    """Return the unit that a group spells."""
    match group:
        case "percent":
            return "%"
        case "points":
            return "bps" if spelling.startswith("b") else "points"
        case "multiple":
            return "×"
        case "before":
            return units.currencies.get(spelling.rstrip("."), "USD")
        case "after":
            return units.currencies[spelling]
        case _:
            return units.unit_of_time[spelling]


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and 1950 <= int(number) <= 2100

"""Amounts of equity typed and shown as a number of options or units, or as per cent of the company.

The plan keeps dollars of shares at their price; only the text differs, where asks are counted so.
"""

import re

from planner.plan.entry.number import EntryError, read_number
from planner.plan.fields.plan import Plan
from planner.plan.fields.round import Round
from planner.plan.fields.terms import Component
from planner.plan.paths import value_at
from planner.plan.share_measure import share_measure
from planner.values.lazy_pattern import LazyPattern
from planner.values.share_measure import PER_CENT, ShareMeasure

_COUNTED = LazyPattern(
    r"(?P<number>[\d.,]+\s*[kmb]?)\s*(?:(?P<units>isos?|nsos?|(?:stock\s+)?options?|units?|shares?|rsus?)"
    r"|%(?:\s*of\s+(?:the\s+)?company)?)",
    re.IGNORECASE,
)


def measure_at(plan: Plan, path: str) -> ShareMeasure | None:
    """Return what the amount of equity at a path is counted in; None for dollars, and for other fields."""
    offer_id = _offer_of(plan, path)
    known = offer_id and any(offer.id == offer_id for offer in plan.columns())
    return share_measure(plan.offer(offer_id)) if known else None


def counted_at(plan: Plan, path: str) -> str:
    """Write the amount at a path as it is counted, so that `dollars_of` reads it back; empty for dollars."""
    measure = measure_at(plan, path)
    amount = value_at(plan, path) if measure else None
    return "" if measure is None or amount is None else measure.counted(amount)


def dollars_of(plan: Plan, path: str, text: str) -> float | None:
    """Return the dollars of a number of units or a per cent typed at a path; None where it is no such text.

    EntryError where the offer's equity is not counted so.
    """
    match = _COUNTED.fullmatch(text.strip())
    if match is None or not _offer_of(plan, path):
        return None
    measure = measure_at(plan, path)
    in_units = bool(match["units"])
    if measure is None:
        raise EntryError("Asks for this offer's equity are counted in dollars. Type it as 400k.")
    if in_units != (measure.noun != PER_CENT):
        raise EntryError(f"This offer's equity is counted in {measure.noun}. Type {_example(measure)}.")
    return read_number(match["number"]) * measure.size


def _example(measure: ShareMeasure) -> str:
    return "0.5 %, or dollars as 400k" if measure.noun == PER_CENT else f"50,000 {measure.noun}, or dollars"


def _offer_of(plan: Plan, path: str) -> str:
    """Return the offer whose equity is the amount at a path; empty for every other field."""
    match path.split("."):
        case ["counters", offer_id, "equity"] | ["offers", offer_id, "final_equity"]:
            return offer_id
        case ["rounds", round_id, "value"]:
            return next((_equity_of(row) for row in plan.rounds if row.id == round_id), "")
        case _:
            return ""


def _equity_of(row: Round) -> str:
    return row.offer if row.component is Component.EQUITY else ""

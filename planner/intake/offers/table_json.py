"""What was read of a table as JSON, for outside checks: each value read, what is asked, and what is left.

Only values that the table says are in it, also where they equal a default of the plan.
"""

import datetime
from pathlib import Path
from typing import Any

from planner.disk import display_name
from planner.intake.offers.parse import parse_offers
from planner.intake.offers.parsed_offers import NOTE, OfferColumn, ParsedOffers, merge_offers
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import read_table
from planner.plan import Grant, Instalment, Offer, Plan
from planner.plan.assumed import is_typed
from planner.plan.schema.content import content_of
from planner.plan.schema.model import defaults_of

NOT_READ = {"standing": ""}
"""The plan's own defaults where they are not those of outside checks: it takes no offer as written."""


def table_json(path: Path, today: datetime.date) -> dict[str, Any]:
    """Return the reading of a table file; `plan` is None where no offer is in it."""
    name = display_name(path)
    try:
        parsed = parse_offers(read_table(path), today, name)
    except TableError as error:
        return {
            "plan": None,
            "asked": [],
            "left": [str(error)],
            "notes": [],
            "evidence": [],
            "defaults": NOT_READ,
        }
    return parsed_json(parsed, today)


def parsed_json(parsed: ParsedOffers, today: datetime.date) -> dict[str, Any]:
    """Return a parsed table as JSON."""
    plan = merge_offers(Plan(), parsed, today)
    offers = iter(plan.offers)
    read: dict[str, Any] = {"offers": []}
    asked, evidence = [], []
    for column in parsed.columns:
        offer = plan.present if column.is_present else next(offers)
        where = "present" if column.is_present else offer.id
        values = _values(column, offer)
        if column.is_present:
            read["present"] = values
        else:
            read["offers"].append(values)
        asked += [{"offer": where, "field": field} for field in _fields_asked(column)]
        evidence += [
            {"offer": where, "field": item.key, "from": item.source or item.text}
            for item in column.entries
            if not item.wrong
        ]
    left = [f"row {cell.row}, column {cell.column}: {cell.text}: {cell.why}" for cell in parsed.unread]
    left += [
        f"row {item.row}, column {item.column}: {item.source or item.text}: {item.wrong}"
        for item in parsed.wrong
    ]
    notes = [*parsed.notes, *(line for column in parsed.columns for line in column.notes)]
    return {
        "plan": None if parsed.refused else read,
        "asked": asked,
        "left": [*left, *([parsed.refused] if parsed.refused else [])],
        "notes": notes,
        "evidence": evidence,
        "defaults": NOT_READ,
    }


def _fields_asked(column: OfferColumn) -> list[str]:
    return [question.field for question in column.questions] + [
        item.key for item in column.entries if item.wrong
    ]


def _values(column: OfferColumn, offer: Offer) -> dict[str, Any]:
    """Return the fields of an offer that the table says, as a plan file has them."""
    values: dict[str, Any] = {"id": offer.id}
    dumped = content_of(offer)
    for item in column.entries:
        if item.wrong:
            continue
        value = dumped[item.key]
        if item.key in ("grants", "sign_on"):
            rows = zip(value, getattr(offer, item.key), strict=True)
            value = [_row_values(row, model) for row, model in rows]
        values[item.key] = value
    if offer.note:
        values[NOTE] = offer.note
    return values


def _row_values(row: dict[str, Any], model: Grant | Instalment) -> dict[str, Any]:
    """Return the fields of a grant or payment that were typed."""
    defaults = defaults_of(type(model))
    return {
        key: value
        for key, value in row.items()
        if key == "id"
        or (key != "confirmed" and getattr(model, key) != defaults.get(key))
        or (key in model.confirmed and is_typed(model, key))
    }

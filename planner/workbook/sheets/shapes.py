"""Which number format a unit of the plan takes in a sheet."""

import datetime
from collections.abc import Mapping
from enum import Enum
from typing import Any

from planner.plan import Grant, Instalment
from planner.plan.entry import choice_name
from planner.plan.entry.grant_text import write_grants
from planner.plan.entry.instalment_text import write_instalments
from planner.values import Unit
from planner.workbook.sheets.sheet import Value

SHAPES: Mapping[Unit, str] = {
    Unit.MONEY: "money",
    Unit.MONEY_YEAR: "money",
    Unit.PRICE: "price",
    Unit.SHARE: "share",
    Unit.POINTS: "points",
    Unit.CHANCE: "chance",
    Unit.MONTHS: "count",
    Unit.YEARS: "ratio",
    Unit.COUNT: "count",
    Unit.YEAR: "year",
    Unit.RATIO: "ratio",
    Unit.DATE: "date",
    Unit.TEXT: "word",
}


def plain(value: Any) -> Value:
    """Return a field's value as a cell holds it: a choice as its word, grants as the text that reads back."""
    if isinstance(value, Enum):
        return choice_name(str(value.value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return _listed(value)
    if value is None or isinstance(value, str | datetime.date):
        return value or None
    return float(value)


def _listed(items: tuple[Any, ...]) -> str | None:
    if all(isinstance(one, Grant) for one in items):
        return write_grants(items) or None
    if all(isinstance(one, Instalment) for one in items):
        return write_instalments(items) or None
    return ", ".join(str(one) for one in items) or None

"""Sheets that people keep of their offers, each with what may be read of it and what may not (null)."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from planner.intake.offers.parse import parse_offers
from planner.intake.offers.table_json import parsed_json
from planner.intake.tables.reading import table_of_bytes

SHEETS = Path(__file__).parents[2] / "data" / "intake" / "sheets"
TODAY = datetime.date(2026, 11, 28)


def reading(csv: str) -> dict[str, Any]:
    return parsed_json(parse_offers(table_of_bytes(csv.encode(), "x.csv"), TODAY), TODAY)


def value_at(offer: dict[str, Any], path: str) -> Any:
    """Return what is at a path as `sign_on.1.amount`; None where nothing is."""
    value: Any = offer
    for part in path.split("."):
        if isinstance(value, list):
            value = value[int(part)] if int(part) < len(value) else None
        else:
            value = value.get(part) if value is not None else None
    return value


@pytest.mark.parametrize("name", sorted(path.stem for path in SHEETS.glob("*.csv")))
def test_each_sheet_is_read_as_a_careful_reader_would(name: str) -> None:
    wanted = json.loads((SHEETS / f"{name}.json").read_text(encoding="utf-8"))
    read = reading((SHEETS / f"{name}.csv").read_text(encoding="utf-8"))
    plan = read["plan"] or {"offers": []}
    offers = {offer.get("company", ""): offer for offer in plan["offers"]}
    if "present" in plan:
        offers["present"] = plan["present"]
    assert sorted(offers) == sorted(wanted["offers"])
    faults = [
        (company, path, value, value_at(offers[company], path))
        for company, fields in wanted["offers"].items()
        for path, value in fields.items()
        if not _is_same(value_at(offers[company], path), value)
    ]
    assert faults == []
    asked = {question["field"] for question in read["asked"]}
    assert set(wanted["asked"]) <= asked


def _is_same(value: Any, wanted: Any) -> bool:
    if isinstance(wanted, float):
        return isinstance(value, int | float) and abs(value - wanted) < 1e-3
    return bool(value == wanted)

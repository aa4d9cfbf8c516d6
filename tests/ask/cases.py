"""Cases of the checked vectors as the engine takes them, and one answer from an empty cache."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from planner.ask.recruiters.ask_case import AskCase, KnownRival
from planner.ask.results import Ask
from planner.ask.rule.answer import answer
from planner.ask.rule.explorations import ExplorationCache
from planner.market.asks.constants import AskConstants
from planner.model_inputs import load_tables
from planner.plan.fields.terms import Component

CONSTANTS: AskConstants = load_tables().asks
CACHE = ExplorationCache()


def vectors(name: str) -> list[dict[str, Any]]:
    """Return the cases of a file of checked vectors."""
    cases: list[dict[str, Any]] = json.loads(
        (Path(__file__).parents[1] / "data" / f"{name}.json").read_text("utf-8")
    )["cases"]
    return cases


def ask_case(raw: Mapping[str, Any]) -> AskCase:
    """Return a case of the vectors."""
    values = dict(raw)
    values["component"] = Component(values["component"])
    values["rivals"] = tuple(KnownRival(**rival) for rival in values.get("rivals", ()))
    for band in ("posted", "market"):
        values[band] = tuple(values[band]) if values.get(band) else None
    return AskCase(**values)


def asked(case: AskCase) -> Ask:
    """Return the ask of a case with the table's constants."""
    return answer(case, CONSTANTS, CACHE)

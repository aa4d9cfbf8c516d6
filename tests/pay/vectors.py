"""Reads the checked cases: an offer in the words of the vectors becomes an Offer."""

import json
from pathlib import Path
from typing import Any

from planner.market.tables import Tables
from planner.model_inputs import load_tables
from planner.plan import Grant, Instalment, Offer
from planner.plan.fields.terms import Cadence, Stage

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "resources" / "tables"


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def cases(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read(ROOT / "tests" / "data" / f"{name}.json")["cases"]
    return found


def real_tables() -> Tables:
    return load_tables()


def offer_of(data: dict[str, Any], state: str = "CA") -> Offer:
    return Offer(
        id="o1",
        state=state,
        stage=Stage(data.get("stage", "public_large")),
        base=float(data["base"]),
        bonus_target=float(data.get("bonus", 0)),
        raise_rate=float(data.get("raise", 0)),
        sign_on=tuple(
            Instalment(id=f"i{place}", amount=float(amount), month=month)
            for place, (amount, month) in enumerate(data.get("signon", []))
        ),
        grants=tuple(_grant(place, grant) for place, grant in enumerate(data.get("grants", []))),
        match_rate=float(data.get("match", 0)),
        benefits=float(data.get("benefits", 0)),
        refresher=float(data.get("refresher", 0)),
    )


def _grant(place: int, data: dict[str, Any]) -> Grant:
    return Grant(
        id=f"g{place}",
        value=float(data["value"]),
        years=tuple(data["years"]),
        cadence=Cadence(data["cadence"]),
        cliff=data.get("cliff", 0),
        offset=data.get("offset", 0),
    )

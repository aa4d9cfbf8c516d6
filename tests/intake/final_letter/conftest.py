"""Pairs of a letter to sign with what was agreed, and the vocabulary of clauses, read once."""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planner.intake.final_letter.comparer import LetterComparer
from planner.intake.final_letter.comparison import LetterComparison
from planner.model_inputs import load_letter_comparer
from planner.plan import Offer, Plan, Round
from planner.plan.schema.validation import model_from

FOLDER = Path(__file__).resolve().parents[2] / "data" / "intake" / "final"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


@dataclass(frozen=True)
class Pair:
    """A letter to sign, the plan with the offer and its rounds, and the faults put into the letter."""

    letter: str
    plan: Plan
    today: datetime.date
    faults: dict[tuple[str, str], str]


def pair(name: str) -> Pair:
    case: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    rounds = [{"id": f"r{n}", "offer": "o1", **step} for n, step in enumerate(case["rounds"])]
    plan = Plan(
        offers=(model_from(Offer, {"id": "o1", **case["offer"]}),),
        rounds=tuple(model_from(Round, step) for step in rounds),
    )
    return Pair(
        (FOLDER / f"{name}.txt").read_text(encoding="utf-8"),
        plan,
        datetime.date.fromisoformat(case["today"]),
        {(fault["kind"], fault["topic"]): fault["words"] for fault in case["faults"]},
    )


@pytest.fixture(scope="session")
def comparer() -> LetterComparer:
    return load_letter_comparer()


def compared(case: Pair, comparer: LetterComparer, letter: str = "") -> LetterComparison:
    return comparer.compare(case.plan, "o1", letter or case.letter, case.today)

"""Cases of the corpus, as written beside their inputs, and what a reader hands over for one."""

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parent.parent / "data" / "intake"
SUFFIX = ".expected.json"
ASSUMED: Mapping[str, str] = {
    "level": "Senior",
    "standing": "written",
    "stage": "public_large",
    "state": "CA",
    "currency": "USD",
    "bonus_paid": "annual",
}
"""Defaults of an offer where a reading does not give its own: a value that equals one is no reading."""

Record = Mapping[str, Any]
"""An offer, payment, grant or expected cell as JSON has it."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text or table with what a careful reader may take from it."""

    id: str
    kind: str
    path: Path
    today: datetime.date
    expected: Record

    @property
    def offers(self) -> Sequence[Record]:
        """The offers to be read; none where the text is to be refused."""
        return [] if self.expected.get("refuse") else list(self.expected.get("offers", ()))

    @property
    def present(self) -> Record | None:
        """The present job to be read, if any."""
        return self.expected.get("present")

    def listed(self, key: str) -> Sequence[Record]:
        """Return the entries of `ask`, `note`, `left_out`, `must_not` or `rounds`."""
        return list(self.expected.get(key, ()))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a reader put: an offer's id, "present", "*" or "", and a field."""

    offer: str
    field: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader hands over: README, *What a reader hands in*."""

    plan: Record = field(default_factory=dict)
    asked: Sequence[Asked] = ()
    left: Sequence[str] = ()
    notes: Sequence[str] = ()
    evidence: Sequence[Record] = ()
    defaults: Record = field(default_factory=dict)

    @property
    def offers(self) -> Sequence[Record]:
        """The offers that are not hidden."""
        return [offer for offer in self.plan.get("offers", ()) if not offer.get("hidden")]

    @property
    def assumed(self) -> Record:
        """The defaults of an offer in this reading."""
        return {**ASSUMED, **self.defaults}


def load_case(path: Path) -> Case:
    """Read `ID.expected.json`."""
    expected = json.loads(path.read_text(encoding="utf-8"))
    return Case(
        id=expected["id"],
        kind=expected["kind"],
        path=path.parent / expected["input"],
        today=datetime.date.fromisoformat(expected.get("today", "2026-11-28")),
        expected=expected,
    )


def cases_in(folder: Path) -> Iterator[Case]:
    """Yield the cases of a folder by name; market tables have rules of their own and are left out."""
    cases = (load_case(path) for path in sorted(folder.rglob(f"*{SUFFIX}")))
    return (case for case in cases if case.kind != "market")


def parse_reading(got: Record) -> Reading:
    """Make a reading from a plan file's JSON or from what `main.py read --json` prints."""
    plan = got.get("plan") or {}
    asked = [Asked(question.get("offer", ""), question["field"]) for question in got.get("asked", ())]
    return Reading(
        plan=plan,
        asked=[*asked, *_asked_by_typed_text(plan)],
        left=[*got.get("left", ()), *(typed.get("text", "") for typed in plan.get("typed", {}).values())],
        notes=list(got.get("notes", ())),
        evidence=list(got.get("evidence", ())),
        defaults=got.get("defaults") or {},
    )


def _asked_by_typed_text(plan: Record) -> Iterator[Asked]:
    """Yield a question for each text that a plan kept because it could not read it."""
    for path in plan.get("typed", {}):
        parts = path.split(".")
        if parts[0] == "offers":
            yield Asked(parts[1], ".".join(parts[2:]))
        elif parts[0] == "present":
            yield Asked("present", ".".join(parts[1:]))

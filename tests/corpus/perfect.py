"""A reading made of what a case expects: it must come out clean, else the case contradicts itself."""

from collections.abc import Iterator
from typing import Any

from tests.corpus.cases import Case, Reading, Record, parse_reading
from tests.corpus.equality import accepted
from tests.corpus.words import PRESENT

SIZES = (".value", ".units", ".percent")


def perfect_reading(case: Case) -> Reading:
    """Return the reading of a reader without fault."""
    plan: dict[str, Any] = {"offers": [_offer(index, offer) for index, offer in enumerate(case.offers)]}
    if case.present:
        plan["present"] = {**_record(case.present), "id": PRESENT}
    plan["rounds"] = [
        {key: record[key] for key in ("who", "component", "value", "final") if record.get(key) is not None}
        for record in case.listed("rounds")
    ]
    return parse_reading(
        {
            "plan": plan,
            "asked": [
                {"offer": _id(ask.get("offer", "")), "field": ask["field"]} for ask in case.listed("ask")
            ],
            "notes": [note["words"] for note in case.listed("note")],
            "left": [out["words"] for out in case.listed("left_out")],
            "evidence": list(_evidence(case)),
        }
    )


def _id(offer: object) -> str:
    return f"o{offer}" if isinstance(offer, int) else str(offer)


def _offer(index: int, expected: Record) -> dict[str, Any]:
    return {"company": expected.get("name", ""), **_record(expected), "id": _id(index)}


def _record(expected: Record) -> dict[str, Any]:
    """Return an offer with the first value that each of its fields accepts."""
    record: dict[str, Any] = {}
    lists: dict[str, dict[int, dict[str, Any]]] = {}
    for path, value in {**_sizes(expected), **_firsts(expected)}.items():
        parts = path.split(".")
        if len(parts) == 1:
            record[path] = value
        else:
            lists.setdefault(parts[0], {}).setdefault(int(parts[1]), {})[parts[2]] = value
    for name, records in lists.items():
        record[name] = [_sized(records[index]) for index in sorted(records)]
    return record


def _firsts(expected: Record) -> dict[str, Any]:
    return {path: accepted(cell)[0] for path, cell in expected["fields"].items()}


def _sizes(expected: Record) -> dict[str, Any]:
    """Return what may be read as the size of a grant: without one a grant is no grant."""
    maybe = expected.get("maybe", {}).items()
    return {path: value for path, value in maybe if path.startswith("grants.0.") and path.endswith(SIZES)}


def _sized(record: dict[str, Any]) -> dict[str, Any]:
    """Return a grant whose size is given by the year with the whole size instead, over four years."""
    if "per_year" not in record:
        return record
    return {**record, "value": 4 * record["per_year"]}


def _evidence(case: Case) -> Iterator[Record]:
    named = [*((_id(index), offer) for index, offer in enumerate(case.offers)), (PRESENT, case.present or {})]
    for name, offer in named:
        for path, cell in offer.get("fields", {}).items():
            if "from" in cell:
                yield {"offer": name, "field": path, "from": cell["from"]}

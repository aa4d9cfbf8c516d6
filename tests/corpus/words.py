"""Checks what a reader says beside its values: questions, words kept or left out, evidence; and must_not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.corpus.cases import Asked, Case, Reading, Record
from tests.corpus.equality import covers, field_names, is_empty, leaves, same, squeezed
from tests.corpus.offers import real_grants, real_payments
from tests.corpus.records import IsAsked, Row, Verdict

PRESENT, EVERYWHERE = "present", ("", "*")
COUNTS = frozenset({"cliff", "clawback_months", "month", "years", "events", "offset"})
"""Fields of months and shares: a number that is forbidden anywhere may stand there by chance."""


@dataclass(frozen=True, slots=True)
class Check:
    """Something expected of a reader beside its values, and whether it did so."""

    about: str
    done: bool


def asks_about(asked: Sequence[Asked], offer: str | None, path: str) -> bool:
    """Return whether a reader asked about a field of an offer."""
    wanted = field_names(path)
    return any(
        question.offer in (*EVERYWHERE, offer) and covers(field_names(question.field), wanted)
        for question in asked
    )


def asking(asked: Sequence[Asked], offer: str | None) -> IsAsked:
    """Return a function that says whether a reader asked about a field of one offer."""
    return lambda path: asks_about(asked, offer, path)


def check_asks(case: Case, reading: Reading, ids: Mapping[Any, str]) -> tuple[list[Check], list[Row]]:
    """Check that each doubt was asked about. A contradiction settled without a question is a wrong value."""
    checks, rows = [], []
    for ask in case.listed("ask"):
        offer = ids.get(ask.get("offer", ""))
        done = asks_about(reading.asked, offer, ask["field"])
        checks.append(Check(f"{ask['field']}: {ask['why']}", done))
        if "values" in ask and not done and offer is not None:
            value = dict(leaves(_record(reading, offer))).get(ask["field"])
            if not is_empty(value):
                rows.append(Row(ask["field"], Verdict.WRONG, ask["values"], value))
    return checks, rows


def _record(reading: Reading, offer: str) -> Record:
    if offer == PRESENT:
        return dict(reading.plan.get("present") or {})
    return dict(next(record for record in reading.offers if record["id"] == offer))


def check_words(case: Case, reading: Reading) -> tuple[list[Check], list[Check]]:
    """Check that words to keep are in a note, and words left out are named, or in a note as well."""
    kept = [str(value) for path, value in leaves(reading.plan) if path.endswith("note")]
    notes = squeezed(" ".join([*reading.notes, *kept]))
    left = squeezed(" ".join(reading.left))
    noted = [Check(note["words"], squeezed(note["words"]) in notes) for note in case.listed("note")]
    named = [
        Check(out["words"], any(squeezed(out["words"]) in text for text in (left, notes)))
        for out in case.listed("left_out")
    ]
    return noted, named


def check_evidence(case: Case, reading: Reading, rows: Sequence[Row], labels: Sequence[str]) -> list[Check]:
    """Check that each right value names its words: the expected ones, within them, or around them."""
    cells: dict[tuple[str, str], str] = {}
    records = [*zip(labels, case.offers, strict=True), (PRESENT, case.present or {})]
    for label, record in records:
        for path, cell in record.get("fields", {}).items():
            if "from" in cell:
                cells[label, path] = squeezed(cell["from"])
    given = [(field_names(item["field"]), squeezed(item.get("from", ""))) for item in reading.evidence]
    checks = []
    for row in rows:
        words = cells.get((row.label, row.path))
        if row.verdict is Verdict.RIGHT and words is not None:
            names = field_names(row.path)
            done = any(path == names and text and (text in words or words in text) for path, text in given)
            checks.append(Check(row.path, done))
    return checks


def forbidden(case: Case, reading: Reading, ids: Mapping[Any, str], has_present: bool) -> list[str]:
    """Return the readings that the case forbids and the reader made, as `field = value: why`."""
    hits = []
    for rule in case.listed("must_not"):
        about = f"{rule.get('field', '*')} = {rule['value']}: {rule.get('why', '')}"
        if rule.get("field") == "value":
            values = [record.get("value") for record in reading.plan.get("rounds", ())]
            hits += [about for value in values if same(value, rule["value"])]
        for record in _judged(rule.get("offer", "*"), reading, ids, has_present):
            if _breaks(rule, record, reading):
                hits.append(about)
    return hits


def _judged(offer: Any, reading: Reading, ids: Mapping[Any, str], has_present: bool) -> Iterator[Record]:
    """Yield the records that a rule is about: all, the present job, or one offer."""
    if offer in ("*", PRESENT) and has_present:
        yield reading.plan["present"]
    if offer == "*":
        yield from reading.offers
    elif offer != PRESENT and offer in ids:
        yield _record(reading, ids[offer])


def _breaks(rule: Record, record: Record, reading: Reading) -> bool:
    """Return whether a record has the forbidden value, be it by a default that nobody was asked about."""
    field, value, assumed = rule.get("field", "*"), rule["value"], reading.assumed
    whole = {**assumed, **record, "grants": real_grants(record), "sign_on": real_payments(record)}
    later = any(part.isdigit() and part != "0" for part in field.split("."))
    for path, got in leaves(whole):
        name = path.split(".")[-1]
        default = path in assumed and path not in record
        if name == "note" or not same(got, value):
            continue
        if field == "*":
            if name not in COUNTS and not default and isinstance(got, int | float):
                return True
            continue
        is_field = field_names(path) == field_names(field) and (not later or path == field)
        if is_field and not (default and asks_about(reading.asked, record.get("id"), path)):
            return True
    return False

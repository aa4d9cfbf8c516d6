"""Scores a reading of one case, and adds the scores of many up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.corpus.cases import Case, Reading, Record
from tests.corpus.offers import compare_offer, matches
from tests.corpus.records import NO_NAMES, Row, Verdict, count
from tests.corpus.rounds import compare_rounds
from tests.corpus.words import (
    PRESENT,
    Check,
    asking,
    check_asks,
    check_evidence,
    check_words,
    forbidden,
)

NOBODY = "nobody"
"""In place of the id of an offer that the reader does not have: only questions about all offers count."""


@dataclass(frozen=True, slots=True)
class Score:
    """How one reading came out."""

    case: Case
    rows: Sequence[Row]
    asks: Sequence[Check]
    notes: Sequence[Check]
    left: Sequence[Check]
    evidence: Sequence[Check]
    must_not: Sequence[str]
    invented_offers: int
    missing_offers: int

    @property
    def is_clean(self) -> bool:
        """Whether all values are right, everything doubtful was asked, and nothing forbidden was read."""
        faultless = count(self.rows, Verdict.RIGHT) == len(self.rows) and not self.must_not
        return faultless and not self.invented_offers and all(ask.done for ask in self.asks)

    @property
    def has_false_reading(self) -> bool:
        """Whether a value is wrong, false or forbidden: worse than one that is missing."""
        return bool(self.must_not) or any(row.verdict in (Verdict.WRONG, Verdict.FALSE) for row in self.rows)


def has_present_job(plan: Record) -> bool:
    """Return whether a plan says anything of a present job."""
    present = plan.get("present") or {}
    named = str(present.get("company", "")).lower() not in NO_NAMES
    return named or any(key not in ("id", "company") for key in present)


def score(case: Case, reading: Reading) -> Score:
    """Compare a reading with its case."""
    wanted, offers = case.offers, reading.offers
    if case.kind == "rounds" and not wanted:
        offers = []  # the offer that a reply is about is no invention
    judged = replace(reading, plan={**reading.plan, "offers": offers})
    asked = {offer["id"]: asking(reading.asked, offer["id"]) for offer in offers}
    matched = matches(wanted, offers, asked, judged.assumed)
    labels = [expected.get("name") or f"offer {index}" for index, expected in enumerate(wanted)]
    rows: list[Row] = []
    for index, expected in enumerate(wanted):
        got = offers[matched[index]] if index in matched else None
        is_asked = asking(reading.asked, got["id"] if got else NOBODY)
        rows += _labelled(labels[index], compare_offer(expected, got, is_asked, judged.assumed))
    invented = [offer for index, offer in enumerate(offers) if index not in matched.values()]
    for offer in invented:
        label = f"no offer: {offer.get('company', offer['id'])}"
        rows += _labelled(label, _false_rows({}, offer, judged))
    rows += _labelled(PRESENT, _present_rows(case, judged))
    rows += _labelled("rounds", compare_rounds(case, judged))
    ids: dict[Any, str] = {index: offers[got]["id"] for index, got in matched.items()}
    ids[PRESENT] = PRESENT
    asks, contradictions = check_asks(case, judged, ids)
    notes, left = check_words(case, reading)
    return Score(
        case=case,
        rows=[*rows, *contradictions],
        asks=asks,
        notes=notes,
        left=left,
        evidence=check_evidence(case, judged, rows, labels),
        must_not=forbidden(case, judged, ids, has_present_job(reading.plan)),
        invented_offers=len(invented),
        missing_offers=len(wanted) - len(matched),
    )


def _labelled(label: str, rows: Iterable[Row]) -> list[Row]:
    return [replace(row, label=label) for row in rows]


def _false_rows(expected: Record, got: Record, reading: Reading) -> list[Row]:
    """Return what nothing supports in a record that should not be there."""
    rows = compare_offer(expected, got, lambda _: False, reading.assumed)
    return [row for row in rows if row.verdict is Verdict.FALSE]


def _present_rows(case: Case, reading: Reading) -> list[Row]:
    is_there = has_present_job(reading.plan)
    present = reading.plan.get("present") if is_there else None
    if case.present:
        return compare_offer(case.present, present, asking(reading.asked, PRESENT), reading.assumed)
    if present is None:
        return []
    return _false_rows({"fields": {}, "free": ["company"]}, present, reading)


@dataclass(frozen=True, slots=True)
class Total:
    """The sums of many scores."""

    scores: Sequence[Score]

    def fields(self, verdict: Verdict) -> int:
        """Return how many fields have a verdict."""
        return sum(count(scored.rows, verdict) for scored in self.scores)

    @property
    def precision(self) -> float | None:
        """Right values of those that were read; None if none was."""
        read = sum(map(self.fields, (Verdict.RIGHT, Verdict.WRONG, Verdict.FALSE)))
        return self.fields(Verdict.RIGHT) / read if read else None

    @property
    def recall(self) -> float | None:
        """Right values of those that the texts support; None if they support none."""
        due = sum(map(self.fields, (Verdict.RIGHT, Verdict.WRONG, Verdict.MISSING)))
        return self.fields(Verdict.RIGHT) / due if due else None

    @property
    def clean(self) -> int:
        """Cases without a fault in values, questions or forbidden readings."""
        return sum(scored.is_clean for scored in self.scores)

    @property
    def with_false_reading(self) -> int:
        """Cases with a wrong, false or forbidden value."""
        return sum(scored.has_false_reading for scored in self.scores)

    @property
    def must_not(self) -> int:
        """Forbidden readings that were made."""
        return sum(len(scored.must_not) for scored in self.scores)

    @property
    def invented_offers(self) -> int:
        """Offers that no text makes."""
        return sum(scored.invented_offers for scored in self.scores)

    @property
    def missing_offers(self) -> int:
        """Offers that were not read."""
        return sum(scored.missing_offers for scored in self.scores)

    def done(self, kind: str) -> tuple[int, int]:
        """Return how many checks of a kind, `asks`, `notes`, `left` or `evidence`, were done, of how many."""
        checks: list[Check] = [check for scored in self.scores for check in getattr(scored, kind)]
        return sum(check.done for check in checks), len(checks)

    def by_field(self) -> Mapping[str, Mapping[Verdict, int]]:
        """Return the verdicts of each field, its numbers left out."""
        fields: dict[str, dict[Verdict, int]] = {}
        for scored in self.scores:
            for row in scored.rows:
                name = ".".join(part for part in row.path.split(".") if not part.isdigit())
                verdicts = fields.setdefault(name, dict.fromkeys(Verdict, 0))
                verdicts[row.verdict] += 1
        return fields

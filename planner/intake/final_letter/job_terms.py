"""The job in a letter beside what was agreed: employer, role, place, start, currency, days off."""

import re
from collections.abc import Callable, Iterator

from planner.intake.final_letter.findings import FinalOutcome, LetterFinding
from planner.intake.final_letter.letter_terms import LetterTerms
from planner.intake.letters.review.row_text import value_text
from planner.plan import Offer
from planner.plan.assumed import is_typed
from planner.plan.registry import FIELDS

LEGAL_FORMS = frozenset(
    (
        "inc",
        "llc",
        "ltd",
        "limited",
        "corp",
        "corporation",
        "co",
        "company",
        "plc",
        "gmbh",
        "ag",
        "sa",
        "bv",
        "lp",
    )
)
SAME_TITLES = {
    "sr": "senior",
    "jr": "junior",
    "mgr": "manager",
    "prin": "principal",
    "dir": "director",
    "pm": "product manager",
}


def job_findings(agreed: Offer, letter: LetterTerms) -> Iterator[LetterFinding]:
    """Yield a finding for each field that the letter says; a missing one only for the start."""
    for topic, key, plain in _FIELDS:
        wanted, now = getattr(agreed, key), getattr(letter.offer, key)
        label, span = FIELDS[f"Offer.{key}"].about.label, letter.place(key)
        if span is None:
            if key == "start" and wanted:
                yield LetterFinding(FinalOutcome.MISSING, topic, label, value_text(key, wanted))
            continue
        texts = value_text(key, wanted) if _was_said(agreed, key) else "", value_text(key, now)
        if not _was_said(agreed, key):
            yield LetterFinding(FinalOutcome.ALSO, topic, label, *texts, span)
            continue
        same = plain(wanted, now)
        yield LetterFinding(
            FinalOutcome.MATCHES if same else FinalOutcome.DIFFERS, topic, label, *texts, span
        )


def _was_said(offer: Offer, key: str) -> bool:
    """Whether the plan has a value that somebody typed."""
    value = getattr(offer, key)
    return bool(value) and (is_typed(offer, key) or key not in ("level", "state", "metro"))


def _words(text: object) -> list[str]:
    words = re.findall(r"[\w&]+", str(text).casefold())
    return [SAME_TITLES.get(word, word) for word in words if word not in LEGAL_FORMS]


def _same_company(wanted: object, now: object) -> bool:
    first, second = _words(wanted), _words(now)
    return first == second or first[: len(second)] == second or second[: len(first)] == first


def _same_title(wanted: object, now: object) -> bool:
    return " ".join(_words(wanted)).split() == " ".join(_words(now)).split()


def _equal(wanted: object, now: object) -> bool:
    return wanted == now


Same = Callable[[object, object], bool]
_FIELDS: tuple[tuple[str, str, Same], ...] = (
    ("company", "company", _same_company),
    ("title", "title", _same_title),
    ("level", "level", _equal),
    ("place", "state", _equal),
    ("start", "start", _equal),
    ("currency", "currency", _equal),
    ("days_off", "days_off", _equal),
    ("deadline", "deadline", _equal),
)

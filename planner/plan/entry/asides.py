"""Words beside an amount that no field takes: `~180k`, `40k (taxable)`, `25k, negotiable`.

The amount is read without them; they stay in the cell as typed, and each is said with what becomes of it, so
that nothing is dropped in silence.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from planner.plan.entry.grants.clauses import FAIR
from planner.plan.entry.number import LONGEST
from planner.plan.registry import FieldKind, FieldSpec
from planner.values import Unit

_OPEN = r"(?:\s*[,;:(–]\s*|\s+-\s+|\s+)"
_CLOSE = r"(?![\w-])\.?\s*\)?"
_ABOUT = r"^\s*(?:~|≈|≃|about|approx(?:imately|\.)?|around|roughly|circa|ca\.?(?=\s))\s*(?=[$€£]?\s*\d)"
_TAXED = (
    r"(?:it\s+is\s+|fully\s+)?(?:taxable|taxed|pre-?tax|before\s+tax(?:es)?|(?:subject\s+to|less)\s+"
    r"(?:applicable\s+|usual\s+)?(?:tax(?:es)?|withholdings?))"
)
_LOOSE = (
    r"(?:not\s+|non-?)?negotiable|firm|final|non-?exempt|exempt|w-?2|to\s+be\s+confirmed|tbc|doe"
    r"|depending\s+on\s+(?:level|experience|location|interviews?)"
)
_OWED_BACK = (
    r"(?:(?:must|to|you)\s+(?:be\s+)?)?(?:repay(?:able|ment)?|repaid|pay\s?back|paid\s+back|claw\s?-?back"
    r"|refundable)\b[^()]*"
)
_IN_YEAR_ONE = r"(?:\s+(?:in|for))?\s+(?:the\s+)?(?:first\s+year|year\s+(?:1|one))"
_UNTAXED = r"(?:tax\s+)?grossed[\s-]?up|tax[\s-]free|after\s+tax|net"
FAIR_VALUE = rf"{FAIR}(?:\s+(?:of|at|is))?\s*[:=]?\s*\$?\s*\d[\d,]*(?:\.\d+)?"
"""The appraised price of common shares, by which US options are struck."""


APPRAISED = (
    "the appraised price of common shares; it counts as the price of one only where no other is named and "
    "the strike is not the same."
)


class LooseWords(Struct, frozen=True):
    """Words beside an amount, and a sentence on what becomes of them."""

    words: str
    sentence: str


def without_asides(spec: FieldSpec, text: str) -> tuple[str, tuple[LooseWords, ...]]:
    """Return a text without the words that its field does not take, and those words.

    None of a text longer than an amount: the patterns would take the cube of its blanks.
    """
    if not _is_amount(spec) or len(text) > LONGEST or text.lstrip().startswith("="):
        return text, ()
    loose: list[LooseWords] = []
    for pattern, sentence in _patterns(spec):
        while match := re.search(pattern, text, re.IGNORECASE):
            words = match[0].strip(" ,;:()–-")
            loose.append(LooseWords(words, sentence))
            text = f"{text[: match.start()]} {text[match.end() :]}".strip()
    return text, tuple(loose)


def asides_text(asides: Sequence[LooseWords]) -> str:
    """Say what becomes of each: `“taxable”: it is taxed as pay.`"""
    return " ".join(f"“{aside.words}”: {aside.sentence}" for aside in asides)


def _is_amount(spec: FieldSpec) -> bool:
    sized = (FieldKind.GRANTS, FieldKind.INSTALMENTS)
    return spec.kind in sized or spec.about.unit in (Unit.MONEY, Unit.MONEY_YEAR, Unit.SHARE)


def _patterns(spec: FieldSpec) -> Iterator[tuple[str, str]]:
    """Yield the patterns of a field, each with what becomes of its words."""
    yield _ABOUT, "the amount is taken as exact."
    if spec.key == "relocation":
        yield rf"{_OPEN}(?:{_UNTAXED}){_CLOSE}", "as it counts; relocation is added without tax."
        yield rf"{_OPEN}{_TAXED}{_CLOSE}", "not counted; relocation is added without tax."
        yield rf"{_OPEN}{_OWED_BACK}\)?", "not counted; relocation has no term for paying it back."
    elif spec.key in ("base", "sign_on", "bonus_target", "bonus_guaranteed"):
        yield rf"{_OPEN}{_TAXED}{_CLOSE}", "it is taxed as pay."
    if spec.key == "bonus_target":
        yield rf"{_OPEN}pro-?\s?rat(?:a|ed){_IN_YEAR_ONE}{_CLOSE}", "not counted; year 1 has the whole bonus."
        guaranteed = "not counted here; type its dollars into Guaranteed bonus, year 1."
        yield rf"{_OPEN}guaranteed{_IN_YEAR_ONE}{_CLOSE}", guaranteed
    if spec.kind is FieldKind.GRANTS:
        yield rf"{_OPEN}{FAIR_VALUE}{_CLOSE}", APPRAISED
    yield rf"{_OPEN}(?:{_LOOSE}){_CLOSE}", "kept as typed; no figure depends on it."

"""A retirement match typed as its formula: `50% up to 6%`, `100% up to 3% then 50% up to 5%`.

Read as the share of base that it comes to for who defers enough for all of it.
"""

import re

from msgspec import Struct

from planner.plan.entry.number import EntryError
from planner.values.lazy_pattern import LazyPattern

MOST_RATE = 3.0
"""Three dollars for each dollar put in: more is a slip of the keyboard."""

_JOINED = LazyPattern(r"\s*(?:,|;|\+|\bthen\b|\band\b|\bplus\b)+\s*", re.IGNORECASE)
_TIER = LazyPattern(
    r"(?P<rate>\d+(?:\.\d+)?\s*%|dollar[ -]for[ -]dollar|half|full)(?:\s+match(?:ed|ing)?)?"
    r"\s+(?:of|on|up\s+to|to)(?:\s+the)?(?:\s+(?P<next>first|next))?(?:\s+up\s+to)?"
    r"\s+(?P<share>\d+(?:\.\d+)?)\s*%(?:\s+of\s+(?:the\s+|your\s+)?(?:pay|base|salary|compensation))?",
    re.IGNORECASE,
)
_WORDS = {"half": 0.5, "full": 1.0}
_FORMULA = LazyPattern(r"\bup\s+to\b|\bof\b|\bon\b|\bfirst\b|\bthen\b|\bhalf\b|%.*%|dollar", re.IGNORECASE)
HINT = "Type the share of base, as 4%, or the formula, as 50% up to 6% or 100% up to 3% then 50% up to 5%."


class MatchFormula(Struct, frozen=True):
    """What a formula comes to as a share of base, and the share of base to defer for all of it."""

    rate: float
    deferred: float


_PLAIN = LazyPattern(
    r"(?P<share>\d+(?:\.\d+)?\s*%)\s+of\s+(?:the\s+|your\s+|my\s+|eligible\s+|gross\s+)*(?:base(?:\s+(?:pay|salary))?|salary|pay|earnings|compensation)",
    re.IGNORECASE,
)


def plain_share(text: str) -> str:
    """Return `4%` of `4% of salary`; other texts as they are."""
    match = _PLAIN.fullmatch(text.strip())
    return match["share"] if match else text


def is_match_formula(text: str) -> bool:
    """Whether a text is meant as a formula, not as a share."""
    is_sum = text.strip().startswith("=")
    return not is_sum and _PLAIN.fullmatch(text.strip()) is None and _FORMULA.search(text) is not None


def read_match(text: str) -> MatchFormula:
    """Parse a formula; EntryError where it cannot be read or its parts do not rise.

    `up to 5%` after another part counts from where that ended; `of the next 2%` adds to it.
    """
    rate = deferred = 0.0
    for part in _JOINED.split(text.strip().rstrip(".")):
        matched = _TIER.fullmatch(part)
        if matched is None:
            raise EntryError(f"“{text.strip()}” is no match that can be read. {HINT}")
        share = float(matched["share"]) / 100
        until = deferred + share if (matched["next"] or "").lower() == "next" else share
        if until <= deferred:
            raise EntryError(f"“{part}” ends at or below the part before it. {HINT}")
        rate += _matched(matched["rate"]) * (until - deferred)
        deferred = until
    return MatchFormula(round(rate, 10), round(deferred, 10))


def _matched(text: str) -> float:
    """Return dollars matched for each dollar put in."""
    word = text.lower()
    if word.startswith("dollar"):
        return 1.0
    rate = _WORDS[word] if word in _WORDS else float(word.rstrip("% \t")) / 100
    if rate > MOST_RATE:
        raise EntryError(f"A match of {text.strip()} of what you put in is a slip. {HINT}")
    return rate

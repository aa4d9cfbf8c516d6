"""Finds the clauses of vesting in a marked sentence: shares with their dates, rhythms, cliffs, lengths."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from planner.intake.letters.grants.grant_facts import Claims, VestingClause
from planner.intake.letters.grants.grant_words import GrantWords
from planner.intake.letters.marks.marked_text import MarkedText
from planner.intake.letters.tokens.token import Amount, Duration

LONGEST = 72
"""Months after which no grant of ours vests."""
WHOLE = 0.011
"""How far a list of shares may sum from 100 %."""

_ACCELERATES = re.compile(
    r"(?:\b(?:if|should|upon|once|in\s+(?:the\s+event|case)|following|after)\b[^.;]{0,90}?)?\b(?:accelerat\w+|unvested)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:sold|acquire[ds]?|acquisition|change\s+(?:of|in)\s+control|merger|merged|terminat\w+|let\s+go|laid\s+off|dismiss\w*"
    r"|without\s+cause|good\s+reason|death|die|disab\w+|sale\s+of|exit|double[\s-]trigger|single[\s-]trigger)\b",
    re.IGNORECASE,
)
"""Words of what vests early, and of when: `half of your unvested shares vest if we are sold`."""


def clauses_of(text: MarkedText, words: GrantWords, claims: Claims) -> Iterator[VestingClause]:
    """Yield the clauses of a sentence, and claim their words; none of what vests early after an event."""
    early = _ACCELERATES.search(text.coded) if _EVENT.search(text.coded) else None
    end = early.start() if early else len(text.coded)
    for name, pattern in words.vesting.items():
        for match in claims.free(pattern, text.coded):
            clause = _clause(name, text, match)
            if clause is not None and clause.start < end and _fits(clause):
                claims.take(match.start(), match.end())
                yield clause


def _clause(name: str, text: MarkedText, match: re.Match[str]) -> VestingClause | None:
    values = {
        key: _value(text, part) for key, part in match.groupdict().items() if part is not None and part != ""
    }
    return VestingClause(match.start(), match.end(), text.match_span(match), name, values)


def _value(text: MarkedText, part: str) -> Any:
    """Return the value of a sign: months of a time, a number; of several signs the list of their values."""
    signs = [sign for sign in part if sign in text.marks]
    values = [_plain(text.value(sign)) for sign in signs]
    return values[0] if len(part) == 1 and values else values


def _plain(value: Any) -> Any:
    match value:
        case Duration():
            return round(value.months)
        case Amount():
            return value.value
        case _:
            return value


def _fits(clause: VestingClause) -> bool:
    """Whether a clause means what its pattern is for."""
    check = _CHECKS.get(clause.name)
    return check is None or check(clause.values)


def _is_length(values: Mapping[str, Any]) -> bool:
    return 12 <= int(values.get("time", values.get("time_before", 0))) <= LONGEST


_CHECKS: Mapping[str, Callable[[Mapping[str, Any]], bool]] = {
    "rest": lambda values: any(key in values for key in ("every", "late", "point", "time")),
    "listed": lambda values: abs(sum(values["list"]) - 1) <= WHOLE,
    "over": _is_length,
    "alone": lambda values: 24 <= int(values["time"]) <= LONGEST,
    "time_pair": lambda values: 24 <= int(values["time"]) <= LONGEST and int(values["cliff"]) <= 12,
    "over_number": lambda values: 1 <= int(values["count"]) <= LONGEST // 12,
    "spread": lambda values: len(values["points"]) > 1,
    "parts": lambda values: 2 <= int(values["count"]) <= LONGEST,
}

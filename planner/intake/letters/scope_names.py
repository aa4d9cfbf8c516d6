"""Sentences below several offers that begin with the name of one, or with `both`, are of those offers."""

import re
from collections.abc import Sequence

from planner.intake.letters.results import Span

NamedBlock = tuple[tuple[Span, ...], Span | None]
"""The sentences of an offer, and its name."""
_OPENING = r"\W*(?:(?:and|but|while|now|for|with|at|the|then|so)\s+){0,2}"
_BOTH = re.compile(
    _OPENING + r"(?:both|each\b|all\s(?:three|four|five|of\sthem)\b|either\b)(?!\s(?:sides|parties)\b)",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\bwhich\s(?:one|of\s(?:them|these|those|the\s\w+)|option|package|offer|way|version|alternative|variant)\b",
    re.IGNORECASE,
)
"""Of a question that is about all of them: `tell me by Friday which one you prefer`."""
LEAST_LETTERS = 3
"""Letters of the first word of a name by which it is called for short: `Corvid` of `Corvid Health`."""


def with_own_sentences(text: str, blocks: Sequence[NamedBlock]) -> list[NamedBlock]:
    """Return the blocks of several offers with each sentence behind a block's first where it belongs."""
    calls = [_called(text, name, [other for _, other in blocks if other != name]) for _, name in blocks]
    owned: list[list[Span]] = [[] for _ in blocks]
    for at, (sentences, _) in enumerate(blocks):
        for place, sentence in enumerate(sentences):
            owners = _owners(sentence.words(text), calls, at) if place else [at]
            for owner in owners:
                owned[owner].append(sentence)
    return [(tuple(sorted(own)), name) for own, (_, name) in zip(owned, blocks, strict=True)]


def _owners(words: str, calls: Sequence[re.Pattern[str] | None], at: int) -> list[int]:
    """Return the places of the offers that a sentence of the `at`th block is of."""
    if _BOTH.match(words) or _WHICH.search(words):
        return list(range(len(calls)))
    own = calls[at]
    if own is not None and own.search(words):
        return [at]
    opening = re.match(_OPENING, words, re.IGNORECASE)
    start = opening.end() if opening else 0
    named = [other for other, call in enumerate(calls) if call is not None and call.match(words, start)]
    return named if len(named) == 1 else [at]


def _called(text: str, name: Span | None, others: Sequence[Span | None]) -> re.Pattern[str] | None:
    """Return what an offer is called: its name, or the first word of it that no other name begins with."""
    if name is None or name.start == name.end:
        return None
    words = name.words(text)
    first = words.split()[0]
    is_own = not any(other and other.words(text).split()[:1] == [first] for other in others)
    short = [first] if is_own and len(first) >= LEAST_LETTERS and first.lower() != "the" else []
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(call) for call in (words, *short))})(?![\w-])")

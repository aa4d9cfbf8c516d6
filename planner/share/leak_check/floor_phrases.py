"""Phrases that show how low the user would go: about themselves they stop, in general they warn."""

import re
from collections.abc import Iterator

from planner.share.leak_check.amounts import plain_text
from planner.share.leak_check.leak import Finding

_WILL = r"(?:'d| would| will|'ll| could| can| might)"
_NEVER = r"(?:couldn't|could not|can't|cannot|can not|won't|will not|wouldn't|would not|don't want to|not)"
_FLOORS = r"(?:walk-? ?away|floor|minimum|bottom line|lowest|reservation|break-?even)"
CERTAIN = (
    rf"\b(?:I|we){_WILL}?(?: \w+){{0,2}} (?:walk away|settle for|accept (?:as little as|anything))",
    rf"\b(?:my|our) (?:\w+ ){{0,2}}{_FLOORS}\b",
    rf"\bI{_WILL}(?: \w+)? (?:accept|settle|take) (?:as little|less|anything (?:above|over|from)|any offer)",
    r"(?:\b(?:would|will)|'d|'ll) (?:accept|settle for|take) \S*\d",
    r"\bI (?:really |just )?(?:need|require|want)\b(?:(?! (?:to|you|them)\b)|(?=[^.!?\n]{0,60}\d))"
    r"[^.!?\n]{0,60}\bto (?:accept|sign|say yes|join|leave|switch|move)\b",
    rf"\b{_NEVER} (?:\w+ )?(?:go|accept|take|consider|do|sign|settle|move|leave|budge)(?: \w+){{0,4}} "
    r"(?:below|under|less|lower|beneath)\b",
    r"\b(?:as low as|the least I|lowest I|bare minimum I|below which I)\b",
    r"\banything (?:above|over) \S*\d\S* (?:works|is fine|would)\b",
    r"\bwalk-?away (?:point|price|number|figure|value)\b",
    r"\breservation (?:price|value|wage|pay)\b",
)
"""Phrases about the user's own floor."""

POSSIBLE = (
    r"\bwalk(?:ed|s|ing)?[ -]?away\b",
    r"\b(?:minimum|at least|bottom line|lowest|no less than|not less than|no lower than|reservation)\b",
    r"\b(?:would|will) accept\b(?! (?:the|this|it|your)\b)|\bsettle for\b",
    r"\bthe floor is\b",
)
"""Words that may be about anything, and about a floor too."""

_CERTAIN = tuple(re.compile(words, re.IGNORECASE) for words in CERTAIN)
_POSSIBLE = tuple(re.compile(words, re.IGNORECASE) for words in POSSIBLE)


def floors_shown_in(text: str) -> Iterator[Finding]:
    """Yield the phrases of a text that may show a floor; a certain one hides the doubtful ones inside it."""
    plain = re.sub(r"\s+", " ", plain_text(text))
    certain_matches = [match for pattern in _CERTAIN for match in pattern.finditer(plain)]
    for match in certain_matches[:1]:
        message = f"“{match[0].strip()}” tells how low you would go. Say it in another way."
        yield Finding("floor", match[0].casefold(), match[0].strip(), message, certain=True)
    for match in (match for pattern in _POSSIBLE for match in pattern.finditer(plain)):
        if any(
            certain_match.start() <= match.start() and match.end() <= certain_match.end()
            for certain_match in certain_matches
        ):
            continue
        message = f"“{match[0]}” may tell how low you would go. Say it in another way, or let it pass."
        yield Finding("floor", match[0].casefold(), match[0], message, certain=False)

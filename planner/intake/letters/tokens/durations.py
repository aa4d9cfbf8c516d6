"""Lengths of time: `twelve (12) months`, `four-year`, `4y`, `18 mo`, `28 days'`."""

import re
from collections.abc import Iterator

from planner.intake.letters.results import Span
from planner.intake.letters.tokens.number_words import SpelledNumbers
from planner.intake.letters.tokens.token import Duration
from planner.intake.letters.tokens.token_words import TokenWords, any_of

GLUED_ONLY = frozenset({"d", "y"})


class Durations:
    """Finds lengths of time; built once from the vocabulary."""

    def __init__(self, words: TokenWords, spelled: SpelledNumbers) -> None:
        self._units, self._spelled = words.units_of_time, spelled
        unit = any_of([name for name in words.units_of_time if name not in GLUED_ONLY])
        spoken = any_of(words.number_words)
        self._pattern = re.compile(
            rf"(?<![\w$£€₹.,])(?:(?P<digits>\d{{1,4}}(?:\.\d{{1,2}})?)|(?P<words>\b(?:{spoken})(?:[\s-]+(?:{spoken})){{0,2}}))"
            rf"(?:\s*\((?P<again>\d{{1,4}})\))?(?P<half>\s+and\s+a\s+half)?"
            rf"(?:[\s-]{{1,2}}(?:full\s|paid\s|vacation\s|leave\s|consecutive\s|calendar\s|equal\s|premi(?:er|ère)s\s|primer[oa]s\s|ersten\s|eerste\s)?(?P<unit>{unit})|(?<=\d)(?P<glued>{unit}|y|d))(?![\w])",
            re.IGNORECASE,
        )
        self._word = re.compile(rf"\b(?:{spoken})\b", re.IGNORECASE)

    def of(self, text: str) -> Iterator[Duration]:
        """Yield the lengths of time of a text."""
        for match in self._pattern.finditer(text):
            count = self._count(match)
            if count is None:
                continue
            name = " ".join((match["unit"] or match["glued"]).lower().split())
            half = 0.5 if match["half"] else 0
            yield Duration(Span(match.start(), match.end()), count + half, self._units[name])

    def _count(self, match: re.Match[str]) -> float | None:
        if match["digits"]:
            return float(match["digits"])
        words = [word.lower() for word in self._word.findall(match["words"])]
        return self._spelled.value(words)

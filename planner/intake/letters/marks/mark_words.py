"""The words of small numbers, shares, points in time and rhythms, and the marks that they make."""

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct

from planner.intake.letters.marks.marked_text import PIECES, MarkedText, MarkKind
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.tokens.token_words import any_of
from planner.story.lexicon_entries import read_entries

Build = Callable[[MarkedText, re.Match[str]], Any]
Rule = tuple[re.Pattern[str], MarkKind, Build]

_VERB = (
    r"\s+(?:of|vest\w*|will|on|at|after|upon|each|every|per|when|in|monthly|quarterly|payable|paid|now"
    r"|becom\w*|unlocks?|releases?|is\s+yours|up\s?front)\b"
)


class SignMarkWords(Struct, frozen=True, dict=True):
    """The words of `letters_marks.toml`; `parts` by how many make a whole, `every` by months.

    `points` are points in time by what they are made of.
    """

    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    parts: Mapping[str, int]
    year: re.Pattern[str]
    points: Mapping[str, re.Pattern[str]]
    every: Mapping[str, re.Pattern[str]]
    every_time: re.Pattern[str]

    def fraction_rules(self) -> tuple[Rule, ...]:
        """Return the rules for fractions in words, over a text without marks."""
        return self._fraction_rules

    def number_rules(self) -> tuple[Rule, ...]:
        """Return the rules for ordinals and small numbers in words, in their order."""
        return self._number_rules

    @cached_property
    def _fraction_rules(self) -> tuple[Rule, ...]:
        parts, tops = any_of(self.parts), any_of(self.numbers)
        return (
            (
                re.compile(
                    r"(?<!each )(?<!every )(?<!per )(?<!after )(?<!within )"
                    rf"\b(?P<top>{tops})[\s-]+(?P<part>{parts})\b(?!\s+anniv)",
                    re.IGNORECASE,
                ),
                MarkKind.FRACTION,
                self._fraction,
            ),
            (
                re.compile(
                    rf"\b(?:an?|the\s+(?:first|second|other|remaining))\s+(?P<part>{parts})(?={_VERB})",
                    re.IGNORECASE,
                ),
                MarkKind.FRACTION,
                self._fraction,
            ),
            (
                re.compile(
                    r"\b(?P<part>half|halves|thirds)\b(?![\s-]?(?:year|time|day|a\b|an\b))", re.IGNORECASE
                ),
                MarkKind.FRACTION,
                self._fraction,
            ),
        )

    @cached_property
    def _number_rules(self) -> tuple[Rule, ...]:
        tops = any_of(self.numbers)
        return (
            (
                re.compile(rf"(?<!\w)(?:{any_of(self.ordinals)})\b(?!\s+quarter\b)", re.IGNORECASE),
                MarkKind.ORDINAL,
                lambda _text, match: self.ordinals[match.group().lower()],
            ),
            (
                re.compile(
                    rf"(?<![\w-])(?:{tops})\b(?![\s-]?(?:time|off)\b)(?:\s*\(\d{{1,2}}\))?", re.IGNORECASE
                ),
                MarkKind.NUMBER,
                self._number,
            ),
        )

    def _fraction(self, _text: MarkedText, match: re.Match[str]) -> float | None:
        top = self.numbers.get((match.groupdict().get("top") or "one").lower(), 1)
        bottom = self.parts[" ".join(match["part"].lower().split())]
        return top / bottom if top <= bottom else None

    def _number(self, text: MarkedText, match: re.Match[str]) -> Amount:
        word = re.sub(r"\s*\(.*", "", match.group()).lower()
        return Amount(text.match_span(match), float(self.numbers[" ".join(word.split())]), is_bare=True)


def read_mark_words(table: Mapping[str, Any]) -> SignMarkWords:
    """Return the words of a table; LexiconError names the first wrong entry."""
    return read_entries(SignMarkWords, with_pieces(table), "letters_marks")


def with_pieces(table: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a table whose patterns know the signs of marks as pieces."""
    return {**table, "pieces": {**PIECES, **table.get("pieces", {})}}

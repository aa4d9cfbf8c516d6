"""A sentence as it is said aloud: linked to the one before it, its figures rounded and each said once.

Only words of ours are added, none of which names a fact, and figures are rounded with “about”.
"""

import re
from collections.abc import Callable

from msgspec import Struct, field

from planner.story.text.quantities import quantities
from planner.story.text.quantity import Kind, Quantity
from planner.story.text.units import Units

LINKS = {
    "signal": "Then ",
    "root_cause": "As it turned out, ",
    "decision": "So ",
    "fix": "And then ",
    "result": "In the end, ",
    "cost": "In return, ",
    "lesson": "Since then, ",
}
"""What leads to the first sentence of a part, by time or by cause."""

_LINKED = re.compile(
    r"(?:since|then|so|after|before|on|within|that|this|because|but|when|while|by|until|in the end|as|during|"
    r"it cost|the cost|at|a (?:day|week|month|year) later|next|now|today|instead|in return|and|once|over)\b",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"(?:the|an?|our|my|we|its?|this|that|these|those|on|in|at|by|for|from|when|after|before|within|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|some|all|most|half|every|each|no|nobody|their|his|her|they|he|"
    r"she|there|only|what|who|how|both|another)\b",
    re.IGNORECASE,
)
"""Words that are written small within a sentence; of others it is not known."""
_SUBJECT = re.compile(r"(?:I|we)\b(?! now\b)", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.,])\d+(?:\.\d+)?(?![\d]|[.,]\d)")
_ABOUT = re.compile(r"(?:about|nearly|almost|some|roughly|around|over|under|some)\s+$", re.IGNORECASE)
_PARTS = {20: "a fifth", 25: "a quarter", 33: "a third", 50: "a half", 67: "two thirds", 75: "three quarters"}
NEAR = 1.0
"""Points by which a share may differ from the fraction that is said for it."""
DIGITS, SHORT, KEPT_FROM = 2, 1_000.0, 95.0
"""Digits that are said of a figure; whole numbers below 1,000 are short enough, and a share from 95 % on is
said as it is, for rounding would hide its point."""

_ROUNDED = (Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.DURATION, Kind.COUNT, Kind.MULTIPLE)


class Speaker(Struct):
    """Says the sentences of one story in turn, and remembers which figures were said."""

    units: Units
    whole: str
    _told: set[tuple[str, float]] = field(default_factory=set)

    def say(self, sentence: str, part: str = "") -> str:
        """Return a sentence as it is said; `part` is that of a sentence that begins one."""
        text, shift = sentence, 0
        for figure in quantities(sentence, self.units):
            start, words = self._figure(sentence, figure)
            text = text[: start + shift] + words + text[figure.end + shift :]
            shift += len(words) - (figure.end - start)
        return self._linked(text, LINKS.get(part, ""))

    def repeats(self, sentence: str) -> bool:
        """Whether a sentence has figures, all of which were said."""
        ends = [end for figure in quantities(sentence, self.units) for end in _ends(figure)]
        return bool(ends) and all(end in self._told for end in ends)

    def _figure(self, sentence: str, figure: Quantity) -> tuple[int, str]:
        """Return a figure as it is said, and where the words begin that it stands for."""
        before, known = sentence[: figure.start], [end in self._told for end in _ends(figure)]
        self._told.update(_ends(figure))
        start, text, to = figure.start, figure.text, ""
        if figure.is_change and known[0] and before.lower().endswith("from ") and " to " in text:
            start, text, to = start - len("from "), text.rpartition(" to ")[2], "to "
        if figure.kind not in _ROUNDED:
            return start, to + text
        if part := _part_of(figure, sentence):
            return start, part
        rounded = _NUMBER.sub(_rounder(figure), text)
        is_plain = rounded == text or _ABOUT.search(before)
        return start, to + (rounded if is_plain else f"about {rounded}")

    def _linked(self, text: str, link: str) -> str:
        if not link or _LINKED.match(text):
            return text
        if link == LINKS["lesson"] and not _SUBJECT.match(text):
            return text  # a rule, as “Test feeds first”
        first = re.match(r"[^\W\d_]+", text)
        if first is None:
            return text
        word = first.group()
        if word == "I" or word[:1].islower():
            return link + text
        if not word[:1].isupper():
            return text  # a script without small letters
        is_small = bool(_SMALL.match(text) or re.search(rf"\b{word.lower()}\b", self.whole))
        return f"{link}{text[:1].lower()}{text[1:]}" if is_small else text


def _ends(figure: Quantity) -> tuple[tuple[str, float], ...]:
    unit = figure.unit if figure.kind is not Kind.PERCENT else "%"
    values = (figure.before, figure.after) if figure.is_change else (figure.value,)
    return tuple((unit, value) for value in values if value is not None)


def _part_of(figure: Quantity, sentence: str) -> str:
    """Return a share as a fraction, where the text names what it is of, or by how much; else nothing."""
    if figure.kind is not Kind.PERCENT or figure.is_change:
        return ""
    is_share = sentence[: figure.start].endswith("by ") or sentence[figure.end :].startswith(" of ")
    near = (percent for percent in _PARTS if abs(percent - figure.value) <= NEAR)
    percent = next(near, None) if is_share else None
    if percent is None:
        return ""
    is_exact = percent == figure.value or _ABOUT.search(sentence[: figure.start])
    return _PARTS[percent] if is_exact else f"about {_PARTS[percent]}"


def _rounder(figure: Quantity) -> Callable[[re.Match[str]], str]:
    def rounded(match: re.Match[str]) -> str:
        value = float(match.group().replace(",", ""))
        if figure.kind is Kind.PERCENT and value >= KEPT_FROM:
            return match.group()
        short = float(f"{value:.{DIGITS}g}")
        if short == value or (value < SHORT and value.is_integer()):
            return match.group()
        return f"{short:,.0f}" if short >= 10 ** (DIGITS - 1) else f"{short:g}"

    return rounded

"""Hours of work in a year or a week, where the text states them: with them pay by the hour has a year."""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import Amount

LEAST_YEAR, MOST_YEAR = 400, 3_000
LEAST_WEEK, MOST_WEEK = 5, 70
WEEKS = 52
_A_YEAR = re.compile(
    r"[\s\w().,-]{0,24}?\b(?:(?:a|per|each|every)\s+(?:calendar\s+|full\s+)?year|annually|yearly|per\s+annum|p\.a)\b|\s?/\s?ye?a?r\b",
    re.IGNORECASE,
)
_A_WEEK = re.compile(
    r"[\s\w()-]{0,16}?(?:\b(?:(?:a|per|each|every)\s+week|weekly)\b|/\s?w(?:ee)?k\b)", re.IGNORECASE
)
_LABEL = re.compile(r"\bhours?\b[^;\n\d]{0,40}$", re.IGNORECASE)
_ANNUAL = re.compile(
    r"\b(?:annual|yearly)\b[^.;\n\d]{0,30}\bhours?\b|\bhours?\s+(?:a|per)\s+year\b", re.IGNORECASE
)


def hours_a_year(context: LetterContext) -> float | None:
    """Return the hours of a year that the text states; None if it states none, or several."""
    counts = {hours for hours, place in _hours(context) if _is_of_year(context, place)}
    counts = {hours for hours in counts if LEAST_YEAR <= hours <= MOST_YEAR}
    return counts.pop() if len(counts) == 1 else None


def hours_a_week(context: LetterContext) -> float | None:
    """Return the hours of a week that the text states; None if it states none, or several."""
    counts = {
        hours
        for hours, place in _hours(context)
        if LEAST_WEEK <= hours <= MOST_WEEK and _A_WEEK.match(context.text, place.end)
    }
    return counts.pop() if len(counts) == 1 else None


def _is_of_year(context: LetterContext, place: Span) -> bool:
    sentence = context.letter.sentence_at(place.start)
    before = context.text[sentence.start : place.start]
    return bool(_A_YEAR.match(context.text, place.end) or _ANNUAL.search(before))


def _hours(context: LetterContext) -> Iterator[tuple[float, Span]]:
    """Yield counts of hours, `2,080 hours` and `Paid hours: 2,080`, each with its place."""
    text = context.text
    for duration in context.tokens.durations:
        if duration.unit == "hour":
            yield duration.count, duration.span
    for number in context.tokens.numbers:
        if not isinstance(number, Amount) or number.currency or number.scale:
            continue
        sentence = context.letter.sentence_at(number.span.start)
        after = Span(number.span.end, min(sentence.end, number.span.end + 16))
        unit = context.words.pay.hours.first(text, after)
        is_counted = unit is not None and not text[number.span.end : unit.start].strip(" -")
        if is_counted and unit is not None:
            yield number.value, Span(number.span.start, unit.end)
        elif _LABEL.search(text, sentence.start, number.span.start):
            yield number.value, number.span

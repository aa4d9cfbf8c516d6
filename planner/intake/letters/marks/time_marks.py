"""Marks for years of the job, points in time and rhythms in a marked sentence.

Months count from the start of the job or of the grant, as the plan counts them: the first anniversary is 12.
"""

import itertools
import re
from collections.abc import Callable, Mapping, Sequence

from planner.intake.letters.marks.mark_words import SignMarkWords
from planner.intake.letters.marks.marked_text import MarkedText, MarkKind, rewritten
from planner.intake.letters.marks.number_marks import marked_sentence
from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import Amount, Duration
from planner.intake.letters.tokens.tokenize import Tokens

MOST_CHARACTERS = 200_000
"""Characters of an offer that are read; a longer text is no letter."""
LAST_YEAR = 10
LAST_MONTH = 120
MONTH_DAYS = 30


def marked_sentences(
    text: str, sentences: Sequence[Span], tokens: Tokens, words: SignMarkWords
) -> tuple[MarkedText, ...]:
    """Mark each sentence of a letter, numbers, then times, up to the most characters that are read."""
    ends = itertools.accumulate(sentence.end - sentence.start for sentence in sentences)
    return tuple(
        with_times(marked_sentence(text, sentence, tokens, words), words)
        for sentence, end in zip(sentences, ends, strict=True)
        if sentence.end > sentence.start and end <= MOST_CHARACTERS
    )


def with_times(text: MarkedText, words: SignMarkWords) -> MarkedText:
    """Mark rhythms of a length, years, the points in time made of them, then the other rhythms."""
    text = rewritten(text, words.every_time, MarkKind.EVERY, _every_time)
    text = rewritten(text, words.year, MarkKind.YEAR, _year)
    for name, pattern in words.points.items():
        text = rewritten(text, pattern, MarkKind.POINT, _POINTS[name])
    for months, pattern in words.every.items():
        text = rewritten(text, pattern, MarkKind.EVERY, _every(int(months)))
    return text


def _year(text: MarkedText, match: re.Match[str]) -> tuple[int, int] | None:
    named = match.groupdict()
    if named["ordinals"]:
        years = text.marked(named["ordinals"], MarkKind.ORDINAL)
    elif named["digit"]:
        years = [int(named["digit"]), int(named["upto"] or named["digit"])]
    else:
        years = [_count(text, named[key]) for key in ("first", "last") if named[key]]
    first, last = min(years), max(years)
    return (first, last) if 1 <= first <= last <= LAST_YEAR else None


def _count(text: MarkedText, sign: str) -> int:
    amount: Amount = text.value(sign)
    return int(amount.value) if amount.value == int(amount.value) else 0


def _months(duration: Duration) -> int:
    return round(duration.months)


def _anniversaries(text: MarkedText, match: re.Match[str]) -> tuple[int, ...] | None:
    years = text.marked(match["all"], MarkKind.ORDINAL)
    if match["count"]:
        years = list(range(1, _count(text, match["count"]) + 1)) if years == [1] else []
    return _checked(tuple(12 * year for year in years))


def _after(text: MarkedText, match: re.Match[str]) -> tuple[int, ...] | None:
    return _checked((_months(text.value(match["time"])),))


def _counted(text: MarkedText, match: re.Match[str]) -> tuple[int, ...] | None:
    return _checked(tuple(12 * year for year in range(1, _count(text, match["count"]) + 1)))


def _first(_text: MarkedText, _match: re.Match[str]) -> tuple[int, ...]:
    return (12,)


def _elliptic(text: MarkedText, match: re.Match[str]) -> tuple[int, ...] | None:
    """Return the month of `on the second` behind an anniversary named in full, or before a later one:
    `33% on the first, 33% on the second and 34% on the third anniversary`.
    """
    month = 12 * int(text.value(match["all"]))
    is_named = bool(text.marked(text.coded[: match.start()], MarkKind.POINT))
    behind = text.marked(text.coded[match.end() :].partition(";")[0], MarkKind.POINT)
    return (month,) if is_named or any(points[0] > month for points in behind) else None


def _after_unit(_text: MarkedText, match: re.Match[str]) -> tuple[int, ...]:
    return ({"year": 12, "quarter": 3, "month": 1}[match["unit"].lower()],)


def _each_year(text: MarkedText, match: re.Match[str]) -> tuple[int, ...] | None:
    """Return the ends of the years of `after each of the first three years`."""
    duration: Duration = text.value(match["time"])
    is_years = duration.unit == "year" and duration.count == int(duration.count)
    return _checked(tuple(12 * year for year in range(1, int(duration.count) + 1))) if is_years else None


def _end_of_year(text: MarkedText, match: re.Match[str]) -> tuple[int, ...] | None:
    first, last = text.value(match["year"])
    return _checked(tuple(12 * year for year in range(first, last + 1)))


def _months_end(text: MarkedText, match: re.Match[str]) -> tuple[int, ...] | None:
    """Return the months of `the end of your sixth month`; `in your first month` is the start."""
    months = tuple(text.marked(match["months"] or match["after"], MarkKind.ORDINAL))
    is_start = months == (1,) and match.group().lower().startswith(("in ", "with "))
    return None if is_start else _checked(months)


def _listed(text: MarkedText, match: re.Match[str]) -> tuple[int, ...] | None:
    duration: Duration = text.value(match["time"])
    unit = duration.months / duration.count if duration.count else 0
    counts = [amount.value for amount in text.marked(match["numbers"], MarkKind.NUMBER)]
    return _checked(tuple(round(count * unit) for count in (*counts, duration.count)))


def _month_numbers(text: MarkedText, match: re.Match[str]) -> tuple[int, ...] | None:
    return _checked(tuple(int(amount.value) for amount in text.marked(match["numbers"], MarkKind.NUMBER)))


def _nth_day(text: MarkedText, match: re.Match[str]) -> tuple[int, ...] | None:
    """Return the month that a day of the job ends: `on the 90th day` is month 3."""
    days = int(match["days"]) if match["days"] else _count(text, match["day"])
    return _checked((round(days / MONTH_DAYS),)) if days >= MONTH_DAYS else None


def _checked(months: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return months that go up within ten years; None for any other."""
    rises = all(earlier < later for earlier, later in itertools.pairwise(months))
    return months if months and rises and months[0] >= 0 and months[-1] <= LAST_MONTH else None


_POINTS: Mapping[str, Callable[[MarkedText, re.Match[str]], tuple[int, ...] | None]] = {
    "anniversaries": _anniversaries,
    "anniversary_after": _after,
    "counted_anniversaries": _counted,
    "elliptic": _elliptic,
    "after_unit": _after_unit,
    "the_anniversary": _first,
    "each_year": _each_year,
    "years_end": _end_of_year,
    "months_end": _months_end,
    "after_year": _end_of_year,
    "listed": _listed,
    "at_time": _after,
    "time_after": _after,
    "nth_day": _nth_day,
    "month_numbers": _month_numbers,
}


def _every(months: int) -> Callable[[MarkedText, re.Match[str]], int]:
    return lambda _text, _match: months


def _every_time(text: MarkedText, match: re.Match[str]) -> int | None:
    months = _months(text.value(match["time"]))
    return months if months in (1, 3, 6, 12) else None

"""Dates as people type them: `12/9`, `Dec 15`, `December 15th, 2026`, `in 9 days`, `Friday in two weeks`.

Numbers with slashes are month/day, as in the US, unless the first is above 12; with points they are
day.month, as in Europe. An ambiguous date is refused, not guessed.
"""

import datetime
from collections.abc import Iterator, Sequence

from planner.plan.entry.dates.counted_day import readings
from planner.plan.entry.dates.day_names import MONTHS, month_named, weekday_named
from planner.plan.entry.number import EntryError
from planner.values.days import WEEKDAYS, month_name
from planner.values.lazy_pattern import LazyPattern

LEAP = 8  # years in which each day of the calendar occurs, February 29 too
CENTURY = 2000
_ISO = LazyPattern(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ t]00:00(?::00)?)?")
_SLASHED = LazyPattern(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?")
_DOTTED = LazyPattern(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})?")
_DASHED = LazyPattern(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_BY = LazyPattern(r"^(?:by|on|until|due|no later than|eod|cob|end of day)\s+(?=\S)")
_CLOCK_FIRST = LazyPattern(
    r"^(?:\d{1,2}(?::\d{2})?\s*(?:am|pm)|noon|midnight|eod|cob|end of day)"
    r"(?:\s+(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|on|by)\b)[a-z]{2,3})?"
    r",?\s+(?:on\s+|by\s+)?(?=\S)"
)
_CLOCK = LazyPattern(
    r",?\s+(?:at\s+)?(?:\d{1,2}(?::\d{2})?\s*(?:am|pm)|\d{1,2}:\d{2}|eod|cob|noon|midnight)(?:\s+[a-z]{2,4})?$"
)
_NAMED_MONTH = LazyPattern(
    r"(?<=\d)[-/](?=[^\W\d_])|(?<=[^\W\d_])[-/](?=\d)|(?<=[^\W\d_][-/ ]\d\d)[-/](?=\d)"
)
"""What parts a month's name from day and year: `10-Dec-2026`, `10/Dec`, `Dec-10-2026`."""
_BETWEEN = ("of", "the", "de", "del", "di", "le", "el", "den", "dem", "il")
_DAY = LazyPattern(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = LazyPattern(r"(\d{4})|'?(\d{2})")


def read_date(text: str, today: datetime.date, *, ahead: bool) -> datetime.date:
    """Parse a text into a date; EntryError says why it cannot be.

    Without a year it is the next such day from today on if `ahead`, else the latest one up to today. A year
    of two digits is of this century. A weekday may come first, and must be that of the date.
    """
    plain = _CLOCK.sub("", _BY.sub("", _CLOCK_FIRST.sub("", " ".join(text.lower().split()))))
    if day := _one_of(text, readings(plain, today, ahead=ahead)):
        return day
    weekday, rest = _split_weekday(plain)
    day = _one_of(text, readings(rest, today, ahead=ahead)) or _dated(text, rest, today, ahead=ahead)
    if weekday is not None and day.weekday() != weekday:
        is_a = WEEKDAYS[day.weekday()]
        raise EntryError(
            f"{month_name(day)} {day.day}, {day.year} is a {is_a}, not a {WEEKDAYS[weekday]}. "
            "Type the day that you mean."
        )
    return day


def _split_weekday(text: str) -> tuple[int | None, str]:
    first, _, rest = text.partition(" ")
    name = first.rstrip(".,")
    place = weekday_named(name)
    return (place, rest) if place is not None and rest else (None, text)


def _one_of(text: str, days: Sequence[datetime.date]) -> datetime.date | None:
    """Return the only day that a text may mean; None for none; EntryError names the days of several."""
    if len(days) > 1:
        named = " or ".join(f"{month_name(day)} {day.day}" for day in days)
        raise EntryError(f"“{text}” may be {named}. Type the day that you mean.")
    return days[0] if days else None


def _dated(text: str, plain: str, today: datetime.date, *, ahead: bool) -> datetime.date:
    year, month, day = _parts(text, plain)
    if not 1 <= month <= len(MONTHS):
        raise EntryError(
            f"“{text}” is not a date: there is no month {month}. Days are typed month/day, as 12/9 or Dec 9."
        )
    if year is not None:
        return _day(text, year, month, day)
    years = (
        range(today.year, today.year + LEAP + 1) if ahead else range(today.year, today.year - LEAP - 1, -1)
    )
    for tried in years:
        try:
            candidate = datetime.date(tried, month, day)
        except ValueError:  # February 29 of another year
            continue
        if (candidate >= today) if ahead else (candidate <= today):
            return candidate
    raise _no_such_day(text, month, day)


def _parts(text: str, plain: str) -> tuple[int | None, int, int]:
    """Return the year if it was typed, month and day, none of them checked."""
    if match := _ISO.fullmatch(plain):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _SLASHED.fullmatch(plain):
        first, second = int(match[1]), int(match[2])
        is_day_first = first > len(MONTHS) >= second and match[3] is not None
        return _year(match[3]), second if is_day_first else first, first if is_day_first else second
    if match := _DOTTED.fullmatch(plain):
        return _year(match[3]), int(match[2]), int(match[1])
    if match := _DASHED.fullmatch(plain):
        return _year(match[3]), *_month_and_day(text, int(match[1]), int(match[2]))
    spaced = _NAMED_MONTH.sub(" ", plain).replace(",", " ").replace(".", " ")
    words = [word for word in spaced.split() if word not in _BETWEEN]
    for order in _orders(words):
        return order
    raise EntryError(
        f"“{text}” is not a date. Type 2026-12-01, Dec 1, 12/1/2026, in 9 days, or Friday in two weeks."
    )


def _month_and_day(text: str, first: int, second: int) -> tuple[int, int]:
    """Return month and day of two numbers with a dash; EntryError where either may be the day."""
    if first > len(MONTHS) or first == second:
        return second, first
    if second > len(MONTHS):
        return first, second
    raise EntryError(f"“{text}” may begin with the day or the month. Type it as 2026-12-01 or Dec 1.")


def _orders(words: list[str]) -> Iterator[tuple[int | None, int, int]]:
    """Yield (year, month, day) for a month's name before or after its day, and a year after both."""
    if len(words) not in (2, 3):
        return
    for name, number in (words[:2], words[1::-1]):
        month, day = month_named(name), _DAY.fullmatch(number)
        year = _YEAR.fullmatch(words[2]) if len(words) > 2 else None
        if month is not None and day and (year or len(words) == 2):
            yield _year(year[1] or year[2] if year else None), month + 1, int(day[1])


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) + (CENTURY if len(digits) == len("26") else 0)


def _day(text: str, year: int, month: int, day: int) -> datetime.date:
    try:
        return datetime.date(year, month, day)
    except ValueError as error:
        raise _no_such_day(text, month, day) from error


def _no_such_day(text: str, month: int, day: int) -> EntryError:
    name = MONTHS[month - 1].capitalize()
    return EntryError(f"“{text}” is not a date: {name} has no day {day} then.")

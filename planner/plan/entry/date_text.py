"""Dates as people type them: `12/9`, `Dec 15`, `December 15th, 2026`, `in 9 days`, `next friday`.

Numbers with slashes are month/day, as in the US, unless the first is above 12; with points they are
day.month, as in Europe. An ambiguous date is refused, not guessed.
"""

import datetime
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from planner.plan.entry.number import EntryError

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_OTHER_MONTHS: Mapping[str, int] = MappingProxyType(
    {
        **{
            "januar": 1,
            "januari": 1,
            "janvier": 1,
            "janv": 1,
            "enero": 1,
            "februar": 2,
            "februari": 2,
            "février": 2,
        },
        **{
            "febrero": 2,
            "märz": 3,
            "maart": 3,
            "mars": 3,
            "marzo": 3,
            "avril": 4,
            "avr": 4,
            "abril": 4,
            "mai": 5,
        },
        **{
            "mei": 5,
            "mayo": 5,
            "maj": 5,
            "juni": 6,
            "juin": 6,
            "junio": 6,
            "juli": 7,
            "juillet": 7,
            "juil": 7,
        },
        **{"julio": 7, "augustus": 8, "août": 8, "agosto": 8, "septembre": 9, "septiembre": 9, "oktober": 10},
        **{
            "okt": 10,
            "octobre": 10,
            "octubre": 10,
            "noviembre": 11,
            "dezember": 12,
            "dez": 12,
            "december": 12,
        },
        **{"décembre": 12, "diciembre": 12, "novembre": 11},
    }
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LEAST = 3  # letters of an abbreviated name
LEAP = 8  # years in which each day of the calendar occurs, February 29 too
CENTURY = 2000
_STEPS = {"today": 0, "tomorrow": 1, "yesterday": -1}
_IN = re.compile(r"in (\d{1,5}) (day|week)s?")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ t]00:00(?::00)?)?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})?")
_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_BY = re.compile(r"^(?:by|on|until|due|no later than|eod|cob|end of day)\s+(?=\S)")
_CLOCK_FIRST = re.compile(
    r"^(?:\d{1,2}(?::\d{2})?\s*(?:am|pm)|noon|midnight|eod|cob|end of day)"
    r"(?:\s+[a-z]{2,3})?,?\s+(?:on\s+|by\s+)?(?=\S)"
)
_CLOCK = re.compile(
    r",?\s+(?:at\s+)?(?:\d{1,2}(?::\d{2})?\s*(?:am|pm)|\d{1,2}:\d{2}|eod|cob|noon|midnight)(?:\s+[a-z]{2,4})?$"
)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(\d{4})|'?(\d{2})")


def read_date(text: str, today: datetime.date, *, ahead: bool) -> datetime.date:
    """Parse a text into a date; EntryError says why it cannot be.

    Without a year it is the next such day from today on if `ahead`, else the latest one up to today. A year
    of two digits is of this century. A weekday may come first, and must be that of the date.
    """
    plain = _CLOCK.sub("", _BY.sub("", _CLOCK_FIRST.sub("", " ".join(text.lower().split()))))
    weekday, rest = _split_weekday(plain)
    day = _relative(rest, today) or (_coming(rest, today) if ahead else None)
    day = day or _dated(text, rest, today, ahead=ahead)
    if weekday is not None and day.weekday() != weekday:
        is_a = WEEKDAYS[day.weekday()].capitalize()
        raise EntryError(
            f"{day:%B} {day.day}, {day.year} is a {is_a}, not a {WEEKDAYS[weekday].capitalize()}. "
            "Type the day that you mean."
        )
    return day


def _split_weekday(text: str) -> tuple[int | None, str]:
    first, _, rest = text.partition(" ")
    name = first.rstrip(".,")
    place = _index_of(name, WEEKDAYS)
    return (place, rest) if place is not None and rest else (None, text)


def _relative(text: str, today: datetime.date) -> datetime.date | None:
    if text in _STEPS:
        return today + datetime.timedelta(days=_STEPS[text])
    match = _IN.fullmatch(text)
    if match is None:
        return None
    return today + datetime.timedelta(days=int(match[1]) * (7 if match[2] == "week" else 1))


def _coming(text: str, today: datetime.date) -> datetime.date | None:
    """Return the day of `this friday` or `next friday`; EntryError where it may be of two weeks."""
    which, _, name = text.partition(" ")
    place = _index_of(name, WEEKDAYS) if which in ("this", "next") else None
    if place is None:
        return None
    days = (place - today.weekday()) % 7
    if which == "next" and days == 0:
        days = 7
    first, second = (today + datetime.timedelta(days=later) for later in (days, days + 7))
    if days == 0 or (which == "next" and place > today.weekday()):
        raise EntryError(
            f"“{text}” may be {first:%B} {first.day} or {second:%B} {second.day}. Type the day that you mean."
        )
    return first


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
            day_found = datetime.date(tried, month, day)
        except ValueError:  # February 29 of another year
            continue
        if (day_found >= today) if ahead else (day_found <= today):
            return day_found
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
    words = [word for word in plain.replace(",", " ").replace(".", " ").split() if word not in ("of", "the")]
    for order in _orders(words):
        return order
    raise EntryError(f"“{text}” is not a date. Type 2026-12-01, Dec 1, 12/1/2026, or in 9 days.")


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
        month, day = _month_named(name), _DAY.fullmatch(number)
        year = _YEAR.fullmatch(words[2]) if len(words) > 2 else None
        if month is not None and day and (year or len(words) == 2):
            yield _year(year[1] or year[2] if year else None), month + 1, int(day[1])


def _month_named(name: str) -> int | None:
    """Return the place of a month from 0, by its English name or one of a neighbour's."""
    other = _OTHER_MONTHS.get(name)
    return _index_of(name, MONTHS) if other is None else other - 1


def _index_of(name: str, names: tuple[str, ...]) -> int | None:
    """Return the index of a name, full or abbreviated: dec, sept, thurs."""
    matches = (index for index, full in enumerate(names) if len(name) >= LEAST and full.startswith(name))
    return next(matches, None)


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

"""Days counted from today, as people say them: `in ten days`, `Friday in two weeks`, `a week on Monday`.

A phrase may mean several days: of a week that begins on Sunday or on Monday, counted from today or from the
next such weekday. `readings` returns all of them, so that its caller asks and does not guess.
"""

import calendar
import datetime
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from planner.plan.entry.dates.day_names import month_named, weekday_named
from planner.values.lazy_pattern import LazyPattern

Days = tuple[datetime.date, ...]
WEEK, FRIDAY = 7, 4
LONGEST = 60
"""Letters of a phrase. A longer text is none, and could count from itself without end."""
_NEAR: Mapping[str, int] = MappingProxyType(
    {
        **{"now": 0, "today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1},
        **dict.fromkeys(("day after tomorrow", "the day after tomorrow"), 2),
    }
)
_NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("a", "an", "one"), 1),
        **{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
        **{"ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30},
    }
)
_COUNT = rf"(?P<count>\d{{1,4}}|{'|'.join(_NUMBERS)})"
_UNIT = r"(?P<unit>(?:calendar |business |working )?days?|weeks?|fortnights?|months?)"
_WEEKS = rf"{_COUNT} (?P<unit>weeks?|fortnights?)"
_END = r"(?:the )?end of (?:the |this )?(?:(?P<which>next) )?"
_SHORT: Mapping[str, str] = MappingProxyType({"eow": "end of week", "eom": "end of month"})
_NAMED = r"(?P<weekday>[a-z]{3,9})"
_NTH: Mapping[str, int] = MappingProxyType(
    {
        **{"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3},
        **{"fifth": 4, "5th": 4, "last": -1},
    }
)


def readings(text: str, today: datetime.date, *, ahead: bool) -> Days:
    """Return the days that a phrase in small letters may mean, in order; none for another text.

    `ahead`: a weekday alone, or a day of the month, is the next one, else the latest one up to today.
    """
    if len(text) > LONGEST:
        return ()
    plain = " ".join(text.replace(",", " ").replace("’", "'").split())
    plain = _SHORT.get(plain, plain)
    if plain in _NEAR:
        return (today + datetime.timedelta(days=_NEAR[plain]),)
    for pattern, days in _FORMS if ahead else _BEHIND:
        if (match := pattern.fullmatch(plain)) and (meant := days(match, today)):
            return tuple(sorted(set(meant)))
    return ()


def _counted(match: re.Match[str], today: datetime.date) -> Days:
    """`in ten days`, `two weeks from now`, `a week from Friday`: from today, or from the named day."""
    starts = readings(match["start"] or "today", today, ahead=True)
    return tuple(_after(day, match["count"], match["unit"]) for day in starts)


def _week_after(match: re.Match[str], today: datetime.date) -> Days:
    """`Monday week`: a week after the next Monday."""
    return tuple(day + datetime.timedelta(days=WEEK) for day in readings(match["start"], today, ahead=True))


def _ago(match: re.Match[str], today: datetime.date) -> Days:
    return (_after(today, match["count"], match["unit"], back=True),)


def _after(day: datetime.date, count: str, unit: str, *, back: bool = False) -> datetime.date:
    """Return the day so many units later, or earlier; of another month the same day, or its last."""
    number = (_NUMBERS.get(count) or int(count)) * (-1 if back else 1)
    if unit.startswith(("business", "working")):
        return _after_working_days(day, number)
    if unit.startswith("month"):
        year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
        return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    length = {"w": WEEK, "f": 2 * WEEK}.get(unit[0], 1)
    return day + datetime.timedelta(days=number * length)


def _after_working_days(day: datetime.date, number: int) -> datetime.date:
    """Return the day so many working days later, or earlier; holidays count as working days."""
    step = datetime.timedelta(days=1 if number > 0 else -1)
    left = abs(number)
    while left:
        day += step
        left -= day.weekday() <= FRIDAY
    return day


def _weekday_in_weeks(match: re.Match[str], today: datetime.date) -> Days:
    """`Friday in two weeks`: of the week that is two weeks ahead, or two weeks after the next Friday."""
    place = weekday_named(match["weekday"])
    if place is None:
        return ()
    monday = today - datetime.timedelta(days=today.weekday())
    coming = today + datetime.timedelta(days=(place - today.weekday()) % WEEK)
    return tuple(
        _after(day, match["count"], match["unit"])
        for day in (monday + datetime.timedelta(days=place), coming)
    )


def _coming(match: re.Match[str], today: datetime.date) -> Days:
    """`Friday`, `next Friday`: today or in a week on a Friday; `next` in this week or the one after."""
    place = weekday_named(match["weekday"])
    if place is None:
        return ()
    days = (place - today.weekday()) % WEEK
    first, second = (today + datetime.timedelta(days=days + later) for later in (0, WEEK))
    if match["which"] == "next":
        return (second,) if days == 0 else (first, second) if place > today.weekday() else (first,)
    return (first, second) if days == 0 else (first,)


def _latest(match: re.Match[str], today: datetime.date) -> Days:
    """`Friday` of what is over: the latest one; today or a week ago on a Friday."""
    place = weekday_named(match["weekday"])
    if place is None:
        return ()
    days = (today.weekday() - place) % WEEK
    first, second = (today - datetime.timedelta(days=days + earlier) for earlier in (0, WEEK))
    return (first, second) if days == 0 else (first,)


def _of_next_week(match: re.Match[str], today: datetime.date) -> Days:
    """`Friday next week`, in weeks that begin on Monday and in weeks that begin on Sunday."""
    place = weekday_named(match["weekday"])
    return () if place is None else _next_week(place, today)


def _next_week(place: int, today: datetime.date) -> Days:
    monday = today + datetime.timedelta(days=WEEK - today.weekday())
    sunday = today + datetime.timedelta(days=WEEK - (today.weekday() + 1) % WEEK)
    return tuple(
        first + datetime.timedelta(days=(place - first.weekday()) % WEEK) for first in (monday, sunday)
    )


def _end_of_week(match: re.Match[str], today: datetime.date) -> Days:
    """`end of next week`: its Friday. On a Saturday or Sunday the end of `the week` is the next Friday."""
    if match["which"] == "next":
        return _next_week(FRIDAY, today)
    return (today + datetime.timedelta(days=(FRIDAY - today.weekday()) % WEEK),)


def _end_of_month(match: re.Match[str], today: datetime.date) -> Days:
    """`end of the month`, `end of next month`, `end of January`: the last day of the next such month."""
    name, month = match["month"], today.month - 1
    if name == "month":
        month += match["which"] == "next"
    elif (place := month_named(name)) is None:
        return ()
    else:
        month = place + (12 if place < month else 0)
    year, month = today.year + month // 12, month % 12 + 1
    return (datetime.date(year, month, calendar.monthrange(year, month)[1]),)


def _nth_of_month(match: re.Match[str], today: datetime.date) -> Days:
    """`the second Friday in December`, `last Friday of the month`: of this month, or of the next such one."""
    place, name = weekday_named(match["weekday"]), match["month"]
    month = today.month - 1 if name == "month" else month_named(name)
    if place is None or month is None:
        return ()
    number = _NTH[match["nth"]]
    for year in (int(match["year"]),) if match["year"] else (today.year, today.year + 1):
        last = calendar.monthrange(year, month + 1)[1]
        every = (datetime.date(year, month + 1, day) for day in range(1, last + 1))
        days = [day for day in every if day.weekday() == place]
        if number < len(days) and (match["year"] or days[number] >= today):
            return (days[number],)
    return ()


def _day_of_month(match: re.Match[str], today: datetime.date) -> Days:
    """`the 15th`: of this month if it is not over, else of the next month that has such a day."""
    for later in range(3):  # of two months that follow each other one has 31 days
        year, month = divmod(today.year * 12 + today.month - 1 + later, 12)
        number = int(match["number"])
        if 1 <= number <= calendar.monthrange(year, month + 1)[1]:
            day = datetime.date(year, month + 1, number)
            if day >= today:
                return (day,)
    return ()


Form = tuple[LazyPattern, Callable[[re.Match[str], datetime.date], Days]]
_BEHIND: tuple[Form, ...] = (
    (LazyPattern(rf"{_COUNT} {_UNIT} ago"), _ago),
    (LazyPattern(_NAMED), _latest),
)
_FORMS: tuple[Form, ...] = (
    _BEHIND[0],
    (LazyPattern(rf"{_NAMED} in {_WEEKS}"), _weekday_in_weeks),
    (LazyPattern(rf"in {_WEEKS}(?: on)? {_NAMED}"), _weekday_in_weeks),
    (
        LazyPattern(
            rf"(?:in |within )?(?:the )?(?:next )?{_COUNT} {_UNIT}"
            r"(?:'?s?'? time)?(?: (?:from |after |on )?(?P<start>[a-z ]+))?"
        ),
        _counted,
    ),
    (LazyPattern(r"(?P<start>[a-z]{3,9}) week"), _week_after),
    (LazyPattern(rf"{_NAMED}(?: of)? next week"), _of_next_week),
    (LazyPattern(rf"next week(?: on)? {_NAMED}"), _of_next_week),
    (LazyPattern(rf"{_END}week"), _end_of_week),
    (LazyPattern(rf"{_END}(?P<month>[^\W\d]{{3,10}})"), _end_of_month),
    (
        LazyPattern(
            rf"(?:the )?(?P<nth>{'|'.join(_NTH)}) {_NAMED} (?:in|of) (?:the |this )?"
            r"(?P<month>[^\W\d]{3,10})(?: (?P<year>20\d\d))?"
        ),
        _nth_of_month,
    ),
    (LazyPattern(r"(?:the )?(?P<number>\d{1,2})(?:st|nd|rd|th)"), _day_of_month),
    (LazyPattern(rf"(?:(?P<which>next|this|coming) )?{_NAMED}"), _coming),
)

"""Days as letters write them: `January 11, 2027`, `11/12/2026`, `in 10 days from today`.

A day without its year is the next one from the letter's own day on. Day and month that may be swapped give
two choices, unless the country of the letter or the calendar settles it.
"""

import calendar
import datetime
import re
from collections.abc import Iterator

from msgspec import Struct

from planner.intake.letters.results import Span
from planner.intake.letters.tokens.date_patterns import date_patterns
from planner.intake.letters.tokens.number_words import SpelledNumbers
from planner.intake.letters.tokens.token import DateToken
from planner.intake.letters.tokens.token_words import TokenWords, any_of
from planner.plan.entry.dates.counted_day import readings

CENTURY = 2000
_ANCHORS = ("anchor", "comma", "dated", "dated_before")
_NTH = ("nth", "plain_nth", "of_month")
LEAP = 8  # years in which each day of the calendar occurs


class Calendar(Struct, frozen=True):
    """The letter's day, and whether its numbers name the day first (None: unknown)."""

    base: datetime.date
    is_day_first: bool | None


class Dates:
    """Finds days; built once from the vocabulary."""

    def __init__(self, words: TokenWords, spelled: SpelledNumbers) -> None:
        self._months, self._weekdays, self._ordinals = words.months, words.weekdays, words.ordinals
        self._spelled = spelled
        patterns = date_patterns(words)
        self._absolute, self._relative = patterns.absolute, patterns.relative

    def absolute(
        self, text: str, when: Calendar, start: int = 0, end: int | None = None
    ) -> Iterator[DateToken]:
        """Yield days that name a month, the longest pattern first where several fit."""
        for pattern in self._absolute:
            for match in pattern.finditer(text, start, len(text) if end is None else end):
                token = self._absolute_day(match, when)
                if token is not None:
                    yield token

    def relative(
        self, text: str, when: Calendar, start: int = 0, end: int | None = None
    ) -> Iterator[DateToken]:
        """Yield days counted from the letter's own: `in 10 days`, `by Friday`, `end of next week`."""
        for pattern in self._relative:
            for match in pattern.finditer(text, start, len(text) if end is None else end):
                choices = self._relative_days(match, when)
                if choices:
                    yield DateToken(Span(match.start(), match.end()), choices, is_relative=True)

    def _absolute_day(self, match: re.Match[str], when: Calendar) -> DateToken | None:
        groups = match.groupdict()
        for key in ("vague", "vague_month"):
            if groups.get(key):
                return DateToken(Span(match.start(), match.end()), ())
        for key in ("short_dotted", "last_dotted"):
            if groups.get(key):
                first, _, second = groups[key].partition(".")
                dotted = _day(None, int(second), int(first), when.base)
                return DateToken(Span(*match.span(key)), (dotted,)) if dotted else None
        for key in ("iso", "slashed", "short_slashed", "last_slashed"):
            if groups.get(key):
                choices = _numeric(groups[key], when)
                return DateToken(Span(*match.span(key)), choices) if choices else None
        month = self._months[groups["month"].lower()]
        if groups["month"] == "may" and match.start("month") == match.start():
            return None  # the verb: `you may 5 …`
        word = groups["day"].lower()
        day = self._ordinals.get(word) or int(re.sub(r"\D", "", word) or 0)
        written = groups.get("year") or groups.get("short") or groups.get("dashed")
        date = _day(_year(written), month, day, when.base)
        return DateToken(Span(match.start(), match.end()), (date,)) if date else None

    def _relative_days(self, match: re.Match[str], when: Calendar) -> tuple[datetime.date, ...]:
        groups = match.groupdict()
        if groups.get("phrase"):
            return readings(" ".join(groups["phrase"].lower().split()), when.base, ahead=True)
        if nth := next((groups[key] for key in _NTH if groups.get(key)), None):
            return _next_of_month(self._ordinals.get(nth.lower()) or int(re.sub(r"\D", "", nth)), when.base)
        if groups.get("tomorrow"):
            return (when.base + datetime.timedelta(days=1),)
        if groups.get("end"):
            return (_end_of(groups["end"].lower(), when.base),)
        if groups.get("weekday"):
            return self._weekday_days(groups, when.base)
        base = (
            self._anchor(next((groups[key] for key in _ANCHORS if groups.get(key)), None), when) or when.base
        )
        return (_after(base, self._count(groups["count"]), groups["unit"].lower()),)

    def _anchor(self, words: str | None, when: Calendar) -> datetime.date | None:
        if not words:
            return None
        near = Calendar(when.base - datetime.timedelta(days=60), when.is_day_first)
        return next((token.day for token in self.absolute(f"({words})", near) if token.day), None)

    def _count(self, words: str) -> int:
        if words.isdigit():
            return int(words)
        return int(self._spelled.value(re.findall(r"[a-z]+", words.lower())) or 0)

    def _weekday_days(self, groups: dict[str, str | None], base: datetime.date) -> tuple[datetime.date, ...]:
        wanted = self._weekdays[(groups["weekday"] or "").lower()]
        ahead = (wanted - base.weekday()) % 7 or 7
        nearest = base + datetime.timedelta(days=ahead)
        is_next = "next" in f"{groups['led']} {groups['lead2'] or ''}".lower()
        if not is_next:
            return (nearest,)
        week_after = nearest + datetime.timedelta(days=7)
        same_week = nearest.isocalendar()[1] == base.isocalendar()[1]
        return (nearest, week_after) if same_week else (nearest,)


def is_day_first(text: str, words: TokenWords) -> bool | None:
    """Return whether days come before months in numbers: by one over 12, else by the country."""
    for match in re.finditer(r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:20)?\d{2}(?![\w/])", text):
        first, mark, second = int(match[1]), match[2], int(match[3])
        if first > 12 >= second or mark == ".":
            return True
        if second > 12 >= first:
            return False
    if re.search(rf"(?<!\w)(?:{any_of(words.day_first)})(?:(?<!\w)|(?!\w))", text, re.IGNORECASE):
        return True
    return None if re.search(r"\bCAD\b|C\$|CA\$|\bCanada\b|\bRRSP\b", text) else False


def _numeric(digits: str, when: Calendar) -> tuple[datetime.date, ...]:
    parts = [int(part) for part in re.split(r"[/.-]", digits)]
    if len(parts) == 3 and parts[0] > 31:
        date = _day(parts[0], parts[1], parts[2], when.base)
        return (date,) if date else ()
    year = _year(str(parts[2])) if len(parts) == 3 else None
    month_first = _day(year, parts[0], parts[1], when.base)
    day_first = _day(year, parts[1], parts[0], when.base)
    if when.is_day_first is not None:
        first, other = (day_first, month_first) if when.is_day_first else (month_first, day_first)
        date = first or other
        return (date,) if date else ()
    both = tuple(dict.fromkeys(date for date in (month_first, day_first) if date))
    ahead = tuple(date for date in both if date >= when.base)
    return ahead if len(ahead) == 1 else both


def _day(year: int | None, month: int, day: int, base: datetime.date) -> datetime.date | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    years = [year] if year else range(base.year, base.year + LEAP + 1)
    for tried in years:
        if day <= calendar.monthrange(tried, month)[1]:
            date = datetime.date(tried, month, day)
            if year or date >= base:
                return date
    return None


def _next_of_month(day: int, base: datetime.date) -> tuple[datetime.date, ...]:
    """Return the next day of a month by its number: `by the 10th`."""
    for months in range(3):
        first = (base.replace(day=1) + datetime.timedelta(days=32 * months)).replace(day=1)
        if day <= calendar.monthrange(first.year, first.month)[1] and first.replace(day=day) > base:
            return (first.replace(day=day),)
    return ()


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    return int(digits) + (CENTURY if len(digits) == 2 else 0)


def _after(base: datetime.date, count: int, unit: str) -> datetime.date:
    if unit.startswith(("business", "working")):
        day = base
        while count > 0:
            day += datetime.timedelta(days=1)
            count -= day.weekday() < 5
        return day
    if unit.startswith("hour"):
        return base + datetime.timedelta(days=-(-count // 24))
    return base + datetime.timedelta(days=count * (7 if unit.startswith("week") else 1))


def _end_of(words: str, base: datetime.date) -> datetime.date:
    if words.endswith(("month", "eom")):
        first = base.replace(day=1)
        if "next" in words:
            first = (first + datetime.timedelta(days=32)).replace(day=1)
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    friday = base + datetime.timedelta(days=4 - base.weekday())
    return friday + datetime.timedelta(days=7 if "next" in words or friday < base else 0)

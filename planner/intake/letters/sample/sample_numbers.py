"""Other amounts, per cents and days in the same writing: as many decimals, the same marks, the same month."""

import calendar
import datetime
import re
from collections.abc import Mapping

from planner.intake.letters.tokens.token import DateToken

_TO_TWENTY_TEXT = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TO_TWENTY = _TO_TWENTY_TEXT.split()
_ORDINAL_WORDS = (
    *_TO_TWENTY,
    *(f"twenty-{word}" for word in _TO_TWENTY[:9]),
    *("thirtieth", "thirty-first"),
)
SMALLEST = 10  # numbers below it, without a sign of money, are counts of years and the like
_DIGITS = re.compile(r"\d(?:[\d.,'’\u00a0\u202f ]*\d)?")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?=(?:st|nd|rd|th)?(?!\d))")
_ORDINALS: Mapping[int, str] = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def other_number(written: str, factor: float) -> str:
    """Return a written number times a factor, rounded to its decimals and in its marks; never the same."""
    match = _DIGITS.search(written)
    if match is None:
        return written
    digits = match[0]
    mark = _decimal_mark(digits)
    whole, decimals = digits.rsplit(mark, 1) if mark else (digits, "")
    value = int(re.sub(r"\D", "", whole) + decimals)
    new = round(value * factor)
    new += 1 if new == value else 0
    least = len(whole) if whole.startswith("0") else 1
    padded = str(new).zfill(len(decimals) + least)
    split = len(padded) - len(decimals)
    written_new = _grouped(padded[:split], whole) + (mark + padded[split:] if decimals else "")
    return written[: match.start()] + written_new + written[match.end() :]


def _decimal_mark(digits: str) -> str:
    """Return the mark before the decimals: the last one, unless three digits follow it or it occurs twice."""
    marks = re.findall(r"[.,]", digits)
    if not marks or digits.count(marks[-1]) > 1:
        return ""
    return marks[-1] if len(digits.rsplit(marks[-1], 1)[1]) != 3 or digits.startswith("0") else ""


def _grouped(digits: str, like: str) -> str:
    """Group digits by the mark of a written number; of India's groups too."""
    mark = next((sign for sign in like if not sign.isdigit()), "")
    if not mark:
        return digits
    size = 2 if re.search(r"\D\d{2}\D", like) else 3
    head, groups = digits[:-3], [digits[-3:]]
    while head:
        groups.insert(0, head[-size:])
        head = head[:-size]
    return mark.join(groups)


def other_day(written: str, token: DateToken, days: int) -> str:
    """Return a day so many days later in the same writing; within its month where that is not English.

    A day whose month and day may be swapped stays one. What cannot be written so is returned unchanged.
    """
    if not token.choices:
        return written
    if len(token.choices) > 1:
        return _other_swapped(written, days)
    day = token.choices[0]
    new = day + datetime.timedelta(days)
    if new.month != day.month:
        moved = _other_month(written, day, new)
        if moved:
            return moved
        new = _within_month(day, days)
    return _with_day(written, day, new)


def _other_month(written: str, day: datetime.date, new: datetime.date) -> str:
    """Return a day of another month, by its English name or number; empty if it has neither."""
    for names in (calendar.month_name, calendar.month_abbr):
        name = re.search(rf"\b{names[day.month]}\b", written, re.IGNORECASE)
        if name:
            month = names[new.month].upper() if name[0].isupper() and len(name[0]) > 3 else names[new.month]
            dayed = _with_day(written, day, new)
            place = re.search(rf"\b{names[day.month]}\b", dayed, re.IGNORECASE)
            changed = dayed[: place.start()] + month + dayed[place.end() :] if place else ""
            return changed.replace(str(day.year), str(new.year))
    numbers = [int(number) for number in re.findall(r"\d+", written)]
    if len(numbers) < 3 or sorted(numbers[-3:]) != sorted((day.year, day.month, day.day)):
        return ""
    by_value = {day.year: str(new.year), day.day: f"{new.day:02d}", day.month: f"{new.month:02d}"}
    return re.sub(r"\d+", lambda match: by_value[int(match[0])], written)


def _with_day(written: str, day: datetime.date, new: datetime.date) -> str:
    matches = [match for match in _DAY.finditer(written) if int(match[1]) == day.day]
    place = next((match for match in _likely(written, matches, day)), None)
    if place is None:
        word = re.search(rf"\b{_ORDINAL_WORDS[day.day - 1]}\b", written, re.IGNORECASE)
        return written.replace(word[0], _ORDINAL_WORDS[new.day - 1]) if word else written
    text = f"{new.day:02d}" if place[1].startswith("0") else str(new.day)
    after = written[place.end() :]
    suffix = re.match(r"st|nd|rd|th", after)
    if suffix:
        after = _ORDINALS.get(new.day, "th") + after[2:]
    return written[: place.start()] + text + after


def _likely(written: str, matches: list[re.Match[str]], day: datetime.date) -> list[re.Match[str]]:
    """Return the matches that are the day: the last of an ISO date, the one after or before its month."""
    if re.match(r"\d{4}\D", written):
        return matches[-1:]
    if day.month == day.day and len(matches) > 1:
        return matches[1:]
    return matches[:1]


def _within_month(day: datetime.date, days: int) -> datetime.date:
    last = calendar.monthrange(day.year, day.month)[1]
    for step in (days, -days, days - 7, 7 - days, 7, -7):
        if step and 1 <= day.day + step <= last:
            return day.replace(day=day.day + step)
    return day


def _other_swapped(written: str, days: int) -> str:
    """Return `11/12/2026` as another day whose numbers may be swapped too."""
    numbers = list(_DAY.finditer(written))[:2]
    if len(numbers) < 2:
        return written
    first, second = (int(number[1]) for number in numbers)
    step = 1 + days // 7
    new_first = (first - 1 + step) % 12 + 1
    new_second = (second - 1 + 2 * step) % 12 + 1
    if new_first == new_second:
        new_second = new_second % 12 + 1
    for number, value in ((numbers[1], new_second), (numbers[0], new_first)):
        text = f"{value:02d}" if number[1].startswith("0") else str(value)
        written = written[: number.start()] + text + written[number.end() :]
    return written

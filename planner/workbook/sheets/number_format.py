"""A cell's value as a spreadsheet shows it: the number formats that our styles use, for previews and pages.

Sections, conditions as `[>1]`, quoted words, digits with commas, per cent, and scaling commas. Rounds half
away from zero, as spreadsheets do.
"""

import datetime
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from planner.values.days import month_name, short_month
from planner.workbook.sheets.sheet import SheetCell, Value
from planner.workbook.sheets.styles import style_of

_PARTS = re.compile(r'"([^"]*)"|([#0][#0,.]*%?|%)|(.)', re.DOTALL)
_SECTION = re.compile(r'((?:"[^"]*"|[^";])*)(?:;|\Z)')
_CONDITION = re.compile(r"\[([<>]=?|=)(-?[\d.]+)\]")
_DAY = re.compile(r'"([^"]*)"|(d{1,4}|m{1,4}|y{4})|(.)')


def cell_text(cell: SheetCell) -> str:
    """Return the text that a spreadsheet shows in a cell."""
    return shown_value(cell.value, style_of(cell.style).number)


def shown_value(value: Value, code: str) -> str:
    """Return a value in a number format; an empty format shows a number as it is."""
    if isinstance(value, datetime.date):
        return _day(value, code or "d mmm yyyy")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else str(value)
    return formatted(float(value), code) if code else f"{value:.15g}"


def formatted(number: float, code: str) -> str:
    """Return a number in a number format; what is in brackets or quotes is taken as it is."""
    section, sign = _section(number, code.replace("[Red]", ""))
    shown, pattern = abs(number), next(_patterns(section), "")
    digits = _digits(shown, pattern)
    minus = "-" if sign and digits.strip("0.,%") else ""
    return minus + "".join(
        quoted if plain == "" == digit else digits if digit else plain
        for quoted, digit, plain in (part.groups("") for part in _PARTS.finditer(section))
    )


def _section(number: float, code: str) -> tuple[str, bool]:
    """Return the section for a number, and whether its minus sign is to be written before it."""
    sections = [match[1] for match in _SECTION.finditer(code) if match.start() < len(code)]
    if _CONDITION.match(sections[0]):
        for section in sections:
            condition = _CONDITION.match(section)
            if condition is None or _holds(number, condition[1], float(condition[2])):
                return _CONDITION.sub("", section), number < 0
        return "", False
    if number > 0 or len(sections) == 1:
        return sections[0], number < 0
    if number < 0:
        return sections[1], False
    return (sections[2] if len(sections) > 2 else sections[0]), False


def _holds(number: float, sign: str, limit: float) -> bool:
    return {
        "<": number < limit,
        "<=": number <= limit,
        ">": number > limit,
        ">=": number >= limit,
        "=": number == limit,
    }[sign]


def _patterns(section: str) -> Iterator[str]:
    yield from (match[2] for match in _PARTS.finditer(section) if match[2] and match[2] != "%")


def _digits(number: float, pattern: str) -> str:
    """Return a number above 0 in a pattern of digits, as `#,##0.0#%`."""
    share = pattern.endswith("%")
    whole, _, fraction = pattern.rstrip("%").partition(".")
    scaled = len(whole) - len(whole.rstrip(",")) + len(fraction) - len(fraction.rstrip(","))
    fraction = fraction.rstrip(",")
    exact = Decimal(repr(number)) * (100 if share else 1) / 1000**scaled
    rounded = exact.quantize(Decimal(1).scaleb(-len(fraction)), ROUND_HALF_UP)
    grouping = "," if "," in whole.rstrip(",") else ""
    text = f"{rounded:{grouping}.{len(fraction)}f}"
    for sign in reversed(fraction):
        if sign == "0" or not text.endswith("0"):
            break
        text = text[:-1]
    return text + ("%" if share else "")


def _day(day: datetime.date, code: str) -> str:
    words = {
        **{"d": str(day.day), "dd": f"{day.day:02}", "yyyy": str(day.year)},
        **{"m": str(day.month), "mm": f"{day.month:02}", "mmm": short_month(day), "mmmm": month_name(day)},
    }
    return "".join(
        quoted or (words[sign] if sign else plain)
        for quoted, sign, plain in (part.groups("") for part in _DAY.finditer(code))
    )

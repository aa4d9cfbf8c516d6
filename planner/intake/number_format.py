"""A number of a workbook as a person would type it: what its cell's format says of it is kept."""

import datetime
import math
import re
from collections.abc import Mapping

_BUILT_IN_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_BUILT_IN: Mapping[int, str] = {
    **{9: "0%", 10: "0.00%"},
    **dict.fromkeys((5, 6, 7, 8, 42, 44), "$"),
    **dict.fromkeys(_BUILT_IN_DATES, "d"),
}
"""Formats that Excel knows by their number alone, by ECMA-376 part 1, 18.8.30, as far as they matter here."""
_SIGNS = "€£¥₹$"  # the dollar last: it opens every sign that a format spells out, as [$€-407]
_NO_DATE_SIGNS = re.compile(r'"[^"]*"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]|[_\\].')
_DATE_SIGNS = re.compile(r"[dmhys]", re.IGNORECASE)
_LAPSE = re.compile(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?")
_LONGEST_NUMBER = 400  # characters
_LARGEST_WHOLE = 1e15  # floats above have no digits after the point


def built_in_format(number: int) -> str:
    """Return what matters of a format that Excel knows by its number; empty for any other."""
    return _BUILT_IN.get(number, "")


def number_text(stored: str, number_format: str, *, from_1904: bool = False) -> str:
    """Write a stored number as typed: as a date, in per cent, or with its currency sign.

    What is no finite number comes back as it is stored, for the field to refuse.
    """
    if len(stored) > _LONGEST_NUMBER or not _NUMBER.fullmatch(stored):
        return stored
    value = float(stored)
    if not math.isfinite(value):
        return stored
    if is_date_format(number_format):
        return _date_text(value, from_1904=from_1904) or _plain(value)
    if "%" in number_format:
        return _plain(value * 100) + "%"
    return next((sign for sign in _SIGNS if sign in number_format), "") + _plain(value)


def is_date_format(number_format: str) -> bool:
    """Say whether a format shows a day or a time of day; a lapse of time, as [h]:mm, is a number."""
    first = _NO_DATE_SIGNS.sub("", number_format.partition(";")[0])
    return _DATE_SIGNS.search(first) is not None and _LAPSE.search(first) is None


def _date_text(serial: float, *, from_1904: bool) -> str:
    """Return the day (and time, where it has one) of a serial number; empty if no calendar has it."""
    seconds = round(serial * 86_400)
    if 0 <= seconds < 86_400 and not from_1904:
        return str((datetime.datetime.min + datetime.timedelta(seconds=seconds)).time())
    first = datetime.datetime(1904, 1, 1) if from_1904 else datetime.datetime(1899, 12, 30)
    if not from_1904 and serial < 60:  # Excel has a 29 February 1900
        first += datetime.timedelta(days=1)
    try:
        moment = first + datetime.timedelta(seconds=seconds)
    except OverflowError:  # beyond the year 9999
        return ""
    return moment.date().isoformat() if moment.time() == datetime.time() else moment.isoformat(" ")


def _plain(value: float) -> str:
    if abs(value) >= _LARGEST_WHOLE:
        return str(int(value))
    return f"{round(value, 10):.10f}".rstrip("0").rstrip(".")

"""A cell that openpyxl has read, as a person would type it: what its format says of a number is kept."""

import datetime
import math
import sys
from typing import Any

_SIGNS = "€£¥₹$"  # the dollar last: it opens every sign that a format spells out, as [$€-407]
_LARGEST_WHOLE = 1e15  # floats above have no digits after the point


def cell_text(value: Any, number_format: str) -> str:
    """Write a value as typed: as a date, in per cent, with its currency sign; empty for none."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime.datetime():
            is_day = value.time() == datetime.time()
            return value.date().isoformat() if is_day else value.isoformat(" ", "seconds")
        case datetime.timedelta():
            return _plain(value.total_seconds() / 86_400)
        case int() | float():
            return _number_text(value, number_format)
        case _:
            return str(value).replace("_x000D_\n", "\r\n")


def _number_text(value: float, number_format: str) -> str:
    if "%" in number_format:
        return _plain(value * 100) + "%"
    return next((sign for sign in _SIGNS if sign in number_format), "") + _plain(value)


def _plain(value: float) -> str:
    if abs(value) > sys.float_info.max:  # a whole number may have thousands of digits
        return "inf"
    if math.isnan(value):
        return "nan"
    if abs(value) >= _LARGEST_WHOLE:
        return str(int(value))
    return f"{round(value, 10):.10f}".rstrip("0").rstrip(".")

"""Units, and the only way in which a number of each is shown. Rounding happens here and nowhere earlier."""

import math
from enum import StrEnum

ABSENT = "–"
MINUS = "−"


class Unit(StrEnum):
    """Unit of a value."""

    MONEY = "money"  # of the plan's currency, once
    MONEY_YEAR = "money a year"
    PRICE = "price"  # money for a small thing: cents and finer are shown
    SHARE = "share"  # a fraction, shown as per cent
    POINTS = "points"  # percentage points of base
    CHANCE = "chance"  # 0 to 1
    MONTHS = "months"
    YEARS = "years"
    YEAR = "calendar year"
    COUNT = "count"
    RATIO = "ratio"
    SECONDS = "seconds"
    DATE = "date"
    TEXT = "text"


def shown(value: float | None, unit: Unit) -> str:
    """Format a value for display: `210,000`, `−17.5 %`, `12 months`, or a dash for None.

    A minus is the sign of that name, not a hyphen: no line breaks behind it, and it is as wide as a plus.
    """
    if value is None:
        return ABSENT
    if unit is Unit.YEAR:
        return f"{value:.0f}"
    if unit is Unit.PRICE:
        digits = _fine(value)
        price = _trimmed(value, digits)
        is_cents = digits == 2 and "." in price
        return with_minus(f"{value:,.2f}") if is_cents else price  # 2.10, as prices are written
    scale, digits, suffix = _SHOWN.get(unit, (1, 4, ""))
    number = _trimmed(value * scale, digits)
    return number + (suffix.removesuffix("s") if number.lstrip(MINUS) == "1" else suffix)


def with_minus(number: str) -> str:
    """Return a formatted number with the sign minus in place of a hyphen."""
    return number.replace("-", MINUS)


def thousands(value: float) -> str:
    """Write an amount for an axis or a label: `217.5k`, `1.2m`, `950`, `0`."""
    if abs(value) >= 999_950:
        return _short(value / 1e6, 2) + "m"
    if abs(value) < 999.5:  # `0.1k` would be said of 60 and of 140 alike
        return with_minus(f"{round(value)}")
    return _short(value / 1e3, 1) + "k"


def _short(value: float, digits: int) -> str:
    return with_minus(f"{value:,.{digits}f}").rstrip("0").rstrip(".")


_SHOWN: dict[Unit, tuple[float, int, str]] = {
    Unit.MONEY: (1, 0, ""),
    Unit.MONEY_YEAR: (1, 0, ""),
    Unit.SHARE: (100, 4, " %"),
    Unit.CHANCE: (100, 0, " in 100"),
    Unit.POINTS: (1, 2, " points"),
    Unit.MONTHS: (1, 1, " months"),
    Unit.YEARS: (1, 2, " years"),
    Unit.SECONDS: (1, 3, " s"),
}
"""Scale, maximum of digits after the point, and suffix."""


def _fine(value: float) -> int:
    """Return the digits after the point that keep cents, or three digits of less than a dollar."""
    if abs(value) >= 1 or not value:
        return 2
    return min(2 - math.floor(math.log10(abs(value))), 12)


def _trimmed(value: float, digits: int) -> str:
    text = f"{value:,.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else with_minus(text)

"""How letters write amounts, shares, ranges, days and companies, as the plan's settings say."""

import datetime
from collections.abc import Mapping

from planner.share.recruiter_texts import without_legal_form
from planner.values import Unit, shown
from planner.values.days import WEEKDAYS, month_name
from planner.values.share_measure import ShareMeasure

SIGNS: Mapping[str, str] = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
"""Currencies with a sign of their own; others are written with their code."""


def amount(value: float, unit: Unit, currency: str, spelling: str) -> str:
    """Write an amount: a share as per cent, else money as `spelling` has it."""
    return f"{_trimmed(value * 100)}%" if unit is Unit.SHARE else money(value, currency, spelling)


def money(value: float, currency: str, spelling: str) -> str:
    """Write money: $210,000, or `in thousands` $210k where that loses nothing, or `with its code`."""
    sign = SIGNS.get(currency, "")
    if spelling == "with its code" or not sign:
        return f"{value:,.0f} {currency}"
    rounded = round(value)
    if spelling == "in thousands" and abs(rounded) >= 1_000 and rounded % 100 == 0:
        return f"{sign}{_trimmed(rounded / 1_000)}k"
    return f"{sign}{rounded:,}"


def points(share: float) -> str:
    """Write a difference of two shares in percentage points: 2.5 points."""
    number = _trimmed(share * 100)
    return f"{number} point{'' if number == '1' else 's'}"


def counted(measure: ShareMeasure, value: float, currency: str, spelling: str) -> str:
    """Write an amount of shares as a number of them or as per cent of the company, its money in brackets.

    Options without a spread have no money.
    """
    number, face = measure.counted(value).replace(" %", "%"), measure.at_face(value)
    if not face:
        return number
    return f"{number} ({money(face, currency, spelling)}{'' if face == value else ' at face'})"


def price(value: float, currency: str) -> str:
    """Write the price of a small thing, cents and finer: $0.0042."""
    sign, text = SIGNS.get(currency, ""), shown(value, Unit.PRICE)
    text += "0" if text[-2:-1] == "." else ""  # $0.50, never $0.5
    return f"{sign}{text}" if sign else f"{text} {currency}"


def span(low: str, high: str, spelling: str) -> str:
    """Write a range from one end to the other."""
    return f"{low}–{high}" if spelling == "dash" else f"{low} to {high}"


def day(date: datetime.date, today: datetime.date) -> str:
    """Write a day with its weekday, and its year where that is another one."""
    year = "" if date.year == today.year else f", {date.year}"
    return f"{WEEKDAYS[date.weekday()]}, {month_name(date)} {date.day}{year}"


def company(name: str, spelling: str) -> str:
    """Write a company's name; `short` leaves out its legal form."""
    return without_legal_form(name) if spelling == "short" else name.strip()


def _trimmed(value: float) -> str:
    text = f"{value:,.2f}"
    return text.rstrip("0").rstrip(".")


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def more_days(count: int) -> str:
    """Write a number of further days in words up to ten: four more days, 12 more days."""
    return _counted(count, "more day")


def weeks(count: float) -> str:
    """Write a number of weeks in words up to ten: two weeks, 2.5 weeks."""
    return _counted(int(count), "week") if count == int(count) else f"{_trimmed(count)} weeks"


def _counted(count: int, noun: str) -> str:
    number = _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)
    return f"{number} {noun}{'' if count == 1 else 's'}"

"""Days as short texts, in English whatever the system's language: `7 Dec`, `Mon 7 Dec`."""

import datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def short_day(day: datetime.date, today: datetime.date) -> str:
    """Return day and month, with the year where it is not that of today."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {_MONTHS[day.month - 1]}{year}"


def full_day(day: datetime.date) -> str:
    """Return day, month and year: `7 Dec 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def week_day(day: datetime.date, today: datetime.date) -> str:
    """Return the day of the week before day and month."""
    return f"{_WEEK[day.weekday()]} {short_day(day, today)}"

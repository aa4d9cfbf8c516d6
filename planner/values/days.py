"""Days after a start, and days as texts in English whatever the system's language: `Mon 7 Dec`, `7 Dec 2026`.

The formats `%a`, `%A`, `%b` and `%B` write in the language of the C library, which Qt sets to the user's as
it starts: `7 Dez` would get into an English sentence, and in what a recruiter gets.
"""

import datetime
from calendar import monthrange
from math import ceil

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def year_of(month: float) -> int:
    """Return the offer year, from 1, of a month after the start: an event at month 12 belongs to year 1."""
    return max(1, ceil(month / 12))


def date_after(start: datetime.date, months: int) -> datetime.date:
    """Return the day that many months after a start: its day of the month, or the month's last day."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return datetime.date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def month_name(day: datetime.date) -> str:
    """Return the full name of a day's month: `December`."""
    return MONTHS[day.month - 1]


def short_month(day: datetime.date) -> str:
    """Return the name of a day's month in three letters: `Dec`."""
    return month_name(day)[:3]


def month_and_year(day: datetime.date) -> str:
    """Return the month with its year: `Dec 2026`."""
    return f"{short_month(day)} {day.year}"


def day_and_month(day: datetime.date) -> str:
    """Return day and month, without the year: `7 Dec`."""
    return f"{day.day} {short_month(day)}"


def short_day(day: datetime.date, today: datetime.date) -> str:
    """Return day and month, with the year where it is not that of today."""
    return day_and_month(day) if day.year == today.year else full_day(day)


def full_day(day: datetime.date) -> str:
    """Return day, month and year: `7 Dec 2026`."""
    return f"{day_and_month(day)} {day.year}"


def spelled_day(day: datetime.date) -> str:
    """Return day, month in full, and year: `7 December 2026`."""
    return f"{day.day} {month_name(day)} {day.year}"


def week_day(day: datetime.date, today: datetime.date) -> str:
    """Return the day of the week before day and month: `Mon 7 Dec`; with the year where it is another."""
    return f"{_short_weekday(day)} {short_day(day, today)}"


def full_week_day(day: datetime.date) -> str:
    """Return the day of the week before day, month and year: `Mon 7 Dec 2026`."""
    return f"{_short_weekday(day)} {full_day(day)}"


def _short_weekday(day: datetime.date) -> str:
    return WEEKDAYS[day.weekday()][:3]

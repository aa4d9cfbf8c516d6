"""Dates to be shown beside months. They enter no sum."""

import datetime
from calendar import monthrange


def date_after(start: datetime.date, months: int) -> datetime.date:
    """Return the day that many months after a start: its day of the month, or the last one there is."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return datetime.date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))

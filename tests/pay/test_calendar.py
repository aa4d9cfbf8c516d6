import datetime

import pytest

from planner.values.days import date_after


@pytest.mark.parametrize(
    ("start", "months", "day"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-11-15", 2, "2027-01-15"),
        ("2026-12-31", 12, "2027-12-31"),
        ("2026-03-02", 0, "2026-03-02"),
    ],
)
def test_months_are_counted_on_the_calendar_and_end_with_their_month(
    start: str, months: int, day: str
) -> None:
    assert date_after(datetime.date.fromisoformat(start), months) == datetime.date.fromisoformat(day)

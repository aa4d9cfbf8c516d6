"""Days as people type them, read on Saturday, November 28, 2026."""

import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.intake.offers.parse import parse_offers
from planner.intake.offers.parsed_offers import merge_offers
from planner.intake.tables.reading import table_of_text
from planner.plan import Offer, Plan, Round, edits
from planner.plan.check import check
from planner.plan.entry.dates.date_text import read_date
from planner.plan.entry.dates.day_names import MONTHS, WEEKDAYS
from planner.plan.entry.number import EntryError
from planner.plan.schema.validation import model_from

TODAY = datetime.date(2026, 11, 28)
WORDS = (
    *("in", "a", "two", "9999", "week", "weeks", "months", "business days", "from", "on", "next", "this"),
    *(
        "end of",
        "the",
        "31st",
        "friday",
        "sunday",
        "today",
        "ago",
        "january",
        "eow",
        "by",
        "time",
        "fortnight",
    ),
)
"""Words of counted days, for phrases in any order."""


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12/9", "2026-12-09"),
        ("12/9/26", "2026-12-09"),
        ("12/09/2026", "2026-12-09"),
        ("2/2", "2027-02-02"),
        ("11/28", "2026-11-28"),  # today is ahead still
        ("11/27", "2027-11-27"),
        ("Dec 15", "2026-12-15"),
        ("15 Dec", "2026-12-15"),
        ("15 December", "2026-12-15"),
        ("Dec. 15th", "2026-12-15"),
        ("December 15th, 2026", "2026-12-15"),
        ("the 15th of December", "2026-12-15"),
        ("15 Dec 26", "2026-12-15"),
        ("Dec 15 '27", "2027-12-15"),
        ("Feb 2", "2027-02-02"),
        ("Sept 1st", "2027-09-01"),
        ("Feb 29", "2028-02-29"),  # the next leap year
        ("Fri Dec 11", "2026-12-11"),
        ("Friday, December 11th, 2026", "2026-12-11"),
        ("Fri 12/11", "2026-12-11"),
        ("thurs 3 dec", "2026-12-03"),
        ("2026-12-11", "2026-12-11"),
        ("2026/12/11", "2026-12-11"),
        ("2026-12-11 00:00:00", "2026-12-11"),
        ("today", "2026-11-28"),
        ("Tomorrow", "2026-11-29"),
        ("in 9 days", "2026-12-07"),
        ("in 2 weeks", "2026-12-12"),
        ("next friday", "2026-12-04"),
        ("This Mon", "2026-11-30"),
        ("by next Saturday", "2026-12-05"),
        ("Friday", "2026-12-04"),
        ("by Friday, 5pm", "2026-12-04"),
        ("coming Monday", "2026-11-30"),
        ("Saturday in two weeks", "2026-12-12"),
        ("two weeks from Friday", "2026-12-18"),
        ("a week on Monday", "2026-12-07"),
        ("Monday week", "2026-12-07"),
        ("Friday next week", "2026-12-04"),
        ("next week on Friday", "2026-12-04"),
        ("end of the week", "2026-12-04"),
        ("by the end of next week", "2026-12-04"),
        ("eom", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("end of January", "2027-01-31"),
        ("end of October", "2027-10-31"),
        ("in ten days", "2026-12-08"),
        ("10 days", "2026-12-08"),
        ("within the next 10 days", "2026-12-08"),
        ("in 5 business days", "2026-12-04"),
        ("two weeks from today", "2026-12-12"),
        ("a fortnight", "2026-12-12"),
        ("in two weeks' time", "2026-12-12"),
        ("a week from tomorrow", "2026-12-06"),
        ("in 3 months", "2027-02-28"),
        ("the 15th", "2026-12-15"),
        ("30th", "2026-11-30"),
        ("the 31st", "2026-12-31"),  # November has none
        ("the second Friday in December", "2026-12-11"),
        ("by the last Monday of January", "2027-01-25"),
        ("first Tuesday in November 2027", "2027-11-02"),
        ("the last Monday of the month", "2026-11-30"),
        ("the day after tomorrow", "2026-11-30"),
    ],
)
def test_a_day_that_lies_ahead(text: str, expected: str) -> None:
    assert read_date(text, TODAY, ahead=True) == day(expected)


@pytest.mark.parametrize("text", ["next sunday", "this saturday"])
def test_a_weekday_of_two_weeks_is_asked(text: str) -> None:
    with pytest.raises(EntryError, match=r"may be November 2[89] or December [56]"):
        read_date(text, TODAY, ahead=True)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Friday in two weeks", "December 11", "December 18"),  # of that week, or after the next Friday
        ("two weeks from Saturday", "December 12", "December 19"),  # today is one
        ("Saturday", "November 28", "December 5"),
        ("Sunday next week", "November 29", "December 6"),  # weeks begin on Sunday or on Monday
    ],
)
def test_a_phrase_of_two_days_is_asked(text: str, first: str, second: str) -> None:
    with pytest.raises(EntryError, match=f"may be {first} or {second}. Type the day that you mean."):
        read_date(text, TODAY, ahead=True)


@given(st.dates(TODAY, TODAY + datetime.timedelta(days=800)), st.integers(1, 9), st.sampled_from(WEEKDAYS))
def test_a_weekday_in_weeks_is_that_weekday_and_lies_so_many_weeks_ahead(
    today: datetime.date, weeks: int, weekday: str
) -> None:
    try:
        found = read_date(f"{weekday} in {weeks} weeks", today, ahead=True)
    except EntryError:
        return  # two readings
    assert WEEKDAYS[found.weekday()] == weekday
    assert 0 <= (found - today).days - 7 * weeks < 7


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12/9", "2025-12-09"),
        ("Nov 20", "2026-11-20"),
        ("11/28", "2026-11-28"),
        ("Feb 29", "2024-02-29"),
        ("yesterday", "2026-11-27"),
        ("Fri Nov 27", "2026-11-27"),
        ("Friday", "2026-11-27"),
        ("3 days ago", "2026-11-25"),
        ("a week ago", "2026-11-21"),
        ("a month ago", "2026-10-28"),
        ("2 working days ago", "2026-11-26"),
        ("12/9/26", "2026-12-09"),  # a year that was typed is taken
    ],
)
def test_a_day_that_lies_behind(text: str, expected: str) -> None:
    assert read_date(text, TODAY, ahead=False) == day(expected)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Thu Dec 11", "December 11, 2026 is a Friday, not a Thursday. Type the day that you mean."),
        ("Monday 12/11/2026", "December 11, 2026 is a Friday, not a Monday. Type the day that you mean."),
        ("13/9", "there is no month 13. Days are typed month/day, as 12/9 or Dec 9."),
        ("2/30", "February has no day 30 then."),
        ("Feb 29, 2027", "February has no day 29 then."),
        ("Dec 0", "December has no day 0 then."),
        ("a day after " * 2_000 + "Friday", "is not a date"),
        ("early next week", "is not a date"),
        ("week in two weeks", "is not a date"),
        ("Decoy 5", "is not a date"),
        ("Dec", "is not a date"),
        ("12.9", "is not a date"),
        ("12/9/126", "is not a date"),
        ("next month", "is not a date"),
    ],
)
def test_what_is_no_day_says_why(text: str, why: str) -> None:
    with pytest.raises(EntryError) as reason:
        read_date(text, TODAY, ahead=True)
    assert why in str(reason.value)


@given(st.dates(datetime.date(2001, 1, 1), datetime.date(2099, 12, 31)), st.booleans())
def test_a_whole_day_reads_back_in_every_form(date: datetime.date, ahead: bool) -> None:
    name, weekday = MONTHS[date.month - 1].capitalize(), WEEKDAYS[date.weekday()].capitalize()
    texts = (
        date.isoformat(),
        f"{date.month}/{date.day}/{date.year}",
        f"{date.month}/{date.day}/{date.year - 2000:02d}",
        f"{weekday}, {name} {date.day}, {date.year}",
        f"{date.day} {name[:3]} {date.year}",
    )
    assert {read_date(text, TODAY, ahead=ahead) for text in texts} == {date}


@given(st.dates(TODAY, TODAY + datetime.timedelta(days=364)))
def test_a_day_without_its_year_is_within_the_next_twelve_months(date: datetime.date) -> None:
    assert read_date(f"{date.month}/{date.day}", TODAY, ahead=True) == date


@given(
    st.text("0123456789/-., adefijnostuwy'", max_size=16)
    | st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
    st.booleans(),
)
def test_no_text_breaks_the_reader(text: str, ahead: bool) -> None:
    with contextlib.suppress(EntryError):
        read_date(text, TODAY, ahead=ahead)


def plan_with(**fields: object) -> Plan:
    return Plan(offers=(model_from(Offer, {"id": "o1", "company": "Aurora", "base": 2e5, **fields}),))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("offers.o1.start", "2027-02-02"),
        ("offers.o1.deadline", "2027-02-02"),
        ("counters.o1.until", "2027-02-02"),
        ("offers.o1.rate_date", "2026-02-02"),
        ("present.start", "2026-02-02"),
        ("rounds.r1.when", "2026-02-02"),
    ],
)
def test_feb_2_in_november_is_the_next_one_or_the_last_one_by_its_field(path: str, expected: str) -> None:
    plan = replace(plan_with(), rounds=(Round(id="r1", offer="o1"),))
    typed = edits.enter(plan, path, "Feb 2", TODAY)
    assert typed.typed == {}
    assert edits.typed_text(typed, path) == expected


def test_an_imported_day_rolls_as_a_typed_one() -> None:
    table = table_of_text("Company\tAurora\nBase\t210k\nStart\tFeb 2\nDeadline\t12/9\n")
    offer = merge_offers(Plan(), parse_offers(table, TODAY), TODAY).offers[0]
    assert (offer.start, offer.deadline) == (day("2027-02-02"), day("2026-12-09"))


def warned(**fields: object) -> list[str]:
    problems = check(plan_with(**fields), TODAY)
    return [problem.message for problem in problems if problem.where == "offers.o1.start"]


def test_a_start_that_is_over_or_before_the_deadline_is_a_warning() -> None:
    assert warned(start=day("2026-02-02")) == [
        "The start date 2026-02-02 is over. Type the day that was agreed."
    ]
    assert warned(start=day("2026-12-05"), deadline=day("2026-12-09")) == [
        "It starts on 2026-12-05, before the answer is due on 2026-12-09. Check both days."
    ]
    assert warned(start=day("2026-12-09"), deadline=day("2026-12-09")) == []
    assert warned(start=TODAY) == []

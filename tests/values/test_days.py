"""Days as texts, in English whatever the system's language."""

import ast
import datetime
from collections.abc import Iterator
from pathlib import Path

from planner.values.days import (
    day_and_month,
    full_day,
    full_week_day,
    month_and_year,
    short_day,
    spelled_day,
    week_day,
)

ROOT = Path(__file__).resolve().parents[2]
MONDAY = datetime.date(2026, 12, 7)
TODAY, NEXT_YEAR = datetime.date(2026, 11, 30), datetime.date(2027, 1, 4)


def test_a_day_is_written_in_each_length() -> None:
    assert day_and_month(MONDAY) == "7 Dec"
    assert full_day(MONDAY) == "7 Dec 2026"
    assert month_and_year(MONDAY) == "Dec 2026"
    assert spelled_day(MONDAY) == "7 December 2026"
    assert full_week_day(MONDAY) == "Mon 7 Dec 2026"


def test_the_year_is_named_where_it_is_another() -> None:
    assert (short_day(MONDAY, TODAY), week_day(MONDAY, TODAY)) == ("7 Dec", "Mon 7 Dec")
    assert (short_day(NEXT_YEAR, TODAY), week_day(NEXT_YEAR, TODAY)) == ("4 Jan 2027", "Mon 4 Jan 2027")


def test_no_day_is_written_in_the_language_of_the_system() -> None:
    """Qt sets the C library's language as it starts: `%b` would write Dez into what a recruiter gets."""
    sources = sorted((ROOT / "planner").rglob("*.py"))
    assert not {path.relative_to(ROOT).as_posix() for path in sources if [*_in_words(path)]}


def test_a_format_in_words_is_seen() -> None:
    tree = ast.parse('f"{day:%d %b}"\nday.strftime("%A")\nf"{when:%H:%M}"\nf"{day:%Y%m%d}"')
    assert {*_codes(tree)} == {"%d %b", "%A"}


def _in_words(path: Path) -> Iterator[str]:
    yield from _codes(ast.parse(path.read_text(encoding="utf-8")))


def _codes(tree: ast.AST) -> Iterator[str]:
    """Give the formats of days with the name of a month or of a weekday, or in a system's own form."""
    for node in ast.walk(tree):
        match node:
            case ast.FormattedValue(format_spec=ast.JoinedStr(values=[ast.Constant(value=str(code))])):
                formats = [code]
            case ast.Call(func=ast.Attribute(attr="strftime"), args=[ast.Constant(value=str(code))]):
                formats = [code]
            case _:
                formats = []
        yield from (code for code in formats if any(f"%{sign}" in code for sign in "aAbBcpxX"))

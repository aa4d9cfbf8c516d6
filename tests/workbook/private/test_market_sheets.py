"""The market in the private workbook: own bands first, quantiles live with their n, tracks with sources."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.analysis import analyse
from planner.plan import Comparable, OwnBand, Plan
from planner.plan.edits import enter
from planner.plan.edits.market import add_comparables
from planner.plan.fields.terms import Level, Track
from planner.plan.pay_file import PayFile, PayFilter, PaySummary
from planner.workbook.private.private_book import private_book
from planner.workbook.private.private_page import FIRST_ROW
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.sheet import SheetCell, Value
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan
from tests.workbook.private_parts import part_rows
from tests.workbook.recalculated import converted, values

GIVEN = known_inputs(TODAY)
SENIORS = tuple(
    Comparable(id="", company=f"Senior {number}", track=Track.AI_PM, base=200_000.0 + 1_000 * number)
    for number in range(9)
)
STAFF = (
    Comparable(id="", company="Parts", level=Level.STAFF, base=300_000.0, bonus=0.1, equity=50_000.0),
    Comparable(id="", company="Whole", level=Level.STAFF, base=300_000.0, total=400_000.0),
)


def book_of(*jobs: Comparable, bands: tuple[OwnBand, ...] = ()) -> Book:
    return book(add_comparables(replace(real_plan(), bands=bands), jobs))


def book(plan: Plan) -> Book:
    return private_book(analyse(plan, GIVEN))


def block(workbook: Book, title: str) -> dict[Value, tuple[Value, ...]]:
    """Rows below a kind's title; its name takes three columns."""
    rows = workbook.sheet("Market").rows()
    start = next(place for place, row in enumerate(rows) if row[0] == title)
    return {row[0]: row[3:9] for row in rows[start + 1 : start + 6]}


def test_quantiles_stand_with_how_many_rows_they_rest_on() -> None:
    n, *values = block(book_of(*SENIORS, *STAFF), "AI PM, Senior")["Base"]
    assert n == 9
    assert values == [None, 202_000, 204_000, 206_000, None]


def test_an_imported_pay_file_stands_with_its_summary() -> None:
    points = ((0.25, 200e3), (0.5, 210e3), (0.75, 220e3))
    summary = (PaySummary(measure="base", n=12, points=points), PaySummary(measure="total", n=3))
    file = PayFile(id="f1", name="lca.xlsx", rows=20, used=15, filter=PayFilter(state="CA"), summary=summary)
    rows = book(replace(real_plan(), pay_files=(file,))).sheet("Market").rows()
    at = next(place for place, row in enumerate(rows) if row[0] == "lca.xlsx")
    assert (rows[at + 1][0], *rows[at + 1][3:8]) == ("Base", 12, None, 200e3, 210e3, 220e3)
    assert (rows[at + 2][0], *rows[at + 2][3:5]) == ("Total a year", 3, None)
    assert str(rows[at + 3][0]).startswith("CA; 15 of 20 rows used")


def test_too_few_rows_tell_no_quantile_but_say_so() -> None:
    n, refusal, *rest = block(book_of(*SENIORS, *STAFF), "Other, Staff")["Base"]
    assert (n, set(rest)) == (2, {None})
    assert "at least 8" in str(refusal)


def test_a_total_is_the_reported_one_or_its_parts_together() -> None:
    jobs = part_rows(book_of(*STAFF).sheet("Market"), "Comparable jobs")
    rows = {row[0]: row[-1] for row in jobs if row[0]}
    assert (rows["Parts"], rows["Whole"]) == (380_000, 400_000)


def test_a_job_that_cannot_be_read_is_listed_but_not_counted() -> None:
    plan = add_comparables(real_plan(), SENIORS)
    plan = enter(plan, f"comparables.{plan.comparables[0].id}.bonus", "lots", TODAY)
    workbook = book(plan)
    assert block(workbook, "All jobs")["Base"][0] == 8
    names = [row[0] for row in part_rows(workbook.sheet("Market"), "Comparable jobs")]
    assert names[-2:] == ["Left out: an entry cannot be read", "Senior 0"]


def test_own_bands_stand_before_published_ones_and_each_has_its_source() -> None:
    own = OwnBand(id="b1", place="TX", base_low=150_000.0, base_high=170_000.0, source="=A friend")
    sheet = book_of(bands=(own,)).sheet("Market")
    rows = sheet.rows()
    first = next(place for place, row in enumerate(rows) if row[0] == "Track") + 1
    assert rows[first][2] == "TX"
    assert rows[first][4:6] == (150_000, 170_000)
    sources = [row[0] for row in part_rows(sheet, "Sources of the ranges")][first - FIRST_ROW :]
    assert sources[:2] == ["=A friend", GIVEN.tables.bands.rows[0].source]
    assert len(sources) == 1 + len(GIVEN.tables.bands.rows)
    assert all(sources)


def test_every_difference_of_the_tracks_is_there_with_its_source() -> None:
    rows = {row[0]: row[5] for row in book_of().sheet("Prep").rows()}
    for one in GIVEN.tables.tracks.rows:
        assert rows[one.name[:1].upper() + one.name[1:]] == one.source


@pytest.mark.linux
def test_every_formula_has_the_value_that_stands_beside_it(tmp_path: Path) -> None:
    workbook = book_of(*SENIORS, *(SENIORS[0] for _ in range(15)), *STAFF)
    written = tmp_path / "market.xlsx"
    written.write_bytes(workbook.to_bytes())
    computed = values(*converted([written], tmp_path))
    formulas: dict[tuple[str, int, int], SheetCell] = {
        (sheet.name, *place): cell
        for sheet in workbook.sheets
        if sheet.name == "Market"
        for place, cell in sheet.cells.items()
        if cell.formula
    }
    assert any(formula.formula.startswith("PERCENTILE") for formula in formulas.values())
    for place, cell in formulas.items():
        assert computed[place] == pytest.approx(cell.value), (place, cell.formula)

"""Every chart of the window stands in the private workbook, of live cells and with words."""

import io
import zipfile

import pytest

from planner.analysis import analyse
from planner.plan import Offer, Plan
from planner.values.palette import OFFER_COLOURS
from planner.workbook.private.private_book import private_book
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.sheet import BookSheet, CellRange, ChartKind, SheetChart
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan


@pytest.fixture(scope="module")
def book() -> Book:
    given, plan = known_inputs(TODAY), real_plan()
    return private_book(analyse(plan, given))


def numbers(sheet: BookSheet, span: CellRange) -> list[float]:
    cells = (sheet.cells.get((row, span.first_column)) for row in range(span.first_row, span.last_row + 1))
    return [float(str(cell.value)) if cell is not None and cell.value is not None else 0.0 for cell in cells]


def drawn(sheet: BookSheet, chart: SheetChart) -> list[list[float]]:
    return [numbers(sheet, series.values) for series in chart.series]


@pytest.mark.parametrize(
    ("sheet", "count"),
    [
        *(("Summary", 1), ("Compare", 7), ("Pay by year", 1), ("Worth", 2)),
        *(("Asks", 5), ("Packages", 1), ("Rounds", 1)),
    ],
)
def test_a_sheet_has_the_charts_of_the_window_with_words(book: Book, sheet: str, count: int) -> None:
    charts = book.sheet(sheet).charts
    assert len(charts) == count
    for chart in charts:
        assert chart.title
        assert len(chart.alternative) > len(chart.title)


def test_every_chart_is_in_the_file(book: Book) -> None:
    files = zipfile.ZipFile(io.BytesIO(book.to_bytes())).namelist()
    assert sum("charts/chart" in name for name in files) == sum(len(sheet.charts) for sheet in book.sheets)


def test_the_parts_of_year_1_are_stacked_to_its_pay_at_face_value(book: Book) -> None:
    sheet = book.sheet("Compare")
    bars = list(zip(*drawn(sheet, sheet.charts[0]), strict=True))
    aurora = bars[1]  # Crest is worth more
    assert sum(aurora) == pytest.approx(210_000 * 1.175 + 30_000 + 8_000 + 5_000 + 175_000)


def test_the_range_of_worth_is_drawn_from_live_cells(book: Book) -> None:
    sheet = book.sheet("Summary")
    (chart,) = sheet.charts
    (bars,) = chart.series
    assert bars.spread is not None
    worth = numbers(sheet, bars.values)
    below, above = (numbers(sheet, span) for span in bars.spread)
    first = bars.values.first_row
    for place in range(len(worth)):
        low, high = (float(str(sheet.cells[first + place, column].value)) for column in (2, 3))
        assert (worth[place] - below[place], worth[place] + above[place]) == pytest.approx((low, high))
    assert worth == sorted(worth, reverse=True)


def test_a_step_of_a_waterfall_begins_where_the_last_one_ended(book: Book) -> None:
    sheet = book.sheet("Worth")
    chart = sheet.charts[0]
    assert chart.kind is ChartKind.STACKED_ROWS
    start, whole, less, more = drawn(sheet, chart)
    level = whole[0]
    for at in range(1, len(start) - 1):
        level += more[at] - less[at]
        assert start[at] == pytest.approx(level - more[at])
    assert whole[-1] == pytest.approx(level)
    assert start[-1] == 0


def test_what_is_told_to_the_recruiter_has_a_colour_of_its_own(book: Book) -> None:
    sheet = book.sheet("Packages")
    start, told, untold, together = drawn(sheet, sheet.charts[0])
    assert sum(told) + sum(untold) == pytest.approx(together[-1])
    assert sum(told) > 0
    assert start[0] == 0


def test_an_offer_has_the_same_colour_in_every_chart(book: Book) -> None:
    sums, leaving = book.sheet("Compare").charts[3], book.sheet("Worth").charts[1]
    assert {series.name: series.color for series in sums.series} == {
        series.name: series.color for series in leaving.series
    }


def test_of_ten_curves_the_chosen_and_the_best_have_a_colour() -> None:
    offers = tuple(
        Offer(id=f"o{number}", company=f"Firm {number}", base=100_000.0 + 9_000 * number)
        for number in range(1, 11)
    )
    book = private_book(analyse(Plan(offers=offers, chosen="o3"), known_inputs(TODAY)))
    for chart in (book.sheet("Compare").charts[3], book.sheet("Worth").charts[1]):
        coloured = [series.name for series in chart.series if series.color in OFFER_COLOURS]
        assert sorted(coloured) == ["Firm 10", "Firm 3"]
        assert len(chart.series) == 10
        assert [series.name for series in chart.series].count("The others") == 1


def test_the_seventh_offer_has_the_colour_of_the_first_and_a_line_of_its_own() -> None:
    """In the window its mark has two stripes; five offers between are hidden, so both are drawn in colour."""
    offers = tuple(
        Offer(id=f"o{number}", company=f"Firm {number}", base=2e5 + 9e3 * number, hidden=number not in (1, 7))
        for number in range(1, 8)
    )
    book = private_book(analyse(Plan(offers=offers, chosen="o1"), known_inputs(TODAY)))
    for chart in (book.sheet("Compare").charts[3], book.sheet("Worth").charts[1]):
        drawn_lines = {series.name: (series.color, series.stripes) for series in chart.series}
        assert drawn_lines == {"Firm 1": (OFFER_COLOURS[0], 1), "Firm 7": (OFFER_COLOURS[0], 2)}
    with zipfile.ZipFile(io.BytesIO(book.to_bytes())) as archive:
        charts = [archive.read(name) for name in archive.namelist() if "/charts/chart" in name]
    assert sum(chart.count(b'<a:prstDash val="dash"/>') for chart in charts) == 2


def test_bars_are_sorted_by_worth_and_all_are_drawn(book: Book) -> None:
    sheet = book.sheet("Pay by year")
    (chart,) = sheet.charts
    (bars,) = chart.series
    names = [sheet.cells[row, 0].value for row in range(bars.labels.first_row, bars.labels.last_row + 1)]
    assert names == ["Crest", "Aurora AI", "Beacon ML", "Present job"]
    assert len(bars.points) == 4


def test_an_empty_plan_says_so_in_place_of_charts() -> None:
    given = known_inputs(TODAY)
    book = private_book(analyse(Plan(), given))
    assert not book.sheet("Compare").charts
    assert not book.sheet("Asks").charts
    assert "No offer" in str(book.sheet("Compare").rows()[2][0])

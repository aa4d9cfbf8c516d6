"""Where printed pages end: a page of a landscape Letter sheet holds 31 rows of 16 points."""

from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import ChartKind, Printing, SheetChart
from planner.workbook.writer.page_breaks import breaks

TALL = 320  # pixels: 15 rows


def rows(page: Page, count: int) -> Page:
    for _ in range(count):
        page.line("Base salary", 1.0)
    return page


def chart(row: int, column: int = 0) -> SheetChart:
    return SheetChart(ChartKind.LINES, "Title", (), (row, column), (400, TALL), "Words")


def test_what_fits_on_a_page_is_not_broken() -> None:
    assert breaks(rows(Page("Sheet", (20, 20)), 30).sheet()) == ()


def test_a_chart_that_would_be_split_begins_a_page() -> None:
    page = rows(Page("Sheet", (20, 20)), 20)
    page.charts.append(chart(21))
    assert breaks(page.sheet()) == (21,)


def test_charts_side_by_side_stay_so() -> None:
    page = rows(Page("Sheet", (20, 20)), 20)
    page.charts += [chart(21), chart(21, 1)]
    assert breaks(page.sheet()) == (21,)


def test_a_short_table_stays_whole_and_a_long_one_keeps_its_first_rows() -> None:
    page = rows(Page("Sheet", (20, 20)), 26)
    page.row += 1
    page.header("Year 1", "Amount")
    short = rows(page, 6).sheet()
    assert breaks(short) == (27,)
    assert breaks(rows(page, 30).sheet()) == ()


def test_a_heading_does_not_end_a_page() -> None:
    page = rows(Page("Sheet", (20, 20)), 29)
    page.put(page.row, 0, "Cash", "section")
    page.row += 1
    assert breaks(rows(page, 40).sheet()) == (29,)


def test_a_heading_goes_with_the_chart_or_the_table_below_it() -> None:
    """Of 31 rows: 28 are text, then a gap; the heading would be the 30th, or the 31st after another gap."""
    drawn = rows(Page("Sheet", (20, 20)), 28)
    drawn.row += 1
    drawn.put(drawn.row, 0, "Pay by year", "section")
    drawn.charts.append(chart(30))
    assert breaks(drawn.sheet()) == (29,)
    parted = rows(Page("Sheet", (20, 20)), 28)
    parted.put(28, 0, "Cash", "section")
    parted.row = 30
    parted.header("Year 1", "Amount")
    assert breaks(rows(parted, 6).sheet()) == (28,)


def test_rows_that_are_repeated_take_room_on_every_page() -> None:
    page = rows(Page("Sheet", (20, 20)), 20)
    page.charts += [chart(21), chart(37)]
    assert breaks(page.sheet()) == (21,)
    assert breaks(page.sheet(printing=Printing(repeat_rows=3))) == (21, 37)

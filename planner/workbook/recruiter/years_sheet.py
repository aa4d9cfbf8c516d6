"""The recruiter's Year by year sheet: offer, proposal and other cases over four years, and their terms."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from planner.share import Shared
from planner.share.terms import assumed_terms
from planner.workbook.layout.laid_page import LaidPage, PageScale
from planner.workbook.layout.named_cells import Formula, NamedCells
from planner.workbook.recruiter.asked_lines import (
    ANSWERED,
    BASE,
    BONUS,
    EQUITY,
    OFFER,
    OTHER,
    PROPOSAL,
    SIGN_ON,
    YEAR_LABELS,
    AskedLine,
)
from planner.workbook.recruiter.charts import CHART_HEIGHT, made_of
from planner.workbook.recruiter.fixed_terms import other_in_words
from planner.workbook.recruiter.terms_table import put_payment, put_terms
from planner.workbook.recruiter.workings import put_workings
from planner.workbook.recruiter.year_sums import YEARS, in_year
from planner.workbook.sheets.formula import Term, total
from planner.workbook.sheets.sheet import CellRange
from planner.workbook.sheets.styles import GREY

NAME = "Year by year"
PIXELS = (228, 88, 88, 88, 88, 120, 120, 30, 230, 90)
PRINTED = 7
WHOLE, AVERAGE = 5, 6
ROW, TALL_ROW, GAP = 17.5, 19.0, 8.0
ORDER = (BASE, OTHER, BONUS, SIGN_ON, EQUITY)
"""Components as they are stacked, from the bottom."""
HEADINGS = (*(f"Year {year}" for year in YEARS), "Four years", "Average")


class Case(Struct, frozen=True):
    """A case in total: its letter in the names of cells, and what it is called."""

    key: str
    label: str


def components(shared: Shared, lines: Sequence[AskedLine]) -> tuple[str, ...]:
    """Return the components of pay that the pages show, in the order of the proposal."""
    asked = tuple(line.key for line in lines)
    return (*asked, OTHER) if other_in_words(shared.terms) else asked


def lay_years(shared: Shared, lines: tuple[AskedLine, ...], cells: NamedCells, scale: PageScale) -> LaidPage:
    """Lay the sheet out; the cells of the Proposal sheet are named by then or later."""
    page = LaidPage(NAME, PIXELS, cells, scale, printed=PRINTED, tab=GREY)
    parts = components(shared, lines)
    _put_title(page, shared)
    _put_block(page, Case(OFFER, "As offered"), parts)
    page.step(GAP)
    _put_block(page, Case(PROPOSAL, "As proposed"), parts)
    _put_differences(page)
    page.step(GAP)
    _put_other_cases(page, shared, parts)
    page.step(GAP)
    _put_chart(page, parts)
    page.step(GAP)
    put_terms(page, shared, lines)
    put_payment(page, shared, lines)
    last = page.row - 1
    put_workings(page, shared, lines, parts)
    page.row = last + 1
    return page


def _put_title(page: LaidPage, shared: Shared) -> None:
    place = ", ".join(part for part in (shared.role, shared.company) if part)
    has_equity = any(
        line.offered or line.proposed for line in shared.lines if line.component.value == "equity"
    )
    text = f"face value in {shared.currency}, before tax"
    text += " · equity at the value stated, no growth, no discount" if has_equity else ""
    if assumed_terms(shared.terms):
        text += " · blue is stated, amber is not"
    page.merge(0, AVERAGE, NAME.upper(), "kicker")
    page.step(16)
    page.merge(0, AVERAGE, lambda cells: cells["p_whole"] - cells["o_whole"], "page_title.over_offer")
    page.step(26)
    page.text(" · ".join(part for part in (place, text) if part), "page_note", pad=4)
    page.step(GAP)


def put_headings(page: LaidPage, title: str) -> None:
    """Put the header of a table of years."""
    page.put(0, title, "head")
    for column, heading in enumerate(HEADINGS, 1):
        page.put(column, heading, "head_in.right", f"year_{column}" if title == "As offered" else "")
    page.step(21)


def _put_block(page: LaidPage, case: Case, parts: Sequence[str]) -> None:
    put_headings(page, case.label)
    first = page.row
    for part in parts:
        label = YEAR_LABELS[part] + (" that vests" if part == EQUITY else "")
        page.put(0, label, "row")
        for year in YEARS:
            page.put(year, _formula(case.key, (part,), year), "amount.money", f"{case.key}_{part}_{year}")
        _put_sums(page, "amount.money")
        page.step_over(ROW, (label, "row", 0, 0), pad=5)
    last, style = page.row - 1, "year_sum_pale" if case.key == PROPOSAL else "year_sum_amount"
    page.put(0, "Total", "year_sum_in_pale" if case.key == PROPOSAL else "year_sum")
    for column, name in enumerate(total_names(case.key), 1):
        page.put(column, _sum_down(page.name, column, first, last), f"{style}.money", name)
    page.step(TALL_ROW)


def total_names(case: str) -> tuple[str, ...]:
    """Return the names of the totals of a case: four years, their sum, and their average."""
    return (*(f"{case}_total_{year}" for year in YEARS), f"{case}_whole", f"{case}_average")


def _formula(case: str, parts: Sequence[str], year: int) -> Formula:
    def formula(cells: NamedCells) -> Term:
        first, *rest = (in_year(cells, case, part, year) for part in parts)
        for amount in rest:
            first = first + amount
        return first

    return formula


def _sum_down(sheet: str, column: int, first: int, last: int) -> Formula:
    return lambda cells: total(cells.range_of(sheet, CellRange(first, column, last, column)))


def _put_sums(page: LaidPage, style: str, names: tuple[str, str] = ("", "")) -> None:
    """Put the sum of four years, and their average."""
    sheet, span = page.name, CellRange(page.row, 1, page.row, 4)
    page.put(WHOLE, lambda cells: total(cells.range_of(sheet, span)), style, names[0])
    page.put(AVERAGE, lambda cells: total(cells.range_of(sheet, span)) / 4, style, names[1])


def _put_differences(page: LaidPage) -> None:
    page.put(0, "Over the offer", "dim_label")
    names = zip(total_names(PROPOSAL), total_names(OFFER), strict=True)
    for column, (after, before) in enumerate(names, 1):
        page.put(column, _difference(after, before), "dim.change")
    page.step(ROW)


def _difference(after: str, before: str) -> Formula:
    return lambda cells: cells[after] - cells[before]


def other_cases(shared: Shared) -> Iterator[Case]:
    """Yield the cases that are shown in total: as answered, and every package."""
    yield Case(ANSWERED, "With your answers")
    yield from (Case(f"k{place}", package.name) for place, package in enumerate(shared.packages))


def _put_other_cases(page: LaidPage, shared: Shared, parts: Sequence[str]) -> None:
    put_headings(page, "Other cases, in total")
    for case in other_cases(shared):
        page.put(0, case.label, "row")
        for year in YEARS:
            page.put(year, _formula(case.key, parts, year), "amount.money", f"{case.key}_total_{year}")
        _put_sums(page, "amount.money", (f"{case.key}_whole", f"{case.key}_average"))
        page.step_over(ROW, (case.label, "row", 0, 0), pad=5)


def _put_chart(page: LaidPage, parts: Sequence[str]) -> None:
    page.merge(0, AVERAGE, lambda cells: cells["p_whole"] * 1, "chart_title.pays")
    page.step(18)
    row, stacked = page.row, tuple(part for part in ORDER if part in parts)
    page.charts.append(lambda cells: made_of(page, cells, row, stacked))
    page.step(CHART_HEIGHT)

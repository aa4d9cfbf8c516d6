"""The private sheet of steady cash against equity on milestones, with charts of the two rivals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.analysis import Analysis
from planner.compare.cash_or_equity import Side, finding, pair, sides, weighted_finding
from planner.pay.results import Floats
from planner.workbook.private.pay.results_sheets import fixed_page
from planner.workbook.sheets.formula import TextFormula
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.sheet import ChartKind, Series, SheetChart
from planner.workbook.sheets.styles import OFFERS

SORTS = ((1, OFFERS[0]), (2, OFFERS[4]), (3, OFFERS[1]))
FACE, WEIGHTED = (4, OFFERS[5]), (5, OFFERS[5])
"""Columns of the charts, each with its colour."""
NOTE = "Price, failure, leaving and tax are not in it, nor are benefits beside the match: see Worth."


@dataclass(frozen=True, slots=True)
class SideYear:
    """One year of one offer; `year` counts from 0."""

    side: Side
    year: int

    def of(self, amounts: Floats) -> float:
        """Return this year's amount."""
        return float(amounts[self.year])

    @property
    def cash_share(self) -> float:
        """The share of cash at face value; 0 where nothing is paid."""
        face = self.of(self.side.steady.face)
        return self.of(self.side.steady.cash) / face if face else 0.0


COLUMNS: Columns[SideYear] = (
    Column("Year", lambda row: f"{row.side.name}, year {row.year + 1}"),
    Column("Guaranteed cash", lambda row: row.of(row.side.steady.guaranteed), "fixed.money"),
    Column("Rest of target cash", lambda row: row.of(row.side.steady.target), "fixed.money"),
    Column("Hangs on vesting", lambda row: row.of(row.side.steady.vesting), "fixed.money"),
    Column("Hangs on a milestone", lambda row: row.of(row.side.steady.hanging), "fixed.money"),
    Column("Milestone by chance and delay", lambda row: row.of(row.side.steady.expected), "fixed.money"),
    Column("All at face value", lambda row: row.of(row.side.steady.face), "fixed.money"),
    Column("All by chance and delay", lambda row: row.of(row.side.steady.weighted), "fixed.money"),
    Column("Cash share at face value", lambda row: row.cash_share, "fixed.chance"),
)


def put_steady(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put each offer year by year, the two of the charts first; a sentence where there are not two."""
    heading, widths = "Steady cash against milestone equity", (34, *[15.0] * 8)
    page = fixed_page("Cash or equity", heading, analysis, fresh, widths)
    rivals = pair(analysis)
    if rivals is None:
        page.text("Two offers with a base can be set against each other.")
        return page
    page.sentence(f"{finding(*rivals)}. {weighted_finding(*rivals)}.", "prose", len(COLUMNS), 28)
    rows = page.table(COLUMNS, _years(rivals), header=42)
    charted = [side.offer.id for side in rivals]
    others = [side for side in sides(analysis) if side.offer.id not in charted]
    page.table(COLUMNS, _years(others), headings=False)
    page.sentence(NOTE, "note", len(COLUMNS))
    page.gap()
    page.charts.append(_chart(rivals, rows.span, page.row, weighted=False))
    page.charts.append(_chart(rivals, rows.span, page.row + 18, weighted=True))
    return page


def _years(offers: Sequence[Side]) -> Iterator[SideYear]:
    for side in offers:
        yield from (SideYear(side, year) for year in range(len(side.steady.face)))


def _chart(rivals: tuple[Side, Side], rows: tuple[int, int], row: int, *, weighted: bool) -> SheetChart:
    series = tuple(
        Series.down(COLUMNS[column].heading or "", color, column, rows)
        for column, color in (*SORTS, WEIGHTED if weighted else FACE)
    )
    title = weighted_finding(*rivals) if weighted else finding(*rivals)
    amounts = "; ".join(_amounts(item, weighted=weighted) for item in _years(rivals))
    alternative = f"{title}. {amounts}."
    return SheetChart(ChartKind.STACKED, title, series, (row, 0), (1100, 340), alternative)


def _amounts(item: SideYear, *, weighted: bool) -> str:
    steady = item.side.steady
    milestone = item.of(steady.expected if weighted else steady.hanging)
    amounts = f"cash {item.of(steady.cash):,.0f}, vesting {item.of(steady.vesting):,.0f}"
    return f"{item.side.name}, year {item.year + 1}: {amounts}, milestone {milestone:,.0f}"

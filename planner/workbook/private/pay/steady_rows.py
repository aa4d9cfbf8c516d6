"""Steady cash against equity on milestones, on the sheet Compare, with charts of the two rivals."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.analysis import Analysis
from planner.compare.cash_or_equity import Side, finding, pair, sides, weighted_finding
from planner.pay.results import Floats
from planner.workbook.private.page_charts import Drawing, put_charts
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.sheets.page import Column, Columns
from planner.workbook.sheets.sheet import ChartKind, Series
from planner.workbook.sheets.styles import ACCENT, GREY, MID_ACCENT, PALE_ACCENT

BAR = 14  # points
SORTS = ((1, ACCENT), (2, MID_ACCENT), (3, PALE_ACCENT))
FACE, WEIGHTED = (4, GREY), (5, GREY)
"""Columns of the charts, each with its colour; what hangs on a milestone is hatched."""
NOTE = "Price, failure, leaving and tax are not in it, nor are benefits beside the match: see Worth."


class SideYear(Struct, frozen=True):
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
    Column("Cash or equity", lambda row: f"{row.side.name}, year {row.year + 1}"),
    Column("Guaranteed cash", lambda row: row.of(row.side.steady.guaranteed), "fixed.money"),
    Column("Rest of target cash", lambda row: row.of(row.side.steady.target), "fixed.money"),
    Column("Hangs on vesting", lambda row: row.of(row.side.steady.vesting), "fixed.money"),
    Column("Hangs on a milestone", lambda row: row.of(row.side.steady.hanging), "fixed.money"),
    Column("Milestone by chance and delay", lambda row: row.of(row.side.steady.expected), "fixed.money"),
    Column("All at face value", lambda row: row.of(row.side.steady.face), "fixed.money"),
    Column("All by chance and delay", lambda row: row.of(row.side.steady.weighted), "fixed.money"),
    Column("Cash share at face value", lambda row: row.cash_share, "fixed.chance"),
)


def put_steady(page: PrivatePage, analysis: Analysis) -> None:
    """Draw the two offers year by year, with all offers at the right; a sentence without two."""
    rivals = pair(analysis)
    if rivals is None:
        page.prose("Two offers with a base can be set against each other: cash or equity.", "note")
        return
    drawn = [side.offer.id for side in rivals]
    others = [side for side in sides(analysis) if side.offer.id not in drawn]
    aside = page.aside("Cash or equity, year by year", (260, *[150] * 8))
    rows = aside.table(COLUMNS, _years(rivals))
    aside.table(COLUMNS, _years(others), headings=False)
    put_charts(
        page, *(_chart(rivals, rows.span, aside.left, weighted=weighted) for weighted in (False, True))
    )
    page.prose(NOTE, "note")


def _years(offers: Sequence[Side]) -> Iterator[SideYear]:
    for side in offers:
        yield from (SideYear(side, year) for year in range(len(side.steady.face)))


def _chart(rivals: tuple[Side, Side], rows: tuple[int, int], left: int, *, weighted: bool) -> Drawing:
    columns = (*SORTS, WEIGHTED if weighted else FACE)
    series = tuple(
        replace(
            Series.down(COLUMNS[column].heading or "", color, left + column, rows, left),
            hatched=color == GREY,
        )
        for column, color in columns
    )
    title = weighted_finding(*rivals) if weighted else finding(*rivals)
    amounts = "; ".join(_amounts(item, weighted=weighted) for item in _years(rivals))
    first, last = rows
    return Drawing(ChartKind.STACKED_ROWS, title, series, f"{amounts}.", last - first + 1, bar=BAR)


def _amounts(item: SideYear, *, weighted: bool) -> str:
    steady = item.side.steady
    milestone = item.of(steady.expected if weighted else steady.hanging)
    amounts = f"cash {item.of(steady.cash):,.0f}, vesting {item.of(steady.vesting):,.0f}"
    return f"{item.side.name}, year {item.year + 1}: {amounts}, milestone {milestone:,.0f}"

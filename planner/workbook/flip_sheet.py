"""The private sheet of what would make the two best offers worth the same."""

from planner.analysis import Analysis, Given
from planner.duel import duel_of, finding
from planner.pay.flip import Duel, Flip, flips
from planner.workbook.formula import Wording
from planner.workbook.page import Page
from planner.workbook.results_sheets import opened
from planner.workbook.shapes import SHAPES
from planner.workbook.sheet import Chart, ChartKind, Series, Span
from planner.workbook.styles import OFFERS

NAME = "What flips it"
CHARTED = 10
TITLES = (
    "Input",
    "Now",
    "Low",
    "High",
    "Gap a year at low",
    "Gap a year at high",
    "Worth the same at",
    "Move",
)


def put_flips(analysis: Analysis, given: Given, fresh: Wording) -> Page:
    """Put each input with its range, what it does to the gap, and where it flips, with a chart."""
    page = opened(NAME, "What would flip the winner", analysis, fresh, (40, *[15.0] * 7))
    duel = duel_of(analysis, given)
    if duel is None:
        page.put(page.row, 0, "Two offers with a worth can be set against each other.", "text")
        return page
    page.sentence(f"{finding(duel)}.", "text", len(TITLES))
    page.header(*TITLES)
    page.heights[page.row - 1] = 30
    first, found = page.row, flips(duel)
    for one in found:
        _put(page, one)
    page.row += 1
    if found:
        page.charts.append(_chart(duel, found[:CHARTED], first, page.row))
    return page


def _put(page: Page, one: Flip) -> None:
    row, shape = page.row, f"fixed.{SHAPES[one.unit]}"
    page.put(row, 0, one.label, "label")
    now = page.put(row, 1, one.now, shape)
    page.put(row, 2, one.low, shape)
    page.put(row, 3, one.high, shape)
    page.put(row, 4, one.gap_low, "fixed.change")
    page.put(row, 5, one.gap_high, "fixed.change")
    if one.flips_at is None:
        page.put(row, 6, "no flip", "fixed.word")
    else:
        page.put(row, 7, page.put(row, 6, one.flips_at, shape) - now, f"computed.{SHAPES[one.unit]}")
    page.row += 1


def _chart(duel: Duel, found: tuple[Flip, ...], first: int, row: int) -> Chart:
    last = first + len(found) - 1
    labels = Span(first, 0, last, 0)
    series = (
        Series("At low", labels, Span(first, 4, last, 4), OFFERS[4]),
        Series("At high", labels, Span(first, 5, last, 5), OFFERS[0]),
    )
    title = f"{duel.best.company} above {duel.other.company} a year, at both ends of each input"
    told = "; ".join(f"{one.label} {one.gap_low:,.0f} to {one.gap_high:,.0f}" for one in found)
    return Chart(ChartKind.COLUMNS, title, series, (row, 0), (860, 360), f"{finding(duel)}. {told}.")

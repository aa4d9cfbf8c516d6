"""The private sheet of what would make the two best offers worth the same."""

from planner.analysis import Analysis
from planner.compare.closest_rival import closest_rivals, finding
from planner.pay.sensitivity.flip import Flip, flips
from planner.pay.sensitivity.flip_inputs import Rivals
from planner.workbook.private.pay.results_sheets import fixed_page
from planner.workbook.sheets.formula import TextFormula
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.plan_fields import SHAPES
from planner.workbook.sheets.sheet import ChartKind, Series, SheetChart
from planner.workbook.sheets.styles import OFFERS

NAME = "What flips it"
CHARTED = 10
GAP_FORM = '+#,##0,"k";-#,##0,"k";0'
TITLES = (
    "Input",
    "Now",
    "Low",
    "High",
    "Gap a year at low",
    "Gap a year at high",
    "Worth the same at",
    "Move",
    "Change at low",
    "Change at high",
)


def put_flips(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put each input with its range, what it does to the gap, and where it flips, with a chart."""
    page = fixed_page(NAME, "What would flip the winner", analysis, fresh, (40, *[15.0] * 9))
    duel = closest_rivals(analysis)
    if duel is None:
        page.put(page.row, 0, "Two offers with a worth can be set against each other.", "text")
        return page
    page.sentence(f"{finding(duel)}.", "text", len(TITLES))
    page.header(*TITLES)
    page.heights[page.row - 1] = 30
    first, found, gap = page.row, flips(duel), _gap(analysis, duel)
    for flip in found:
        _put(page, flip, gap)
    page.row += 1
    if found:
        page.charts.append(_chart(duel, gap, found[:CHARTED], first, page.row))
    return page


def _put(page: Page, flip: Flip, gap: float) -> None:
    row, shape = page.row, f"fixed.{SHAPES[flip.unit]}"
    page.put(row, 0, flip.label, "label")
    now = page.put(row, 1, flip.now, shape)
    page.put(row, 2, flip.low, shape)
    page.put(row, 3, flip.high, shape)
    low = page.put(row, 4, flip.gap_low, "fixed.change")
    high = page.put(row, 5, flip.gap_high, "fixed.change")
    page.put(row, 8, low - gap, "computed.change")
    page.put(row, 9, high - gap, "computed.change")
    if flip.flips_at is None:
        page.put(row, 6, "no flip", "fixed.word")
    else:
        page.put(row, 7, page.put(row, 6, flip.flips_at, shape) - now, f"computed.{SHAPES[flip.unit]}")
    page.row += 1


def _gap(analysis: Analysis, duel: Rivals) -> float:
    """Return how much more the best is worth, a year, as it was computed already."""
    best, other = (analysis.offers[offer.id].worth for offer in (duel.best, duel.other))
    return best.per_year - other.per_year if best is not None and other is not None else duel.gap()


def _chart(duel: Rivals, gap: float, found: tuple[Flip, ...], first: int, row: int) -> SheetChart:
    rows = (first, first + len(found) - 1)
    series = (
        Series.down("At its low end", OFFERS[4], 8, rows),
        Series.down("At its high end", OFFERS[0], 9, rows),
    )
    lead = f"{duel.best.company} is worth {gap:,.0f} a year more than {duel.other.company}"
    title = f"{lead}: what each input does to that"
    told = "; ".join(
        f"{flip.label} {flip.gap_low - gap:+,.0f} to {flip.gap_high - gap:+,.0f}" for flip in found
    )
    alternative = f"{finding(duel)}. {title}: {told}."
    return SheetChart(
        ChartKind.ROWS, title, series, (row, 0), (1120, 60 + 34 * len(found)), alternative, form=GAP_FORM
    )

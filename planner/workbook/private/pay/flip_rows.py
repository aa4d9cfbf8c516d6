"""What would flip the winner, on the sheet Compare: inputs with their ranges, and what each does."""

from collections.abc import Sequence

from planner.analysis import Analysis
from planner.analysis.results import SAME_WORTH
from planner.compare.closest_rival import closest_rivals, finding
from planner.pay.sensitivity.flip import Flip, flips
from planner.pay.sensitivity.flip_inputs import Rivals
from planner.plan.title import sentence_start, within_sentence
from planner.workbook.private.page_charts import Drawing, put_charts
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.sheets.page import Column, Columns
from planner.workbook.sheets.plan_fields import SHAPES
from planner.workbook.sheets.sheet import ChartKind, Series
from planner.workbook.sheets.styles import ACCENT, AMBER

CHARTED, LISTED = 6, 8
GAP_FORM = '+#,##0,"k";-#,##0,"k";0'
TITLE = "What would flip the winner"
ALONE = "Two offers with a worth can be set against each other."


def put_flips(page: PrivatePage, analysis: Analysis) -> None:
    """Put each input with its range, what it does to the gap, and where it flips the winner, with a chart.

    The first inputs are printed; where there are more, all are at the right.
    """
    rivals = closest_rivals(analysis)
    if rivals is None:
        page.prose(ALONE, "note")
        return
    page.head(finding(rivals))
    gap, inputs = _gap(analysis, rivals), flips(rivals)
    if not inputs:
        return
    rows = page.table(_flip_columns(TITLE, 2), inputs[:LISTED])
    page.gap()
    aside = page.aside("Change of the gap a year, as drawn", (110, 110))
    changes = aside.table_beside(rows.first - 1, 0, _change_columns(gap), inputs[:LISTED])
    if len(inputs) > LISTED:
        page.aside("All that could flip the winner", (300, *[100] * 7)).table(_flip_columns(TITLE, 1), inputs)
    last = min(changes.last, changes.first + CHARTED - 1)
    put_charts(page, _chart(rivals, gap, inputs[:CHARTED], (changes.first, last), aside.left))
    page.gap()


def _flip_columns(heading: str, span: int) -> Columns[Flip]:
    now, equal = 1, 6  # columns that the formula refers to
    return (
        Column(heading, lambda flip: flip.label, span=span),
        Column("Now", lambda flip: flip.now, _fixed),
        Column("Low", lambda flip: flip.low, _fixed),
        Column("High", lambda flip: flip.high, _fixed),
        Column("Gap a year at low", lambda flip: flip.gap_low, "fixed.change"),
        Column("Gap a year at high", lambda flip: flip.gap_high, "fixed.change"),
        Column(
            "Worth the same at",
            lambda flip: "no flip" if flip.flips_at is None else flip.flips_at,
            lambda flip: "fixed.word" if flip.flips_at is None else _fixed(flip),
        ),
        Column(
            "Move",
            style=lambda flip: "label" if flip.flips_at is None else f"computed.{SHAPES[flip.unit]}",
            formula=lambda flip, row: None if flip.flips_at is None else row[equal] - row[now],
        ),
    )


def _change_columns(gap: float) -> Columns[Flip]:
    """Return what each end of an input does to the gap."""
    return (
        Column(
            "At its low end", lambda flip: flip.gap_low - gap, "fixed.change", heading_style="header.right"
        ),
        Column("At its high end", lambda flip: flip.gap_high - gap, "fixed.change"),
    )


def _fixed(flip: Flip) -> str:
    return f"fixed.{SHAPES[flip.unit]}"


def _gap(analysis: Analysis, rivals: Rivals) -> float:
    """Return how much more the best is worth, a year, as it was computed already."""
    best, other = (analysis.offers[offer.id].worth for offer in (rivals.best, rivals.other))
    return best.per_year - other.per_year if best is not None and other is not None else rivals.gap()


def _chart(rivals: Rivals, gap: float, inputs: Sequence[Flip], rows: tuple[int, int], left: int) -> Drawing:
    series = (
        Series.down("At its low end", AMBER, left, rows),
        Series.down("At its high end", ACCENT, left + 1, rows),
    )
    names = sentence_start(rivals.best.company), within_sentence(rivals.other.company)
    lead = f"{names[0]} is worth {gap:,.0f} a year more than {names[1]}"
    if gap < SAME_WORTH:
        lead = f"{names[0]} and {names[1]} are worth the same"
    title = f"{lead}: what each input does to that"
    changes = "; ".join(
        f"{flip.label} {flip.gap_low - gap:+,.0f} to {flip.gap_high - gap:+,.0f}" for flip in inputs
    )
    details = f"{finding(rivals)}. {changes}."
    return Drawing(
        ChartKind.ROWS,
        title,
        series,
        details,
        len(inputs),
        GAP_FORM,
        low=None,
        labels=260,
        overlap=100,
        bar=15,
    )

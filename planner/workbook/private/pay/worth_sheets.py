"""The private sheets of worth: what each offer is worth, how face value became worth, and what flips it."""

from collections.abc import Sequence

from planner.analysis import Analysis
from planner.compare.closest_rival import closest_rivals, finding
from planner.pay.results import Worth
from planner.pay.sensitivity.flip import Flip, flips
from planner.pay.sensitivity.flip_inputs import Rivals
from planner.pay.sensitivity.steps import worth_step_figures
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.values import Figure
from planner.workbook.private.pay.results_sheets import fixed_page, focused_result, titled_results
from planner.workbook.sheets.formula import Term, TextFormula
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.plan_fields import SHAPES
from planner.workbook.sheets.sheet import ChartKind, Series, SheetChart
from planner.workbook.sheets.styles import GOOD, OFFERS
from planner.workbook.sheets.waterfall import Bar, put_waterfall

HEADER = 30  # points
CHARTED = 10
GAP_FORM = '+#,##0,"k";-#,##0,"k";0'
TOTAL, LESS, MORE = "In all", "Takes", "Adds"
KINDS = ((TOTAL, OFFERS[0]), (LESS, OFFERS[4]), (MORE, GOOD))
ONE_MORE = ("of base, a year", "of equity", "of sign-on", "One more point of bonus")
OfferWorth = tuple[Offer, Worth]


def _per_dollar(component: Component, heading: str) -> Column[OfferWorth]:
    return Column(
        heading,
        lambda item: item[1].per_dollar.get(component),
        lambda item: "" if item[1].per_dollar.get(component) is None else "fixed.cents",
    )


WORTHS: Columns[OfferWorth] = (
    Column("After tax, risk and time", lambda item: item[0].company),
    Column("A year", lambda item: item[1].per_year, "fixed.money"),
    Column("All years", lambda item: item[1].total, "fixed.money"),
    Column("8 of 10 outcomes, from", lambda item: item[1].p10, "fixed.money"),
    Column("P50", lambda item: item[1].p50, "fixed.money"),
    Column("8 of 10 outcomes, to", lambda item: item[1].p90, "fixed.money"),
)
DOLLARS: Columns[OfferWorth] = (
    Column("Worth of one more dollar", lambda item: item[0].company),
    *(_per_dollar(component, heading) for component, heading in zip(Component, ONE_MORE, strict=True)),
)


def put_worth(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put what each column is worth to you, with its range, and what one more dollar of each component is."""
    page = fixed_page("Worth", "What each offer is worth to you", analysis, fresh, (30, *[15.0] * 9))
    worths = [(offer, result.worth) for offer, result in titled_results(analysis) if result.worth is not None]
    page.table(WORTHS, worths)
    page.gap()
    page.table(DOLLARS, worths, header=HEADER)
    return page


def put_steps(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put the steps from face value to worth of the chosen offer, or of the best one, as a waterfall."""
    page = fixed_page("Face to worth", "From face value to worth", analysis, fresh, (34, *[16.0] * 6))
    result = focused_result(analysis)
    if result is None or result.worth is None:
        page.text("No offer has a worth yet.")
        return page
    plan = analysis.plan
    figures = worth_step_figures(
        result.offer, plan.person, plan.assumptions, analysis.simulation, result.worth.total
    )
    ends = (figures[0], figures[-1])
    columns: Columns[Figure] = (
        Column(result.offer.company, _step_name),
        Column(
            "All years",
            lambda figure: figure.value,
            lambda figure: "total.money" if figure in ends else "fixed.change",
        ),
    )
    rows = page.table(columns, figures)
    bars = [
        _bar(amount, is_total=figure in ends) for figure, (_, amount) in zip(figures, rows.cells, strict=True)
    ]
    series = put_waterfall(page, rows.first, 2, bars, KINDS)
    page.gap()
    title, alternative = _step_texts(result.offer.company, figures)
    place, size = (page.row, 0), (860, 360)
    page.charts.append(SheetChart(ChartKind.STACKED_ROWS, title, series, place, size, alternative))
    return page


def _step_name(figure: Figure) -> str:
    return figure.name.partition(" · ")[0]


def _bar(amount: Term, *, is_total: bool) -> Bar:
    return Bar(amount, TOTAL if is_total else MORE if amount.number > 0 else LESS, is_total)


def _step_texts(company: str, figures: Sequence[Figure]) -> tuple[str, str]:
    """Return the title of the chart, and its text for who cannot see it."""
    face, worth = figures[0].value or 0.0, figures[-1].value or 0.0
    title = f"{company}: worth {worth:,.0f} of {face:,.0f} at face value"
    steps = "; ".join(f"{_step_name(figure)} {figure.value or 0.0:,.0f}" for figure in figures)
    return title, f"{title}. Step by step: {steps}."


def put_flips(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put each input with its range, what it does to the gap, and where it flips the winner, with a chart."""
    page = fixed_page("What flips it", "What would flip the winner", analysis, fresh, (40, *[15.0] * 9))
    rivals = closest_rivals(analysis)
    if rivals is None:
        page.text("Two offers with a worth can be set against each other.")
        return page
    gap = _gap(analysis, rivals)
    columns = _flip_columns(gap)
    page.sentence(f"{finding(rivals)}.", "text", len(columns))
    inputs = flips(rivals)
    rows = page.table(columns, inputs, header=HEADER)
    page.gap()
    if inputs:
        page.charts.append(_flip_chart(rivals, gap, inputs[:CHARTED], rows.first, page.row))
    return page


def _flip_columns(gap: float) -> Columns[Flip]:
    now, low, high, equal = 1, 4, 5, 6  # columns that formulas refer to
    return (
        Column("Input", lambda flip: flip.label),
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
            style=lambda flip: "" if flip.flips_at is None else f"computed.{SHAPES[flip.unit]}",
            formula=lambda _, row: row[equal] - row[now],
        ),
        Column("Change at low", style="computed.change", formula=lambda _, row: row[low] - gap),
        Column("Change at high", style="computed.change", formula=lambda _, row: row[high] - gap),
    )


def _fixed(flip: Flip) -> str:
    return f"fixed.{SHAPES[flip.unit]}"


def _gap(analysis: Analysis, rivals: Rivals) -> float:
    """Return how much more the best is worth, a year, as it was computed already."""
    best, other = (analysis.offers[offer.id].worth for offer in (rivals.best, rivals.other))
    return best.per_year - other.per_year if best is not None and other is not None else rivals.gap()


def _flip_chart(rivals: Rivals, gap: float, inputs: Sequence[Flip], first: int, row: int) -> SheetChart:
    rows = (first, first + len(inputs) - 1)
    series = (
        Series.down("At its low end", OFFERS[4], 8, rows),
        Series.down("At its high end", OFFERS[0], 9, rows),
    )
    lead = f"{rivals.best.company} is worth {gap:,.0f} a year more than {rivals.other.company}"
    title = f"{lead}: what each input does to that"
    changes = "; ".join(
        f"{flip.label} {flip.gap_low - gap:+,.0f} to {flip.gap_high - gap:+,.0f}" for flip in inputs
    )
    alternative = f"{finding(rivals)}. {title}: {changes}."
    size = (1120, 60 + 34 * len(inputs))
    return SheetChart(ChartKind.ROWS, title, series, (row, 0), size, alternative, form=GAP_FORM)

"""The private sheet of what each ask of the chosen offer, or of the best one, would bring: as curves."""

from collections.abc import Iterator
from dataclasses import replace

from planner.analysis import Analysis, OfferAnalysis
from planner.ask.results import Ask
from planner.plan.fields.terms import Component
from planner.workbook.private.pay.results_sheets import fixed_page, focused_result
from planner.workbook.sheets.formula import TextFormula
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.sheet import THOUSANDS, ChartKind, Place, Series, SheetChart
from planner.workbook.sheets.styles import ACCENT, DIM, INK, MID_ACCENT, PALE_ACCENT

SIZE = (520, 300)
TALL, ACROSS = 15, 5
POINTS_FORM = "0.0"
STOPS = (
    ("They offer, now", DIM),
    ("Settle from", PALE_ACCENT),
    ("Open at", ACCENT),
    ("Limit", MID_ACCENT),
)


def put_curves(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put asks and expected gains of every component, with a chart of each above them."""
    page = fixed_page("Ask curves", "What each ask brings on average", analysis, fresh, [14.0] * 16)
    result = focused_result(analysis)
    if result is None or not result.asks:
        page.text("No offer has asks yet.")
        return page
    name = result.offer.company
    page.text(f"{name} ({result.offer.currency})", "section")
    charts = 2 + len(result.asks)
    page.gap(1 + TALL * (charts // 2))
    _put_stops(page, name, result)
    first = page.row
    for place, ask in enumerate(result.asks.values()):
        _put_curve(page, name, ask, first, 3 * place, _place(place + 1))
    return page


def _place(number: int) -> Place:
    return 5 + TALL * (number // 2), ACROSS * (number % 2)


def _put_stops(page: Page, name: str, result: OfferAnalysis) -> None:
    """Put the standing, target, opening and credible amounts; a bonus in dollars, as they are."""

    def stop(place: int, heading: str) -> Column[Ask]:
        return Column(heading, lambda ask: _in_dollars(result, ask)[place], "fixed.money")

    columns: Columns[Ask] = (
        Column("In dollars", lambda ask: ask.component.noun.capitalize()),
        *(stop(place, heading) for place, (heading, _) in enumerate(STOPS)),
    )
    asks = result.asks.values()
    rows = page.table(columns, asks, header=30)
    page.gap()
    series = tuple(
        Series.down(heading, color, column, rows.span) for column, (heading, color) in enumerate(STOPS, 1)
    )
    title = f"{name}: what they offer, and what can be asked"
    amounts = "; ".join(
        f"{ask.component.noun} " + ", ".join(f"{amount:,.0f}" for amount in _in_dollars(result, ask))
        for ask in asks
    )
    alternative = f"{title}. They offer, settle from, open at, limit: {amounts}."
    page.charts.append(SheetChart(ChartKind.COLUMNS, title, series, _place(0), SIZE, alternative))


def _in_dollars(result: OfferAnalysis, ask: Ask) -> tuple[float, ...]:
    """Return the amounts of the stops; without an opening the standing amount is in its place."""
    dollars = (result.offer.base or 0.0) / 100 if ask.component is Component.BONUS else 1.0
    opening = ask.standing if ask.opening is None else ask.opening
    return tuple(amount * dollars for amount in (ask.standing, ask.target, opening, ask.ceiling))


def _put_curve(page: Page, name: str, ask: Ask, row: int, column: int, place: Place) -> None:
    points = ask.component is Component.BONUS
    style, form = ("fixed.points", POINTS_FORM) if points else ("fixed.money", THOUSANDS)
    columns: Columns[tuple[float, float]] = (
        Column(ask.component.measured_label, lambda point: point[0], style),
        Column("Brings", lambda point: point[1], style),
    )
    asks = [(ask.standing + float(over), float(gain)) for over, gain in _points(ask)]
    opening = [] if ask.opening is None else [(ask.opening, ask.expected)]
    rows = page.table_beside(row, column, columns, (*asks, *opening))
    page.heights[row] = 30
    last = rows.last - len(opening)
    series = [Series.down("Brings on average", INK, column + 1, (rows.first, last), column)]
    if opening:
        mark = Series.down("Open at, the last row", ACCENT, column + 1, (rows.last, rows.last), column)
        series.append(replace(mark, overlaid=True))
    title = f"{ask.component.measured_label}: {_finding(ask)}"
    alternative = (
        f"{name}. {title}. What each ask brings on average, from what they offer up to what nobody grants."
    )
    chart = SheetChart(
        ChartKind.CURVE, title, tuple(series), place, SIZE, alternative, across="Ask", form=form
    )
    page.charts.append(chart)


def _points(ask: Ask) -> Iterator[tuple[float, float]]:
    return zip(ask.curve.asks, ask.curve.expected, strict=True)


def _finding(ask: Ask) -> str:
    if ask.opening is None:
        return "do not ask"
    digits = ",.1f" if ask.component is Component.BONUS else ",.0f"
    return f"open at {ask.opening:{digits}}, which brings {ask.expected:{digits}} on average"

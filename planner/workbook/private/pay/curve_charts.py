"""What each ask of an offer would bring, on the sheet Asks: as curves, with their points at the right."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from planner.ask.results import Ask
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.workbook.private.page_charts import Drawing, put_chart_aside, put_charts
from planner.workbook.private.private_page import FIRST_ROW, PrivatePage
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.sheet import THOUSANDS, ChartKind, Series
from planner.workbook.sheets.styles import ACCENT, GREY, INK, MID_ACCENT, PALE_ACCENT

TALL = 108  # points of a curve
POINTS_FORM = "0.0"
STOPS = (
    ("They offer, now", GREY),
    ("Settle from", PALE_ACCENT),
    ("Open at", ACCENT),
    ("Limit", MID_ACCENT),
)
AT_A_TIME = 2


def put_curves(page: PrivatePage, asks: Mapping[Component, Ask], offer: Offer) -> None:
    """Draw expected gains over asks, two charts side by side; the amounts of every ask at the right."""
    points = page.aside(f"What each ask of {offer.company} brings, by its amount", [100] * (3 * len(asks)))
    curves = [_curve(points, offer.company, ask, 3 * place) for place, ask in enumerate(asks.values())]
    for place in range(0, len(curves), AT_A_TIME):
        put_charts(page, *curves[place : place + AT_A_TIME], lines=TALL)
    page.gap()
    stops = page.aside(f"Asks of {offer.company} in {offer.currency}", (120, *[110] * len(STOPS)))
    put_chart_aside(stops, _stops(stops, offer, tuple(asks.values())))


def _stops(page: Page, offer: Offer, asks: Sequence[Ask]) -> Drawing:
    """Put the standing, target, opening and credible amounts; a bonus in money, as they are."""

    def stop(place: int, heading: str) -> Column[Ask]:
        return Column(heading, lambda ask: _in_money(offer, ask)[place], "fixed.money")

    columns: Columns[Ask] = (
        Column(f"In {offer.currency}", lambda ask: ask.component.noun.capitalize()),
        *(stop(place, heading) for place, (heading, _) in enumerate(STOPS)),
    )
    rows = page.table(columns, asks)
    series = tuple(
        Series.down(heading, color, page.left + column, rows.span, page.left)
        for column, (heading, color) in enumerate(STOPS, 1)
    )
    amounts = "; ".join(
        f"{ask.component.noun} " + ", ".join(f"{amount:,.0f}" for amount in _in_money(offer, ask))
        for ask in asks
    )
    title = f"{offer.company}: what they offer, and what can be asked"
    details = f"They offer, settle from, open at, limit: {amounts}."
    return Drawing(ChartKind.ROWS, title, series, details, len(asks))


def _in_money(offer: Offer, ask: Ask) -> tuple[float, ...]:
    """Return the amounts of the stops; without an opening the standing amount is in its place."""
    money = (offer.base or 0.0) / 100 if ask.component is Component.BONUS else 1.0
    opening = ask.standing if ask.opening is None else ask.opening
    return tuple(amount * money for amount in (ask.standing, ask.target, opening, ask.ceiling))


def _curve(page: Page, name: str, ask: Ask, column: int) -> Drawing:
    points = ask.component is Component.BONUS
    style, form = ("fixed.points", POINTS_FORM) if points else ("fixed.money", THOUSANDS)
    columns: Columns[tuple[float, float]] = (
        Column(ask.component.noun.capitalize(), lambda point: point[0], style, heading_style="header.right"),
        Column("Brings", lambda point: point[1], style),
    )
    asks = [(ask.standing + float(over), float(gain)) for over, gain in _points(ask)]
    opening = [] if ask.opening is None else [(ask.opening, ask.expected)]
    rows = page.table_beside(FIRST_ROW, column, columns, (*asks, *opening))
    last, left = rows.last - len(opening), page.left + column
    series = [Series.down("Brings on average", INK, left + 1, (rows.first, last), left)]
    if opening:
        mark = Series.down("Open at, the last row", ACCENT, left + 1, (rows.last, rows.last), left)
        series.append(replace(mark, overlaid=True))
    title = f"{ask.component.measured_label}: {_finding(ask)}"
    details = f"What each ask of {name} brings on average, from what they offer up to what nobody grants."
    return Drawing(ChartKind.CURVE, title, tuple(series), details, form=form, low=None, legend=False)


def _points(ask: Ask) -> Iterator[tuple[float, float]]:
    return zip(ask.curve.asks, ask.curve.expected, strict=True)


def _finding(ask: Ask) -> str:
    if ask.opening is None:
        return "do not ask"
    digits = ",.1f" if ask.component is Component.BONUS else ",.0f"
    return f"open at {ask.opening:{digits}}, which brings {ask.expected:{digits}} on average"

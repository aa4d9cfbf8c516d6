"""The private sheet Worth: what each offer is worth, how face value became worth, and leaving early."""

from collections.abc import Iterator, Sequence

from planner.analysis import Analysis
from planner.compare.leading import leading_title
from planner.pay.results import Floats, LeaveCurve, Worth
from planner.pay.sensitivity.steps import worth_step_figures
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.values import Figure
from planner.workbook.private.contents import WORTH
from planner.workbook.private.page_charts import Drawing, put_charts
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.private.ranked import coloured, focused_result, named_lines, ranked
from planner.workbook.sheets.formula import Term
from planner.workbook.sheets.page import Column, Columns
from planner.workbook.sheets.sheet import CellRange, ChartKind, Series
from planner.workbook.sheets.styles import ACCENT, BAD, GOOD
from planner.workbook.sheets.waterfall import Bar, put_waterfall

WIDTHS = (163, *[73] * 9)
TOTAL, LESS, MORE = "In all", "Takes", "Adds"
KINDS = ((TOTAL, ACCENT), (LESS, BAD), (MORE, GOOD))
ONE_MORE = ("1 more of base a year", "1 more of equity", "1 more of sign-on", "1 more point of bonus")
YEAR = 12  # months
IN_HAND = "In hand, by company: cash and shares that can be sold, after tax and less what you pay back."
APART = (
    " The columns after it stand apart; what you pay back and the tax that returns with it are in it already."
)
NO_WORTH = "No offer has a worth yet"
OfferWorth = tuple[Offer, Worth]


def _per_dollar(component: Component, heading: str) -> Column[OfferWorth]:
    return Column(
        heading,
        lambda item: item[1].per_dollar.get(component),
        lambda item: "label" if item[1].per_dollar.get(component) is None else "fixed.cents",
    )


WORTHS: Columns[OfferWorth] = (
    Column("After tax, risk and time", lambda item: item[0].company, "row"),
    Column("A year", lambda item: item[1].per_year, "strong.money"),
    Column("All years", lambda item: item[1].total, "fixed.money"),
    Column("8 of 10 outcomes, from", lambda item: item[1].p10, "fixed.money"),
    Column("P50", lambda item: item[1].p50, "fixed.money"),
    Column("8 of 10 outcomes, to", lambda item: item[1].p90, "fixed.money"),
    *(_per_dollar(component, heading) for component, heading in zip(Component, ONE_MORE, strict=True)),
)


def put_worth(analysis: Analysis) -> PrivatePage:
    """Put what each offer is worth and what one more of each component is, the steps to it, and leaving."""
    page = PrivatePage(WORTH, WIDTHS)
    worths = [(offer, result.worth) for offer, result in ranked(analysis) if result.worth is not None]
    if not worths:
        page.head(NO_WORTH)
        return page
    best, worth = worths[0]
    page.head(f"{best.company}: {worth.per_year:,.0f} a year to you, after tax, risk and waiting")
    page.table(WORTHS, worths)
    page.gap()
    _put_steps(page, analysis)
    _put_leaving(page, analysis)
    return page


def _put_steps(page: PrivatePage, analysis: Analysis) -> None:
    """Put the steps from face value to worth of the chosen offer, or of the best one, as a waterfall."""
    result = focused_result(analysis)
    if result is None or result.worth is None:
        return
    plan = analysis.plan
    figures = worth_step_figures(
        result.offer, plan.person, plan.assumptions, analysis.simulation, result.worth.total
    )
    ends = (figures[0], figures[-1])
    columns: Columns[Figure] = (
        Column(f"{result.offer.company}, from face value to worth", _step_name, span=5),
        Column(
            "All years",
            lambda figure: figure.value,
            lambda figure: "total.money" if figure in ends else "fixed.change",
        ),
    )
    rows = page.table(columns, figures)
    page.gap()
    bars = [
        _bar(amount, is_total=figure in ends) for figure, (_, amount) in zip(figures, rows.cells, strict=True)
    ]
    aside = page.aside("From face value to worth, as drawn", [100] * 5)
    series = put_waterfall(aside, rows.first, 0, bars, KINDS)
    title, details = _step_texts(result.offer.company, figures)
    put_charts(page, Drawing(ChartKind.STACKED_ROWS, title, series, details, len(figures), labels=200))
    page.gap()


def _step_name(figure: Figure) -> str:
    return figure.name.partition(" · ")[0]


def _bar(amount: Term, *, is_total: bool) -> Bar:
    return Bar(amount, TOTAL if is_total else MORE if amount.number > 0 else LESS, is_total)


def _step_texts(company: str, figures: Sequence[Figure]) -> tuple[str, str]:
    """Return the title of the chart, and what it shows in words."""
    face, worth = figures[0].value or 0.0, figures[-1].value or 0.0
    title = f"{company}: worth {worth:,.0f} of {face:,.0f} at face value"
    steps = "; ".join(f"{_step_name(figure)} {figure.value or 0.0:,.0f}" for figure in figures)
    return title, f"Step by step: {steps}."


def _put_leaving(page: PrivatePage, analysis: Analysis) -> None:
    """Draw what is in hand if you leave at each month, with the months at the right.

    Vested paper, the clawback owed and the tax that returns with it have columns of their own there, where
    there are any.
    """
    curves = [(offer, result.leave) for offer, result in ranked(analysis) if result.leave is not None]
    apart = [column for offer, curve in curves for column in _apart(offer, curve)]
    amounts = [*((offer.company, curve.in_hand) for offer, curve in curves), *apart]
    months = range(max((len(by_month) for _, by_month in amounts), default=0))
    if not months:
        return
    columns: Columns[int] = (
        Column("Month", lambda month: month, "label.count"),
        *(_by_month(heading, by_month) for heading, by_month in amounts),
    )
    note = IN_HAND + (APART if apart else "")
    aside = page.aside("If you leave early", (60, *(_width(heading) for heading, _ in amounts)), note)
    rows = aside.table(columns, months)
    _put_leave_chart(page, analysis, curves, rows.span, aside.left)


def _width(heading: str) -> int:
    """Return the pixels of a column under a heading that is not wrapped."""
    return max(96, 7 * len(heading) + 10)


def _by_month(heading: str, amounts: Floats) -> Column[int]:
    return Column(heading, lambda month: round(float(amounts[month]), 2) + 0.0, "fixed.money")  # no -0


def _apart(offer: Offer, curve: LeaveCurve) -> Iterator[tuple[str, Floats]]:
    """Name what is not in hand, or is in it already: paper, the clawback owed, and what tax returns of it."""
    for name, amounts in (
        ("vested, cannot be sold yet", curve.paper),
        ("to pay back, before tax", curve.clawback),
        ("tax that returns with it", curve.returned),
    ):
        if amounts.any():
            yield f"{offer.company}: {name}", amounts


def _leave_finding(curves: Sequence[tuple[Offer, LeaveCurve]]) -> str:
    """Return which column leaves most in hand after a year, the time at which most cliffs end."""
    month = min(YEAR, min(len(curve.in_hand) for _, curve in curves) - 1)
    after = f"Leaving after {month} months, "
    return leading_title(
        ((offer, float(curve.in_hand[month])) for offer, curve in curves),
        f"{after}{{name}} leaves you {{most}} in hand, after tax",
        f"{after}{{name}} leaves you most in hand: {{most}} after tax",
        f"{after}{{names}} leave you the same in hand: {{most}} after tax",
    )


def _put_leave_chart(
    page: PrivatePage,
    analysis: Analysis,
    curves: Sequence[tuple[Offer, LeaveCurve]],
    rows: tuple[int, int],
    left: int,
) -> None:
    columns = {offer.id: left + column for column, (offer, _) in enumerate(curves, 1)}
    first, last = rows
    lines = coloured(analysis, columns)
    series = tuple(
        Series(
            name,
            CellRange(first, left, last, left),
            CellRange(first, columns[curve.offer.id], last, columns[curve.offer.id]),
            curve.color,
            thin=curve.pale,
            stripes=curve.stripes,
        )
        for curve, name in zip(lines, named_lines(lines), strict=True)
    )
    names = ", ".join(curve.offer.company for curve in lines)
    which = f"each of {names}" if len(lines) > 1 else names
    details = f"One line by month for {which}; the table at the right has the figures."
    title = _leave_finding(curves)
    put_charts(page, Drawing(ChartKind.LINES, title, series, details, low=None, label_step=YEAR))

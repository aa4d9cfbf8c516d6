"""The private sheets of fixed values: worth, asks, the sign-on case, the walk-away and leaving early.

Each is marked with the day it was computed, beside a live cell that says when an input has changed since.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner.analysis import Analysis, OfferAnalysis
from planner.ask.results import Ask, SignOnCase
from planner.compare.chart_offers import leader
from planner.pay.results import Floats, LeaveCurve
from planner.plan import Offer, Plan
from planner.plan.fields.terms import Component
from planner.plan.title import titled
from planner.workbook.sheets.formula import TextFormula, total
from planner.workbook.sheets.offer_charts import compared, in_colour, not_drawn
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import CellRange, ChartKind, Series, SheetChart
from planner.workbook.sheets.styles import ACCENT, INK, PALE_ACCENT
from planner.workbook.sheets.waterfall import Bar, put_waterfall

CHART_ROWS = 20
YEAR = 12  # months


def fixed_page(
    name: str, title: str, analysis: Analysis, fresh: TextFormula, widths: Iterable[float]
) -> Page:
    """Begin a sheet of fixed values: its title, the day, and the cell that says whether they still stand."""
    page = Page(name, tuple(widths))
    page.put(0, 0, title, "title")
    page.heights[0] = 24
    page.put(1, 0, f"Computed {analysis.today.isoformat()}, in {analysis.plan.currency}.", "subtitle")
    page.put(1, 2, fresh, "good")
    page.row = 3
    return page


def focused_result(analysis: Analysis) -> OfferAnalysis | None:
    """Return the chosen offer, else the best one, where a sheet has room for one offer."""
    plan, offer_id = analysis.plan, analysis.plan.chosen or analysis.best
    if not offer_id:
        return None
    result = analysis.offers[offer_id]
    return replace(result, offer=titled(plan, result.offer))


def _found(analysis: Analysis) -> list[tuple[Offer, OfferAnalysis]]:
    plan = analysis.plan
    return [(titled(plan, offer), analysis.offers[offer.id]) for offer in plan.columns()]


def put_worth(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put what each column is worth to you, with its range, and what one more dollar of each component is."""
    page = fixed_page("Worth", "What each offer is worth to you", analysis, fresh, (30, *[15.0] * 9))
    page.header("After tax, risk and time", "A year", "All years", "P10", "P50", "P90")
    held = [(offer, result.worth) for offer, result in _found(analysis) if result.worth is not None]
    for offer, worth in held:
        amounts = (worth.per_year, worth.total, worth.p10, worth.p50, worth.p90)
        page.line(offer.company, *amounts, style="fixed.money")
    page.row += 1
    page.header("Worth of one more dollar", *_MORE)
    page.heights[page.row - 1] = 30
    for offer, worth in held:
        page.line(
            offer.company,
            *(worth.per_dollar.get(component) for component in Component),
            style="fixed.cents",
        )
    return page


_MORE = ("of base, a year", "of equity", "of sign-on", "One more point of bonus")


def put_asks(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put every ask with its range, chances and what moved it. Amounts in each offer's own currency."""
    page = fixed_page("Asks", "What to ask", analysis, fresh, (24, *[10.0] * 14))
    for offer, result in _found(analysis):
        if not result.asks:
            continue
        page.header(f"{offer.company} ({offer.currency})", *_ASK_TITLES)
        page.heights[page.row - 1] = 30
        for ask in result.asks.values():
            _put_ask(page, ask)
        for ask in result.asks.values():
            _put_reasons(page, ask)
        page.row += 1
    return page


_ASK_TITLES = (
    *("Standing", "Open at", "Above standing", "Range from", "Range to", "Target", "Say from", "Say to"),
    *("Credible ceiling", "Expected gain", "All of it", "Part", "Nothing", "Withdrawn"),
)


def _put_ask(page: Page, ask: Ask) -> None:
    shape = "points" if ask.component is Component.BONUS else "money"
    row, page.row = page.row, page.row + 1
    page.put(row, 0, ask.component.measured_label, "label")
    standing = page.put(row, 1, ask.standing, f"fixed.{shape}")
    if ask.opening is None:
        page.put(row, 2, f"Do not ask. {ask.why_not}", "note_line")
        return
    opening = page.put(row, 2, ask.opening, f"fixed.{shape}")
    page.put(row, 3, opening - standing, f"computed.{shape}")
    amounts = (ask.low, ask.high, ask.target, ask.say_low, ask.say_high, ask.ceiling, ask.expected)
    for column, amount in enumerate(amounts, 4):
        page.put(row, column, amount, f"fixed.{shape}")
    chances = ask.chances
    for column, chance in enumerate((chances.full, chances.part, chances.nothing, chances.withdrawn), 11):
        page.put(row, column, chance, "fixed.chance")


def _put_reasons(page: Page, ask: Ask) -> None:
    for moved in ask.moved:
        page.put(page.row, 0, ask.component.measured_label, "sub")
        page.put(
            page.row, 1, moved.effect, f"fixed.{'points' if ask.component is Component.BONUS else 'change'}"
        )
        page.put(page.row, 2, moved.text, "note_line")
        page.row += 1


def put_cases(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put the causes of each sign-on case, with which of them are released."""
    page = fixed_page(
        "Sign-on case", "What a sign-on has to cover", analysis, fresh, (26, 14, 14, 52, *[14.0] * 5)
    )
    for offer, result in _found(analysis):
        if result.case is None or not result.case.lines:
            continue
        page.header(f"{offer.company} ({offer.currency})", "Amount", "Told to them", "")
        page.put(page.row - 1, 3, "Made of", "header_why")
        first = page.row
        bars = []
        for line in result.case.lines:
            page.put(page.row, 0, line.cause.value.capitalize(), "label")
            amount = page.put(page.row, 1, line.amount, "fixed.money")
            bars.append(Bar(amount, TOLD if line.released else UNTOLD))
            page.put(page.row, 2, "released" if line.released else "private", "label.right")
            page.put(page.row, 3, line.text, "why")
            page.heights[page.row] = 13 * -(-len(line.text) // 64) + 4
            page.row += 1
        page.put(page.row, 0, "Together", "total")
        together = page.put(page.row, 1, total(page.span(first, 1, page.row - 1, 1)), "total.money")
        series = put_waterfall(page, first, 4, (*bars, Bar(together, WHOLE, whole=True)), KINDS)
        page.row += 1
        for warning in result.case.warnings:
            page.put(page.row, 0, warning, "note_line")
            page.row += 1
        page.charts.append(_case_chart(offer.company, result.case, series, page.row + 1))
        page.row += 3 + page.charts[-1].size[1] // PIXELS
    return page


PIXELS = 21  # of a row
TOLD, UNTOLD, WHOLE = "Told to them", "Not told", "Together"
KINDS = ((TOLD, ACCENT), (UNTOLD, PALE_ACCENT), (WHOLE, INK))


def _case_chart(name: str, case: SignOnCase, series: tuple[Series, ...], row: int) -> SheetChart:
    size = (1120, 130 + 34 * len(case.lines))
    title = f"{name}: {case.total:,.0f} to cover, {case.documented:,.0f} of it told to them"
    told = "; ".join(
        f"{line.cause.value} {line.amount:,.0f}, {'told' if line.released else 'not told'}"
        for line in case.lines
    )
    return SheetChart(ChartKind.STACKED_ROWS, title, series, (row, 0), size, f"{title}. {told}.")


def put_walk_away(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put the floor of each offer and the amount of each component that reaches it."""
    page = fixed_page("Walk-away", "Walk-away: only for you", analysis, fresh, (26, 22, *[16.0] * 6))
    titles = (
        "Best alternative",
        "Worth to reach",
        "Worth above it",
        *(component.measured_label for component in Component),
    )
    page.header("Offer", *titles)
    page.heights[page.row - 1] = 30
    names = {offer.id: offer.company for offer, _ in _found(analysis)}
    for offer, result in _found(analysis):
        if result.walk_away is None:
            continue
        away = result.walk_away
        page.put(page.row, 0, names[offer.id], "label")
        page.put(page.row, 1, names.get(away.alternative, ""), "label.right")
        page.put(page.row, 2, away.floor, "fixed.money")
        page.put(page.row, 3, away.cushion, "fixed.money")
        for column, component in enumerate(Component, 4):
            amount = away.break_even.get(component)
            shape = "points" if component is Component.BONUS else "money"
            page.put(page.row, column, "no amount" if amount is None else amount, f"fixed.{shape}")
        page.row += 1
    page.row += 1
    page.put(
        page.row, 0, "Each component: the value that equals the best alternative, the rest held.", "note_line"
    )
    return page


IN_HAND = "In hand, by company: cash and shares that can be sold, after tax and less the clawback."
APART = " The columns after it stand apart; the clawback and the tax that returns with it are in it already."


def put_leaving(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put what is in hand if you leave at each month, with a line for each of the first six columns.

    Vested paper, the clawback owed and the tax that returns with it stand apart, where there are any.
    """
    held = [(offer, result.leave) for offer, result in _found(analysis) if result.leave is not None]
    apart = [column for offer, curve in held for column in _apart(offer, curve)]
    widths = (22, *[16.0] * max(2, len(held) + len(apart)))
    page = fixed_page("If you leave", "If you leave early", analysis, fresh, widths)
    if held:
        page.row += CHART_ROWS
    if held:
        page.put(page.row, 0, IN_HAND + (APART if apart else ""), "note_line")
        page.row += 1
    names = [offer.company for offer, _ in held]
    page.header("Month after the start", *names, *(name for name, _ in apart))
    page.heights[page.row - 1] = 45 if apart else 15
    first = page.row
    columns = [*(curve.in_hand for _, curve in held), *(amounts for _, amounts in apart)]
    for month in range(max((len(amounts) for amounts in columns), default=0)):
        page.put(page.row, 0, month, "label.count")
        for column, amounts in enumerate(columns, 1):
            page.put(page.row, column, round(float(amounts[month]), 2) + 0.0, "fixed.money")  # no -0
        page.row += 1
    if compared(analysis.plan, [offer.id for offer, _ in held]):
        page.charts.append(_leave_chart(analysis.plan, held, first, page.row - 1))
    return page


def _apart(offer: Offer, curve: LeaveCurve) -> Iterator[tuple[str, Floats]]:
    """Name what is not in hand, or is in it already: paper, the clawback owed, and what tax returns of it."""
    for name, amounts in (
        ("vested, cannot be sold yet", curve.paper),
        ("clawback owed, before tax", curve.clawback),
        ("tax that returns with it", curve.returned),
    ):
        if amounts.any():
            yield f"{offer.company}: {name}", amounts


def _leave_finding(held: Sequence[tuple[Offer, LeaveCurve]]) -> str:
    """Say which column leaves most in hand after a year, the time at which most cliffs end."""
    month = min(YEAR, min(len(curve.in_hand) for _, curve in held) - 1)
    best, most = leader((offer, float(curve.in_hand[month])) for offer, curve in held)
    return f"Leaving after {month} months, {best.company} leaves you most in hand: {most:,.0f} after tax"


def _leave_chart(plan: Plan, held: Sequence[tuple[Offer, LeaveCurve]], first: int, last: int) -> SheetChart:
    months, columns = (
        CellRange(first, 0, last, 0),
        {offer.id: column for column, (offer, _) in enumerate(held, 1)},
    )
    series = tuple(
        Series(offer.company, months, CellRange(first, column, last, column), color)
        for offer, color in in_colour(plan, columns)
        for column in (columns[offer.id],)
    )
    known = [offer.id for offer in compared(plan, columns)]
    title = _leave_finding([pair for pair in held if pair[0].id in known])
    title += not_drawn(plan, columns)
    names = ", ".join(one.name for one in series)
    alternative = f"{title}. One line by month for each of {names}; the table beneath has the figures."
    return SheetChart(
        ChartKind.LINES,
        title,
        series,
        (3, 0),
        (720, 360),
        alternative,
        across="Months after the start",
        every=YEAR,
    )

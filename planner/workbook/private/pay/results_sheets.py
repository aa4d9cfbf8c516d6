"""The private sheets of fixed values: asks, the sign-on case, the walk-away and leaving early.

Each is marked with the day it was computed, and a live cell says whether an input has changed since.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from planner.analysis import Analysis, OfferAnalysis
from planner.ask.opening.alternatives import RESERVATION, SEARCH, alternative_title
from planner.ask.results import Ask, AssumptionEffect, CaseLine, Moved, SignOnCase, WalkAway
from planner.ask.rounds.asked_for import AskedFor
from planner.ask.sentences import fall_back_text, make_whole_texts
from planner.compare.chart_offers import leader
from planner.pay.results import Floats, LeaveCurve
from planner.plan import Offer, Plan
from planner.plan.fields.terms import Component
from planner.plan.title import titled
from planner.values.share_measure import ShareMeasure
from planner.workbook.sheets.formula import TextFormula, total
from planner.workbook.sheets.offer_charts import compared, in_colour, not_drawn
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.sheet import ChartKind, Series, SheetChart
from planner.workbook.sheets.styles import ACCENT, INK, PALE_ACCENT
from planner.workbook.sheets.waterfall import Bar, put_waterfall

HEADER = 30  # points
CHART_ROWS = 20
PIXELS = 21  # of a row
YEAR = 12  # months
TOLD_TO_THEM, NOT_TOLD, TOGETHER = "Told to them", "Not told", "Together"
KINDS = ((TOLD_TO_THEM, ACCENT), (NOT_TOLD, PALE_ACCENT), (TOGETHER, INK))
IN_HAND = "In hand, by company: cash and shares that can be sold, after tax and less what you pay back."
APART = (
    " The columns after it stand apart; what you pay back and the tax that returns with it are in it already."
)
EACH_COMPONENT = "Each component: the value that equals the best alternative, the rest held."


def fixed_page(
    name: str, title: str, analysis: Analysis, fresh: TextFormula, widths: Iterable[float]
) -> Page:
    """Begin a sheet of fixed values: its title, the day, and the cell that says whether they are current."""
    page = Page(name, tuple(widths))
    page.head(title, f"Computed {analysis.today.isoformat()}, in {analysis.plan.currency}.", row=3)
    page.put(1, 2, fresh, "good")
    return page


def focused_result(analysis: Analysis) -> OfferAnalysis | None:
    """Return the result of the chosen offer, else of the best one, for sheets about one offer."""
    plan, offer_id = analysis.plan, analysis.plan.chosen or analysis.best
    if not offer_id:
        return None
    result = analysis.offers[offer_id]
    return replace(result, offer=titled(plan, result.offer))


def titled_results(analysis: Analysis) -> list[tuple[Offer, OfferAnalysis]]:
    """Return every column under its title, with its result."""
    plan = analysis.plan
    return [(titled(plan, offer), analysis.offers[offer.id]) for offer in plan.columns()]


def amount_style(component: Component) -> str:
    """Return the style of a fixed amount: points for a bonus, money for the others."""
    return "fixed.points" if component is Component.BONUS else "fixed.money"


def _ask_style(ask: Ask) -> str:
    return amount_style(ask.component)


def _asked(style: str | None = None) -> Callable[[Ask], str]:
    """Return the style of a cell that only a component with an opening has."""
    return lambda ask: "" if ask.opening is None else style or _ask_style(ask)


def _ask_columns(heading: str, asked: AskedFor) -> Columns[Ask]:
    standing, opening = 1, 3  # columns that the formula refers to
    return (
        Column(heading, lambda ask: ask.component.measured_label),
        Column("They offer, now", lambda ask: ask.standing, _ask_style),
        Column("You ask for", lambda ask: asked.amounts.get(ask.component, "leave it"), _asked_style(asked)),
        Column(
            "Open at",
            lambda ask: f"Do not ask. {ask.why_not}" if ask.opening is None else ask.opening,
            lambda ask: "note_line" if ask.opening is None else _ask_style(ask),
        ),
        Column(
            "Above it",
            style=lambda ask: _asked()(ask).replace("fixed", "computed"),
            formula=lambda _, row: row[opening] - row[standing],
        ),
        Column("Open from", lambda ask: ask.low, _asked()),
        Column("Open to", lambda ask: ask.high, _asked()),
        Column("Settle from", lambda ask: ask.target, _asked()),
        Column("Say from", lambda ask: ask.say_low, _asked()),
        Column("Say to", lambda ask: ask.say_high, _asked()),
        Column("Limit", lambda ask: ask.ceiling, _asked()),
        Column("Brings on average", lambda ask: ask.expected, _asked()),
        Column("All of it", lambda ask: ask.chances.full, _asked("fixed.chance")),
        Column("Part", lambda ask: ask.chances.part, _asked("fixed.chance")),
        Column("Nothing", lambda ask: ask.chances.nothing, _asked("fixed.chance")),
        Column("Withdrawn", lambda ask: ask.chances.withdrawn, _asked("fixed.chance")),
        Column("… from", lambda ask: ask.withdrawn_low, _asked("fixed.chance")),
        Column("… to", lambda ask: ask.withdrawn_high, _asked("fixed.chance")),
    )


def _asked_style(asked: AskedFor) -> Callable[[Ask], str]:
    return lambda ask: _ask_style(ask) if ask.component in asked.amounts else "note_line"


def _reason_columns(component: Component) -> Columns[Moved]:
    change = "fixed.points" if component is Component.BONUS else "fixed.change"
    return (
        Column("", lambda _: component.measured_label, "sub"),
        Column("", lambda moved: moved.effect, change),
        Column("", lambda moved: moved.text, "note_line"),
    )


def _otherwise_columns(component: Component) -> Columns[AssumptionEffect]:
    def style(effect: AssumptionEffect) -> str:
        return "note_line" if effect.opening is None else amount_style(component)

    return (
        Column("", lambda _: component.measured_label, "sub"),
        Column("", lambda effect: "no ask" if effect.opening is None else effect.opening, style),
        Column("", lambda effect: f"to open at, if {effect.text}", "note_line"),
    )


def put_asks(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put every ask with its range, chances and what moved it. Amounts in each offer's own currency."""
    page = fixed_page("Asks", "What to ask", analysis, fresh, (24, *[10.0] * 17))
    for offer, result in titled_results(analysis):
        if not result.asks:
            continue
        columns = _ask_columns(f"{offer.company} ({offer.currency})", result.asked)
        page.table(columns, result.asks.values(), header=HEADER)
        for ask in result.asks.values():
            if ask.measure is not None:
                page.text(_counted(ask, ask.measure), "note_line")
            page.table(_reason_columns(ask.component), ask.moved, headings=False)
            page.table(_otherwise_columns(ask.component), ask.otherwise, headings=False)
        page.gap()
    return page


def _counted(ask: Ask, measure: ShareMeasure) -> str:
    """Say how many an ask for equity is, where it is not made in dollars."""
    now = f"They offer {measure.counted(ask.standing)}"
    if ask.opening is None:
        return f"{now}."
    return (
        f"{now}. Open at {measure.counted(ask.opening)}, settle from {measure.counted(ask.target)}; "
        f"say {measure.span(ask.say_low, ask.say_high)}."
    )


def _case_columns(heading: str) -> Columns[CaseLine]:
    return (
        Column(heading, lambda line: line.cause.value.capitalize()),
        Column("Amount", lambda line: line.amount, "fixed.money"),
        Column("Told to them", lambda line: "released" if line.released else "private", "label.right"),
        Column("Made of", lambda line: line.text, "why", heading_style="header_why"),
    )


def put_cases(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put the causes of each sign-on case, with which of them are released."""
    widths = (26, 14, 14, 52, *[14.0] * 5)
    page = fixed_page("Sign-on", "Why this sign-on is fair", analysis, fresh, widths)
    for offer, result in titled_results(analysis):
        if result.case is None:
            continue
        if result.case.lines:
            _put_case(page, offer, result.case)
        for text in result.case.warnings:
            page.text(f"{offer.company}: {text}", "note_line")
    return page


def _put_case(page: Page, offer: Offer, case: SignOnCase) -> None:
    columns = _case_columns(f"{offer.company} ({offer.currency})")
    rows = page.table(columns, case.lines, height=lambda line: 13 * -(-len(line.text) // 64) + 4)
    [_, together] = page.line(
        "Together", total(page.span(rows.first, 1, rows.last, 1)), style="total.money", first="total"
    )
    kinds = [TOLD_TO_THEM if line.released else NOT_TOLD for line in case.lines]
    bars = [Bar(cells[1], kind) for cells, kind in zip(rows.cells, kinds, strict=True)]
    series = put_waterfall(page, rows.first, 4, (*bars, Bar(together, TOGETHER, from_zero=True)), KINDS)
    for text in make_whole_texts(case):
        page.text(text, "note_line")
    page.charts.append(_case_chart(offer.company, case, series, page.row + 1))
    page.gap(3 + page.charts[-1].size[1] // PIXELS)


def _case_chart(name: str, case: SignOnCase, series: tuple[Series, ...], row: int) -> SheetChart:
    size = (1120, 130 + 34 * len(case.lines))
    title = f"{name}: {case.total:,.0f} to cover, {case.documented:,.0f} of it told to them"
    causes = "; ".join(
        f"{line.cause.value} {line.amount:,.0f}, {'told' if line.released else 'not told'}"
        for line in case.lines
    )
    return SheetChart(ChartKind.STACKED_ROWS, title, series, (row, 0), size, f"{title}. {causes}.")


def put_walk_away(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put the floor of each offer and the amount of each component that reaches it."""
    page = fixed_page("Walk-away", "Walk-away: only for you", analysis, fresh, (26, 22, *[16.0] * 6))
    results = titled_results(analysis)
    names = {offer.id: offer.company for offer, _ in results}
    names |= {other: alternative_title(analysis.plan, other) for other in (RESERVATION, SEARCH)}
    floors = [(offer, result.walk_away) for offer, result in results if result.walk_away is not None]
    page.table(_floor_columns(names), floors, header=HEADER)
    page.gap()
    page.text(EACH_COMPONENT, "note_line")
    if text := next((text for _, walk in floors if (text := fall_back_text(walk))), ""):
        page.text(text, "note_line")
    return page


def _floor_columns(names: Mapping[str, str]) -> Columns[tuple[Offer, WalkAway]]:
    def break_even(component: Component) -> Column[tuple[Offer, WalkAway]]:
        def amount(item: tuple[Offer, WalkAway]) -> float | str:
            number = item[1].break_even.get(component)
            return "no amount" if number is None else number

        return Column(component.measured_label, amount, amount_style(component))

    return (
        Column("Offer", lambda item: item[0].company),
        Column("Best alternative", lambda item: names.get(item[1].alternative, ""), "label.right"),
        Column("Worth to reach", lambda item: item[1].floor, "fixed.money"),
        Column("Worth above it", lambda item: item[1].cushion, "fixed.money"),
        *map(break_even, Component),
    )


def put_leaving(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put what is in hand if you leave at each month, with a line for each of the first six columns.

    Vested paper, the clawback owed and the tax that returns with it have columns of their own, where there
    are any.
    """
    results = titled_results(analysis)
    curves = [(offer, result.leave) for offer, result in results if result.leave is not None]
    apart = [column for offer, curve in curves for column in _apart(offer, curve)]
    widths = (22, *[16.0] * max(2, len(curves) + len(apart)))
    page = fixed_page("If you leave", "If you leave early", analysis, fresh, widths)
    if curves:
        page.gap(CHART_ROWS)
        page.text(IN_HAND + (APART if apart else ""), "note_line")
    amounts = [*((offer.company, curve.in_hand) for offer, curve in curves), *apart]
    months = range(max((len(by_month) for _, by_month in amounts), default=0))
    columns: Columns[int] = (
        Column("Month after the start", lambda month: month, "label.count"),
        *(_by_month(heading, by_month) for heading, by_month in amounts),
    )
    rows = page.table(columns, months, header=45 if apart else 15)
    if compared(analysis.plan, [offer.id for offer, _ in curves]):
        page.charts.append(_leave_chart(analysis.plan, curves, rows.span))
    return page


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
    best, most = leader((offer, float(curve.in_hand[month])) for offer, curve in curves)
    return f"Leaving after {month} months, {best.company} leaves you most in hand: {most:,.0f} after tax"


def _leave_chart(plan: Plan, curves: Sequence[tuple[Offer, LeaveCurve]], rows: tuple[int, int]) -> SheetChart:
    columns = {offer.id: column for column, (offer, _) in enumerate(curves, 1)}
    series = tuple(
        Series.down(offer.company, color, columns[offer.id], rows)
        for offer, color in in_colour(plan, columns)
    )
    known = [offer.id for offer in compared(plan, columns)]
    title = _leave_finding([(offer, curve) for offer, curve in curves if offer.id in known])
    title += not_drawn(plan, columns)
    names = ", ".join(line.name for line in series)
    alternative = f"{title}. One line by month for each of {names}; the table beneath has the figures."
    return SheetChart(
        ChartKind.LINES,
        title,
        series,
        (3, 0),
        (720, 360),
        alternative,
        across="Months after the start",
        label_step=YEAR,
    )

"""The private sheet Asks: what to ask of each offer, and for one offer the curves, the reasons, what to tell.

It prints on two pages. At the right, not printed: other offers' reasons, ranges, points of the curves.
"""

from collections.abc import Callable, Sequence

from planner.analysis import Analysis
from planner.ask.results import Ask, AssumptionEffect, Moved
from planner.ask.rounds.asked_for import AskedFor
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.values.listing import listed
from planner.values.share_measure import ShareMeasure
from planner.workbook.private.contents import ASKS
from planner.workbook.private.pay.advice_rows import put_advice
from planner.workbook.private.pay.curve_charts import put_curves
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.private.ranked import amount_style, focused_first
from planner.workbook.sheets.page import Column, Columns, Page

WIDTHS = (132, *[64] * 8, *[44] * 4)
BLOCK, CURVES = 112.0, 272.0  # points of an offer, and of the curves
LEAVE, WHY, DO_NOT = "leave it", 3, "Do not ask"
"""Text for an amount that is not asked for, and the column of why not to ask."""
NO_ASKS = "No offer has asks yet"


def put_asks(analysis: Analysis) -> PrivatePage:
    """Put the asks of every offer, then curves, reasons and advice of the chosen offer, else of the best."""
    page = PrivatePage(ASKS, WIDTHS)
    asked = [(offer, tuple(result.asks.values())) for offer, result in focused_first(analysis) if result.asks]
    if not asked:
        page.head(NO_ASKS)
        return page
    page.head(_headline(*asked[0]))
    rest: Page | None = None
    for offer, asks in asked:
        if page.used + BLOCK > page.room:
            rest = rest or page.overflow("Asks of more offers")
        _put_offer(rest or page, page, offer, asks, analysis.offers[offer.id].asked)
    ranges = page.aside("How far an opening may be moved, and what it risks", (220, *[96] * 4))
    for offer, asks in asked:
        ranges.table(_range_columns(_named(offer)), asks)
        ranges.gap()
    (first, asks), *others = asked
    together = page.used + CURVES < page.room
    if not together:
        page.next_page()
    put_curves(page, analysis.offers[first.id].asks, first)
    if together:
        page.next_page()
    _put_reasons(page, first, asks, span=11)
    reasons = page.aside("What moved the asks of the other offers", (150, 90, 700)) if others else None
    for offer, asks in others if reasons else ():
        _put_reasons(reasons or page, offer, asks, span=1)
    put_advice(page, analysis, first, [offer for offer, _ in others])
    return page


def _headline(offer: Offer, asks: Sequence[Ask]) -> str:
    openings = [ask for ask in asks if ask.opening is not None]
    if not openings:
        return f"{offer.company}: nothing to ask for"
    return f"Ask {offer.company} for more {listed(ask.component.noun for ask in openings)}"


def _named(offer: Offer) -> str:
    return f"{offer.company} ({offer.currency})"


def _ask_style(ask: Ask) -> str:
    return amount_style(ask.component)


def _put_offer(part: Page, page: PrivatePage, offer: Offer, asks: Sequence[Ask], asked: AskedFor) -> None:
    """Put the asks of an offer below each other; why not to ask takes the place of the figures."""
    columns = _ask_columns(_named(offer), asked)
    part.headings(columns)
    for ask in asks:
        if ask.opening is not None:
            part.table(columns, [ask], headings=False)
        else:
            part.put(part.row, 0, ask.component.measured_label, "label")
            part.put(part.row, 1, ask.standing, _ask_style(ask))
            part.put(part.row, 2, asked.amounts.get(ask.component, LEAVE), _asked_style(asked)(ask))
            text = ask.why_not if ask.why_not.startswith(DO_NOT) else f"{DO_NOT}. {ask.why_not}"
            part.put(part.row, WHY, text, "why")
            part.merge(WHY, len(columns) - 1, "why")
            part.heights[part.row] = max(16, page.needed(text, "why", WHY, len(columns) - 1) + 3)
            part.row += 1
        if ask.measure is not None:
            part.text(_counted(ask, ask.measure), "note_line")
    part.gap()


def _asked(style: str | None = None) -> Callable[[Ask], str]:
    """Return the style of a cell that only a component with an opening has."""
    return lambda ask: "label" if ask.opening is None else style or _ask_style(ask)


def _asked_style(asked: AskedFor) -> Callable[[Ask], str]:
    return lambda ask: (
        _ask_style(ask).replace("fixed", "strong") if ask.component in asked.amounts else "label.right"
    )


def _ask_columns(heading: str, asked: AskedFor) -> Columns[Ask]:
    return (
        Column(heading, lambda ask: ask.component.measured_label),
        Column("They offer", lambda ask: ask.standing, _ask_style),
        Column("You ask for", lambda ask: asked.amounts.get(ask.component, LEAVE), _asked_style(asked)),
        Column("Open at", lambda ask: ask.opening, _ask_style),
        Column("Settle from", lambda ask: ask.target, _ask_style),
        Column("Say from", lambda ask: ask.say_low, _ask_style),
        Column("Say to", lambda ask: ask.say_high, _ask_style),
        Column("Limit", lambda ask: ask.ceiling, _ask_style),
        Column("Brings", lambda ask: ask.expected, _ask_style),
        Column("All of it", lambda ask: ask.chances.full, "fixed.chance"),
        Column("Part", lambda ask: ask.chances.part, "fixed.chance"),
        Column("None", lambda ask: ask.chances.nothing, "fixed.chance"),
        Column("Lost", lambda ask: ask.chances.withdrawn, "fixed.chance"),
    )


def _range_columns(heading: str) -> Columns[Ask]:
    return (
        Column(heading, lambda ask: ask.component.measured_label),
        Column("Open from", lambda ask: ask.low, _asked()),
        Column("Open to", lambda ask: ask.high, _asked()),
        Column("Lost, from", lambda ask: ask.withdrawn_low, _asked("fixed.share")),
        Column("Lost, to", lambda ask: ask.withdrawn_high, _asked("fixed.share")),
    )


def _counted(ask: Ask, measure: ShareMeasure) -> str:
    """Say how many an ask for equity is, where it is not made in dollars."""
    now = f"They offer {measure.counted(ask.standing)}"
    if ask.opening is None:
        return f"{now}."
    return (
        f"{now}. Open at {measure.counted(ask.opening)}, settle from {measure.counted(ask.target)}; "
        f"say {measure.span(ask.say_low, ask.say_high)}."
    )


def _put_reasons(page: Page, offer: Offer, asks: Sequence[Ask], span: int) -> None:
    """Put what moved each ask of an offer, and what it would be if an assumption were otherwise."""
    columns: Columns[None] = (
        Column("What moved it" if span > 1 else offer.company),
        Column("By"),
        Column("Why", heading_style="header_why", span=span),
    )
    page.headings(columns)
    for ask in asks:
        page.table(_reason_columns(ask.component, span), ask.moved, headings=False)
        page.table(_otherwise_columns(ask.component, span), ask.otherwise, headings=False)
    page.gap()


def _reason_columns(component: Component, span: int) -> Columns[Moved]:
    change = "fixed.points" if component is Component.BONUS else "fixed.change"
    return (
        Column("", lambda _: component.measured_label, "sub"),
        Column("", lambda moved: moved.effect, change),
        Column("", lambda moved: moved.text, "why", span=span),
    )


def _otherwise_columns(component: Component, span: int) -> Columns[AssumptionEffect]:
    def style(effect: AssumptionEffect) -> str:
        return "note_in" if effect.opening is None else amount_style(component)

    return (
        Column("", lambda _: component.measured_label, "sub"),
        Column("", lambda effect: "no ask" if effect.opening is None else effect.opening, style),
        Column("", lambda effect: f"to open at, if {effect.text}", "why", span=span),
    )

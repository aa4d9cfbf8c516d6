"""The sign-on case and the walk-away of each offer, on the sheet Packages."""

from collections.abc import Mapping

from planner.analysis import Analysis
from planner.ask.opening.alternatives import RESERVATION, SEARCH, alternative_title
from planner.ask.results import CaseLine, SignOnCase, WalkAway
from planner.ask.sentences import fall_back_text, make_whole_texts
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.plan.title import titles
from planner.workbook.private.page_charts import Drawing, put_charts
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.private.ranked import amount_style, focused_first
from planner.workbook.sheets.formula import total
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.sheet import ChartKind, Series
from planner.workbook.sheets.styles import ACCENT, GREY, INK
from planner.workbook.sheets.waterfall import Bar, put_waterfall

TOLD_TO_THEM, NOT_TOLD, TOGETHER = "Told to them", "Not told", "Together"
KINDS = ((TOLD_TO_THEM, ACCENT), (NOT_TOLD, GREY), (TOGETHER, INK))
EACH_COMPONENT = "Each component: the value that equals the best alternative, the rest held."


def put_cases(page: PrivatePage, analysis: Analysis) -> None:
    """Put the causes of the first sign-on case with a chart; those of the other offers at the right."""
    cases = [
        (offer, result.case)
        for offer, result in focused_first(analysis)
        if result.case is not None and (result.case.lines or result.case.warnings)
    ]
    if not cases:
        return
    (offer, case), *others = cases
    _put_case(page, page, offer, case, span=page.columns - 3)
    if others:
        aside = page.aside("Why the other sign-ons are fair", (200, 96, 110, 560))
        for other, its_case in others:
            _put_case(page, aside, other, its_case, span=1)


def _put_case(page: PrivatePage, part: Page, offer: Offer, case: SignOnCase, span: int) -> None:
    if case.lines:
        rows = part.table(_case_columns(f"Sign-on, {offer.company} ({offer.currency})", span), case.lines)
        [_, together] = part.line(
            "Together", total(part.span(rows.first, 1, rows.last, 1)), style="total.money", first="total"
        )
        if part is page:
            kinds = [TOLD_TO_THEM if line.released else NOT_TOLD for line in case.lines]
            bars = [Bar(cells[1], kind) for cells, kind in zip(rows.cells, kinds, strict=True)]
            aside = page.aside("The sign-on case, as drawn", [100] * 5)
            whole = Bar(together, TOGETHER, from_zero=True)
            series = put_waterfall(aside, rows.first, 0, (*bars, whole), KINDS)
            put_charts(page, _chart(offer.company, case, series))
    for text in (*make_whole_texts(case), *(f"{offer.company}: {warning}" for warning in case.warnings)):
        if part is page:
            page.prose(text, "note")
        else:
            part.text(text, "note_line")
    part.gap()


def _case_columns(heading: str, span: int) -> Columns[CaseLine]:
    style = "why" if span > 1 else "note_in"
    return (
        Column(heading, lambda line: line.cause.value.capitalize()),
        Column("Amount", lambda line: line.amount, "fixed.money"),
        Column("Told to them", lambda line: "released" if line.released else "private", "label.right"),
        Column("Made of", lambda line: line.text, style, heading_style="header_why", span=span),
    )


def _chart(name: str, case: SignOnCase, series: tuple[Series, ...]) -> Drawing:
    known = f"{case.documented:,.0f}" if case.documented else "none"
    title = f"{name}: {case.total:,.0f} to cover, {known} of it told to them"
    causes = "; ".join(
        f"{line.cause.value} {line.amount:,.0f}, {'told' if line.released else 'not told'}"
        for line in case.lines
    )
    return Drawing(
        ChartKind.STACKED_ROWS, title, series, f"{causes[:1].upper()}{causes[1:]}.", len(case.lines) + 1
    )


def put_walk_away(page: PrivatePage, analysis: Analysis) -> None:
    """Put the floor of each offer and the amount of each component that reaches it."""
    results = focused_first(analysis)
    names = titles(analysis.plan)
    names |= {other: alternative_title(analysis.plan, other) for other in (RESERVATION, SEARCH)}
    floors = [(offer, result.walk_away) for offer, result in results if result.walk_away is not None]
    if not floors:
        return
    page.table(_floor_columns(names), floors)
    page.prose(EACH_COMPONENT, "note")
    if text := next((text for _, walk in floors if (text := fall_back_text(walk))), ""):
        page.prose(text, "note")
    page.gap()


def _floor_columns(names: Mapping[str, str]) -> Columns[tuple[Offer, WalkAway]]:
    def break_even(component: Component) -> Column[tuple[Offer, WalkAway]]:
        def amount(item: tuple[Offer, WalkAway]) -> float | str:
            number = item[1].break_even.get(component)
            if number is None:
                return "none needed" if item[1].cushion >= 0 else "no amount"
            return number

        return Column(component.measured_label, amount, amount_style(component))

    return (
        Column("Walk-away", lambda item: item[0].company, "row"),
        Column("Best alternative", lambda item: names.get(item[1].alternative, ""), "label.right"),
        Column("Worth to reach", lambda item: item[1].floor, "fixed.money"),
        Column("Worth above it", lambda item: item[1].cushion, _cushion_style),
        *map(break_even, Component),
    )


def _cushion_style(item: tuple[Offer, WalkAway]) -> str:
    return "below.change" if item[1].cushion < 0 else "fixed.change"

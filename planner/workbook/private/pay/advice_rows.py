"""What is worth telling each recruiter, on the sheet Asks: the asks now, and the asks with it."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from planner.analysis import Analysis
from planner.analysis.moves.plan_first_move import plan_first_move
from planner.ask.advice.advice import Advice, LeverEffect
from planner.ask.results import Ask
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.private.ranked import amount_style
from planner.workbook.sheets.page import Column, Columns, Page

NOTHING = "Nothing that you hold back would raise an ask."
YOURS = (
    "Nothing here has been told: what a recruiter may know is released by you alone, on Counter. As now: "
    "only what is released counts, stories too. Advised: what is advised here to be told counts as well."
)
NEEDS, LAST = 6, 12
"""Columns of what an ask needs, and the last of the page."""


class AdvisedAsk(Struct, frozen=True):
    """An ask of now, the ask with what is advised, and what of it that ask needs."""

    now: Ask
    advised: Ask
    needs: str


def put_advice(page: PrivatePage, analysis: Analysis, first: Offer, others: Sequence[Offer]) -> None:
    """Put the first step and the advice for one offer; put that for the others at the right."""
    if step := plan_first_move(analysis).sentence:
        page.prose(step, "prose_strong")
    if analysis.advice[first.id].asks:
        _put_offer(page, analysis, first, LAST - NEEDS + 1)
        page.prose(YOURS, "note")
    rest = [offer for offer in others if analysis.advice[offer.id].asks]
    if rest:
        aside = page.aside("What is worth telling the others", (150, *[86] * 5, 620))
        for offer in rest:
            _put_offer(aside, analysis, offer, 1)


def _put_offer(page: Page, analysis: Analysis, offer: Offer, span: int) -> None:
    advice = analysis.advice[offer.id]
    columns = _ask_columns("Told what is advised" if span > 1 else offer.company, span)
    page.table(columns, _asks(analysis.offers[offer.id].asks, advice))
    levers = [effect for effect in advice.effects if effect.raises or effect.advised]
    page.table(_lever_columns(span), levers, headings=False)
    if not levers:
        page.text(NOTHING, "note_line")
    page.gap()


def _asks(asks: Mapping[Component, Ask], advice: Advice) -> Iterator[AdvisedAsk]:
    for component, advised in advice.asks.items():
        needs = ", ".join(lever.what for lever in advice.needed_by[component])
        yield AdvisedAsk(asks[component], advised, needs)


def _ask_columns(heading: str, span: int) -> Columns[AdvisedAsk]:
    def style(row: AdvisedAsk) -> str:
        return amount_style(row.now.component)

    def opening(ask: Ask) -> float | str:
        return "no ask" if ask.opening is None else ask.opening

    return (
        Column(heading, lambda row: row.now.component.measured_label),
        Column("They offer, now", lambda row: row.now.standing, style),
        Column("Open at, as now", lambda row: opening(row.now), style),
        Column("Open at, advised", lambda row: opening(row.advised), style),
        Column("Settle from, as now", lambda row: row.now.target, style),
        Column("Settle from, advised", lambda row: row.advised.target, style),
        Column(
            "Tell them of", lambda row: row.needs or "nothing", "why", heading_style="header_why", span=span
        ),
    )


def _lever_columns(span: int) -> Columns[LeverEffect]:
    return (
        Column("", lambda effect: "Advised" if effect.advised else "Not advised", "sub"),
        Column("", lambda effect: effect.sentence, "why", span=span + NEEDS - 1),
    )

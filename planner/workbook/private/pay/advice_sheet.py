"""The private sheet of what is worth telling each recruiter: the asks now, and the asks with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planner.analysis import Analysis
from planner.analysis.next_step import next_step
from planner.ask.advice.advice import Advice, LeverEffect
from planner.ask.results import Ask
from planner.plan.fields.terms import Component
from planner.workbook.private.pay.results_sheets import HEADER, amount_style, fixed_page, titled_results
from planner.workbook.sheets.formula import TextFormula
from planner.workbook.sheets.page import Column, Columns, Page

ADVICE = "Advice"
WIDTHS = (26, *[14.0] * 5, 60)
CHARACTERS = 66
"""What fits on a line of the last column."""
NOTHING = "Nothing that you hold back would raise an ask."
YOURS = "Nothing here has been told: what a recruiter may know is released by you alone, on Counter."
STORIES = (
    "As now: only what is released counts, stories too. Advised: what is advised here to be told counts "
    "as well."
)


@dataclass(frozen=True, slots=True)
class AdvisedAsk:
    """An ask of now, the ask with what is advised, and what of it that ask needs."""

    now: Ask
    advised: Ask
    needs: str


def put_advice(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put the first step, then for each offer the advised asks and the effect of each lever."""
    page = fixed_page(ADVICE, "What is worth telling them, and whom first", analysis, fresh, WIDTHS)
    if step := next_step(analysis).sentence:
        page.text(step)
    page.text(YOURS, "note_line")
    page.text(STORIES, "note_line")
    for offer, result in titled_results(analysis):
        advice = analysis.advice[offer.id]
        if not advice.asks:
            continue
        page.gap()
        columns = _ask_columns(f"{offer.company} ({offer.currency})")
        page.table(columns, _asks(result.asks, advice), header=HEADER, height=_height)
        levers = [effect for effect in advice.effects if effect.raises or effect.advised]
        page.table(_lever_columns(), levers, headings=False)
        if not levers:
            page.text(NOTHING, "note_line")
    return page


def _asks(asks: Mapping[Component, Ask], advice: Advice) -> Iterator[AdvisedAsk]:
    for component, advised in advice.asks.items():
        needs = ", ".join(lever.what for lever in advice.needed_by[component])
        yield AdvisedAsk(asks[component], advised, needs)


def _height(row: AdvisedAsk) -> float:
    return 13.0 * -(-max(len(row.needs), 1) // CHARACTERS) + 4


def _ask_columns(heading: str) -> Columns[AdvisedAsk]:
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
        Column("Tell them of", lambda row: row.needs or "nothing", "why", heading_style="header_why"),
    )


def _lever_columns() -> Columns[LeverEffect]:
    return (
        Column("", lambda effect: "Advised" if effect.advised else "Not advised", "sub"),
        Column("", lambda effect: effect.sentence, "note_line"),
    )

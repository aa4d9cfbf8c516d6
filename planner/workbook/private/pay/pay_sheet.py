"""The private Pay by year sheet: each column's pay at face value, live, in the plan's currency."""

from collections.abc import Mapping
from dataclasses import replace

from planner.analysis import Analysis
from planner.compare.chart_offers import leader
from planner.plan import Offer, Plan
from planner.plan.title import titled
from planner.workbook.private.input_sheets import OffersPage
from planner.workbook.private.pay.vesting_sheet import EventCells
from planner.workbook.sheets.formula import Term, term
from planner.workbook.sheets.offer_charts import compared, in_colour, not_drawn
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.pay_rows import PayRows, put_pay
from planner.workbook.sheets.sheet import CellRange, ChartKind, Series, SheetChart

NAME = "Pay by year"
VESTED_YEARLY = 4  # parts of a refresher, one a year


def put_pay_by_year(
    analysis: Analysis, offers: OffersPage, schedules: Mapping[str, EventCells]
) -> tuple[Page, Mapping[str, PayRows]]:
    """Put a block for each column that can be computed, a chart of the totals, and return the blocks."""
    plan = analysis.plan
    horizon = plan.assumptions.horizon_years
    page = Page(NAME, (34, *[13.0] * horizon, 14, 14))
    page.head(NAME, f"Face value, before tax, in {plan.currency}.", row=3)
    blocks: dict[str, PayRows] = {}
    for offer in plan.columns():
        if analysis.offers[offer.id].pay is not None:
            blocks[offer.id] = _put_block(page, titled(plan, offer), offers, schedules[offer.id], horizon)
    if compared(plan, blocks):
        page.charts.append(_chart(page, plan, blocks, horizon))
    return page, blocks


def _put_block(page: Page, offer: Offer, offers: OffersPage, schedule: EventCells, horizon: int) -> PayRows:
    years = [f"Year {year}" for year in range(1, horizon + 1)]
    page.header(offer.company, *years, "All years", "Average")
    rate = offers.cells[offer.id, "rate"]
    sign_on, equity = schedule.by_year(horizon)
    rows = put_pay(page, offers.terms(offer), sign_on, equity, rate=rate, cash_totals=True)
    if offer.refresher:
        made = _put_refreshers(page, offers.cells[offer.id, "refresher"], rate, horizon)
        rows = replace(rows, refreshers=made)
    page.row += 1
    return rows


def _put_refreshers(page: Page, refresher: Term, rate: Term, horizon: int) -> tuple[Term, ...]:
    """Put refreshers: a grant at each anniversary, which vests in four even years."""
    made = [min(year, VESTED_YEARLY) for year in range(horizon)]
    amounts = [refresher * grants / VESTED_YEARLY * rate if grants else term(0) for grants in made]
    return tuple(page.line("Refreshers, in no total", *amounts, style="assumption.money")[1:])


def _chart(page: Page, plan: Plan, blocks: Mapping[str, PayRows], horizon: int) -> SheetChart:
    shown = [(offer, blocks[offer.id], color) for offer, color in in_colour(plan, blocks)]
    series = tuple(
        Series(
            offer.company,
            CellRange(rows.first_row - 1, 1, rows.first_row - 1, horizon),
            CellRange(rows.headline_row, 1, rows.headline_row, horizon),
            color,
        )
        for offer, rows, color in shown
    )
    known = compared(plan, blocks)
    best, most = leader((offer, blocks[offer.id].headline[0].number) for offer in known)
    title = f"{best.company} pays most in year 1: {most:,.0f} at face value{not_drawn(plan, blocks)}"
    by_year = "; ".join(
        f"{offer.company}: " + ", ".join(f"{cell.number:,.0f}" for cell in blocks[offer.id].headline)
        for offer in known
    )
    return SheetChart(
        ChartKind.COLUMNS, title, series, (page.row, 0), (860, 330), f"{title}. By year: {by_year}."
    )

"""The private sheet of what worth did to the face value of the chosen offer, or of the best one."""

from planner.analysis import Analysis, Given, OfferAnalysis
from planner.pay.step_figures import steps_told
from planner.values import Figure
from planner.workbook.formula import Wording
from planner.workbook.page import Page
from planner.workbook.results_sheets import opened
from planner.workbook.sheet import Chart, ChartKind, Series, Span
from planner.workbook.styles import OFFERS

NAME = "Face to worth"


def put_steps(analysis: Analysis, given: Given, fresh: Wording) -> Page:
    """Put the steps one beneath another, with a chart; a sentence where no worth is known."""
    page = opened(NAME, "From face value to worth", analysis, fresh, (34, 16, 40, 16))
    one = _whose(analysis)
    if one is None or one.worth is None:
        page.put(page.row, 0, "No offer has a worth yet.", "text")
        return page
    plan = analysis.plan
    figures = steps_told(one.offer, plan.person, plan.assumptions, given.simulation, one.worth.total)
    page.header(one.offer.company or "Unnamed", "All years")
    first = page.row
    for figure in figures:
        ends = figure in (figures[0], figures[-1])
        page.line(
            figure.name.partition(" · ")[0], figure.value, style="total.money" if ends else "fixed.change"
        )
    page.row += 1
    page.charts.append(_chart(one, figures, Span(first, 0, page.row - 2, 0), page.row))
    return page


def _whose(analysis: Analysis) -> OfferAnalysis | None:
    offer_id = analysis.plan.chosen or analysis.best
    return analysis.offers[offer_id] if offer_id else None


def _chart(one: OfferAnalysis, figures: tuple[Figure, ...], names: Span, row: int) -> Chart:
    values = Span(names.first_row, 1, names.last_row, 1)
    face, worth = figures[0].value or 0.0, figures[-1].value or 0.0
    company = one.offer.company or "This offer"
    title = f"{company}: worth {worth:,.0f} of {face:,.0f} at face value"
    told = "; ".join(f"{figure.name.partition(' · ')[0]} {figure.value or 0.0:,.0f}" for figure in figures)
    series = (Series(company, names, values, OFFERS[0]),)
    return Chart(ChartKind.COLUMNS, title, series, (row, 0), (860, 330), f"{title}. Step by step: {told}.")

"""The private sheet of what worth did to the face value of the chosen offer, or of the best one."""

from planner.analysis import Analysis
from planner.pay.sensitivity.steps import worth_step_figures
from planner.values import Figure
from planner.workbook.private.pay.results_sheets import fixed_page, focused_result
from planner.workbook.sheets.formula import TextFormula
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import ChartKind, SheetChart
from planner.workbook.sheets.styles import GOOD, OFFERS
from planner.workbook.sheets.waterfall import Bar, put_waterfall

NAME = "Face to worth"
WHOLE, LESS, MORE = "In all", "Takes", "Adds"
KINDS = ((WHOLE, OFFERS[0]), (LESS, OFFERS[4]), (MORE, GOOD))


def put_steps(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put the steps one beneath another, with a chart; a sentence where no worth is known."""
    page = fixed_page(NAME, "From face value to worth", analysis, fresh, (34, *[16.0] * 6))
    result = focused_result(analysis)
    if result is None or result.worth is None:
        page.put(page.row, 0, "No offer has a worth yet.", "text")
        return page
    plan = analysis.plan
    figures = worth_step_figures(
        result.offer, plan.person, plan.assumptions, analysis.simulation, result.worth.total
    )
    page.header(result.offer.company, "All years")
    first = page.row
    bars = [_put(page, figure, whole=figure in (figures[0], figures[-1])) for figure in figures]
    series = put_waterfall(page, first, 2, bars, KINDS)
    page.row += 1
    title, told = _told(result.offer.company, figures)
    page.charts.append(SheetChart(ChartKind.STACKED_ROWS, title, series, (page.row, 0), (860, 360), told))
    return page


def _put(page: Page, figure: Figure, *, whole: bool) -> Bar:
    name = figure.name.partition(" · ")[0]
    page.put(page.row, 0, name, "label")
    amount = page.put(page.row, 1, figure.value, "total.money" if whole else "fixed.change")
    page.row += 1
    return Bar(amount, WHOLE if whole else MORE if amount.number > 0 else LESS, whole)


def _told(company: str, figures: tuple[Figure, ...]) -> tuple[str, str]:
    face, worth = figures[0].value or 0.0, figures[-1].value or 0.0
    title = f"{company}: worth {worth:,.0f} of {face:,.0f} at face value"
    told = "; ".join(f"{figure.name.partition(' · ')[0]} {figure.value or 0.0:,.0f}" for figure in figures)
    return title, f"{title}. Step by step: {told}."

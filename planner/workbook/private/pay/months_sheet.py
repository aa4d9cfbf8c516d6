"""The private sheet of cash by month: what arrives in each of the first two years, offer by offer."""

from planner.analysis import Analysis
from planner.pay.months.month_figures import HEADINGS, RULE, MonthRow, month_rows
from planner.workbook.private.pay.results_sheets import HEADER, fixed_page, titled_results
from planner.workbook.sheets.formula import TextFormula
from planner.workbook.sheets.page import Column, Columns, Page

WIDTHS = (26, *[14.0] * len(HEADINGS))


def put_months(analysis: Analysis, fresh: TextFormula) -> Page:
    """Put the first 24 months of each offer, what is due in April, and each year's sum."""
    page = fixed_page("Cash by month", "When money arrives, after what is withheld", analysis, fresh, WIDTHS)
    page.text(RULE, "note_line")
    for offer, result in titled_results(analysis):
        if result.months is None:
            continue
        page.gap()
        heading = f"{offer.company} ({analysis.plan.currency})"
        page.table(_columns(heading), month_rows(offer.company, offer, result.months), header=HEADER)
    return page


def _columns(heading: str) -> Columns[MonthRow]:
    def amount(place: int) -> Column[MonthRow]:
        return Column(HEADINGS[place], lambda row: _cents(row.amounts[place]), "fixed.money")

    return (Column(heading, lambda row: row.name), *map(amount, range(len(HEADINGS))))


def _cents(amount: float | None) -> float | None:
    return None if amount is None else round(amount, 2) + 0.0  # no -0

"""Cash by month, at the right of Pay by year: what arrives in each of the first two years, offer by offer."""

from planner.analysis import Analysis
from planner.pay.months.month_figures import HEADINGS, MonthRow, month_rows
from planner.workbook.private.ranked import focused_first
from planner.workbook.sheets.page import Column, Columns, Page

MONTHS = "Cash by month, after what is withheld"


def put_months(analysis: Analysis, page: Page) -> None:
    """Put the first 24 months of each offer, what is due in April, and each year's sum."""
    for offer, result in focused_first(analysis):
        if result.months is None:
            continue
        heading = f"{offer.company} ({analysis.plan.currency})"
        page.table(_columns(heading), month_rows(offer.company, offer, result.months))
        page.gap()


def _columns(heading: str) -> Columns[MonthRow]:
    def amount(place: int) -> Column[MonthRow]:
        return Column(HEADINGS[place], lambda row: _cents(row.amounts[place]), "fixed.money")

    return (Column(heading, lambda row: row.name), *map(amount, range(len(HEADINGS))))


def _cents(amount: float | None) -> float | None:
    return None if amount is None else round(amount, 2) + 0.0  # no -0

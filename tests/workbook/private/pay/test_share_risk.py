"""The private workbook states the risk of shares as it is used, and the source of each assumption."""

import datetime

from planner.analysis import analyse
from planner.plan import Offer, Plan
from planner.plan.fields.terms import Stage
from planner.workbook.private.assumptions_sheet import put_assumptions
from planner.workbook.private.offers_sheet import put_offers
from tests.inputs import known_inputs

TODAY = datetime.date(2026, 3, 2)
OFFER = Offer(
    id="o1", company="Aurora", base=200_000.0, stage=Stage.SERIES_C, common_ratio=0.8, tender_month=12
)


def test_the_offers_sheet_fills_in_the_stage_in_amber() -> None:
    analysis = analyse(Plan(offers=(OFFER,)), known_inputs(TODAY))
    cells = put_offers(analysis.plan, analysis.assumed).page.cells
    rows = {str(cell.value): row for (row, column), cell in cells.items() if column == 0}
    values = {
        label: (cells[rows[label], 2].value, cells[rows[label], 2].style.partition(".")[0])
        for label in ("Volatility", "Common over preferred", "First tender in", "Sold in a tender")
    }
    assert values == {
        "Volatility": (0.6, "assumption"),
        "Common over preferred": (0.8, "input"),
        "First tender in": (12, "input"),
        "Sold in a tender": (0.2, "assumption"),
    }


def test_the_assumptions_sheet_says_where_each_comes_from() -> None:
    cells = put_assumptions(Plan(), known_inputs(TODAY).tables).cells
    row = next(row for (row, column), cell in cells.items() if cell.value == "Refreshers granted")
    assert cells[row, 1].value == 0.7
    assert "Assumed: refreshers are policy" in str(cells[row, 2].value)

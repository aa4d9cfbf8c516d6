"""The steps from face value to worth, on the private sheet Worth."""

import pytest
from msgspec.structs import replace

from planner.analysis import analyse
from planner.plan import Plan
from planner.workbook.private.private_book import private_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan


def test_the_steps_add_up_and_have_a_chart_with_words() -> None:
    given = known_inputs(TODAY)
    plan = replace(real_plan(), chosen="o2")
    analysis = analyse(plan, given)
    sheet = private_book(analysis).sheet("Worth")
    rows = sheet.rows()
    first = next(place for place, row in enumerate(rows) if str(row[0]).endswith("from face value to worth"))
    last = next(place for place in range(first, len(rows)) if rows[place][0] is None)
    amounts = [float(str(row[5])) for row in rows[first + 1 : last]]
    worth = analysis.offers["o2"].worth
    assert worth is not None
    assert amounts[-1] == worth.total
    assert sum(amounts[:-1]) == pytest.approx(worth.total)
    chart, _ = sheet.charts
    assert chart.title.startswith("Beacon ML: worth ")
    assert "Tax -" in chart.alternative


def test_an_empty_plan_says_that_nothing_is_known() -> None:
    given = known_inputs(TODAY)
    book = private_book(analyse(Plan(), given))
    assert book.sheet("Worth").rows()[2][0] == "No offer has a worth yet"

"""The private Packages sheet says what the analysis does."""

import pytest

from planner.analysis import analyse
from planner.plan import edits
from planner.plan.fields.terms import Component
from planner.workbook.private.private_book import private_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan


def test_packages_values_and_concessions_stand_on_the_private_sheet() -> None:
    known, plan = known_inputs(TODAY), real_plan()
    analysis = analyse(plan, known)
    packaging = analysis.packages["o1"]
    assert packaging is not None
    rows = private_book(analysis).sheet("Packages").rows()
    start = next(place for place, row in enumerate(rows) if row[0] == "Aurora AI (USD)")
    for row, package in zip(rows[start + 1 : start + 4], packaging.packages, strict=True):
        assert row[0] == f"Led by {package.lead.noun}"
        assert row[1:6] == pytest.approx((*package.amounts.values(), package.worth_year))
    assert packaging.cheapest is not None
    assert rows[start + 4][0] == "As much, cheapest for them"
    assert rows[start + 4][1:6] == pytest.approx(
        (*packaging.cheapest.amounts.values(), packaging.cheapest.worth_year)
    )
    by_label = {row[0]: row for row in rows[start:]}
    assert by_label["Step 3"][5] == packaging.concessions[3].request
    worth = next(value for value in packaging.values if value.component is Component.BASE)
    values = next(row for row in rows[start + 5 :] if row[0] == "Base, a year")
    assert values[1:4] == pytest.approx((worth.worth, worth.cost, worth.per_cost))
    assert values[4] == packaging.matches[Component.BASE]


@pytest.mark.parametrize(("currency", "name"), [("USD", "dollar"), ("EUR", "EUR")])
def test_worth_is_named_by_the_currency_of_the_offer(currency: str, name: str) -> None:
    plan = edits.enter(real_plan(), "offers.o1.currency", currency, TODAY)
    plan = edits.enter(plan, "offers.o1.rate", "1.1", TODAY) if currency != "USD" else plan
    analysis = analyse(plan, known_inputs(TODAY))
    rows = private_book(analysis).sheet("Packages").rows()
    heads = next(row for row in rows if row[0] == "Best value for its cost first")
    assert heads[1:4] == (f"Worth of one {name}", "Its cost to them", f"You keep of each {name} they pay")
    packaging = analysis.packages["o1"]
    assert packaging is not None
    figure = packaging.figures["value.base"]
    assert figure.name.startswith(f"You keep of each {name} they pay")
    assert figure.because[0].text.startswith(f"Worth to you of one {name}, ")

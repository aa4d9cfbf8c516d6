"""The sign-on case alone is the one that an analysis finds."""

import pytest

from planner.analysis import ModelInputs, analyse, sign_on_case_of
from planner.plan import PRESENT_ID, Plan
from planner.plan.edits import enter
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def changed(path: str, text: str) -> Plan:
    return enter(real_plan(), path, text, TODAY)


@pytest.mark.parametrize(
    "plan",
    [
        real_plan(),
        changed("offers.o1.base", "lots"),
        changed("offers.o1.base", ""),
        changed("offers.o1.note", "hm"),
        changed("present.base", "lots"),
        changed("present.base", ""),
        changed("person.savings", "lots"),
        changed("offers.o1.state", "outside the US"),
    ],
)
def test_it_is_that_of_the_analysis(plan: Plan, inputs: ModelInputs) -> None:
    analysis = analyse(plan, inputs)
    for offer_id in (*(offer.id for offer in plan.offers), PRESENT_ID):
        assert sign_on_case_of(plan, inputs, offer_id) == analysis.offers[offer_id].case

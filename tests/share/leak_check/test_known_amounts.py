"""A recruiter knows what is proposed to them and each released line, though no field of the plan holds it."""

from msgspec.structs import replace

from planner.plan.fields.terms import Component
from planner.share import share, with_known_openings
from planner.share.leak_check.private_amounts import is_among, known_amounts
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, storied_plan


def test_a_computed_opening_and_a_computed_line_of_the_case_are_known() -> None:
    plan = storied_plan()
    nothing = {component.value: None for component in Component}
    plan = replace(plan, counters=(replace(plan.counters[0], **nothing),))
    inputs = known_inputs(TODAY)
    plan = with_known_openings(plan, inputs, "o1")
    shared = share(plan, inputs, "o1")
    known = known_amounts(plan, shared)
    assert shared.line(Component.BASE).proposed > 210_000
    assert is_among(shared.line(Component.BASE).proposed, known)
    assert [round(cause.amount) for cause in shared.causes] == [90_000, 12_333]
    assert all(is_among(cause.amount, known) for cause in shared.causes)
    assert not is_among(185_000.0, known)

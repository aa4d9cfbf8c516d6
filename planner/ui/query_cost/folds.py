"""Which folds of the sheet are closed: those that no scenario fills, and what repeats other rows."""

from planner.plan import Plan
from planner.plan.fields.scenario import has_field
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.plan.registry import scenario_groups
from planner.plan.schema.about import Group
from planner.story.query_cost.figures.rows import ALONE, LOAD, PARTS

SELDOM: frozenset[str] = frozenset(
    (Group.CALLS.value, Group.SERVING.value, Group.RETRIEVAL.value, PARTS, LOAD)
)
"""Folds that are open once a scenario needs them."""
REPEATED: frozenset[str] = frozenset((ALONE,))
"""This one repeats the steps where a single lever is pulled."""


def needed_folds(plan: Plan) -> frozenset[str]:
    """Return the folds of `SELDOM` that a scenario needs: one that it fills, or its way of pricing has."""
    filled = {
        group.value
        for group, specs in scenario_groups()
        for spec in specs
        for scenario in plan.scenarios
        if has_field(scenario, spec.key) and getattr(scenario, spec.key) != spec.default
    }
    by_gpu = [scenario for scenario in plan.scenarios if scenario.pricing is Pricing.GPU]
    if by_gpu:
        filled.add(Group.SERVING.value)
    if any(scenario.gpus is not None for scenario in by_gpu):
        filled |= {LOAD, PARTS}
    if Group.RETRIEVAL.value in filled:
        filled.add(PARTS)
    return frozenset(SELDOM & filled)


def closed_at_first(plan: Plan) -> set[str]:
    """Return the folds that start closed."""
    return set((SELDOM - needed_folds(plan)) | REPEATED)

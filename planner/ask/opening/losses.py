"""What a withdrawal would cost, in each component's own unit."""

from collections.abc import Mapping

from planner.pay.results import Worth
from planner.plan.fields.terms import Component

WORTHLESS = 1e-6
"""A component whose dollar is worth less than this is not worth any risk."""


def losses(worth: Worth, alternative: float | None) -> Mapping[Component, float]:
    """Return max(0, worth - the best alternative's worth) over the own value of one unit, by component.

    Worth in the plan's currency, the horizon's total. Without a known alternative nothing is counted as lost.
    """
    gap = 0.0 if alternative is None else max(0.0, worth.total - alternative)
    return {component: gap / max(value, WORTHLESS) for component, value in worth.per_dollar.items()}

"""The step of an ask: a round amount in the currency that the recruiter is asked in."""

from math import floor, log10

from planner.ask.recruiters.recruiter_traits import TABLE
from planner.plan.fields.terms import Component

ALIKE = (0.4, 2.5)
"""Exchange rates between these leave a dollar's step as it is: 500 euros are as round as 500 dollars."""

ROUND = (1.0, 2.0, 5.0, 10.0)


def step_for(component: Component, rate: float) -> float:
    """Return the step in the offer's currency (bonus: points); `rate`: the plan's currency for one unit."""
    step = TABLE[component].step
    if component is Component.BONUS or ALIKE[0] <= rate <= ALIKE[1]:
        return step
    return _rounded(step / rate)


def _rounded(amount: float) -> float:
    """Return the nearest of 1, 2, 5 times a power of ten."""
    power = 10.0 ** floor(log10(amount))
    return power * min(ROUND, key=lambda one: abs(log10(one * power / amount)))

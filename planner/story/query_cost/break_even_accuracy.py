"""When a more accurate way of serving is worth its cost: what a right answer must be worth on a query.

`x = more cost a query / more accuracy`. Two ways that differ in one alone, or where one is better in both,
have no such amount: the verdict says which is right at any.
"""

from dataclasses import dataclass
from enum import StrEnum

NO_MORE = 1e-9
"""Differences of accuracy, or of cost as a share, below this are rounding."""


class Verdict(StrEnum):
    """What the comparison comes to."""

    ABOVE = "above"  # worth it where a right answer is worth more than the amount
    BELOW = "below"  # worth it where a right answer is worth less than the amount
    ALWAYS = "always"
    NEVER = "never"
    SAME = "no difference"


@dataclass(frozen=True, slots=True)
class BreakEven:
    """More cost a query, more accuracy as a share, the verdict, and the amount that it turns on."""

    more_cost: float
    more_accuracy: float
    verdict: Verdict
    amount: float | None = None


def break_even(costs: tuple[float, float], accuracies: tuple[float, float]) -> BreakEven:
    """Compare the second way of serving with the first: (baseline, candidate) of cost and of accuracy."""
    cost, right = costs[1] - costs[0], accuracies[1] - accuracies[0]
    cost = 0.0 if abs(cost) <= NO_MORE * max(costs) else cost
    right = 0.0 if abs(right) <= NO_MORE else right
    if cost and right and (cost > 0) == (right > 0):
        verdict = Verdict.ABOVE if cost > 0 else Verdict.BELOW
        return BreakEven(cost, right, verdict, cost / right)
    if not cost and not right:
        return BreakEven(cost, right, Verdict.SAME)
    return BreakEven(cost, right, Verdict.ALWAYS if cost < 0 or right > 0 else Verdict.NEVER)

"""At how many queries a month two ways of serving cost the same: own GPUs against a provider, say.

What a month costs is a straight line of its queries but where the minimum of a vector store ends, so the two
lines are compared piece by piece and the crossing is exact.
"""

import math
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.costing.costs import per_query
from planner.story.query_cost.costing.levers import ALL
from planner.story.query_cost.costing.retrieval import reads

FAR = 1e13
"""Queries a month: beyond the limit of what can be typed there is no crossing."""


class Crossing(Struct, frozen=True):
    """Queries a month at which both cost the same, None for none; who is cheaper below and above it.

    `below`, `above`: whether the second way costs less there; without a crossing both say the same.
    """

    queries: float | None
    below: bool
    above: bool


def at_traffic(scenario: Scenario, queries: float) -> Scenario:
    """Return the scenario at other traffic; a bill grows with its queries, monthly costs do not."""
    changes: dict[str, float | None] = {"requests": queries}
    if scenario.pricing is Pricing.BILL and scenario.requests:
        changes["month_bill"] = (scenario.month_bill or 0.0) * queries / scenario.requests
    return replace(scenario, **changes)


def month_cost(scenario: Scenario, queries: float) -> float:
    """Return what a month of so many queries costs, more than none."""
    return queries * per_query(at_traffic(scenario, queries), ALL)


def crossing(first: Scenario, second: Scenario) -> Crossing:
    """Return the lowest number of queries at which the second way begins or ceases to cost less."""

    def more(queries: float) -> float:
        return month_cost(second, queries) - month_cost(first, queries)

    ends = [1.0, *sorted(end for end in (_minimum_end(first), _minimum_end(second)) if 1 < end < FAR), FAR]
    low = more(ends[0])
    for start, end in pairwise(ends):
        at_start, at_end = more(start), more(end)
        if at_start * at_end < 0:
            queries = start + (end - start) * at_start / (at_start - at_end)
            return Crossing(queries, low < 0, at_end < 0)
    return Crossing(None, low < 0, low < 0)


def _minimum_end(scenario: Scenario) -> float:
    """Return the queries from which reads and storage pass the minimum of the vector store."""
    looked_up = scenario.cache_rate * scenario.cache_cost + 1 - scenario.cache_rate
    each = reads(scenario) * looked_up
    left = scenario.store_minimum - scenario.stored_gb * (scenario.price_gb or 0.0)
    return left / each if each and left > 0 else math.inf

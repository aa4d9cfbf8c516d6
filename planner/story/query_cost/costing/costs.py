"""What a query costs, and what each lever on it saves (MODEL 8). Numbers only; the figures say why.

Of all queries the answer cache answers its share, at its share of a full answer's cost; of the rest the small
model answers its share. What a month costs whatever the traffic is divided by its queries.
"""

from functools import cached_property

from msgspec import Struct

from planner.plan import Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.costing.levers import ALL, LEVERS, NONE, CostLever
from planner.story.query_cost.costing.model_calls import model_answer, small_answer
from planner.story.query_cost.costing.retrieval import people, retrieval_answer, retrieval_month

MONTH_HOURS = 730.0  # 8,760 hours a year / 12


class CostParts(Struct, frozen=True):
    """Where a query's cost goes: the model, retrieval and search, what is paid by the month, and people."""

    model: float
    retrieval: float
    fixed: float
    people: float

    @property
    def total(self) -> float:
        """The cost of a query."""
        return self.model + self.retrieval + self.fixed + self.people


class QueryCost(Struct, frozen=True, dict=True):
    """The cost of a query of a scenario: without levers, with all; and what each saves."""

    scenario: Scenario
    plain: float
    parts: CostParts  # with all levers
    full: float  # the large model's part of an answer, with all levers on it
    small: float | None  # the small model's

    @property
    def cost(self) -> float:
        """The cost of a query with all levers."""
        return self.parts.total

    @cached_property
    def steps(self) -> tuple[float, ...]:
        """What each lever saves on top of those before it, in the order of `LEVERS`; they sum to it all."""
        places = range(1, len(LEVERS) + 1)
        after = [per_query(self.scenario, frozenset(LEVERS[:place])) for place in places]
        return tuple(before - now for before, now in zip([self.plain, *after], after, strict=False))

    @cached_property
    def alone(self) -> tuple[float, ...]:
        """What each lever saves against none, in the order of `LEVERS`; they do not sum to it all."""
        return tuple(self.plain - per_query(self.scenario, frozenset({lever})) for lever in LEVERS)


def query_cost(scenario: Scenario) -> QueryCost:
    """Return what a query costs; only where `missing_inputs` says that nothing is missing."""
    full = model_answer(scenario, ALL)
    return QueryCost(
        scenario=scenario,
        plain=per_query(scenario, NONE),
        parts=cost_parts(scenario, ALL),
        full=full,
        small=small_answer(scenario, full, ALL),
    )


def per_query(scenario: Scenario, levers: frozenset[CostLever]) -> float:
    """Return the mean cost of a query with some levers on."""
    return cost_parts(scenario, levers).total


def cost_parts(scenario: Scenario, levers: frozenset[CostLever]) -> CostParts:
    """Return where the mean cost of a query goes, with some levers on."""
    model = missed = model_answer(scenario, levers)
    if CostLever.SMALL in levers and scenario.routed:
        small = small_answer(scenario, model, levers) or 0.0
        missed = (1 - scenario.routed) * model + scenario.routed * small
    kept = scenario.cache_rate if CostLever.CACHE in levers else 0.0
    looked_up = kept * scenario.cache_cost + (1 - kept)
    return CostParts(
        model=kept * scenario.cache_cost * model + (1 - kept) * missed,
        retrieval=looked_up * retrieval_answer(scenario),
        fixed=_fixed(scenario, looked_up),
        people=people(scenario),
    )


def fixed_month(scenario: Scenario, looked_up: float = 1.0) -> float:
    """Return what a month costs whatever the traffic.

    `looked_up`: the share of queries that are searched for. GPUs that are always on are paid
    `GPUs × price an hour × 730`.
    """
    gpus = 0.0
    if scenario.pricing is Pricing.GPU and scenario.gpus is not None:
        gpus = scenario.gpus * (scenario.gpu_hour or 0.0) * MONTH_HOURS
    return gpus + retrieval_month(scenario, (scenario.requests or 0.0) * looked_up)


def needs_traffic(scenario: Scenario) -> bool:
    """Whether something is paid by the month, so that a query's cost needs the queries of a month."""
    on = scenario.pricing is Pricing.GPU and scenario.gpus is not None
    return on or scenario.pricing is Pricing.BILL or retrieval_month(scenario, 0.0) > 0


def _fixed(scenario: Scenario, looked_up: float) -> float:
    month = fixed_month(scenario, looked_up)
    return month / (scenario.requests or 0.0) if month else 0.0

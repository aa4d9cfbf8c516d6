"""The levers on the cost of a query, in the order in which their steps are taken, and which are pulled."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from planner.plan import Scenario
from planner.plan.fields.scenario import has_field
from planner.plan.fields.scenario_terms.levers import Precision


class CostLever(StrEnum):
    """What makes a query cheaper. The prompt cache is a discount on input; the answer cache keeps answers."""

    PRECISION = "quantisation"
    BATCH = "batching"
    PROMPT = "prompt cache"
    WAITING = "batch discount"
    CACHE = "answer cache"
    SMALL = "small model"


LEVERS = tuple(CostLever)
NONE: frozenset[CostLever] = frozenset()
ALL = frozenset(CostLever)


class CostWords(Struct, frozen=True, eq=False):
    """The words of `costs.toml`: what each lever is, for somebody who is not technical."""

    plainly: Mapping[CostLever, str]


def is_used(scenario: Scenario, lever: CostLever) -> bool:
    """Return whether a lever is pulled at all, as the scenario is priced."""
    match lever:
        case CostLever.PRECISION:
            return has_field(scenario, "precision") and scenario.precision is not Precision.FP16
        case CostLever.BATCH:
            return has_field(scenario, "batch") and scenario.batch > 1
        case CostLever.PROMPT:
            return (
                has_field(scenario, "prompt_cached") and scenario.prompt_cached + scenario.prompt_written > 0
            )
        case CostLever.WAITING:
            return has_field(scenario, "waits") and scenario.waits > 0
        case CostLever.CACHE:
            return scenario.cache_rate > 0
        case CostLever.SMALL:
            return scenario.routed > 0


def throughput(scenario: Scenario) -> float:
    """Return how many times that of FP16 the throughput is."""
    return scenario.precision_factor if is_used(scenario, CostLever.PRECISION) else 1.0


def batching(scenario: Scenario) -> float:
    """Return how many times that of batch 1 the throughput is."""
    return scenario.batch_factor if is_used(scenario, CostLever.BATCH) else 1.0


def accuracy(scenario: Scenario) -> float | None:
    """Return the share of right answers with all levers on; None where it was not typed.

    A cached answer is as right as the one that it repeats, so the caches change nothing.
    """
    if scenario.accuracy is None:
        return None
    quantised = scenario.precision_accuracy if is_used(scenario, CostLever.PRECISION) else 0.0
    points = (1 - scenario.routed) * quantised + scenario.routed * scenario.small_accuracy
    return scenario.accuracy + points / 100


def possible(scenario: Scenario) -> float | None:
    """Return the accuracy where it is known and from 0 to 1; None where the changes lead out of that."""
    right = accuracy(scenario)
    return right if right is not None and 0 <= right <= 1 else None

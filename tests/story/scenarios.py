"""Scenarios whose sums can be done by hand."""

from typing import Any

from planner.plan import Scenario
from planner.plan.fields.scenario_terms.levers import Precision
from planner.plan.fields.scenario_terms.prices import Pricing

TOKENS: dict[str, Any] = {
    **{"requests": 1_000_000.0, "users": 20_000.0, "tokens_in": 1_000.0, "tokens_out": 200.0},
    **{"price_in": 3.0, "price_out": 15.0, "accuracy": 0.9},
}
LEVERS: dict[str, Any] = {"cache_rate": 0.3, "routed": 0.5, "small_cost": 0.1, "small_accuracy": -4.0}
GPU: dict[str, Any] = {
    **{"requests": 1_000_000.0, "users": 20_000.0, "tokens_in": 1_000.0, "tokens_out": 200.0},
    **{"pricing": Pricing.GPU, "gpu_hour": 3.6, "gpu_speed": 1_000.0, "utilisation": 0.5, "accuracy": 0.92},
    **{"precision": Precision.INT8, "precision_factor": 1.6, "precision_accuracy": -0.5},
    **{"batch": 8.0, "batch_factor": 4.0},
}


def by_tokens(**changes: Any) -> Scenario:
    """1,000 tokens at 3 and 200 at 15 a million: .003 + .003 = .006 a query."""
    return Scenario(**{"id": "c1", "name": "Large model", **TOKENS, **changes})


def by_gpu(**changes: Any) -> Scenario:
    """1,200 tokens at 1,000 a second, half idle: 2.4 s at .001 a second; a 6.4th of that with both levers."""
    return Scenario(**{"id": "c2", "name": "Own GPU", **GPU, **changes})

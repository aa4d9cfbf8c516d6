"""What a query costs, and what each lever on it saves (MODEL 8). Numbers only; `query_figures` says why.

By tokens, a full answer costs the tokens in and out at their prices. By GPU time it costs the GPU for
`(tokens in × weight + tokens out) / (speed × utilisation × throughput factors)` seconds. Of all queries the
cache answers its share, at its share of a full answer's cost; of the rest the small model answers its share.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from planner.plan.fields.scenario import Precision, Pricing, Scenario

MILLION = 1e6
HOUR = 3_600.0  # seconds


class CostLever(StrEnum):
    """What makes a query cheaper, in the order in which the steps are taken."""

    PRECISION = "quantisation"
    BATCH = "batching"
    CACHE = "cache"
    SMALL = "small model"


@dataclass(frozen=True, eq=False)
class CostWords:
    """The words of `costs.toml`: what each lever is, for somebody who is not technical."""

    plainly: Mapping[CostLever, str]


LEVERS = tuple(CostLever)
NONE: frozenset[CostLever] = frozenset()
ALL = frozenset(CostLever)


@dataclass(frozen=True, slots=True)
class MissingInput:
    """Why there is no figure: the key of the field to type, and a sentence."""

    key: str
    sentence: str


@dataclass(frozen=True, slots=True)
class QueryCost:
    """The cost of a query: without levers, with all; and what each saves.

    `steps` are taken in the order of `LEVERS`, each on top of those before, and sum to `plain - cost`;
    `alone` is each lever against none, and does not sum to it.
    """

    plain: float
    cost: float
    full: float  # an answer of the large model, with all levers on it
    small: float | None  # an answer of the small model
    steps: tuple[float, ...]
    alone: tuple[float, ...]


def query_cost(scenario: Scenario) -> QueryCost:
    """Return what a query costs; only where `lacks` says that nothing is missing."""
    plain = per_query(scenario, NONE)
    after = [per_query(scenario, frozenset(LEVERS[: place + 1])) for place in range(len(LEVERS))]
    steps = tuple(before - now for before, now in zip([plain, *after], after, strict=False))
    alone = tuple(plain - per_query(scenario, frozenset({lever})) for lever in LEVERS)
    full = full_answer(scenario, ALL)
    return QueryCost(plain, after[-1], full, small_answer(scenario, full), steps, alone)


def per_query(scenario: Scenario, levers: frozenset[CostLever]) -> float:
    """Return the mean cost of a query with some levers on."""
    full = full_answer(scenario, levers)
    missed = full
    if CostLever.SMALL in levers and scenario.routed:
        missed = (1 - scenario.routed) * full + scenario.routed * (small_answer(scenario, full) or 0.0)
    if CostLever.CACHE not in levers:
        return missed
    return scenario.cache_rate * scenario.cache_cost * full + (1 - scenario.cache_rate) * missed


def full_answer(scenario: Scenario, levers: frozenset[CostLever]) -> float:
    """Return what an answer of the large model costs."""
    if scenario.pricing is Pricing.TOKENS:
        return _at_prices(scenario, scenario.price_in, scenario.price_out)
    times = throughput(scenario) if CostLever.PRECISION in levers else 1.0
    times *= batching(scenario) if CostLever.BATCH in levers else 1.0
    work = (scenario.tokens_in or 0.0) * scenario.input_weight + (scenario.tokens_out or 0.0)
    seconds = work / ((scenario.gpu_speed or 0.0) * (scenario.utilisation or 0.0) * times)
    return (scenario.gpu_hour or 0.0) / HOUR * seconds


def small_answer(scenario: Scenario, full: float) -> float | None:
    """Return the cost of a small model's answer, None where it is not typed; `full` is the large one's."""
    if scenario.pricing is Pricing.TOKENS:
        prices = (scenario.small_price_in, scenario.small_price_out)
        if None not in prices:
            return _at_prices(scenario, *prices)
    return None if scenario.small_cost is None else scenario.small_cost * full


def throughput(scenario: Scenario) -> float:
    """Return how many times that of FP16 the throughput is."""
    return 1.0 if scenario.precision is Precision.FP16 else scenario.precision_factor


def batching(scenario: Scenario) -> float:
    """Return how many times that of batch 1 the throughput is."""
    return 1.0 if scenario.batch == 1 else scenario.batch_factor


def is_used(scenario: Scenario, lever: CostLever) -> bool:
    """Return whether a lever is pulled at all, as the scenario is priced."""
    by_gpu = scenario.pricing is Pricing.GPU
    return {
        CostLever.PRECISION: by_gpu and scenario.precision is not Precision.FP16,
        CostLever.BATCH: by_gpu and scenario.batch > 1,
        CostLever.CACHE: scenario.cache_rate > 0,
        CostLever.SMALL: scenario.routed > 0,
    }[lever]


def accuracy(scenario: Scenario) -> float | None:
    """Return the share of right answers with all levers on; None where it was not typed.

    A cached answer is as right as the one that it repeats, so the cache changes nothing.
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


def missing_inputs(scenario: Scenario) -> tuple[MissingInput, ...]:
    """Return what must be typed before a query has a cost."""
    return tuple(_missing_inputs(scenario))


def _missing_inputs(scenario: Scenario) -> Iterator[MissingInput]:
    for key, words in (
        ("tokens_in", "the tokens in of a query"),
        ("tokens_out", "the tokens out of a query"),
    ):
        if getattr(scenario, key) is None:
            yield MissingInput(key, f"Type {words}.")
    prices = _TOKEN_PRICES if scenario.pricing is Pricing.TOKENS else _GPU_PRICES
    for key, words in prices:
        if getattr(scenario, key) is None:
            yield MissingInput(key, f"Type {words}.")
    if scenario.routed and small_answer(scenario, 1.0) is None:
        yield MissingInput(
            "small_cost", "Type what the small model costs: its share of the large one, or its prices."
        )


_TOKEN_PRICES = (
    ("price_in", "the price of a million tokens in"),
    ("price_out", "the price of a million tokens out"),
)
_GPU_PRICES = (
    ("gpu_hour", "what a GPU costs an hour"),
    ("gpu_speed", "the tokens that one GPU writes a second"),
    ("utilisation", "the share of paid hours in which the GPU works"),
)


def _at_prices(scenario: Scenario, price_in: float | None, price_out: float | None) -> float:
    read = (scenario.tokens_in or 0.0) * (price_in or 0.0)
    written = (scenario.tokens_out or 0.0) * (price_out or 0.0)
    return (read + written) / MILLION

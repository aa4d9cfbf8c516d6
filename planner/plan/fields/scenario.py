"""A way of serving a model, as it was typed: its traffic, its prices, and the levers on its cost.

The cost of a query is computed in `story.query_cost`.
"""

from enum import StrEnum
from typing import Annotated

from planner.plan.fields.about import About, Editor, Group, Model
from planner.values import Privacy, Unit

PRIVATE = Privacy.PRIVATE
MOST_TIMES = 1_000.0
"""The largest factor taken for a throughput; more is a slip of the keyboard."""


class Pricing(StrEnum):
    """The basis of a query's price."""

    TOKENS = "tokens"
    GPU = "gpu"


class Precision(StrEnum):
    """The number format that the large model computes with."""

    FP16 = "FP16"
    INT8 = "INT8"
    FP8 = "FP8"


def _typed(
    label: str, group: Group, unit: Unit, note: str, low: float | None = 0, high: float | None = None
) -> About:
    """Describe a number of a scenario."""
    return About(label, PRIVATE, group, unit, note, Editor.COST, low=low, high=high)


def _count(label: str, note: str, low: float = 0) -> About:
    return _typed(label, Group.TRAFFIC, Unit.COUNT, note, low, 1e13)


def _price(label: str, group: Group, note: str) -> About:
    return _typed(label, group, Unit.PRICE, note, high=1e6)


def _share(label: str, group: Group, note: str, low: float = 0, high: float = 1) -> About:
    return _typed(label, group, Unit.SHARE, note, low, high)


def _times(label: str, note: str) -> About:
    return _typed(label, Group.LEVERS, Unit.RATIO, note, low=0.01, high=MOST_TIMES)


def _points(label: str, note: str) -> About:
    return _typed(label, Group.QUALITY, Unit.POINTS, note, low=-100, high=100)


class Scenario(Model):
    """One way of serving. Money in the plan's currency; shares as fractions, changes of accuracy in points.

    None: not typed; figures that need it are None too.
    """

    id: Annotated[str, About("Identity", PRIVATE, Group.TRAFFIC, editor=Editor.RECORD)]
    name: Annotated[
        str, About("Scenario", PRIVATE, Group.TRAFFIC, help="What you call it.", editor=Editor.COST)
    ] = ""
    requests: Annotated[float | None, _count("Queries a month", "Requests that users send.")] = None
    users: Annotated[
        float | None, _count("Users a month", "Who sends them; only for the cost a user.", 1)
    ] = None
    tokens_in: Annotated[float | None, _count("Tokens in, a query", "Prompt and context.")] = None
    tokens_out: Annotated[float | None, _count("Tokens out, a query", "The answer.")] = None

    pricing: Annotated[
        Pricing,
        About(
            "Priced by",
            PRIVATE,
            Group.PRICE,
            help="Tokens, as from a provider, or GPU time.",
            editor=Editor.COST,
        ),
    ] = Pricing.TOKENS
    price_in: Annotated[
        float | None, _price("A million tokens in", Group.PRICE, "The large model's price.")
    ] = None
    price_out: Annotated[
        float | None, _price("A million tokens out", Group.PRICE, "The large model's price.")
    ] = None
    gpu_hour: Annotated[float | None, _price("GPU, an hour", Group.PRICE, "What one GPU costs.")] = None
    gpu_speed: Annotated[
        float | None,
        _typed(
            "Tokens a second, one GPU",
            Group.PRICE,
            Unit.COUNT,
            "Tokens written at batch 1 and FP16, while it works.",
            low=0.01,
            high=1e9,
        ),
    ] = None
    input_weight: Annotated[
        float,
        _share(
            "A token in counts as",
            Group.PRICE,
            "Share of a written token's time: 100 % counts both alike; reading is usually quicker.",
        ),
    ] = 1.0
    utilisation: Annotated[
        float | None,
        _share("Utilisation", Group.PRICE, "Share of the paid hours in which the GPU works.", low=0.001),
    ] = None

    precision: Annotated[
        Precision,
        About("Quantisation", PRIVATE, Group.LEVERS, help="FP16 is the yardstick.", editor=Editor.COST),
    ] = Precision.FP16
    precision_factor: Annotated[
        float, _times("Throughput by quantisation", "Times that of FP16, as you measured it.")
    ] = 1.0
    batch: Annotated[
        float,
        _typed("Batch size", Group.LEVERS, Unit.COUNT, "Queries computed at once.", low=1, high=100_000),
    ] = 1.0
    batch_factor: Annotated[
        float, _times("Throughput by batching", "At this batch size, times that of batch 1, as measured.")
    ] = 1.0
    cache_rate: Annotated[
        float, _share("Answered from the cache", Group.LEVERS, "Share of all queries that hit it.")
    ] = 0.0
    cache_cost: Annotated[
        float, _share("A cached answer costs", Group.LEVERS, "Share of what a full one costs.")
    ] = 0.0
    routed: Annotated[
        float,
        _share("Sent to the small model", Group.LEVERS, "Share of the queries that miss the cache."),
    ] = 0.0
    small_cost: Annotated[
        float | None,
        _share("Small model costs", Group.LEVERS, "Share of what the large one costs a query.", high=10),
    ] = None
    small_price_in: Annotated[
        float | None,
        _price("Small model, a million in", Group.LEVERS, "Instead of its share, where priced by tokens."),
    ] = None
    small_price_out: Annotated[
        float | None,
        _price("Small model, a million out", Group.LEVERS, "Instead of its share, where priced by tokens."),
    ] = None

    accuracy: Annotated[
        float | None,
        _share("Accuracy without levers", Group.QUALITY, "Share of queries that the large model gets right."),
    ] = None
    precision_accuracy: Annotated[
        float, _points("Change by quantisation", "Points of accuracy on what the large model answers.")
    ] = 0.0
    small_accuracy: Annotated[
        float, _points("Change by the small model", "Points of accuracy on what it answers instead.")
    ] = 0.0
    right_value: Annotated[
        float | None,
        _price("A right answer is worth", Group.QUALITY, "To the business, over a wrong one, as you judge."),
    ] = None


GPU_ONLY: frozenset[str] = frozenset(
    (
        *("gpu_hour", "gpu_speed", "input_weight", "utilisation", "batch", "batch_factor"),
        *("precision", "precision_factor", "precision_accuracy"),
    )
)
TOKENS_ONLY: frozenset[str] = frozenset(("price_in", "price_out", "small_price_in", "small_price_out"))
"""Keys of the fields that only one way of pricing has."""


def has_field(scenario: Scenario, key: str) -> bool:
    """Whether a field applies to the scenario's way of pricing."""
    return key not in (TOKENS_ONLY if scenario.pricing is Pricing.GPU else GPU_ONLY)

"""Fields of a cost scenario on levers: number format, batching, caches, batches, and a small model."""

from enum import StrEnum
from typing import Annotated

from planner.plan.fields.scenario_terms.described import choice, count, price, share, times
from planner.plan.schema.about import Group

LEVERS = Group.LEVERS


class Precision(StrEnum):
    """The number format that the large model computes with."""

    FP16 = "FP16"
    INT8 = "INT8"
    FP8 = "FP8"


NumberFormat = Annotated[Precision, choice("Quantisation", LEVERS, "FP16 is the yardstick.")]
PrecisionFactor = Annotated[
    float,
    times("Throughput by quantisation", LEVERS, "Times that of FP16, as you measured it; often 1.1 to 1.6."),
]
BatchSize = Annotated[float, count("Batch size", LEVERS, "Queries computed at once.", 1, 100_000)]
BatchFactor = Annotated[
    float, times("Throughput by batching", LEVERS, "At this batch size, times that of batch 1, as measured.")
]
PromptCached = Annotated[
    float,
    share(
        "Prompt cache: tokens in read",
        LEVERS,
        "Share of the tokens in that repeat, at the price of cached ones. No answer is kept.",
    ),
]
PromptWritten = Annotated[
    float,
    share("Prompt cache: tokens in written", LEVERS, "Share of the tokens in, at the price of cache writes."),
]
Waits = Annotated[
    float,
    share(
        "Queries that can wait a day", LEVERS, "Sent as a batch at its price. Not those with a promised time."
    ),
]
BatchPrice = Annotated[
    float,
    share("Batch price, of the usual", LEVERS, "What a batch of up to a day costs; half at most vendors."),
]
CacheRate = Annotated[
    float,
    share(
        "Answer cache: queries answered", LEVERS, "Share of all queries that get an answer kept from before."
    ),
]
CacheCost = Annotated[
    float, share("Answer cache: cost of an answer", LEVERS, "Share of what a full answer costs.")
]
Routed = Annotated[
    float,
    share("Sent to the small model", LEVERS, "Share of the queries that miss the answer cache."),
]
SmallCost = Annotated[
    float | None,
    share("Small model, share of the cost", LEVERS, "A query of it against one of the large.", high=10),
]
SmallPriceIn = Annotated[
    float | None,
    price("Small model, a million tokens in", LEVERS, "Instead of its share, where priced by tokens."),
]
SmallPriceOut = Annotated[
    float | None,
    price("Small model, a million tokens out", LEVERS, "Instead of its share, where priced by tokens."),
]

"""Fields of a cost scenario on GPUs and speed: price, number, throughput, and how long an answer takes."""

from typing import Annotated

from planner.plan.fields.scenario_terms.described import count, price, seconds, share, times, typed
from planner.plan.schema.about import Group
from planner.values import Unit

SERVING = Group.SERVING

GpuHour = Annotated[float | None, price("Price, a GPU hour", SERVING, "What one GPU costs.")]
Gpus = Annotated[
    float | None,
    count(
        "GPUs, always on",
        SERVING,
        "Paid 730 hours a month whatever the traffic; empty: only the hours that the queries need.",
        1,
        10_000,
    ),
]
GpuSpeed = Annotated[
    float | None,
    typed(
        "Tokens/s alone, one GPU",
        SERVING,
        Unit.COUNT,
        "Tokens written at batch 1 and FP16, while it works.",
        low=0.01,
        high=1e9,
    ),
]
LoadSpeed = Annotated[
    float | None,
    typed(
        "Tokens/s under load, one GPU",
        SERVING,
        Unit.COUNT,
        "Tokens out, measured with as many queries at once as keep the promise, not the most. Batching and "
        "number format are in it, so those levers are not counted again.",
        low=0.01,
        high=1e9,
    ),
]
AtOnce = Annotated[
    float | None,
    count("Queries at once, one GPU", SERVING, "At which the throughput under load was measured.", 1, 4_096),
]
InputWeight = Annotated[
    float,
    share(
        "A token in counts as",
        SERVING,
        "Share of a written token's time: 100 % counts both alike; reading is usually quicker.",
    ),
]
Utilisation = Annotated[
    float | None,
    share("Utilisation", SERVING, "Share of the paid hours in which the GPU works.", low=0.001),
]
Peak = Annotated[
    float,
    times("Busiest hour, times the mean", SERVING, "Traffic that the GPUs must bear.", low=1, high=100),
]
P50 = Annotated[
    float | None,
    seconds("Answer, p50, measured", "Half of the answers come within it, in seconds or 800 ms."),
]
P95 = Annotated[
    float | None,
    seconds("Answer, p95, measured", "95 of 100 answers come within it at this load, in seconds or 800 ms."),
]
Promise = Annotated[
    float | None, seconds("Answer, p95, promised", "What users were promised, in seconds or 800 ms.")
]

"""GPUs that are always on under their traffic: how busy they are, how long answers take, how many are needed.

An answer takes `queries at once × tokens out / tokens a second under load`, by Little's law (1961): what a
GPU holds at a time is its rate times the time that each takes. Waiting for a place is the M/M/c queue of
`queueing`, with `GPUs × queries at once` places, at the busiest hour. The p95 of an answer is the measured
one, else that time, plus the p95 of the waiting: an estimate, as the two need not fall together.
"""

import math

from msgspec import Struct

from planner.plan import Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.costing.costs import MONTH_HOURS
from planner.story.query_cost.costing.levers import ALL
from planner.story.query_cost.costing.model_calls import HOUR, calls, gpu_seconds
from planner.story.query_cost.costing.queueing import waiting_time

MONTH_SECONDS = MONTH_HOURS * HOUR  # 2,628,000
P95_SHARE = 0.95
MOST_GPUS = 10_000


class UnderLoad(Struct, frozen=True):
    """Traffic on GPUs that are always on. Seconds; None: an input is not typed.

    `work`: GPU seconds a query needs; `busy`: the mean share of the GPUs that work; `capacity`: queries a
    month that the GPUs can answer at the mean. `answer`: of one answer, its calls one after the other.
    """

    work: float
    busy: float
    capacity: float
    answer: float | None = None
    waiting: float | None = None  # p95 at the busiest hour
    p95: float | None = None
    needed: int | None = None  # GPUs


def has_speed(scenario: Scenario) -> bool:
    """Whether the GPU seconds of a call are known."""
    if scenario.pricing is not Pricing.GPU or scenario.tokens_out is None:
        return False
    return scenario.load_speed is not None or None not in (scenario.gpu_speed, scenario.tokens_in)


def gpu_work(scenario: Scenario) -> float:
    """Return the mean GPU seconds of a query: kept answers need their share, the small model its own."""
    whole = gpu_seconds(scenario, ALL) * calls(scenario)
    small = scenario.routed * (scenario.small_cost or 0.0)
    return (
        scenario.cache_rate * scenario.cache_cost + (1 - scenario.cache_rate) * (1 - scenario.routed + small)
    ) * whole


def under_load(scenario: Scenario) -> UnderLoad | None:
    """Return what the traffic does to the GPUs; None without a number of GPUs, a speed, or traffic."""
    if not has_speed(scenario) or scenario.gpus is None or not scenario.requests:
        return None
    work = gpu_work(scenario)
    paid = scenario.gpus * MONTH_SECONDS
    busy = scenario.requests * work / paid
    capacity = paid / work if work else math.inf
    if scenario.load_speed is None or scenario.at_once is None or not work:
        return UnderLoad(work, busy, capacity)
    answer = scenario.at_once * gpu_seconds(scenario, ALL) * calls(scenario)
    waiting = _waiting(scenario, work, answer, scenario.gpus)
    return UnderLoad(
        work,
        busy,
        capacity,
        answer,
        waiting,
        _alone(scenario, answer) + waiting,
        _needed(scenario, work, answer),
    )


def _alone(scenario: Scenario, answer: float) -> float:
    """The p95 of an answer that need not wait: as measured, else its mean time."""
    return answer if scenario.p95 is None else scenario.p95


def _load(scenario: Scenario, work: float) -> float:
    """GPUs' worth of work that comes in the busiest hour."""
    return (scenario.requests or 0.0) * scenario.peak * work / MONTH_SECONDS


def _waiting(scenario: Scenario, work: float, answer: float, gpus: float) -> float:
    at_once = scenario.at_once or 1.0
    places = math.floor(gpus * at_once)
    return waiting_time(places, _load(scenario, work) * at_once, answer, P95_SHARE)


def _needed(scenario: Scenario, work: float, answer: float) -> int | None:
    """Return the fewest GPUs whose p95 keeps the promise, else that bear the busiest hour; None: none do."""
    alone = _alone(scenario, answer)
    room = math.inf if scenario.promise is None else scenario.promise - alone
    if room < 0 or _load(scenario, work) >= MOST_GPUS:
        return None

    def keeps(gpus: int) -> bool:
        waiting = _waiting(scenario, work, answer, gpus)
        return waiting <= room and waiting < math.inf

    low, high = 0, max(1, math.floor(_load(scenario, work)) + 1)
    while not keeps(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if keeps(middle) else (middle, high)
    return high

"""What the traffic does to GPUs that are always on: how busy, how long answers take, how many are needed."""

from collections.abc import Mapping

from planner.plan import Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.costing.under_load import MOST_GPUS, UnderLoad, has_speed, under_load
from planner.story.query_cost.figures.rows import figure, none, to_type, typed
from planner.values import Figure, Line, Unit

KEYS = ("p95", "busy", "capacity", "needed")
QUEUE = "Waiting by the M/M/c queue (Erlang's C formula, 1917): arrivals at random, one queue"
ADDED = "The p95 of the answer and the p95 of the waiting are added: an estimate"
OVER = "More comes than the GPUs can answer: the queue grows without end. Type more GPUs"


def of_load(scenario: Scenario) -> Mapping[str, Figure]:
    """Return the figures of `KEYS`; each without its inputs says what to type."""
    load = under_load(scenario)
    if load is None:
        return _without(scenario)
    return {
        "p95": _p95(scenario, load),
        "busy": figure("busy", scenario, load.busy, Unit.SHARE, _busy_lines(scenario, load)),
        "capacity": figure("capacity", scenario, load.capacity, Unit.COUNT, _capacity_lines(scenario, load)),
        "needed": _needed(scenario, load),
    }


def _without(scenario: Scenario) -> Mapping[str, Figure]:
    """What is measured alone, and what to type for the rest."""
    if scenario.pricing is not Pricing.GPU:
        figures = {key: none(key, scenario, (Line("Only for own GPUs"),)) for key in KEYS}
    else:
        field, words = _lacking(scenario)
        figures = {key: to_type(key, scenario, words, field) for key in KEYS}
    if scenario.p95 is not None:
        measured = (typed(scenario, "p95"), Line("As measured: no queue is computed"))
        figures["p95"] = figure("p95", scenario, scenario.p95, Unit.SECONDS, measured)
    elif scenario.pricing is not Pricing.GPU:
        figures["p95"] = to_type("p95", scenario, "Type the p95 that you measured.", "p95")
    return figures


def _lacking(scenario: Scenario) -> tuple[str, str]:
    if scenario.gpus is None:
        return "gpus", "Type how many GPUs are always on."
    if not scenario.requests:
        return "requests", "Type the queries a month."
    if not has_speed(scenario):
        return "load_speed", "Type the tokens out of a call, and the tokens a second that one GPU writes."
    return "at_once", "Type how many queries a GPU answers at once."


def _p95(scenario: Scenario, load: UnderLoad) -> Figure:
    if load.answer is None or load.waiting is None or load.p95 is None:
        if scenario.p95 is not None:
            lines = (typed(scenario, "p95"), Line("As measured: no queue is computed"))
            return figure("p95", scenario, scenario.p95, Unit.SECONDS, lines)
        words = "Type the tokens a second under load, and at how many queries at once it was measured."
        return to_type("p95", scenario, words, "load_speed" if scenario.load_speed is None else "at_once")
    alone = (
        Line("An answer at this load, by Little's law", load.answer, Unit.SECONDS)
        if scenario.p95 is None
        else typed(scenario, "p95")
    )
    inputs = tuple(typed(scenario, key) for key in ("gpus", "at_once", "load_speed", "tokens_out", "peak"))
    if load.waiting == float("inf"):
        return none("p95", scenario, (Line(OVER), *inputs, typed(scenario, "requests")))
    waiting = Line("p95 of the waiting, at the busiest hour", load.waiting, Unit.SECONDS)
    promise = (typed(scenario, "promise"),) if scenario.promise is not None else ()
    lines = (alone, waiting, *promise, Line(QUEUE), Line(ADDED), *inputs)
    return figure("p95", scenario, load.p95, Unit.SECONDS, lines)


def _busy_lines(scenario: Scenario, load: UnderLoad) -> tuple[Line, ...]:
    over = (Line(OVER),) if load.busy > 1 else ()
    work = Line("GPU seconds a query needs", load.work, Unit.PRICE)
    return (
        *over,
        work,
        typed(scenario, "requests"),
        typed(scenario, "gpus"),
        Line("2,628,000 seconds a month"),
    )


def _capacity_lines(scenario: Scenario, load: UnderLoad) -> tuple[Line, ...]:
    work = Line("GPU seconds a query needs", load.work, Unit.PRICE)
    return (
        typed(scenario, "gpus"),
        Line("2,628,000 seconds a month"),
        work,
        Line("At an even load, with no spare"),
    )


def _needed(scenario: Scenario, load: UnderLoad) -> Figure:
    if load.answer is None:
        words = "Type the tokens a second under load, and at how many queries at once it was measured."
        return to_type("needed", scenario, words, "load_speed" if scenario.load_speed is None else "at_once")
    alone = load.answer if scenario.p95 is None else scenario.p95
    if scenario.promise is not None and scenario.promise < alone:
        line = Line("An answer alone takes longer than was promised: no number of GPUs is enough")
        return none(
            "needed", scenario, (line, typed(scenario, "promise"), Line("An answer", alone, Unit.SECONDS))
        )
    if load.needed is None:
        return none("needed", scenario, (Line(f"More than {MOST_GPUS:,}"), typed(scenario, "requests")))
    goal = (
        Line("The fewest that bear the busiest hour; no time is promised")
        if scenario.promise is None
        else Line("The fewest that keep the promise in the busiest hour", scenario.promise, Unit.SECONDS)
    )
    lines = (goal, typed(scenario, "requests"), typed(scenario, "peak"), Line(QUEUE))
    return figure("needed", scenario, float(load.needed), Unit.COUNT, lines)


def misses_promise(scenario: Scenario, p95: Figure) -> bool:
    """Whether the p95 is above what was promised."""
    return scenario.promise is not None and p95.value is not None and p95.value > scenario.promise

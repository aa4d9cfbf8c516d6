"""Which typed fields a figure is made of, as lines of its reasons."""

from collections.abc import Iterator, Mapping

from planner.plan import Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.costing.levers import CostLever, is_used
from planner.story.query_cost.costing.model_calls import has_small_prices
from planner.story.query_cost.figures.rows import typed
from planner.values import Line

IN_MEASURE = "The throughput under load holds batching and number format: they are not counted again"
ALWAYS_ON = "GPUs that are always on cost the same with it: it saves once fewer of them are kept on"

_LEVERED: Mapping[CostLever, tuple[str, ...]] = {
    CostLever.PRECISION: ("precision_factor",),
    CostLever.BATCH: ("batch_factor",),
    CostLever.PROMPT: ("prompt_cached", "price_cached", "prompt_written", "price_write"),
    CostLever.WAITING: ("waits", "batch_price"),
    CostLever.CACHE: ("cache_rate", "cache_cost"),
    CostLever.SMALL: ("routed",),
}


def model_lines(scenario: Scenario) -> tuple[Line, ...]:
    """What the model's part of an answer without levers is made of."""
    lines = [typed(scenario, key) for key in _model_keys(scenario)]
    if scenario.pricing is Pricing.GPU and scenario.load_speed is not None:
        lines.append(Line(IN_MEASURE))
    return tuple(lines)


def _model_keys(scenario: Scenario) -> Iterator[str]:
    """Keys of the fields behind the model's part; those left at what changes nothing are not named."""
    if scenario.pricing is Pricing.BILL:
        yield from ("month_bill", *(("bill_share",) if scenario.bill_share < 1 else ()), "requests")
        return
    if scenario.pricing is Pricing.GPU and scenario.gpus is not None:
        yield from ("gpus", "gpu_hour", "requests")
        return
    hidden = ("tokens_hidden",) if scenario.tokens_hidden else ()
    if scenario.pricing is Pricing.TOKENS:
        yield from ("tokens_in", "price_in", "tokens_out", *hidden, "price_out")
        if scenario.long_share:
            yield from ("long_share", "long_times_in", "long_times_out")
    elif scenario.load_speed is not None:
        yield from ("tokens_out", *hidden, "gpu_hour", "load_speed", "utilisation")
    else:
        yield from ("tokens_in", "tokens_out", *hidden, "gpu_hour", "gpu_speed", "utilisation")
        yield from ("input_weight",) if scenario.input_weight != 1 else ()
    yield from ("calls",) if scenario.calls != 1 else ()
    yield from ("retried",) if scenario.retried else ()


def retrieval_lines(scenario: Scenario) -> tuple[Line, ...]:
    """What is looked up for an answer."""
    pairs = (
        *(("embed_tokens", "price_embed"), ("read_units", "price_reads")),
        *(("rerank_tokens", "price_rerank"), ("search_calls", "price_search")),
    )
    return tuple(
        typed(scenario, key)
        for amount, price in pairs
        if getattr(scenario, amount)
        for key in (amount, price)
    )


def fixed_lines(scenario: Scenario) -> tuple[Line, ...]:
    """What is paid by the month."""
    keys: list[str] = []
    if scenario.pricing is Pricing.GPU and scenario.gpus is not None:
        keys += ["gpus", "gpu_hour"]
    if scenario.embed_month:
        keys += ["embed_month", "price_embed"]
    if scenario.stored_gb:
        keys += ["stored_gb", "price_gb"]
    if scenario.store_minimum:
        keys.append("store_minimum")
    return tuple(typed(scenario, key) for key in (*keys, *(("requests",) if keys else ())))


def people_lines(scenario: Scenario) -> tuple[Line, ...]:
    """What the reviews are made of."""
    keys = ("reviewed", "review_minutes", "review_hour") if scenario.reviewed else ()
    return tuple(typed(scenario, key) for key in keys)


def lever_lines(scenario: Scenario, lever: CostLever) -> tuple[Line, ...]:
    """What a lever's saving is made of; the small model's cost too."""
    if not is_used(scenario, lever):
        measured = lever in (CostLever.PRECISION, CostLever.BATCH) and scenario.load_speed is not None
        if measured and scenario.pricing is Pricing.GPU:
            return (Line(IN_MEASURE),)
        return (Line("This lever is not pulled"),)
    keys = [key for key in _LEVERED[lever] if lever is not CostLever.PROMPT or getattr(scenario, key)]
    if lever is CostLever.SMALL:
        keys += ["small_price_in", "small_price_out"] if has_small_prices(scenario) else ["small_cost"]
    on = scenario.pricing is Pricing.GPU and scenario.gpus is not None
    return (*((Line(ALWAYS_ON),) if on else ()), *(typed(scenario, key) for key in keys))

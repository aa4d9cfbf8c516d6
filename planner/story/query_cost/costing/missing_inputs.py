"""What must be typed before a query has a cost, each with its sentence."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from planner.plan import Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.costing.costs import needs_traffic
from planner.story.query_cost.costing.levers import CostLever, is_used
from planner.story.query_cost.costing.model_calls import has_small_prices


class MissingInput(Struct, frozen=True):
    """Why there is no figure: the key of the field to type, and a sentence."""

    key: str
    sentence: str


def missing_inputs(scenario: Scenario) -> tuple[MissingInput, ...]:
    """Return what must be typed before a query has a cost."""
    return tuple(MissingInput(key, f"Type {_WORDS[key]}.") for key in dict.fromkeys(_missing_keys(scenario)))


def _missing_keys(scenario: Scenario) -> Iterator[str]:
    yield from (key for key in _needed(scenario) if getattr(scenario, key) is None)
    if scenario.routed and scenario.small_cost is None and not has_small_prices(scenario):
        yield "small_cost"
    for amount, price in _PRICED.items():
        if getattr(scenario, amount) and getattr(scenario, price) is None:
            yield price
    if scenario.reviewed:
        yield from (key for key in ("review_minutes", "review_hour") if getattr(scenario, key) is None)
    if is_used(scenario, CostLever.PROMPT) and scenario.prompt_cached + scenario.prompt_written > 1:
        yield "prompt_written"
    if needs_traffic(scenario) and not scenario.requests:
        yield "requests"


def _needed(scenario: Scenario) -> Iterator[str]:
    match scenario.pricing:
        case Pricing.TOKENS:
            yield from ("tokens_in", "tokens_out", "price_in", "price_out")
            if is_used(scenario, CostLever.PROMPT):
                yield from ("price_cached",) if scenario.prompt_cached else ()
                yield from ("price_write",) if scenario.prompt_written else ()
        case Pricing.BILL:
            yield from ("month_bill", "requests")
        case Pricing.GPU if scenario.gpus is not None:
            yield "gpu_hour"
        case Pricing.GPU:
            speed = ("tokens_out",) if scenario.load_speed is not None else ("tokens_in", "tokens_out")
            yield from (*speed, "gpu_hour", *(() if scenario.load_speed is not None else ("gpu_speed",)))
            yield "utilisation"


_PRICED: Mapping[str, str] = {
    "embed_tokens": "price_embed",
    "embed_month": "price_embed",
    "read_units": "price_reads",
    "stored_gb": "price_gb",
    "rerank_tokens": "price_rerank",
    "search_calls": "price_search",
}
"""Amounts, and the price that each needs."""

_WORDS: Mapping[str, str] = {
    "tokens_in": "the tokens in of a call",
    "tokens_out": "the tokens out of a call",
    "price_in": "the price of a million tokens in",
    "price_out": "the price of a million tokens out",
    "price_cached": "the price of a million cached tokens in, as the prompt cache is used",
    "price_write": "the price of a million cache writes, as the prompt cache is written",
    "month_bill": "the bill of a month",
    "requests": "the queries a month, more than none: what is paid by the month is divided by them",
    "gpu_hour": "what a GPU costs an hour",
    "gpu_speed": "the tokens that one GPU writes a second",
    "utilisation": "the share of paid hours in which the GPU works, or how many GPUs are always on",
    "small_cost": "what the small model costs: its share of the large one, or its prices",
    "prompt_written": "shares of the prompt, read and written, that are no more than all of it together",
    "price_embed": "the price of a million tokens embedded",
    "price_reads": "the price of a million read units",
    "price_gb": "the price of a GB stored a month",
    "price_rerank": "the price of a million tokens reranked",
    "price_search": "the price of a thousand search calls",
    "review_minutes": "the minutes that a review takes",
    "review_hour": "what an hour of review costs",
}

"""One answer's cost as formulas over typed cells: the model's part, a small model, retrieval, and people."""

from collections.abc import Mapping

from planner.plan import Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.costing.levers import CostLever, batching, throughput
from planner.story.query_cost.costing.model_calls import HOUR, MILLION, has_small_prices
from planner.workbook.sheets.formula import Term, larger, or_else, term

ScenarioCells = Mapping[str, Term]
"""The typed cells of a scenario, by key."""
THOUSAND, MINUTES = 1_000, 60


def model_after(scenario: Scenario, cells: ScenarioCells, before: Term | None, lever: str) -> Term:
    """Return the model's part of an answer after a lever by name, over the row before it; without: plain."""
    if before is None or not lever:
        return _plain(scenario, cells)
    match CostLever[lever]:
        case CostLever.PRECISION:
            return before / _quantised(scenario, cells)
        case CostLever.BATCH:
            return before / _batched(scenario, cells)
        case CostLever.PROMPT if scenario.pricing is Pricing.TOKENS:
            return _by_tokens(cells, _prompt_price(cells)) * _calls(cells)
        case CostLever.WAITING if scenario.pricing is not Pricing.GPU:
            return before * _waiting(cells)
        case _:
            return before + 0


def small_answer(scenario: Scenario, cells: ScenarioCells, large: Term) -> Term | None:
    """Return an answer of the small model; None where its cost is not typed."""
    if has_small_prices(scenario):
        tokens = _tokens(cells, cells["small_price_in"], cells["small_price_out"])
        return tokens * _waiting(cells) * _calls(cells)
    return None if scenario.small_cost is None else cells["small_cost"] * large


def retrieval(cells: ScenarioCells) -> Term:
    """Return what is looked up for an answer."""
    embedded = cells["embed_tokens"] * or_nothing(cells["price_embed"])
    reranked = cells["rerank_tokens"] * or_nothing(cells["price_rerank"])
    search = cells["search_calls"] * or_nothing(cells["price_search"]) / THOUSAND
    return (embedded + reranked) / MILLION + reads(cells) + search


def reads(cells: ScenarioCells) -> Term:
    """Return what the vector store takes for an answer."""
    return cells["read_units"] * or_nothing(cells["price_reads"]) / MILLION


def retrieval_month(cells: ScenarioCells, read: Term) -> Term:
    """Return what retrieval takes a month besides the reads, whose cost is `read`."""
    stored = cells["stored_gb"] * or_nothing(cells["price_gb"])
    embedded = cells["embed_month"] * or_nothing(cells["price_embed"]) / MILLION
    return embedded + stored + larger(0, cells["store_minimum"] - (stored + read))


def people(cells: ScenarioCells) -> Term:
    """Return what the reviews cost, a query."""
    return (
        cells["reviewed"] * or_nothing(cells["review_minutes"]) * or_nothing(cells["review_hour"]) / MINUTES
    )


def or_nothing(cell: Term) -> Term:
    """Return a cell's number, 0 where it is empty."""
    return cell if cell.value is not None else or_else(cell, 0)


def _plain(scenario: Scenario, cells: ScenarioCells) -> Term:
    match scenario.pricing:
        case Pricing.TOKENS:
            return _by_tokens(cells, cells["price_in"]) * _calls(cells)
        case Pricing.BILL:
            return cells["month_bill"] * cells["bill_share"] / cells["requests"]
        case Pricing.GPU if scenario.gpus is not None:
            return term(0) * cells["gpu_hour"]
        case Pricing.GPU if scenario.load_speed is not None:
            seconds = _written(cells) / cells["load_speed"]
        case Pricing.GPU:
            seconds = (cells["tokens_in"] * cells["input_weight"] + _written(cells)) / cells["gpu_speed"]
    return cells["gpu_hour"] / HOUR * seconds / cells["utilisation"] * _calls(cells)


def _by_tokens(cells: ScenarioCells, price_in: Term) -> Term:
    long = cells["long_share"]
    dearer_in = term(1) + long * (cells["long_times_in"] - 1)
    dearer_out = term(1) + long * (cells["long_times_out"] - 1)
    return _tokens(cells, price_in * dearer_in, cells["price_out"] * dearer_out)


def _tokens(cells: ScenarioCells, price_in: Term, price_out: Term) -> Term:
    return (cells["tokens_in"] * price_in + _written(cells) * price_out) / MILLION


def _written(cells: ScenarioCells) -> Term:
    return cells["tokens_out"] + cells["tokens_hidden"]


def _prompt_price(cells: ScenarioCells) -> Term:
    read, written = cells["prompt_cached"], cells["prompt_written"]
    usual = (term(1) - read - written) * cells["price_in"]
    return usual + read * or_nothing(cells["price_cached"]) + written * or_nothing(cells["price_write"])


def _calls(cells: ScenarioCells) -> Term:
    return cells["calls"] / (term(1) - cells["retried"])


def _waiting(cells: ScenarioCells) -> Term:
    return term(1) - cells["waits"] * (term(1) - cells["batch_price"])


def _quantised(scenario: Scenario, cells: ScenarioCells) -> Term:
    if cells["precision_factor"].value is None:
        return term(1)
    is_fp16 = f'{cells["precision"].text}="FP16"'
    return Term(f"IF({is_fp16},1,{cells['precision_factor'].text})", throughput(scenario))


def _batched(scenario: Scenario, cells: ScenarioCells) -> Term:
    if cells["batch_factor"].value is None:
        return term(1)
    return Term(f"IF({cells['batch'].text}=1,1,{cells['batch_factor'].text})", batching(scenario))

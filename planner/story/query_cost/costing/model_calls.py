"""What the model's part of an answer costs: by tokens at a provider, by GPU time, or as a part of a bill.

By tokens: `tokens in × price in + (tokens out + reasoning) × price out`, where the prompt cache reads and
writes shares of the tokens in at their own prices, and a share of the queries waits for a batch at its price.
By GPU time: the hourly price for the seconds that the answer takes. Both times `calls / (1 - failed)`: each
failure is repeated until it works. GPUs that are always on cost nothing a query: see `costs.fixed_month`.
"""

from planner.plan import Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.costing.levers import CostLever, batching, is_used, throughput

MILLION = 1e6
HOUR = 3_600.0  # seconds


def model_answer(scenario: Scenario, levers: frozenset[CostLever]) -> float:
    """Return what the large model costs for an answer, with some levers on."""
    match scenario.pricing:
        case Pricing.TOKENS:
            return _by_tokens(scenario, levers) * calls(scenario)
        case Pricing.GPU:
            return _by_gpu(scenario, levers) * calls(scenario)
        case Pricing.BILL:
            return _by_bill(scenario, levers)


def small_answer(scenario: Scenario, large: float, levers: frozenset[CostLever]) -> float | None:
    """Return what a small model costs for an answer, None where it is not typed; `large`: the large one's."""
    if has_small_prices(scenario):
        tokens = _tokens(scenario, scenario.small_price_in or 0.0, scenario.small_price_out or 0.0)
        return tokens * waiting(scenario, levers) * calls(scenario)
    return None if scenario.small_cost is None else scenario.small_cost * large


def has_small_prices(scenario: Scenario) -> bool:
    """Whether the small model is priced by itself."""
    prices = (scenario.small_price_in, scenario.small_price_out)
    return scenario.pricing is Pricing.TOKENS and None not in prices


def calls(scenario: Scenario) -> float:
    """Return how many calls are paid for an answer, those that failed too."""
    return 1.0 if scenario.pricing is Pricing.BILL else scenario.calls / (1 - scenario.retried)


def waiting(scenario: Scenario, levers: frozenset[CostLever]) -> float:
    """Return what the queries that wait for a batch leave of the price."""
    if CostLever.WAITING not in levers or not is_used(scenario, CostLever.WAITING):
        return 1.0
    return 1 - scenario.waits * (1 - scenario.batch_price)


def gpu_seconds(scenario: Scenario, levers: frozenset[CostLever]) -> float:
    """Return the GPU seconds of a call while the GPU works, by the throughput under load where typed."""
    written = (scenario.tokens_out or 0.0) + scenario.tokens_hidden
    if scenario.load_speed is not None:
        return written / scenario.load_speed
    times = throughput(scenario) if CostLever.PRECISION in levers else 1.0
    times *= batching(scenario) if CostLever.BATCH in levers else 1.0
    work = (scenario.tokens_in or 0.0) * scenario.input_weight + written
    return work / ((scenario.gpu_speed or 0.0) * times)


def _by_tokens(scenario: Scenario, levers: frozenset[CostLever]) -> float:
    price_in = scenario.price_in or 0.0
    if CostLever.PROMPT in levers and is_used(scenario, CostLever.PROMPT):
        read, written = scenario.prompt_cached, scenario.prompt_written
        price_in = (1 - read - written) * price_in
        price_in += read * (scenario.price_cached or 0.0) + written * (scenario.price_write or 0.0)
    price_out = scenario.price_out or 0.0
    if scenario.long_share:
        price_in *= 1 + scenario.long_share * (scenario.long_times_in - 1)
        price_out *= 1 + scenario.long_share * (scenario.long_times_out - 1)
    return _tokens(scenario, price_in, price_out) * waiting(scenario, levers)


def _tokens(scenario: Scenario, price_in: float, price_out: float) -> float:
    written = (scenario.tokens_out or 0.0) + scenario.tokens_hidden
    return ((scenario.tokens_in or 0.0) * price_in + written * price_out) / MILLION


def _by_gpu(scenario: Scenario, levers: frozenset[CostLever]) -> float:
    if scenario.gpus is not None:
        return 0.0
    return (scenario.gpu_hour or 0.0) / HOUR * gpu_seconds(scenario, levers) / (scenario.utilisation or 0.0)


def _by_bill(scenario: Scenario, levers: frozenset[CostLever]) -> float:
    """The bill of a month over its queries; levers that the bill does not know yet scale it."""
    full = (scenario.month_bill or 0.0) * scenario.bill_share / (scenario.requests or 0.0)
    times = throughput(scenario) if CostLever.PRECISION in levers else 1.0
    times *= batching(scenario) if CostLever.BATCH in levers else 1.0
    return full / times * waiting(scenario, levers)

"""A way of serving a model, as it was typed: its traffic, its prices, and the levers on its cost.

The cost of a query is computed in `story.query_cost`.
"""

from typing import Annotated

from planner.plan.fields.scenario_terms.calls import (
    Calls,
    LongShare,
    LongTimesIn,
    LongTimesOut,
    Retried,
    TokensHidden,
)
from planner.plan.fields.scenario_terms.described import values
from planner.plan.fields.scenario_terms.levers import (
    BatchFactor,
    BatchPrice,
    BatchSize,
    CacheCost,
    CacheRate,
    NumberFormat,
    Precision,
    PrecisionFactor,
    PromptCached,
    PromptWritten,
    Routed,
    SmallCost,
    SmallPriceIn,
    SmallPriceOut,
    Waits,
)
from planner.plan.fields.scenario_terms.prices import (
    BillShare,
    MonthBill,
    PriceCached,
    PricedBy,
    PriceIn,
    PriceOut,
    PriceWrite,
    Pricing,
)
from planner.plan.fields.scenario_terms.quality import (
    PlainAccuracy,
    PrecisionAccuracy,
    RightValue,
    SmallAccuracy,
)
from planner.plan.fields.scenario_terms.retrieval import (
    EmbedMonth,
    EmbedTokens,
    PriceEmbed,
    PriceGb,
    PriceReads,
    PriceRerank,
    PriceSearch,
    ReadUnits,
    RerankTokens,
    Reviewed,
    ReviewHour,
    ReviewMinutes,
    SearchCalls,
    StoredGb,
    StoreMinimum,
)
from planner.plan.fields.scenario_terms.serving import (
    P50,
    P95,
    AtOnce,
    GpuHour,
    Gpus,
    GpuSpeed,
    InputWeight,
    LoadSpeed,
    Peak,
    Promise,
    Utilisation,
)
from planner.plan.fields.scenario_terms.traffic import (
    Requests,
    TokensIn,
    TokensOut,
    Users,
)
from planner.plan.schema.about import About, Editor, Group, record
from planner.plan.schema.model import Model
from planner.values import Privacy

PRIVATE = Privacy.PRIVATE


class Scenario(Model, frozen=True, kw_only=True):
    """One way of serving. Money in the plan's currency; shares as fractions, changes of accuracy in points.

    None: not typed; figures that need it are None too. `presets` are the keys of the published prices that
    were taken over, at most one of a kind. `what_…`: the two inputs that the what-if table varies, by key,
    and their values as typed; empty: chosen by the program.
    """

    id: Annotated[str, record(Group.TRAFFIC, "Identity")]
    name: Annotated[
        str, About("Scenario", PRIVATE, Group.TRAFFIC, help="What you call it.", editor=Editor.COST)
    ] = ""
    presets: Annotated[tuple[str, ...], record(Group.TRAFFIC, "Published prices taken over")] = ()
    what_down: Annotated[str, record(Group.TRAFFIC, "What if: input down")] = ""
    what_down_values: Annotated[str, values("What if: values down")] = ""
    what_across: Annotated[str, record(Group.TRAFFIC, "What if: input across")] = ""
    what_across_values: Annotated[str, values("What if: values across")] = ""
    what_shown: Annotated[str, record(Group.TRAFFIC, "What if: figure shown")] = ""

    requests: Requests = None
    users: Users = None
    tokens_in: TokensIn = None
    tokens_out: TokensOut = None

    pricing: PricedBy = Pricing.TOKENS
    price_in: PriceIn = None
    price_out: PriceOut = None
    price_cached: PriceCached = None
    price_write: PriceWrite = None
    month_bill: MonthBill = None
    bill_share: BillShare = 1.0

    calls: Calls = 1.0
    retried: Retried = 0.0
    tokens_hidden: TokensHidden = 0.0
    long_share: LongShare = 0.0
    long_times_in: LongTimesIn = 2.0
    long_times_out: LongTimesOut = 1.5

    gpu_hour: GpuHour = None
    gpus: Gpus = None
    load_speed: LoadSpeed = None
    at_once: AtOnce = None
    gpu_speed: GpuSpeed = None
    input_weight: InputWeight = 1.0
    utilisation: Utilisation = None
    peak: Peak = 1.0
    p50: P50 = None
    p95: P95 = None
    promise: Promise = None

    precision: NumberFormat = Precision.FP16
    precision_factor: PrecisionFactor = 1.0
    batch: BatchSize = 1.0
    batch_factor: BatchFactor = 1.0
    prompt_cached: PromptCached = 0.0
    prompt_written: PromptWritten = 0.0
    waits: Waits = 0.0
    batch_price: BatchPrice = 0.5
    cache_rate: CacheRate = 0.0
    cache_cost: CacheCost = 0.0
    routed: Routed = 0.0
    small_cost: SmallCost = None
    small_price_in: SmallPriceIn = None
    small_price_out: SmallPriceOut = None

    embed_tokens: EmbedTokens = 0.0
    embed_month: EmbedMonth = 0.0
    price_embed: PriceEmbed = None
    read_units: ReadUnits = 0.0
    price_reads: PriceReads = None
    stored_gb: StoredGb = 0.0
    price_gb: PriceGb = None
    store_minimum: StoreMinimum = 0.0
    rerank_tokens: RerankTokens = 0.0
    price_rerank: PriceRerank = None
    search_calls: SearchCalls = 0.0
    price_search: PriceSearch = None
    reviewed: Reviewed = 0.0
    review_minutes: ReviewMinutes = None
    review_hour: ReviewHour = None

    accuracy: PlainAccuracy = None
    precision_accuracy: PrecisionAccuracy = 0.0
    small_accuracy: SmallAccuracy = 0.0
    right_value: RightValue = None


_CALLS = ("calls", "retried", "tokens_in", "tokens_out", "tokens_hidden")
_PRICES = (
    *("price_in", "price_out", "price_cached", "price_write", "long_share", "long_times_in"),
    *("long_times_out", "prompt_cached", "prompt_written", "small_price_in", "small_price_out"),
)
_BATCHES = ("batch_price", "waits")
_BILL = ("month_bill", "bill_share")
_MEASURED_IN = ("precision", "precision_factor", "precision_accuracy", "batch", "batch_factor")
_ALONE = ("gpu_speed", "input_weight")
_GPUS = ("gpu_hour", "gpus", "load_speed", "at_once", "utilisation", "peak", *_ALONE)

FIELDS_OF_PRICING = {
    Pricing.TOKENS: frozenset((*_CALLS, *_PRICES, *_BATCHES)),
    Pricing.GPU: frozenset((*_CALLS, *_GPUS, *_MEASURED_IN)),
    Pricing.BILL: frozenset((*_BILL, *_BATCHES, *_MEASURED_IN)),
}
"""Keys of the fields that a way of pricing has and not all others do."""
_NOT_FOR_ALL = frozenset().union(*FIELDS_OF_PRICING.values())
IN_LOAD_SPEED = frozenset((*_MEASURED_IN, *_ALONE))
"""What a throughput that was measured under load holds already."""


def has_field(scenario: Scenario, key: str) -> bool:
    """Whether a field applies to the scenario's way of pricing."""
    if key in _NOT_FOR_ALL and key not in FIELDS_OF_PRICING[scenario.pricing]:
        return False
    if scenario.pricing is not Pricing.GPU:
        return True
    if scenario.load_speed is not None and key in IN_LOAD_SPEED:
        return False
    return key != "utilisation" or scenario.gpus is None

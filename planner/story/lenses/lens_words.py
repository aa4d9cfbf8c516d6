"""What each lens listens for: topics with their words, and what to write where one is missing.

Topics follow the second article's two tellings of one project; the words are ours.
"""

from dataclasses import dataclass
from enum import StrEnum


class Lens(StrEnum):
    """How a project is told: what it moved in the market, or what could break and was kept from it."""

    IMPACT = "impact"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that a lens listens for. `ask`: what to write if the story says nothing of it."""

    lens: Lens
    name: str
    ask: str
    sure: tuple[str, ...]
    hints: tuple[str, ...] = ()


TOPICS: tuple[Topic, ...] = (
    Topic(
        Lens.IMPACT,
        "market hypothesis",
        "Say whose problem it was and what you believed would change it.",
        (
            *("hypothes*", "markets?", "segment*", "customer need*"),
            *("user need*", "willingness to pay"),
            *("interviewed", "user research", "customer interviews", "competitor*", "unmet", "demand"),
            *("we bet", "i bet", "my bet", "the bet", "job to be done", "persona*", "pain point*"),
        ),
    ),
    Topic(
        Lens.IMPACT,
        "adoption",
        "Say who used it: adoption, activation or retention, before and after.",
        (
            *("adopt*", "activat*", "retention", "retained", "churn*", "engagement"),
            *("daily active", "mau", "dau"),
            *("weekly active", "monthly active", "active users", "usage", "sign ups"),
            *("signups", "conver(sion|ted)*"),
            *("completion rate*", "click through", "nps", "satisfaction", "csat", "used it", "self serv*"),
        ),
    ),
    Topic(
        Lens.IMPACT,
        "revenue",
        "Say what it was worth to the business: revenue, margin, bookings or deals, with the figure.",
        (
            *("revenue*", "arr", "mrr", "bookings", "sales", "margin*", "upsell*", "order value"),
            *("gmv", "renewals"),
            *("deals", "win rate", "subscription*", "paying", "upgrade*", "pricing", "monetis*", "monetiz*"),
        ),
    ),
    Topic(
        Lens.IMPACT,
        "go-to-market",
        "Say how it reached its users: launch, pilot, partners, sales or onboarding.",
        (
            *("go to market", "gtm", "launch*", "pilot*", "partner*", "marketing"),
            *("sales team*", "positioning"),
            *("onboard*", "beta", "customer success", "press", "roadshow", "early access", "channel*"),
        ),
    ),
    Topic(
        Lens.RISK,
        "pipeline",
        "Say what stood between the raw data and the model: sources, features, versions.",
        (
            *("data pipeline*", "feature pipeline*", "feature store*", "schema*"),
            *("data contract*", "upstream"),
            *("data version*", "backfill*", "ingest*", "training set*", "training data"),
            *("features", "labels"),
            *("preprocess*", "pipeline*", "embedding*"),
        ),
    ),
    Topic(
        Lens.RISK,
        "validation",
        "Say how you knew that it held: which set, which slice, which threshold.",
        (
            *("validat*", "hold ?out*", "held out", "backtest*", "precision", "recall"),
            *("false positive*", "slice*"),
            *("false negative*", "shadow", "calibrat*", "evaluat*", "confusion matrix"),
            *("test set*", "auc", "f1"),
            *("per slice", "threshold*", "gates?", "false alarm*"),
        ),
    ),
    Topic(
        Lens.RISK,
        "latency",
        "Say what it did to latency, at which percentile, before and after.",
        ("latenc(y|ies)", "p50", "p95", "p99", "throughput", "timeout*", "time out*", "milliseconds"),
    ),
    Topic(
        Lens.RISK,
        "drift",
        "Say what shifted: which inputs, since when, and which measure showed it.",
        ("drift*", "population stability", "psi", "distribution*", "stale", "skew*", "shifted"),
    ),
    Topic(
        Lens.RISK,
        "incidents",
        "Say what broke in production, for how long, and what you did about it.",
        (
            *("incident*", "outage*", "rollback*", "roll(ed|ing)? back", "paged", "on call"),
            *("downtime", "alert*"),
            *("post ?mortem*", "broke", "canary", "failure*", "regress(ed|ion|ions)"),
            *("kill switch*", "alarm*"),
        ),
    ),
    Topic(
        Lens.RISK,
        "retraining time",
        "Say how long retraining took, before and after.",
        ("retrain*", "training (time|run|runs|window|job|jobs)", "fine tun*"),
    ),
    Topic(
        Lens.RISK,
        "cost",
        "Say what it cost to run: a request, a month, GPU hours.",
        (
            *("gpus?", "compute", "inference cost*", "serving cost*", "tokens"),
            *("quanti[sz]*", "batching"),
            *(),
            *(
                "cost per (request|query|call|inference|prediction|answer|scan|document|minute|image)*",
                "caching",
            ),
        ),
    ),
)

"""Fields of a cost scenario on calls: how many a query makes, failures, reasoning, and long prompts."""

from typing import Annotated

from planner.plan.fields.scenario_terms.described import count, share, times
from planner.plan.schema.about import Group

CALLS = Group.CALLS

Calls = Annotated[
    float,
    count("Model calls a query", CALLS, "1, unless an agent makes several: often 3 to 30.", 1, 10_000),
]
Retried = Annotated[
    float,
    share(
        "Failed calls, repeated",
        CALLS,
        "Share of the calls that fail and are paid again; each failure is repeated until it works.",
        high=0.99,
    ),
]
TokensHidden = Annotated[float, count("Reasoning tokens, a call", CALLS, "Hidden, and paid as tokens out.")]
LongShare = Annotated[
    float,
    share(
        "Queries with a long prompt", CALLS, "Share above the provider's limit, where all tokens cost more."
    ),
]
LongTimesIn = Annotated[
    float, times("Long prompt, times the price in", CALLS, "Cached tokens too; 2 above 272,000 at OpenAI.")
]
LongTimesOut = Annotated[
    float, times("Long prompt, times the price out", CALLS, "1.5 above 272,000 tokens at OpenAI.")
]

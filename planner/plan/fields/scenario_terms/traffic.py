"""Fields of a cost scenario on traffic: queries, users, tokens."""

from typing import Annotated

from planner.plan.fields.scenario_terms.described import count
from planner.plan.schema.about import Group

TRAFFIC = Group.TRAFFIC

Requests = Annotated[float | None, count("Queries a month", TRAFFIC, "Requests that users send.")]
Users = Annotated[
    float | None, count("Users a month", TRAFFIC, "Who sends them; only for the cost a user.", 1)
]
TokensIn = Annotated[float | None, count("Tokens in, a call", TRAFFIC, "Prompt and context.")]
TokensOut = Annotated[float | None, count("Tokens out, a call", TRAFFIC, "The answer.")]

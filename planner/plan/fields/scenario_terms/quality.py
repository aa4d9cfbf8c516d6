"""Fields of a cost scenario on accuracy, and what a right answer is worth."""

from typing import Annotated

from planner.plan.fields.scenario_terms.described import points, price, share
from planner.plan.schema.about import Group

QUALITY = Group.QUALITY

PlainAccuracy = Annotated[
    float | None,
    share("Accuracy without levers", QUALITY, "Share of queries that the large model gets right."),
]
PrecisionAccuracy = Annotated[
    float, points("Change by quantisation", "Points of accuracy on what the large model answers.")
]
SmallAccuracy = Annotated[
    float, points("Change by the small model", "Points of accuracy on what it answers instead.")
]
RightValue = Annotated[
    float | None,
    price("A right answer is worth", QUALITY, "To the business, over a wrong one, as you judge."),
]

"""Fields of a cost scenario on what is paid: a provider's prices a million tokens, or a bill."""

from enum import StrEnum
from typing import Annotated

from planner.plan.fields.scenario_terms.described import MOST_BILL, choice, price, share, typed
from planner.plan.schema.about import Group
from planner.values import Unit

PRICE = Group.PRICE


class Pricing(StrEnum):
    """The basis of a query's price."""

    TOKENS = "tokens"
    GPU = "gpu"
    BILL = "bill"


PricedBy = Annotated[
    Pricing,
    choice("Priced by", PRICE, "Tokens, as from a provider; GPU time; or the bill of a month, divided."),
]
MonthBill = Annotated[
    float | None,
    typed("Bill, a month", PRICE, Unit.MONEY, "What you paid for the queries of a month.", high=MOST_BILL),
]
BillShare = Annotated[
    float, share("Of the bill, for inference", PRICE, "The part that serves these queries and no others.")
]
PriceIn = Annotated[float | None, price("Price, a million tokens in", PRICE, "Of the large model.")]
PriceOut = Annotated[float | None, price("Price, a million tokens out", PRICE, "Of the large model.")]
PriceCached = Annotated[
    float | None,
    price("Price, a million cached tokens", PRICE, "Of the tokens that the prompt cache holds."),
]
PriceWrite = Annotated[
    float | None,
    price("Price, a million cache writes", PRICE, "Of the tokens that the prompt cache takes up."),
]

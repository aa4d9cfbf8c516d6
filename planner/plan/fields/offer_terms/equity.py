"""Fields of an offer on equity: the valuation of the company, the grants, and what is added each year."""

from typing import Annotated

from planner.plan.fields.grant import Grant
from planner.plan.schema.about import MOST_MONEY, About, Group
from planner.values import Privacy, Unit

OWN = Privacy.OWN

CompanyValuation = Annotated[
    float | None,
    About(
        "Company valuation",
        OWN,
        Group.EQUITY,
        Unit.MONEY,
        "For grants in per cent; the last round.",
        low=0,
        high=2e17,
    ),
]
EquityGrants = Annotated[
    tuple[Grant, ...],
    About("Equity grant", OWN, Group.EQUITY, Unit.MONEY, "As 400k/4y quarterly cliff 12, or .07% of 900m."),
]
YearlyRefresher = Annotated[
    float,
    About(
        "Yearly refresher",
        OWN,
        Group.EQUITY,
        Unit.MONEY,
        "A grant at each anniversary; never guaranteed, always shown apart.",
        low=0,
        high=MOST_MONEY,
    ),
]

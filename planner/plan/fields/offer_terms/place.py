"""Fields of an offer on where it is taxed, and what living there costs."""

from typing import Annotated

from planner.plan.fields.terms import unknown_place
from planner.plan.schema.about import About, Group
from planner.values import Privacy, Unit

PRIVATE = Privacy.PRIVATE

TaxedIn = Annotated[
    str,
    About("Taxed in", PRIVATE, Group.ROLE, help="State, DC, NYC, or outside US.", refusal=unknown_place),
]
OutsideTaxRate = Annotated[
    float | None,
    About(
        "Effective tax rate",
        PRIVATE,
        Group.ROLE,
        Unit.SHARE,
        "Outside the US only.",
        low=0,
        high=0.95,
    ),
]
LocalTaxOf = Annotated[
    str,
    About(
        "Local tax of",
        PRIVATE,
        Group.ROLE,
        help="County or city with an income tax; left empty: none, in MD and IN the usual county.",
    ),
]
LocalTaxRate = Annotated[
    float | None,
    About(
        "Local tax rate",
        PRIVATE,
        Group.ROLE,
        Unit.SHARE,
        "Of wages, in place of the table; 0 for none.",
        low=0,
        high=0.2,
        usual=(0, 0.06),
    ),
]
CityOfOffer = Annotated[
    str,
    About("City", PRIVATE, Group.ROLE, help="Metro area for the cost of living; empty: the state."),
]

"""Fields of the present job on what leaving it costs, with the chances that weigh it."""

from typing import Annotated

from planner.plan.schema.about import MOST_MONEY, About, Applies, Group
from planner.values import Privacy, Unit

PRIVATE = Privacy.PRIVATE


def _leaving(label: str, unit: Unit, note: str, high: float) -> About:
    """Describe a cost of leaving the present job."""
    return About(label, PRIVATE, Group.LEAVING, unit, note, applies=Applies.PRESENT, low=0, high=high)


Unvested = Annotated[
    float,
    _leaving("Unvested, next 12 months", Unit.MONEY, "Equity that you forfeit by leaving now.", MOST_MONEY),
]
StayChance = Annotated[
    float, _leaving("Chance you would have stayed", Unit.SHARE, "Weighs the unvested equity.", 1)
]
AccruedBonus = Annotated[
    float,
    _leaving("Bonus of this year", Unit.MONEY, "The full year's bonus that you would forfeit.", MOST_MONEY),
]
AccruedMonths = Annotated[float, _leaving("Months worked for it", Unit.MONTHS, "0 to 12.", 12)]
AccruedChance = Annotated[float, _leaving("Chance it is paid", Unit.SHARE, "Weighs this year's bonus.", 1)]
ClawbackOwed = Annotated[
    float,
    _leaving(
        "Pay back on leaving", Unit.MONEY, "What you must pay back to the present employer.", MOST_MONEY
    ),
]

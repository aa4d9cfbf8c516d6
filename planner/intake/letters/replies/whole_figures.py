"""The whole figure of a difference: `+10k` on the amount in the plan, shown as a sum."""

from collections.abc import Mapping

from msgspec import Struct

from planner.intake.letters.results import DifferenceReading, RoundReading
from planner.plan.fields.terms import Component


class SummedRound(Struct, frozen=True):
    """A round whose figure is the standing amount and a difference, which the user must see as one."""

    reply: RoundReading
    standing: float
    difference: float


def whole_figure_of(difference: DifferenceReading, standing: Mapping[Component, float]) -> SummedRound | None:
    """Return the round that a difference comes to; None where either amount is not known.

    `standing` has the amounts on the table in the units of rounds: dollars, for a bonus points of base.
    """
    before = standing.get(difference.component)
    if difference.amount is None or before is None:
        return None
    whole = RoundReading(
        difference.who, difference.component, before + difference.amount, final=False, span=difference.span
    )
    return SummedRound(whole, before, difference.amount)

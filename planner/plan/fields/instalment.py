"""One payment of a sign-on, as it was typed, and what of it is owed back."""

from typing import Annotated

from planner.plan.fields.terms import CauseOfLeaving, Clawback, ClawbackFrom, OtherClawback
from planner.plan.schema.about import MOST_MONEY, About, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy, Unit

OWN = Privacy.OWN


class Instalment(Model, frozen=True, kw_only=True):
    """One payment of a sign-on."""

    id: Annotated[str, About("Identity", OWN, Group.CASH, editor=Editor.RECORD)]
    amount: Annotated[
        float,
        About("Amount", OWN, Group.CASH, Unit.MONEY, "Paid once.", Editor.INSPECTOR, low=0, high=MOST_MONEY),
    ] = 0.0
    month: Annotated[
        int,
        About(
            "Month paid",
            OWN,
            Group.CASH,
            Unit.MONTHS,
            "Months after the start.",
            Editor.INSPECTOR,
            low=0,
            high=72,
        ),
    ] = 1
    clawback: Annotated[
        Clawback,
        About(
            "Pay back if you leave",
            OWN,
            Group.CASH,
            help="What is owed back if you leave early by your own choice.",
            editor=Editor.INSPECTOR,
        ),
    ] = Clawback.NONE
    clawback_let_go: Annotated[
        OtherClawback,
        About(
            "Pay back if let go",
            OWN,
            Group.CASH,
            help="What is owed back if they let you go without cause; many letters waive it.",
            editor=Editor.INSPECTOR,
        ),
    ] = OtherClawback.SAME
    clawback_with_cause: Annotated[
        OtherClawback,
        About(
            "Pay back if dismissed with cause",
            OWN,
            Group.CASH,
            help="What is owed back if they dismiss you for misconduct.",
            editor=Editor.INSPECTOR,
        ),
    ] = OtherClawback.SAME
    clawback_months: Annotated[
        int,
        About(
            "Pay back, months",
            OWN,
            Group.CASH,
            Unit.MONTHS,
            "Leaving before this month, a part or all of it is owed back.",
            Editor.INSPECTOR,
            low=0,
            high=72,
        ),
    ] = 12
    clawback_from: Annotated[
        ClawbackFrom,
        About(
            "Pay back counts from",
            OWN,
            Group.CASH,
            help="The start date, unless your letter counts from the payment.",
            editor=Editor.INSPECTOR,
        ),
    ] = ClawbackFrom.START
    confirmed: Annotated[
        tuple[str, ...],
        About("Defaults that were typed", OWN, Group.CASH, editor=Editor.RECORD),
    ] = ()

    def clawback_on(self, leaving: CauseOfLeaving) -> Clawback:
        """Return how the clawback declines for a cause of leaving."""
        match leaving:
            case CauseOfLeaving.OWN_CHOICE:
                other = OtherClawback.SAME
            case CauseOfLeaving.LET_GO:
                other = self.clawback_let_go
            case CauseOfLeaving.WITH_CAUSE:
                other = self.clawback_with_cause
        return self.clawback if other is OtherClawback.SAME else Clawback(other.value)

    @property
    def may_be_owed_back(self) -> bool:
        """Whether leaving for any cause may owe something of it back."""
        return any(self.clawback_on(leaving) is not Clawback.NONE for leaving in CauseOfLeaving)

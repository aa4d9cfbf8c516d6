"""Fields of an offer on cash: base, raise, bonus and sign-on."""

from typing import Annotated

from planner.plan.fields.instalment import Instalment
from planner.plan.fields.terms import BonusPaid
from planner.plan.schema.about import MOST_MONEY, About, Applies, Group
from planner.values import Privacy, Unit

OWN = Privacy.OWN

BaseSalary = Annotated[
    float | None,
    About(
        "Base salary",
        OWN,
        Group.CASH,
        Unit.MONEY_YEAR,
        "Yearly.",
        low=0,
        high=MOST_MONEY,
        usual=(15_000, 2_000_000),
    ),
]
RaiseRate = Annotated[
    float,
    About("Yearly raise", OWN, Group.CASH, Unit.SHARE, "Of base.", low=-0.5, high=1, usual=(0, 0.2)),
]
BonusTarget = Annotated[
    float, About("Target bonus", OWN, Group.CASH, Unit.SHARE, "Of base.", low=0, high=5, usual=(0, 1))
]
BonusPayment = Annotated[
    BonusPaid, About("Bonus paid", OWN, Group.CASH, help="Changes only when it is paid.")
]
BonusIndividual = Annotated[
    bool,
    About(
        "Bonus set individually",
        OWN,
        Group.CASH,
        help="Set for you alone, not by level: only then is more bonus asked for.",
        applies=Applies.OFFER,
    ),
]
BonusGuaranteed = Annotated[
    float,
    About(
        "Guaranteed bonus, year 1",
        OWN,
        Group.CASH,
        Unit.MONEY,
        "Counts as guaranteed cash.",
        low=0,
        high=MOST_MONEY,
    ),
]
SignOn = Annotated[
    tuple[Instalment, ...],
    About(
        "Sign-on",
        OWN,
        Group.CASH,
        Unit.MONEY,
        "One payment or more: 40k + 20k at 13.",
        applies=Applies.BOTH,
    ),
]

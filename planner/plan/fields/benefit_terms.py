"""Fields of an offer on benefits with a rule of their own, and on what you put aside untaxed (MODEL 1).

All are empty by default: then they count nothing and stand in no letter.
"""

from typing import Annotated

from planner.plan.fields.about import MOST_MONEY, About, Group
from planner.values import Privacy, Unit

OWN, PRIVATE = Privacy.OWN, Privacy.PRIVATE


def _yearly(label: str, privacy: Privacy, note: str, high: float = MOST_MONEY) -> About:
    return About(label, privacy, Group.BENEFITS, Unit.MONEY_YEAR, note, low=0, high=high)


HealthPremium = Annotated[
    float, _yearly("Health premium paid", OWN, "What the employer pays of it, a year; untaxed.")
]
EmployerHsa = Annotated[float, _yearly("HSA paid by employer", OWN, "A year; untaxed.")]
EsppDiscount = Annotated[
    float,
    About(
        "ESPP discount",
        OWN,
        Group.BENEFITS,
        Unit.SHARE,
        "Off the price of shares that you buy; the gain is taxed as wages.",
        low=0,
        high=0.5,
        usual=(0, 0.15),
    ),
]
EsppShare = Annotated[
    float,
    About(
        "ESPP, share of pay",
        OWN,
        Group.BENEFITS,
        Unit.SHARE,
        "Of base, put into the plan.",
        low=0,
        high=1,
        usual=(0, 0.25),
    ),
]
EsppLimit = Annotated[
    float | None,
    _yearly("ESPP shares at most", OWN, "Their value before the discount; left empty: $25,000, as by law."),
]
Deferral = Annotated[
    float,
    _yearly(
        "Your 401(k) deferral",
        PRIVATE,
        "Free of income tax now, not of Social Security and Medicare; yours, so it stays in the pay.",
    ),
]
OwnHsa = Annotated[
    float, _yearly("Your HSA contribution", PRIVATE, "Free of all tax; yours, so it stays in the pay.")
]

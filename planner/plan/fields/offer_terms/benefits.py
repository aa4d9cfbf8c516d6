"""Fields of an offer on benefits, and on what you put aside untaxed (MODEL 1).

All are empty by default: then they count nothing.
"""

from typing import Annotated

from planner.plan.schema.about import MOST_MONEY, About, Group
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
MatchRate = Annotated[
    float,
    About(
        "Retirement match",
        OWN,
        Group.BENEFITS,
        Unit.SHARE,
        "Of base, as 4%; or by its formula, as 50% up to 6%, or 100% up to 3% then 50% up to 5%.",
        low=0,
        high=1,
        usual=(0, 0.25),
    ),
]
MatchCap = Annotated[
    float | None,
    About(
        "Match at most",
        OWN,
        Group.BENEFITS,
        Unit.MONEY_YEAR,
        "Left empty: no cap.",
        low=0,
        high=MOST_MONEY,
    ),
]
OtherBenefits = Annotated[
    float,
    About("Other benefits", OWN, Group.BENEFITS, Unit.MONEY_YEAR, "Yearly dollars.", low=0, high=MOST_MONEY),
]
RelocationPaid = Annotated[
    float,
    About("Relocation paid", OWN, Group.BENEFITS, Unit.MONEY, "Once, in year 1.", low=0, high=MOST_MONEY),
]
DaysOff = Annotated[
    float,
    About("Paid days off", OWN, Group.BENEFITS, Unit.COUNT, "A year.", low=0, high=260, usual=(0, 60)),
]
ValueDaysOff = Annotated[
    bool, About("Count days off as pay", PRIVATE, Group.BENEFITS, help="At base/260 a day.")
]

"""Fields of an offer on the risk and the sale of its shares: the user's numbers in place of the stage's.

All are empty by default: then the stage table counts, and no tender is assumed (MODEL 3).
"""

from typing import Annotated

from planner.plan.schema.about import MOST_MONEY, About, Group
from planner.values import Privacy, Unit

RISK_KEYS = ("volatility", "failure", "liquidity_years", "common_ratio")
"""Keys of the numbers that a stage gives where an offer has none of its own, as in `Risk` and `StageView`."""
MOST_YEARS = 15.0
"""The longest time to liquidity that the simulation covers."""


def _own(label: str, unit: Unit, high: float, note: str) -> About:
    return About(label, Privacy.PRIVATE, Group.SHARES, unit, note, low=0, high=high)


OwnVolatility = Annotated[
    float | None,
    _own("Volatility", Unit.SHARE, 3, "Of this company's shares, a year; left empty: its stage's."),
]
OwnFailure = Annotated[
    float | None, _own("Failure rate", Unit.SHARE, 1, "Of this company, a year; left empty: its stage's.")
]
OwnLiquidity = Annotated[
    float | None,
    _own("Years to liquidity", Unit.YEARS, MOST_YEARS, "Until shares can be sold; left empty: its stage's."),
]
OwnCommonRatio = Annotated[
    float | None,
    _own("Common over preferred", Unit.RATIO, 1, "What a share sells for over the last price, 0 to 1."),
]
TenderMonth = Annotated[
    int | None,
    _own(
        "First tender in",
        Unit.MONTHS,
        12 * MOST_YEARS,
        "Months after the start, then once a year until shares can be sold; left empty: no tender counts.",
    ),
]
TenderShare = Annotated[
    float | None,
    _own(
        "Sold in a tender",
        Unit.SHARE,
        1,
        "The most that one tender buys, of the vested shares that you still have; left empty: as assumed.",
    ),
]
TenderCap = Annotated[
    float | None,
    _own("A tender pays at most", Unit.MONEY, MOST_MONEY, "To one person; left empty: no cap."),
]
TenderHold = Annotated[
    int,
    _own(
        "Held before a tender", Unit.MONTHS, 60, "Months between vesting and the first tender that takes it."
    ),
]

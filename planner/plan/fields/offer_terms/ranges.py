"""Fields of an offer on ranges of base, posted and of the market, and on what the employer called final."""

from typing import Annotated

from planner.plan.schema.about import MOST_EQUITY, MOST_MONEY, About, Applies, Group
from planner.values import Privacy, Unit

OWN, PRIVATE = Privacy.OWN, Privacy.PRIVATE


def _band(label: str, privacy: Privacy, note: str) -> About:
    """Describe one end of a band of base."""
    return About(
        label, privacy, Group.TERMS, Unit.MONEY_YEAR, note, applies=Applies.OFFER, low=0, high=MOST_MONEY
    )


def _final(label: str, unit: Unit, note: str, high: float = MOST_MONEY) -> About:
    """Describe a figure that the employer called final."""
    return About(label, OWN, Group.TERMS, unit, note, applies=Applies.OFFER, low=0, high=high)


PostedMin = Annotated[float | None, _band("Posted range from", OWN, "Base, as posted.")]
PostedMax = Annotated[float | None, _band("Posted range to", OWN, "Base, as posted.")]
MarketMin = Annotated[
    float | None,
    _band(
        "Market range from",
        PRIVATE,
        "Base; left empty: the table's range for the track, level and place.",
    ),
]
MarketMax = Annotated[float | None, _band("Market range to", PRIVATE, "Base.")]
NextMin = Annotated[
    float | None,
    _band("Next level's range from", PRIVATE, "Base; left empty: the table's range for the level above."),
]
NextMax = Annotated[float | None, _band("Next level's range to", PRIVATE, "Base.")]
FinalBase = Annotated[
    float | None, _final("Final base, as stated", Unit.MONEY_YEAR, "They said: this is our final figure.")
]
FinalEquity = Annotated[
    float | None, _final("Final equity, as stated", Unit.MONEY, "The whole grant.", MOST_EQUITY)
]
FinalSignOn = Annotated[float | None, _final("Final sign-on, as stated", Unit.MONEY, "All of it.")]
FinalBonus = Annotated[float | None, _final("Final bonus, as stated", Unit.SHARE, "Of base.", 5)]

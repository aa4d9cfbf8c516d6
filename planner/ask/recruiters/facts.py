"""What is known beside the offer itself when an ask is made. Released facts only: see `released.py`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.plan import Offer
from planner.plan.fields.terms import Component


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the stories show: strength 0 to 1, the level's band over the Senior's, years that grants vest.

    What evidence opens is published in the plan's currency: `level_scale` turns it into the offer's too.
    """

    strength: float = 0.0
    level_scale: float = 1.0
    vest_years: float = 4.0


@dataclass(frozen=True, eq=False)
class AskFacts:
    """Facts for the asks of one offer. Amounts in that offer's currency; competing offers in their own.

    `losses`: what a withdrawal costs, by component and in its unit (`losses.py`); left out: nothing.
    `market`: low and high of base in the market. `equity_middle`: the market's grant, the reference where
    the offer has none. `competing`: offers whose amounts this recruiter may know. `documented`: the released
    sum of the sign-on case.
    """

    losses: Mapping[Component, float] = field(default_factory=dict)
    market: tuple[float, float] | None = None
    equity_middle: float | None = None
    competing: tuple[Offer, ...] = ()
    documented: float = 0.0
    evidence: Evidence = Evidence()

"""Pay by year and by certainty: cash, shares that must vest, and shares that hang on a milestone.

At face value, beside what a milestone leaves of it by its chance and its delay. Price, failure, leaving and
tax are not in it: they are in the worth. Other benefits are neither, and left out.
"""

import numpy as np
from msgspec import Struct

from planner.pay.results import Floats, Pay
from planner.pay.worth.milestone import milestone_chance, milestone_delay
from planner.pay.years.grant_size import grant_size
from planner.pay.years.vesting import Vesting, vesting
from planner.plan import Assumptions, Grant, Offer


class Hanging(Struct, frozen=True, eq=False):
    """The part of a grant that hangs on a milestone, by year, shape (H,), in the plan's currency.

    `face` is met and on time; `expected` is times `chance`, `delay` months later, within the years compared.
    """

    grant: Grant
    chance: float
    delay: int
    face: Floats
    expected: Floats


class Steady(Struct, frozen=True, eq=False):
    """What a year pays by what it waits for, shape (H,), in the plan's currency.

    `guaranteed` and `target` (the rest of the target bonus) are cash; `vesting` waits for time, and for a
    sale where the company is private.
    """

    guaranteed: Floats
    target: Floats
    vesting: Floats
    milestones: tuple[Hanging, ...]

    @property
    def cash(self) -> Floats:
        """Guaranteed and target cash."""
        return self.guaranteed + self.target

    @property
    def hanging(self) -> Floats:
        """What hangs on milestones, at face value."""
        return sum((milestone.face for milestone in self.milestones), np.zeros_like(self.vesting))

    @property
    def expected(self) -> Floats:
        """What hangs on milestones, by chance and delay."""
        return sum((milestone.expected for milestone in self.milestones), np.zeros_like(self.vesting))

    @property
    def face(self) -> Floats:
        """All of it at face value."""
        return self.cash + self.vesting + self.hanging

    @property
    def weighted(self) -> Floats:
        """All of it, milestones by chance and delay."""
        return self.cash + self.vesting + self.expected


def steady_by_year(offer: Offer, pay: Pay, assumptions: Assumptions) -> Steady:
    """Return the pay of an offer by what it waits for; `pay` is of the same offer."""
    horizon = len(pay.base)
    milestones = tuple(
        _hanging(grant, offer, assumptions, horizon) for grant in offer.grants if grant.milestone_share > 0
    )
    hanging = sum((milestone.face for milestone in milestones), np.zeros(horizon))
    return Steady(pay.guaranteed, pay.target - pay.guaranteed, pay.equity - hanging, milestones)


def _hanging(grant: Grant, offer: Offer, assumptions: Assumptions, horizon: int) -> Hanging:
    chance, delay = milestone_chance(grant, assumptions), milestone_delay(grant, assumptions)
    planned = vesting(grant)
    late = Vesting(planned.months + delay, planned.fractions)
    dollars = (grant_size(grant, offer) or 0.0) * grant.milestone_share * offer.rate
    return Hanging(
        grant,
        chance,
        delay,
        dollars * planned.by_year(horizon),
        dollars * chance * late.by_year(horizon),
    )

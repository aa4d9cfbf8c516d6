"""One imagined recruiter with all that decides their answers (MODEL 5). Amounts are in the unit of asks."""

from collections.abc import Mapping
from math import exp, floor

from msgspec import Struct
from msgspec.structs import replace

from planner.plan.fields.terms import Component

SLIP = 1e-6
"""Of a step: amounts this close are the same."""


class Room(Struct, frozen=True):
    """What this recruiter can do about one component, over their offer now.

    `headroom` H is the most that they can give, `lift` L what a fact justifies, `ceiling` c the ask from
    which they take nobody seriously. They accept what they could with chance `accepts`, else give the share
    `pull`. `step`: of the figures that they name. `asked`: asks that they answered.
    """

    standing: float
    headroom: float
    ceiling: float
    step: float
    accepts: float = 1.0
    pull: float = 0.5
    lift: float = 0.0
    tau: float = 1.0
    margin: float = 0.0
    withdraw_least: float = 0.0
    withdraw_more: float = 0.0
    withdraw_most: float = 0.15
    risk: float = 1.0
    final: bool = False
    asked: int = 0

    def serious(self, over: float) -> float:
        """Return the chance that an ask is taken seriously: 1/(1 + exp((x - c)/tau))."""
        return _falling((over - self.ceiling) / self.tau)

    def withdrawal(self, over: float) -> float:
        """Return the chance that an ask ends the offer."""
        reached = min(1.0, over / self.ceiling) if self.ceiling > 0 else 1.0
        beyond = _falling(-(over - self.ceiling - self.margin) / self.tau)
        chance = self.risk * (self.withdraw_least * (0.5 + 0.5 * reached) + self.withdraw_more * beyond)
        return min(chance, self.withdraw_most)

    def concession(self, over: float) -> float:
        """Return what they give who do not accept: max(min(kx, H), min(L, x)), down to a step."""
        conceded = max(min(self.pull * over, self.headroom), min(self.lift, over))
        return floor(conceded / self.step + SLIP) * self.step

    def could(self, over: float) -> bool:
        """Whether an ask is within what they can give."""
        return over <= self.headroom + SLIP * self.step

    def after(self, gained: float, later_risk: float, *, gave_all: bool) -> "Room":
        """Return the room after an answer: all of it is counted from the new standing amount."""
        left = 0.0 if gave_all else max(self.headroom - gained, 0.0)
        return replace(
            self,
            standing=self.standing + gained,
            headroom=left,
            lift=min(max(self.lift - gained, 0.0), left),
            ceiling=self.ceiling - gained,
            risk=self.risk * later_risk,
            asked=self.asked + 1,
        )


class Luck(Struct, frozen=True):
    """Draws from 0 to 1 for one component in one round: below a chance, it happens."""

    accept: float
    serious: float
    withdraw: float


class ImaginedRecruiter(Struct, frozen=True, eq=False):
    """A recruiter: room by component, and the luck of each round and component.

    `asks_pay_first`: they ask what you make now before anything else, and not after your first ask.
    `most_rounds`: asks of a component that they answer; `later_risk`: the factor of each on what a further
    ask risks. `seed` chooses their words.
    """

    rooms: Mapping[Component, Room]
    luck: tuple[Mapping[Component, Luck], ...]
    asks_pay_first: bool
    most_rounds: int
    later_risk: float
    seed: int = 0


def _falling(depth: float) -> float:
    """Return 1/(1 + exp(depth)), safe at any depth."""
    if depth > 0:
        small = exp(-min(depth, 700.0))
        return small / (1.0 + small)
    return 1.0 / (1.0 + exp(max(depth, -700.0)))

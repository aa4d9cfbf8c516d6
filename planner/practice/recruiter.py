"""One imagined recruiter with all that decides their answers (MODEL 5). Amounts are in the unit of asks."""

from collections.abc import Mapping
from math import floor

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from planner.ask.rounds.after_reply import moved
from planner.ask.rounds.recruiters_left import WeightedRecruiters
from planner.plan.fields.terms import Component

SLIP = 1e-6
"""Of a step: amounts this close are the same."""


class Room(Struct, frozen=True, eq=False):
    """What this recruiter can do about one component, over their offer now.

    `recruiter` is one of the imagined ones, alone; they answer as the model has it. `asked`: asks that they
    answered.
    """

    standing: float
    recruiter: WeightedRecruiters
    final: bool = False
    asked: int = 0

    @property
    def step(self) -> float:
        """The step of the figures that they name."""
        return self.recruiter.step

    @property
    def headroom(self) -> float:
        """The most that they can give over the standing amount."""
        return float(self.recruiter.headroom[0, 0])

    @property
    def accepts(self) -> float:
        """The chance that they accept what they could give."""
        return float(self.recruiter.traits.accepts[0])

    def serious(self, over: float) -> float:
        """Return the chance that an ask is taken seriously."""
        return float(self.recruiter.traits.serious(np.array([over]))[0])

    def withdrawal(self, over: float) -> float:
        """Return the chance that an ask ends the offer."""
        return float(self.recruiter.traits.withdrawal(np.array([over]))[0])

    def concession(self, over: float) -> float:
        """Return what they give who do not accept, down to a step."""
        conceded = float(self.recruiter.concession(np.array([over]))[0, 0])
        return floor(conceded / self.step + SLIP) * self.step

    def could(self, over: float) -> bool:
        """Whether an ask is within what they can give."""
        return over <= self.headroom + SLIP * self.step

    def after(self, gained: float, later_risk: float, *, gave_all: bool) -> "Room":
        """Return the room after an answer: all of it is counted from the new standing amount."""
        left = moved(self.recruiter, gained, np.array([[gave_all]]), later_risk)
        return replace(self, standing=self.standing + gained, recruiter=left, asked=self.asked + 1)


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

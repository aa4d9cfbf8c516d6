"""Our side of a talk: opening, mixes, concessions to the target, acceptance by worth (MODEL 7)."""

from dataclasses import dataclass, field

from planner.ask.package.cheapest import ComponentPart, filled
from planner.ask.package.concession import cumulative_shares
from tests.referee.talks import LEVELS, Shares, Talk

Named = tuple[int, ...]
"""Figures that can be named, as places among the LEVELS of each component."""


@dataclass(eq=False)
class OurPlan:
    """What we say in each round of a talk.

    `rounds`: how often each side speaks; `heard`: the best that they offered, as worth.
    """

    talk: Talk
    rounds: int
    heard: float = field(default=0.0, init=False)

    def proposal(self, turn: int) -> Named:
        """Return what to name in a round, from 0: of all worth as much, what we think costs them least.

        Never worth less than they offered. The protocol takes one where a person would show several.
        """
        talk, gone = self.talk, way(turn, self.rounds)
        opening, target = talk.worth(talk.opening), talk.worth(talk.target)
        return named(self._mix(max(opening - gone * (opening - target), self.heard)))

    def _mix(self, worth: float) -> Shares:
        """Return how far each component goes, the best value for its cost first."""
        talk = self.talk
        pairs = zip(LEVELS, talk.top, talk.own, talk.thought_cost, talk.raises, strict=True)
        with_room = [part for part in (ComponentPart(*pair) for pair in pairs) if part.cost > 0]
        added = filled(with_room, worth, 1.0)
        return tuple(added.get(component, 0.0) for component in LEVELS)

    def accepts(self, offered: Named, turn: int) -> bool:
        """Take what is worth as much as our own words; in the last round, all above the standing offer."""
        worth = self.talk.worth(shares(offered))
        self.heard = max(self.heard, worth)
        if turn >= self.rounds - 1:
            return worth > 0
        return worth >= self.talk.worth(shares(self.proposal(turn)))


def way(turn: int, rounds: int) -> float:
    """Return how much of the way to the target is gone in a round: none at first, all of it in the last."""
    return (0.0, *cumulative_shares(rounds - 1))[turn]


def named(wanted: Shares) -> Named:
    """Return the nearest figures that can be named."""
    return tuple(round(share * (levels - 1)) for share, levels in zip(wanted, LEVELS.values(), strict=True))


def shares(figures: Named) -> Shares:
    """Return how far named figures go."""
    return tuple(figure / (levels - 1) for figure, levels in zip(figures, LEVELS.values(), strict=True))

"""Our side of a talk: opening, packages, concessions to the target, acceptance by worth (MODEL 7)."""

from dataclasses import dataclass

from tests.referee.talks import LEVELS, Shares, Talk

WAYS = (0.0, 0.55, 0.85, 1.0)
"""Of the way from opening to target, with a third of the rounds between two."""

Named = tuple[int, ...]
"""Figures that can be named, as places among the LEVELS of each component."""


@dataclass(frozen=True, eq=False)
class OurPlan:
    """What we say in each round of a talk. `rounds`: how often each side speaks."""

    talk: Talk
    rounds: int

    def proposal(self, turn: int) -> Named:
        """Return what to name in a round, from 0: of mixes worth the same, what we think costs them least.

        The protocol takes one at a time, where a person would show three packages at once.
        """
        talk, gone = self.talk, way(turn, self.rounds)
        pairs = zip(talk.opening, talk.target, strict=True)
        together = tuple(start - gone * (start - end) for start, end in pairs)
        worth = talk.worth(together)
        mixes = [together, *(mix for one in talk.packages if (mix := self._mix(one, worth)) is not None)]
        return named(min(mixes, key=lambda mix: _weighed(talk.thought_cost, mix)))

    def _mix(self, package: Shares, worth: float) -> Shares | None:
        """Return the package moved to a worth, towards the opening or the standing offer."""
        most, held = self.talk.worth(self.talk.opening), self.talk.worth(package)
        if worth <= held:
            return tuple(share * worth / held for share in package)
        if worth > most:
            return None
        part = (worth - held) / (most - held)
        return tuple(
            share + part * (top - share) for share, top in zip(package, self.talk.opening, strict=True)
        )

    def accepts(self, offered: Named, turn: int) -> bool:
        """Take what is worth as much as our own words; in the last round, all above the standing offer."""
        worth = self.talk.worth(shares(offered))
        if turn >= self.rounds - 1:
            return worth > 0
        return worth >= self.talk.worth(shares(self.proposal(turn)))


def way(turn: int, rounds: int) -> float:
    """Return how much of the way to the target is gone in a round: all of it in the last."""
    place = (len(WAYS) - 1) * turn / (rounds - 1)
    before = min(int(place), len(WAYS) - 2)
    return WAYS[before] + (place - before) * (WAYS[before + 1] - WAYS[before])


def named(wanted: Shares) -> Named:
    """Return the nearest figures that can be named."""
    return tuple(round(share * (levels - 1)) for share, levels in zip(wanted, LEVELS.values(), strict=True))


def shares(figures: Named) -> Shares:
    """Return how far named figures go."""
    return tuple(figure / (levels - 1) for figure, levels in zip(figures, LEVELS.values(), strict=True))


def _weighed(weights: Shares, mix: Shares) -> float:
    return sum(weight * share for weight, share in zip(weights, mix, strict=True))

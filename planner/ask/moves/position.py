"""Where all offers stand between two rounds, on every path; and how far a rival is ahead."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.ask.moves.search_inputs import MoveSearch
from planner.ask.results import Floats

Bools = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Position:
    """Arrays over paths. `amounts` (offers, components, paths); `worth`, `live` (offers, paths).

    `taken` (paths): worth of the offer that was taken before it ended; NaN while the play goes on.
    `withdrawn` (paths): whether any offer was withdrawn.
    """

    amounts: Floats
    worth: Floats
    live: Bools
    taken: Floats
    withdrawn: Bools

    @property
    def open(self) -> Bools:
        """Paths on which the play goes on."""
        return np.isnan(self.taken)

    def in_hand(self, alternative: float) -> Floats:
        """Return the best worth of live offers and the alternative."""
        best: Floats = np.where(self.live, self.worth, -np.inf).max(axis=0, initial=alternative)
        return best

    def final_worth(self, alternative: float) -> Floats:
        """Return the worth that a path ends with."""
        return np.where(self.open, self.in_hand(alternative), self.taken)


def start(search: MoveSearch, paths: int) -> Position:
    """Return the position before the first round."""
    standing = np.array([offer.standing.by_component() for offer in search.offers]).reshape(-1, 3, 1)
    worth = np.array([offer.worth for offer in search.offers]).reshape(-1, 1)
    return Position(
        amounts=np.broadcast_to(standing, (len(search.offers), 3, paths)),
        worth=np.broadcast_to(worth, (len(search.offers), paths)),
        live=np.ones((len(search.offers), paths), dtype=np.bool_),
        taken=np.full(paths, np.nan),
        withdrawn=np.zeros(paths, dtype=np.bool_),
    )


def yearly_totals(search: MoveSearch, position: Position) -> Floats:
    """Return base, target bonus, equity a year and sign-on over the years compared, (offers, paths)."""
    offers = search.offers
    of_base = np.array([1.0 + offer.bonus for offer in offers]).reshape(-1, 1)
    of_equity = np.array([offer.equity_a_year for offer in offers]).reshape(-1, 1)
    base, equity, sign_on = position.amounts[:, 0], position.amounts[:, 1], position.amounts[:, 2]
    totals: Floats = base * of_base + equity * of_equity + sign_on / search.years
    return totals


def gaps(search: MoveSearch, position: Position, ours: int, rival: int, totals: Floats) -> Floats:
    """Return how far a rival is ahead of our offer, (components, paths); 0 where it is not (MODEL 5).

    The lesser of the component's gap and of the yearly totals' gap, in the component's dollars.
    """
    offer, other = search.offers[ours], search.offers[rival]
    here, there = position.amounts[ours], position.amounts[rival]
    if offer.equity_a_year == 0:  # a grant that counts nothing is not asked for
        equity = years = 0.0
    else:
        equity, years = other.equity_a_year / offer.equity_a_year, 1 / offer.equity_a_year
    own = there * np.array([1.0, equity, 1.0]).reshape(-1, 1) - here
    total = (totals[rival] - totals[ours]) * np.array([1.0, years, float(search.years)]).reshape(-1, 1)
    ahead: Floats = np.maximum(np.minimum(own, total), 0.0)
    return ahead

"""What all offers are at between two rounds, for many orders on every path; and how far a rival is ahead."""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.ask.cloud.normal import Reals
from planner.ask.cloud.traits import SINGLE
from planner.ask.moves.search_inputs import ASKED, MoveSearch

Bools = NDArray[np.bool_]
Places = NDArray[np.int64]


class Position(Struct, frozen=True, eq=False):
    """Arrays for orders of as many rounds. `amounts` has the shape (offers, components, orders, paths);
    `worth` and `live` (offers, orders, paths).

    `taken` (orders, paths): worth of the offer that was taken before it ended; NaN while the play goes on.
    `withdrawn` (orders, paths): whether any offer was withdrawn.
    """

    amounts: Reals
    worth: Reals
    live: Bools
    taken: Reals
    withdrawn: Bools

    @property
    def open(self) -> Bools:
        """Where the play goes on."""
        return np.isnan(self.taken)

    def in_hand(self, alternative: float) -> Reals:
        """Return the best worth of live offers and the alternative."""
        best: Reals = np.where(self.live, self.worth, SINGLE(-np.inf)).max(axis=0, initial=alternative)
        return best

    def final_worth(self, alternative: float) -> Reals:
        """Return the worth that each order and path ends with."""
        return np.where(self.open, self.in_hand(alternative), self.taken)

    def of(self, orders: Places) -> "Position":
        """Return the position of some of the orders."""
        return Position(
            self.amounts[..., orders, :],
            self.worth[:, orders],
            self.live[:, orders],
            self.taken[orders],
            self.withdrawn[orders],
        )


def start(search: MoveSearch, paths: int) -> Position:
    """Return the position before the first round, of the one order that is empty so far."""
    offers = len(search.offers)
    amounts = np.array([offer.standing.by_component() for offer in search.offers], SINGLE)
    worth = np.array([offer.worth for offer in search.offers], SINGLE)
    return Position(
        amounts=np.tile(amounts.reshape(offers, len(ASKED), 1, 1), (1, 1, 1, paths)),
        worth=np.tile(worth.reshape(offers, 1, 1), (1, 1, paths)),
        live=np.ones((offers, 1, paths), dtype=np.bool_),
        taken=np.full((1, paths), np.nan, SINGLE),
        withdrawn=np.zeros((1, paths), dtype=np.bool_),
    )


def yearly_totals(search: MoveSearch, position: Position) -> Reals:
    """Return base, bonus, equity a year and sign-on over the years compared: (offers, orders, paths)."""
    of_component = np.array(
        [[1.0 + offer.bonus, offer.equity_a_year, 1 / search.years] for offer in search.offers], SINGLE
    )
    totals: Reals = np.einsum("oc,ocnp->onp", of_component, position.amounts)
    return totals


def gaps(search: MoveSearch, position: Position, ours: int, rival: int, totals: Reals) -> Reals:
    """Return how far a rival is ahead of our offer, (components, orders, paths); 0 where it is not (MODEL 5).

    The lesser of the component's gap and of the yearly totals' gap, in the component's dollars.
    """
    offer, other = search.offers[ours], search.offers[rival]
    if offer.equity_a_year == 0:  # a grant that counts nothing is not asked for
        equity = years = 0.0
    else:
        equity, years = other.equity_a_year / offer.equity_a_year, 1 / offer.equity_a_year
    own = position.amounts[rival] * _column(1.0, equity, 1.0) - position.amounts[ours]
    total = (totals[rival] - totals[ours]) * _column(1.0, years, float(search.years))
    ahead: Reals = np.maximum(np.minimum(own, total), SINGLE(0.0))
    return ahead


def _column(*factors: float) -> Reals:
    return np.array(factors, SINGLE).reshape(-1, 1, 1)

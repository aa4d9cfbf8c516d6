"""Plays orders of moves over all paths, those of as many rounds together (MODEL 9).

Orders that begin alike share their rounds and talks: a position is played on by every round that can follow.
"""

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from planner.ask.cloud.normal import Reals
from planner.ask.cloud.traits import SINGLE
from planner.ask.moves.orders import Order, next_rounds
from planner.ask.moves.position import Bools, Places, Position, start
from planner.ask.moves.search_inputs import MoveSearch
from planner.market.asks.groups import TalkConstants


class TalkOutcome(Struct, frozen=True, eq=False):
    """Dollars conceded, (components, orders, paths), and whether the offer is lost, (orders, paths)."""

    conceded: Reals
    lost: Bools


Talk = Callable[[int, Position], TalkOutcome]
"""The talk with an offer, at the position as its round starts."""

Following = Callable[[Order, int], Iterable[tuple[int, ...]]]
"""The rounds that may follow an order, by the number of offers."""


class Play(Struct, frozen=True, eq=False):
    """Plays orders of one search. `granted` (offers, paths): whether more time would be granted.

    Days of a round and of an extension come from `rules`.
    """

    search: MoveSearch
    rules: TalkConstants
    granted: Bools
    talk: Talk
    following: Following = next_rounds

    def played(self) -> Iterator[tuple[tuple[Order, ...], Position]]:
        """Yield the orders of no round, of one, of two and so on, with the position after their last."""
        orders: tuple[Order, ...] = ((),)
        position = start(self.search, self.granted.shape[1])
        while orders:
            yield orders, position
            opened = self._expired(position, len(orders[0]) + 1)
            orders, position = self._next(orders, opened)

    def asked_for_time(self, rounds: int) -> tuple[int, ...]:
        """Return the live offers that end before the last day of so many rounds."""
        last = rounds * self.rules.days
        return tuple(
            place
            for place, offer in enumerate(self.search.offers)
            if offer.deadline is not None and offer.deadline < last
        )

    def _next(self, orders: tuple[Order, ...], opened: Position) -> tuple[tuple[Order, ...], Position]:
        """Return all orders with a round more, and the position after it."""
        offers = len(self.search.offers)
        followed = [
            (parent, talks) for parent, order in enumerate(orders) for talks in self.following(order, offers)
        ]
        if not followed:
            return (), opened
        parents = np.array([parent for parent, _ in followed])
        rounds = tuple(talks for _, talks in followed)
        talked = [self._talked(offer, opened, parents, rounds) for offer in range(offers)]
        after = _after_talks(self.search, opened.of(parents), talked)
        return tuple((*orders[parent], talks) for parent, talks in followed), after

    def _talked(
        self, offer: int, opened: Position, parents: Places, rounds: tuple[tuple[int, ...], ...]
    ) -> "_Talked":
        """Return the talks with an offer in the rounds that have one: each once for all that begin alike."""
        with_it = np.array([place for place, talks in enumerate(rounds) if offer in talks], np.int64)
        beginnings, which = np.unique(parents[with_it], return_inverse=True)
        return _Talked(offer, with_it, which, self._talks(offer, opened.of(beginnings)))

    def _talks(self, offer: int, begun: Position) -> TalkOutcome:
        """Return the outcome of the talks with an offer; nothing where it is gone or the play has ended."""
        outcome, there = self.talk(offer, begun), begun.live[offer] & begun.open
        return TalkOutcome(np.where(there, outcome.conceded, SINGLE(0.0)), there & outcome.lost)

    def _expired(self, position: Position, rounds: int) -> Position:
        """Take an offer that ends before the round does if it is the best in hand; the others are gone."""
        ends = position.live & self._ends_before(rounds * self.rules.days)[:, np.newaxis]
        if not ends.any():
            return position
        best = position.in_hand(self.search.alternative)
        takes = position.open & (ends & (position.worth >= best)).any(axis=0)
        return replace(position, live=position.live & ~ends, taken=np.where(takes, best, position.taken))

    def _ends_before(self, day: float) -> Bools:
        """Return by offer and path whether it ends before a day; its recruiter was asked for time by then."""
        ends = np.zeros(self.granted.shape, dtype=np.bool_)
        for place, offer in enumerate(self.search.offers):
            if offer.deadline is not None and offer.deadline < day:
                longer = offer.deadline + self.rules.extension_days >= day
                ends[place] = ~self.granted[place] if longer else True
        return ends


class _Talked(Struct, frozen=True, eq=False):
    """The orders in which an offer is talked to, and for each which of the outcomes is its own."""

    offer: int
    orders: Places
    which: Places
    outcome: TalkOutcome


def _after_talks(search: MoveSearch, position: Position, rounds: Iterable[_Talked]) -> Position:
    """Return the position with the outcomes of the talks of a round."""
    amounts, worth, live = position.amounts.copy(), position.worth.copy(), position.live.copy()
    withdrawn = position.withdrawn.copy()
    for talked in rounds:
        offer, outcome = talked.offer, talked.outcome
        value = np.array(search.offers[offer].value.by_component(), SINGLE)
        gained, lost = np.einsum("c,cnp->np", value, outcome.conceded), outcome.lost[talked.which]
        amounts[offer][:, talked.orders] += outcome.conceded[:, talked.which]
        worth[offer, talked.orders] += gained[talked.which]
        live[offer, talked.orders] &= ~lost
        withdrawn[talked.orders] |= lost
    return replace(position, amounts=amounts, worth=worth, live=live, withdrawn=withdrawn)

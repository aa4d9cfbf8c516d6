"""A made-up talk: it gives what the test says, and never ends an offer but where the test says so."""

from collections.abc import Mapping

import numpy as np

from planner.ask.moves.orders import Order, next_rounds
from planner.ask.moves.play import Following, Play, TalkOutcome
from planner.ask.moves.position import Position
from planner.ask.moves.search_inputs import Gains, LiveOffer, MoveSearch
from planner.market.asks.groups import TalkConstants

RULES = TalkConstants(0.1, 0.15, 0.25, 4, 7, 0.7, 4, 3)


class MadeUpTalk:
    """Gives a sum of base by offer, on the paths where it is not lost; counts its talks."""

    def __init__(self, gives: Mapping[int, float], loses: Mapping[int, list[bool]] | None = None) -> None:
        self.gives, self.loses, self.count = gives, loses or {}, 0

    def __call__(self, offer: int, position: Position) -> TalkOutcome:
        """Return the sum and the losses of this offer."""
        orders, paths = position.worth.shape[1:]
        self.count += orders
        conceded = np.zeros((3, orders, paths))
        conceded[0] = self.gives.get(offer, 0.0)
        return TalkOutcome(conceded, np.array([self.loses.get(offer, [False] * paths)] * orders))


def offer(name: str, worth: float, deadline: int | None = None) -> LiveOffer:
    """Return an offer of which a dollar of base is worth half a dollar."""
    return LiveOffer(name, Gains(200_000.0, 400_000.0, 20_000.0), worth, Gains(base=0.5), deadline=deadline)


def search(alternative: float, *offers: LiveOffer) -> MoveSearch:
    """Return a search in which nothing may be named."""
    return MoveSearch(alternative, offers, (frozenset(),) * len(offers))


def play(
    moves: MoveSearch, talk: MadeUpTalk, granted: list[list[bool]], following: Following = next_rounds
) -> Play:
    """Return the play of a search; `granted` by offer and path."""
    return Play(moves, RULES, np.array(granted), talk, following)


def after(moves: Play, order: Order) -> Position:
    """Return the position after the last round of one order, arrays over paths last."""
    for orders, position in moves.played():
        if order in orders:
            return position.of(np.array([orders.index(order)]))
    raise AssertionError(order)


def final(moves: Play, order: Order) -> list[float]:
    """Return the worth that each path of an order ends with."""
    worth: list[float] = after(moves, order).final_worth(moves.search.alternative)[0].tolist()
    return worth

"""Plays orders of moves over all paths. Orders that begin alike share their rounds and talks (MODEL 9)."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from planner.ask.moves.orders import Order
from planner.ask.moves.position import Bools, Position, start
from planner.ask.moves.search_inputs import MoveSearch
from planner.ask.results import Floats
from planner.market.ask_groups import TalkConstants

Asked = frozenset[int]
"""Offers that are asked for more time."""

Beginning = tuple[Order, Asked]
"""Rounds played, and the offers asked for time that matter until now."""


@dataclass(frozen=True, eq=False)
class TalkOutcome:
    """What a talk brings on each path: dollars given (components, paths), and whether the offer is lost."""

    given: Floats
    lost: Bools


Talk = Callable[[int, Position], TalkOutcome]
"""The talk with an offer, at the position as its round starts."""


@dataclass(eq=False)
class Play:
    """Plays orders of one search. `granted` (offers, paths): whether more time would be given.

    Days of a round and of an extension come from `rules`.
    """

    search: MoveSearch
    rules: TalkConstants
    granted: Bools
    talk: Talk
    _opened: dict[Beginning, Position] = field(default_factory=dict)
    _outcomes: dict[tuple[Beginning, int], TalkOutcome] = field(default_factory=dict)

    def final_position(self, order: Order) -> Position:
        """Return the position after the last round of an order."""
        return self._after(order, self.asked_for_time(order))

    def asked_for_time(self, order: Order) -> Asked:
        """Return the live offers that end before the last day of an order, talked to or not."""
        return self._ending(frozenset(range(len(self.search.offers))), len(order))

    def _ending(self, offers: Asked, rounds: int) -> Asked:
        """Return those of the offers whose own deadline lies before the end of a round."""
        last = rounds * self.rules.days
        ends = {offer: self.search.offers[offer].deadline for offer in offers}
        return frozenset(offer for offer, day in ends.items() if day is not None and day < last)

    def _after(self, rounds: Order, asked: Asked) -> Position:
        if not rounds:
            return start(self.search, self.granted.shape[1])
        beginning = rounds[:-1], self._ending(asked, len(rounds))
        opened = self._opened_round(beginning, asked)
        outcomes = {offer: self._outcome(beginning, offer, opened) for offer in rounds[-1]}
        return _with_outcomes(self.search, opened, outcomes)

    def _opened_round(self, beginning: Beginning, asked: Asked) -> Position:
        """Return the position as a round starts, after deadlines that fall before its end."""
        if beginning not in self._opened:
            before = self._after(beginning[0], asked)
            self._opened[beginning] = self._expired(before, beginning)
        return self._opened[beginning]

    def _expired(self, position: Position, beginning: Beginning) -> Position:
        """Take an offer that ends before the round does if it is the best in hand; the others are gone."""
        rounds, asked = beginning
        ends = self._ends_before(self.rules.days * (len(rounds) + 1), asked) & position.live
        if not ends.any():
            return position
        best = position.in_hand(self.search.alternative)
        takes = position.open & (ends & (position.worth >= best)).any(axis=0)
        return replace(position, live=position.live & ~ends, taken=np.where(takes, best, position.taken))

    def _ends_before(self, day: float, asked: Asked) -> Bools:
        """Return by offer and path whether it ends before a day."""
        ends = np.zeros(self.granted.shape, dtype=np.bool_)
        for index, offer in enumerate(self.search.offers):
            if offer.deadline is not None and offer.deadline < day:
                longer = index in asked and offer.deadline + self.rules.extension_days >= day
                ends[index] = ~self.granted[index] if longer else True
        return ends

    def _outcome(self, beginning: Beginning, offer: int, opened: Position) -> TalkOutcome:
        if (beginning, offer) not in self._outcomes:
            self._outcomes[beginning, offer] = self.talk(offer, opened)
        return self._outcomes[beginning, offer]


def _with_outcomes(search: MoveSearch, position: Position, outcomes: dict[int, TalkOutcome]) -> Position:
    """Return the position after the talks of a round."""
    amounts, worth, live = position.amounts.copy(), position.worth.copy(), position.live.copy()
    withdrawn = position.withdrawn
    for offer, outcome in outcomes.items():
        talks = position.live[offer] & position.open
        lost = talks & outcome.lost
        given = np.where(talks, outcome.given, 0.0)
        amounts[offer] += given
        worth[offer] += np.array(search.offers[offer].value.by_component()) @ given
        live[offer] &= ~lost
        withdrawn = withdrawn | lost
    return replace(position, amounts=amounts, worth=worth, live=live, withdrawn=withdrawn)

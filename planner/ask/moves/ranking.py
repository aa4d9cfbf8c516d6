"""What each order of moves comes to, and which is the best (MODEL 9)."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from planner.ask.moves.orders import Order, all_orders
from planner.ask.moves.play import Play

ALIKE = 50.0
"""Worth a year within which fewer rounds, then fewer talks, go first (MODEL 9)."""


@dataclass(frozen=True, slots=True)
class OrderOutcome:
    """An order of moves: rounds of offer identities, and what it comes to.

    `worth`: expected final worth a year; `gain`: over asking all at once with nothing released; `lost`:
    chance that an offer is withdrawn; `time_from`: offers that are asked for more time.
    """

    order: tuple[tuple[str, ...], ...]
    worth: float
    gain: float
    lost: float
    time_from: tuple[str, ...] = ()

    @property
    def talks(self) -> int:
        """How many talks it takes."""
        return sum(len(talks) for talks in self.order)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The outcome of every order, the best worth first; `at_once` is the baseline, `now` the empty order."""

    orders: tuple[OrderOutcome, ...]
    best: OrderOutcome
    at_once: OrderOutcome
    now: OrderOutcome


def ranked(play: Play, baseline: Play) -> Ranking:
    """Play every order, and the baseline: all offers at once with nothing released."""
    offers = len(play.search.offers)
    everyone: Order = (tuple(range(offers)),) if offers else ()
    at_once = _outcome(baseline, everyone)
    outcomes = [_outcome(play, order, at_once.worth) for order in all_orders(offers)]
    outcomes.sort(key=lambda outcome: outcome.worth, reverse=True)
    now = next(outcome for outcome in outcomes if not outcome.order)
    return Ranking(tuple(outcomes), best_of(outcomes), at_once, now)


def best_of(outcomes: Iterable[OrderOutcome]) -> OrderOutcome:
    """Return the best order: of those within $50 a year of the highest, the fewest rounds, then talks."""
    outcomes = tuple(outcomes)
    least = max(outcome.worth for outcome in outcomes) - ALIKE
    return min(
        (outcome for outcome in outcomes if outcome.worth >= least),
        key=lambda outcome: (len(outcome.order), outcome.talks, -outcome.worth),
    )


def _outcome(play: Play, order: Order, at_once: float | None = None) -> OrderOutcome:
    position = play.final_position(order)
    worth = float(position.final_worth(play.search.alternative).mean())
    return OrderOutcome(
        order=tuple(_ids(play, talks) for talks in order),
        worth=worth,
        gain=0.0 if at_once is None else worth - at_once,
        lost=float(np.mean(position.withdrawn)),
        time_from=_ids(play, sorted(play.asked_for_time(order))),
    )


def _ids(play: Play, offers: Iterable[int]) -> tuple[str, ...]:
    return tuple(play.search.offers[offer].id for offer in offers)

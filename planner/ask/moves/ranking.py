"""What each order of moves comes to, and which is the best (MODEL 9)."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from planner.ask.moves.play import Play

ALIKE = 50.0
"""Worth a year within which fewer rounds, then fewer talks, go first (MODEL 9)."""


class OrderOutcome(Struct, frozen=True):
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


class Ranking(Struct, frozen=True):
    """The outcome of every order, the best worth first; `at_once` is the baseline, `now` the empty order."""

    orders: tuple[OrderOutcome, ...]
    best: OrderOutcome
    at_once: OrderOutcome
    now: OrderOutcome


def ranked(play: Play, baseline: Play) -> Ranking:
    """Play every order; `baseline` plays all offers at once with nothing released."""
    *_, at_once = _outcomes(baseline, 0.0)
    outcomes = list(_outcomes(play, at_once.worth))
    now = outcomes[0]
    outcomes.sort(key=lambda outcome: outcome.worth, reverse=True)
    return Ranking(tuple(outcomes), best_of(outcomes), replace(at_once, gain=0.0), now)


def best_of(outcomes: Iterable[OrderOutcome]) -> OrderOutcome:
    """Return the best order: of those within $50 a year of the highest, the fewest rounds, then talks."""
    outcomes = tuple(outcomes)
    least = max(outcome.worth for outcome in outcomes) - ALIKE
    return min(
        (outcome for outcome in outcomes if outcome.worth >= least),
        key=lambda outcome: (len(outcome.order), outcome.talks, -outcome.worth),
    )


def _outcomes(play: Play, at_once: float) -> Iterator[OrderOutcome]:
    """Yield the outcome of each order, the empty one first; `at_once`: worth of the baseline."""
    for orders, position in play.played():
        worths = position.final_worth(play.search.alternative).mean(axis=-1)
        losses = position.withdrawn.mean(axis=-1)
        time_from = _ids(play, play.asked_for_time(len(orders[0])))
        for order, worth, lost in zip(orders, worths.tolist(), losses.tolist(), strict=True):
            rounds = tuple(_ids(play, talks) for talks in order)
            yield OrderOutcome(rounds, worth, worth - at_once, lost, time_from)


def _ids(play: Play, offers: Iterable[int]) -> tuple[str, ...]:
    return tuple(play.search.offers[offer].id for offer in offers)

"""The order of moves as lines to do: with whom, what, why, and by which day (MODEL 9)."""

import datetime
from collections.abc import Iterator, Sequence
from math import floor

from msgspec import Struct

from planner.analysis.results import Analysis
from planner.ask.moves.first_step import ending_first, first_talks, longer
from planner.ask.moves.moves import MoveAdvice
from planner.ask.moves.place_in_order import place_reason
from planner.ask.moves.search_inputs import LiveOffer
from planner.ask.results import Ask
from planner.ask.rounds.suggestion import suggested
from planner.ask.sentences import amount, hundredths, with_noun
from planner.plan.fields.terms import Component, OfferForm
from planner.values.listing import listed

MOST_GAIN = 50.0
"""Worth a year under which an order is not praised: orders within it count as alike."""

LONGEST = 24  # letters of a name in the finding
HOLD = "Hold; ask nothing"
WRITTEN = "a written offer weighs more with the others"


class MoveLine(Struct, frozen=True):
    """One move. `by`: the last day on which its round can begin; None where no day presses."""

    number: int
    offer_id: str
    name: str
    action: str
    reason: str
    by: datetime.date | None = None


class MoveList(Struct, frozen=True):
    """The moves in order under the sentence that they follow from."""

    finding: str
    lines: tuple[MoveLine, ...]


def move_list(analysis: Analysis, advice: MoveAdvice) -> MoveList:
    """Return the moves of the best order as released; the offers that it leaves out come last."""
    moves = _Moves(analysis, advice)
    lines = tuple(
        MoveLine(number, offer_id, moves.names[offer_id], action, reason, by)
        for number, (offer_id, action, reason, by) in enumerate(moves.lines(), 1)
    )
    return MoveList(moves.finding(), lines)


Move = tuple[str, str, str, datetime.date | None]
"""Offer, action, reason and last day."""


class _Moves:
    """The parts of the list, from one analysis and its order of moves."""

    def __init__(self, analysis: Analysis, advice: MoveAdvice) -> None:
        self.analysis, self.advice = analysis, advice
        self.question, self.best = advice.question, advice.released.best
        self.names = self.question.names
        self.live = {offer.id: offer for offer in self.question.search.offers}
        self.first = first_talks(self.question, self.best)

    def finding(self) -> str:
        """Say whom to push first, and the nearest reason."""
        if not self.best.order:
            return "No talk is expected to bring more"
        pressed = ending_first(self.question, self.best)
        if pressed:
            return f"Ask {_short(self.names[pressed[0]])} for time first"
        names = [_short(self.names[offer_id]) for offer_id in self.first]
        if len(names) > 1:
            return f"Push {listed(names)} at the same time"
        others = [offer for offer_id, offer in self.live.items() if offer_id != self.first[0]]
        return f"Push {names[0]} first{self._why(self.live[self.first[0]], others)}"

    def lines(self) -> Iterator[Move]:
        """Yield who is asked for time, the talks round by round, and who is not asked at all."""
        days, today = self.question.constants.talk.days, self.analysis.today
        for offer_id in ending_first(self.question, self.best):
            action = f"Ask for {longer(self.question)}"
            yield offer_id, action, "its answer would be due before the talks end", today
        rounds: list[Sequence[str]] = [self.first, *self.best.order[1:]] if self.best.order else []
        for place, talks in enumerate(rounds):
            left = [self._days_left(later, place, after, days) for after, later in enumerate(rounds)]
            known = [day for day in left[place:] if day is not None]
            by = today + datetime.timedelta(max(0, floor(min(known)))) if known else None
            for offer_id in talks:
                yield offer_id, self._action(offer_id), self._reasons(offer_id, rounds), by
        talked = {offer_id for talks in rounds for offer_id in talks}
        for offer_id in self.live:
            if offer_id not in talked:
                yield (offer_id, *self._without_talk(offer_id), None)

    def _days_left(self, talks: Sequence[str], place: int, round_: int, days: float) -> float | None:
        """Return from today the last day of round `place`, so that round `round_` ends in time."""
        ends = [due for offer in talks if (due := self.live[offer].deadline) is not None]
        return min(ends) - days * (round_ - place + 1) if ends else None

    def _why(self, first: LiveOffer, others: Sequence[LiveOffer]) -> str:
        dues = [other.deadline for other in others if other.deadline is not None]
        if others and first.deadline is not None and all(first.deadline < due for due in dues):
            return ": its answer is due first"
        gain = self.best.gain
        return f": {round(gain):,} a year more than all at once" if gain > MOST_GAIN else ""

    def _action(self, offer_id: str) -> str:
        result = self.analysis.offers[offer_id]
        asks, amounts = result.asks, suggested(result.asks, result.asked)
        base = asks.get(Component.BASE)
        if base is not None and base.answered and Component.BASE in amounts:
            answer = f"{_amount(base, base.standing)} with {_amount(base, amounts[Component.BASE])}"
            return f"Answer {self._currency(offer_id)}{answer}"
        waiting = {key: _named(ask, ask.waiting) for key, ask in asks.items() if ask.waiting is not None}
        if waiting:
            return (
                f"Wait for their answer to {self._currency(offer_id, *waiting)}{listed([*waiting.values()])}"
            )
        if amounts:
            asked = listed([_named(asks[component], at) for component, at in amounts.items()])
            return f"Ask for {self._currency(offer_id, *amounts)}{asked}"
        return "Accept it as it is, or walk" if any(ask.answered for ask in asks.values()) else "Hold"

    def _currency(self, offer_id: str, first: Component = Component.BASE, *_others: Component) -> str:
        """Return what goes before the first amount of an offer that is not in the plan's currency."""
        plan = self.analysis.plan
        currency = plan.offer(offer_id).currency
        is_money = first in (Component.BASE, Component.SIGN_ON)
        return f"{currency} " if is_money and currency != plan.currency else ""

    def _reasons(self, offer_id: str, rounds: Sequence[Sequence[str]]) -> str:
        """Return why the talk is at its place of the order, and what it may bring."""
        place, reason = place_reason(self.question, rounds, offer_id), self._reason(offer_id)
        if place and reason[:1].isupper():  # why nothing is asked is a sentence
            return f"{place}. {reason}"
        return "; ".join(part for part in (place, reason) if part)

    def _reason(self, offer_id: str) -> str:
        ask = self.analysis.offers[offer_id].asks.get(Component.BASE)
        if self._is_verbal(offer_id):
            return f"in writing too: {WRITTEN}"
        if ask is None or ask.opening is None:
            return ask.why_not if ask else ""
        full, part, *_ = hundredths(ask.chances)
        return f"{full + part} in 100 move {'again' if ask.answered else 'on base'}"

    def _without_talk(self, offer_id: str) -> tuple[str, str]:
        """Return action and reason for an offer that no talk of the order is with."""
        if self._is_verbal(offer_id):
            return "Ask for the offer in writing", WRITTEN
        if offer_id == self.analysis.best:
            return HOLD, "your best alternative: keep it warm"
        return HOLD, "asking is not expected to bring anything that the others do not"

    def _is_verbal(self, offer_id: str) -> bool:
        return self.analysis.plan.offer(offer_id).standing is OfferForm.VERBAL


def _short(name: str) -> str:
    """Return a name as a title has room for it."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def _named(ask: Ask, value: float | None) -> str:
    return with_noun(ask.component, _amount(ask, value or 0.0), ask.measure)


def _amount(ask: Ask, value: float) -> str:
    if ask.measure is not None and ask.component is Component.EQUITY:
        return ask.measure.counted(value)
    return amount(ask.component, value)

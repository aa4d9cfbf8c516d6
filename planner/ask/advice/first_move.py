"""Whom to speak to first, whether to ask for time, and whether to counter, accept or decline.

A plain rule: the offer that lapses within a round comes first, else the one that is hoped to be worth most.
"""

from collections.abc import Collection
from enum import StrEnum

from msgspec import Struct

TALKS = 2
"""Rounds that two offers take, one after the other."""


class Decision(StrEnum):
    """What to do next with the offer that is spoken to first."""

    COUNTER = "counter"
    ACCEPT = "accept"
    DECLINE = "decline"
    ASK_TIME = "ask time"


class OfferOutlook(Struct, frozen=True):
    """A live offer: worth a year now and at the advised targets, what is not pay included.

    `days` until it lapses, None where no deadline is known; `has_ask`: anything is worth asking for.
    """

    offer_id: str
    name: str
    worth: float
    hoped: float
    days: int | None
    has_ask: bool

    def ends_within(self, days: float) -> bool:
        """Say whether the offer lapses within so many days."""
        return self.days is not None and self.days < days


class FirstMove(Struct, frozen=True):
    """The next step over all offers; empty and None where there is no live offer.

    `alone`: it is the only live offer, so that nobody comes after it. `time_from` holds the names of the
    offers that are asked for more time. `words`: the step in words where the best order of moves decides it.
    """

    push_first: str = ""
    name: str = ""
    decision: Decision | None = None
    time_from: tuple[str, ...] = ()
    words: str = ""
    alone: bool = False

    @property
    def asks_time(self) -> bool:
        """Whether more time is asked for."""
        return bool(self.time_from)

    @property
    def sentence(self) -> str:
        """The step in words; empty where there is none."""
        if self.decision is None or self.words:
            return self.words
        step = _STEPS[self.decision].format(self.name)
        step = step.removesuffix(" first") if self.alone else step
        if not self.time_from:
            return f"{step}."
        them = "them" if self.time_from == (self.name,) else " and ".join(self.time_from)
        return f"{step}, and ask {them} for a week."


_STEPS = {
    Decision.COUNTER: "Ask {} first",
    Decision.ACCEPT: "Accept {}",
    Decision.DECLINE: "Decline {}: what you have is worth more to you",
    Decision.ASK_TIME: "Speak to {} first",
}


def first_move(outlooks: Collection[OfferOutlook], alternative: float | None, round_days: float) -> FirstMove:
    """Return the first step; `alternative`: worth a year of not taking any of the offers, None: unknown."""
    live = [outlook for outlook in outlooks if outlook.days is None or outlook.days >= 0]
    if not live:
        return FirstMove()
    best = max(live, key=lambda outlook: outlook.hoped)
    lapsing = [outlook for outlook in live if outlook.ends_within(round_days) and outlook is not best]
    first = min(lapsing, key=lambda outlook: outlook.days or 0) if lapsing else best
    pressed = (outlook for outlook in live if len(live) > 1 and outlook.ends_within(TALKS * round_days))
    time_from = tuple(outlook.name for outlook in pressed)
    decision = _decision(first, best, alternative, time_from)
    return FirstMove(first.offer_id, first.name, decision, time_from, alone=len(live) == 1)


def _decision(
    first: OfferOutlook, best: OfferOutlook, alternative: float | None, time_from: tuple[str, ...]
) -> Decision:
    if first.has_ask:
        return Decision.COUNTER
    if first is not best and first.name in time_from:
        return Decision.ASK_TIME
    worse = alternative is not None and first.worth < alternative
    return Decision.DECLINE if worse else Decision.ACCEPT

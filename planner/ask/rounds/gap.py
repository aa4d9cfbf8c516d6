"""How far apart both sides are on one component, message by message, and what is left to settle."""

import datetime
from collections.abc import Iterator, Sequence

from msgspec import Struct

from planner.ask.amount_text import amount_text
from planner.ask.results import Ask
from planner.ask.rounds.messages import Message, first_offered, messages
from planner.ask.rounds.talk import SLIP
from planner.plan import Plan
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.values.share_measure import ShareMeasure


class GapStep(Struct, frozen=True):
    """Where both sides were after a message, whole figures; `yours` is None before your first ask.

    `when` is None for the offer as it came, and for a message without a day.
    """

    when: datetime.date | None
    theirs: float
    yours: float | None


class Gap(Struct, frozen=True):
    """The steps of one component, what to ask next (None: nothing) and what one could settle from."""

    component: Component
    steps: tuple[GapStep, ...]
    next_ask: float | None
    settle_from: float | None
    measure: ShareMeasure | None = None

    @property
    def theirs(self) -> float:
        """What they offer now."""
        return self.steps[-1].theirs

    @property
    def apart(self) -> float:
        """By how much your last word, or the next ask after an answer, is above theirs; never negative."""
        ask = self.next_ask if self.next_ask is not None else self.steps[-1].yours
        return max(0.0, (ask or self.theirs) - self.theirs)

    @property
    def apart_first(self) -> float | None:
        """By how much your first ask was above their offer; None before one."""
        return next((step.yours - step.theirs for step in self.steps if step.yours is not None), None)


def gap(plan: Plan, offer_id: str, ask: Ask, asked: float | None) -> Gap:
    """Return the gap of the component of an ask; `asked`: what is asked for."""
    component, waiting = ask.component, ask.waiting is not None
    steps = tuple(_steps(messages(plan, offer_id), component, _first(plan, offer_id, ask)))
    next_ask = None if waiting or asked is None or asked <= ask.standing else asked
    settle = None if ask.opening is None else ask.target
    return Gap(component, steps, next_ask, settle, ask.measure)


def gap_finding(shown: Gap) -> str:
    """Say how far apart both sides are."""
    noun, now = shown.component.noun, _text(shown, shown.apart)
    first = shown.apart_first
    if shown.apart <= SLIP:
        return f"You are not apart on {noun}: {_text(shown, shown.theirs)}"
    if first is None:
        return f"The first ask is {now} above their {noun}"
    if abs(first - shown.apart) <= SLIP:
        return f"You are {now} apart on {noun}"
    return f"You are {now} apart on {noun}, {_text(shown, first)} at the start"


def _text(shown: Gap, amount: float) -> str:
    return amount_text(shown.component, amount) if shown.measure is None else shown.measure.counted(amount)


def _first(plan: Plan, offer_id: str, ask: Ask) -> float:
    return first_offered(plan, offer_id).get(ask.component, ask.standing)


def _steps(read: Sequence[Message], component: Component, first: float) -> Iterator[GapStep]:
    """Yield the offer as it came, unless the log begins with it, then every message that names a figure."""
    named = [message for message in read if component in message.named]
    theirs, yours = first, None
    if not named or named[0].who is Who.YOU:
        yield GapStep(None, theirs, yours)
    for message in named:
        if message.who is Who.YOU:
            yours = message.named[component]
        else:
            theirs = message.named[component]
        yield GapStep(message.when, theirs, yours)

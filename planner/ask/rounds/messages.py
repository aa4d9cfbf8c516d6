"""The log of an offer as messages: the steps sent together, and what each message changed."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct, field

from planner.ask.recruiters.reference import standing_amount
from planner.ask.rounds.talk import SLIP, read_talk
from planner.plan import Plan, Round
from planner.plan.edits import put
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component

SHARED_KEYS = ("when", "who", "means", "final")
"""Fields that all steps of a message have alike."""


class Message(Struct, frozen=True):
    """Steps sent together, at most one a component.

    `gains`: by how much each figure of theirs differs from what they offered before. `unanswered`: components
    that you asked for and that a message of theirs does not name.
    """

    steps: tuple[Round, ...]
    gains: Mapping[Component, float] = field(default_factory=lambda: MappingProxyType({}))
    unanswered: frozenset[Component] = frozenset()

    @property
    def id(self) -> str:
        """The identity of its first step."""
        return self.steps[0].id

    @property
    def who(self) -> Who:
        """The side that sent it."""
        return self.steps[0].who

    @property
    def when(self) -> datetime.date | None:
        """The day on which it was sent."""
        return self.steps[0].when

    @property
    def note(self) -> str:
        """The note of its steps."""
        return next((step.note for step in self.steps if step.note), "")

    @property
    def noted(self) -> Round:
        """The step with the note; the first where there is none."""
        return next((step for step in self.steps if step.note), self.steps[0])

    @property
    def named(self) -> Mapping[Component, float]:
        """The figures that it names."""
        return {step.component: step.value for step in self.steps if step.value is not None}

    def step(self, component: Component) -> Round | None:
        """Return the step of a component; None where the message has none."""
        return next((step for step in self.steps if step.component is component), None)


def messages(plan: Plan, offer_id: str) -> tuple[Message, ...]:
    """Return the messages of an offer's log in order."""
    steps = plan.rounds_of(offer_id)
    offered = dict(_before_the_log(plan, offer_id, steps))
    waiting: set[Component] = set()
    read = []
    for group in _grouped(steps):
        figures = {step.component: step.value for step in group if step.value is not None}
        if group[0].who is Who.YOU:
            waiting |= {
                component for component, value in figures.items() if value > offered.get(component, 0.0)
            }
            read.append(Message(group))
            continue
        gains = {
            component: value - offered[component]
            for component, value in figures.items()
            if component in offered and abs(value - offered[component]) > SLIP
        }
        read.append(Message(group, gains, frozenset(waiting - figures.keys()) if figures else frozenset()))
        waiting -= figures.keys()
        offered |= figures
    return tuple(read)


def whole_messages(before: Plan, after: Plan, offer_id: str) -> Plan:
    """Return the edited plan with each message kept whole.

    What an edit changed in a field that its steps have alike, in the step that a table edits, goes to all.
    """
    edited = {step.id: step for step in after.rounds_of(offer_id)}
    for message in messages(before, offer_id):
        first, now = message.steps[0], edited.get(message.id)
        if now is None:
            continue
        changed = [key for key in SHARED_KEYS if getattr(first, key) != getattr(now, key)]
        for step in message.steps[1:]:
            for key in changed if step.id in edited else ():
                after = put(after, f"rounds.{step.id}.{key}", getattr(now, key))
    return after


def first_offered(plan: Plan, offer_id: str) -> Mapping[Component, float]:
    """Return what an offer came with, before the first message: by component, without what it lacks."""
    steps, offer = plan.rounds_of(offer_id), plan.offer(offer_id)
    amounts = {component: standing_amount(offer, component) for component in Component}
    return {
        component: read_talk(amount, steps, component).start
        for component, amount in amounts.items()
        if amount is not None
    }


def _before_the_log(plan: Plan, offer_id: str, steps: Sequence[Round]) -> Iterator[tuple[Component, float]]:
    """Yield what stood before the first step; nothing for what the log begins with a figure of theirs."""
    offer = plan.offer(offer_id)
    for component in Component:
        amount = standing_amount(offer, component)
        first = next((step for step in steps if step.component is component and step.value is not None), None)
        if amount is not None and (first is None or first.who is Who.YOU):
            yield component, amount


def _grouped(steps: Sequence[Round]) -> Iterator[tuple[Round, ...]]:
    group: list[Round] = []
    for step in steps:
        if group and not _belongs(step, group):
            yield tuple(group)
            group = []
        group.append(step)
    if group:
        yield tuple(group)


def _belongs(step: Round, group: Sequence[Round]) -> bool:
    """Whether a step was sent together with the steps before it: alike, another component, one note."""
    alike = all(getattr(step, key) == getattr(group[0], key) for key in SHARED_KEYS)
    notes = {other.note for other in (step, *group) if other.note}
    return alike and len(notes) < 2 and step.component not in {other.component for other in group}

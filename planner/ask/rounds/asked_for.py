"""What is asked for: the figures that the user chose and that no answer has met, else what is advised.

A chosen figure that they answered is used up: it is not asked again until another is chosen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.ask.opening.figures import in_ask_unit
from planner.ask.recruiters.reference import standing_amount
from planner.ask.results import Ask
from planner.ask.rounds.talk import SLIP, read_talk
from planner.plan import Counter, Offer, Plan, Round
from planner.plan.fields.terms import Component

Amounts = Mapping[Component, float]


@dataclass(frozen=True, slots=True)
class AskedFor:
    """Whole figures by component in the unit of asks, in the order of Component.

    `chosen`: the user chose them, and asks for nothing else; else they are advised.
    """

    amounts: Amounts = field(default_factory=dict)
    chosen: bool = False


def asked_for(plan: Plan, offer: Offer, asks: Mapping[Component, Ask]) -> AskedFor:
    """Return what is asked for of an offer: `asks` are the advice."""
    chosen = open_proposal(plan.counter(offer.id), offer, plan.rounds_of(offer.id))
    return AskedFor(chosen, chosen=True) if chosen else AskedFor(advised(asks))


def advised(asks: Mapping[Component, Ask]) -> Amounts:
    """Return what is advised of each component: the ask that waits for an answer, else the opening."""
    amounts = {
        component: ask.opening if ask.waiting is None else ask.waiting for component, ask in asks.items()
    }
    return {component: amount for component, amount in amounts.items() if amount is not None}


def open_proposal(counter: Counter, offer: Offer, rounds: tuple[Round, ...]) -> Amounts:
    """Return the figures that the user chose and that were not answered; `rounds`: the offer's log."""
    chosen = {component: in_ask_unit(component, counter.proposed(component)) for component in Component}
    return {
        component: amount
        for component, amount in chosen.items()
        if amount is not None and not is_answered(offer, rounds, component, amount)
    }


def is_answered(offer: Offer, rounds: tuple[Round, ...], component: Component, amount: float) -> bool:
    """Whether an amount is the last ask that they answered, and was not asked again since."""
    talk = read_talk(standing_amount(offer, component) or 0.0, rounds, component)
    is_last = talk.last_ask is not None and abs(talk.last_ask - amount) <= SLIP
    return is_last and (talk.waiting is None or abs(talk.waiting - amount) > SLIP)

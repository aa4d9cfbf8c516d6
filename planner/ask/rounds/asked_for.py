"""What is asked for: the figures that the user chose and that no answer has met, else what is advised.

A chosen figure that they answered, or one above the last ask that they answered, is used up: nothing of that
component leaves until a lower one is chosen, and what is advised is shown.
"""

from collections.abc import Mapping

from msgspec import Struct, field

from planner.ask.opening.figures import in_ask_unit, in_plan_unit
from planner.ask.recruiters.reference import standing_amount
from planner.ask.results import Ask
from planner.ask.rounds.talk import SLIP, Talk, read_talk
from planner.plan import Counter, Offer, Plan, Round
from planner.plan.fields.terms import Component

Amounts = Mapping[Component, float]


class AskedFor(Struct, frozen=True):
    """Whole figures by component in the unit of asks, in the order of Component.

    `chosen`: the user chose them, and asks for nothing else; else they are advised.
    """

    amounts: Amounts = field(default_factory=dict)
    chosen: bool = False


def asked_for(plan: Plan, offer: Offer, asks: Mapping[Component, Ask]) -> AskedFor:
    """Return what is asked for of an offer: `asks` are the advice."""
    counter, rounds = plan.counter(offer.id), plan.rounds_of(offer.id)
    chosen = _open_choice(counter, offer, rounds)
    if not chosen:
        return AskedFor(advised(asks))
    again = {key: at for key, at in advised(asks).items() if key in used_up(counter, offer, rounds)}
    amounts = {**again, **chosen}
    return AskedFor({key: amounts[key] for key in Component if key in amounts}, chosen=True)


def advised(asks: Mapping[Component, Ask]) -> Amounts:
    """Return what is advised of each component: the ask that waits for an answer, else the opening."""
    amounts = {
        component: ask.opening if ask.waiting is None else ask.waiting for component, ask in asks.items()
    }
    return {component: amount for component, amount in amounts.items() if amount is not None}


def open_proposal(counter: Counter, offer: Offer, rounds: tuple[Round, ...]) -> Amounts:
    """Return what the user proposes, in the unit of asks; `rounds`: the offer's log.

    That are the figures that the user chose and that are not used up. Where nothing is chosen, or what was
    chosen is used up, it is the ask in the log that waits for an answer: they heard it from the user.
    """
    chosen, used = _open_choice(counter, offer, rounds), used_up(counter, offer, rounds)
    proposed = {}
    for component in Component:
        waiting = _talk(offer, rounds, component).waiting if not chosen or component in used else None
        amount = chosen.get(component, waiting)
        if amount is not None:
            proposed[component] = amount
    return proposed


def proposed_figures(counter: Counter, offer: Offer, rounds: tuple[Round, ...]) -> Amounts:
    """Return what the user proposes as `open_proposal` does, in each field's unit: a chosen one as chosen."""
    chosen = _open_choice(counter, offer, rounds)
    figures = {}
    for component, amount in open_proposal(counter, offer, rounds).items():
        own = counter.proposed(component) if component in chosen else None
        figures[component] = in_plan_unit(component, amount) if own is None else own
    return figures


def _open_choice(counter: Counter, offer: Offer, rounds: tuple[Round, ...]) -> Amounts:
    """Return the figures that the user chose and that are not used up."""
    return {
        component: amount
        for component, amount in _chosen(counter).items()
        if not _is_answered(_talk(offer, rounds, component), amount)
    }


def used_up(counter: Counter, offer: Offer, rounds: tuple[Round, ...]) -> frozenset[Component]:
    """Return the components whose chosen figure they answered without giving all of it."""
    talks = {component: _talk(offer, rounds, component) for component in Component}
    return frozenset(
        component
        for component, amount in _chosen(counter).items()
        if _is_answered(talks[component], amount) and amount > talks[component].standing + SLIP
    )


def _chosen(counter: Counter) -> Amounts:
    """Return the figures of a counter in the unit of asks."""
    figures = {component: in_ask_unit(component, counter.proposed(component)) for component in Component}
    return {component: amount for component, amount in figures.items() if amount is not None}


def _talk(offer: Offer, rounds: tuple[Round, ...], component: Component) -> Talk:
    return read_talk(standing_amount(offer, component) or 0.0, rounds, component)


def _is_answered(talk: Talk, amount: float) -> bool:
    """Whether an amount is not below the last ask that they answered, and was not asked again since."""
    is_met = talk.last_ask is not None and amount >= talk.last_ask - SLIP
    return is_met and (talk.waiting is None or abs(talk.waiting - amount) > SLIP)

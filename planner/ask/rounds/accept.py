"""Edits that put the latest terms of the log into the offer, and accept it."""

import datetime
from collections.abc import Collection

from planner.ask.recruiters.reference import standing_amount
from planner.ask.rounds.talk import SLIP, Talk, read_talk
from planner.pay.years.component import standing, with_component
from planner.plan import Offer, Plan, Round
from planner.plan.edits import take
from planner.plan.edits.negotiation import append_rounds, prepend_rounds
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.plan.paths import offer_path


def talks(plan: Plan, offer_id: str) -> dict[Component, Talk]:
    """Return the talk about each component of an offer that the log mentions."""
    offer, rounds = plan.offer(offer_id), plan.rounds_of(offer_id)
    by_component: dict[Component, Talk] = {}
    for component in Component:
        amount = standing_amount(offer, component)
        if amount is not None and any(
            round_.component is component and round_.value is not None for round_ in rounds
        ):
            by_component[component] = read_talk(amount, rounds, component)
    return by_component


def to_take_over(plan: Plan, offer_id: str) -> dict[Component, float]:
    """Return the latest terms of the log that the offer does not say yet, by component."""
    offer = plan.offer(offer_id)
    return {
        component: talk.standing
        for component, talk in talks(plan, offer_id).items()
        if abs(talk.standing - (standing(offer, component) or 0.0)) > SLIP
    }


def take_over(plan: Plan, offer_id: str) -> Plan:
    """Put the latest terms into the offer; the log then begins with the first ones of all it mentions."""
    moved = to_take_over(plan, offer_id)
    if not moved:
        return plan
    unlogged = {
        component: talk
        for component, talk in talks(plan, offer_id).items()
        if not _begins_with_theirs(plan, offer_id, component)
    }
    first = [_first_offer(plan, offer_id, component, talk) for component, talk in unlogged.items()]
    plan = prepend_rounds(plan, first)
    for component, amount in moved.items():
        plan = _with_amount(plan, plan.offer(offer_id), component, amount)
    return plan


def accept(plan: Plan, offer_id: str, today: datetime.date) -> Plan:
    """Accept an offer as it is now: take it over, and log a yes to each part, once anything was said."""
    plan = take_over(plan, offer_id)
    spoken = talks(plan, offer_id)
    if all(talk.accepted for talk in spoken.values()):
        return plan
    amounts = {component: talk.standing for component, talk in spoken.items() if not talk.accepted}
    amounts |= _unsaid(plan.offer(offer_id), spoken)
    yes = [
        Round(
            id="",
            offer=offer_id,
            when=today,
            who=Who.YOU,
            component=component,
            value=amount,
            note="Accepted",
        )
        for component, amount in sorted(amounts.items(), key=lambda part: [*Component].index(part[0]))
    ]
    return append_rounds(plan, yes)


def _unsaid(offer: Offer, spoken: Collection[Component]) -> dict[Component, float]:
    """Return what an offer has of the parts that nobody spoke about; that it has no sign-on counts too."""
    amounts = {component: standing(offer, component) for component in Component if component not in spoken}
    return {
        component: amount
        for component, amount in amounts.items()
        if amount or (amount == 0 and component is Component.SIGN_ON)
    }


def _with_amount(plan: Plan, offer: Offer, component: Component, amount: float) -> Plan:
    key = component.field
    return take(plan, f"{offer_path(offer.id)}.{key}", getattr(with_component(offer, component, amount), key))


def _begins_with_theirs(plan: Plan, offer_id: str, component: Component) -> bool:
    """Say whether the log has the offer's first amount, before anything was asked."""
    rounds = [
        round_
        for round_ in plan.rounds_of(offer_id)
        if round_.component is component and round_.value is not None
    ]
    return bool(rounds) and rounds[0].who is Who.THEY


def _first_offer(plan: Plan, offer_id: str, component: Component, talk: Talk) -> Round:
    rounds = plan.rounds_of(offer_id)
    when = next((round_.when for round_ in rounds if round_.when is not None), None)
    return Round(
        id="",
        offer=offer_id,
        when=when,
        who=Who.THEY,
        component=component,
        value=talk.start,
        note="First offer",
    )

"""Who may answer the next asks of an offer, for a talk that is practised."""

from collections.abc import Mapping

from planner.analysis.offer_asks import OfferAsks
from planner.ask.opening.asks import question
from planner.ask.opening.bonus import bonus_is_negotiable
from planner.ask.rounds.answering import AnsweringRecruiters, answering_recruiters
from planner.ask.rounds.talk import read_talk
from planner.plan.fields.terms import Component


def who_answers(step: OfferAsks, offer_id: str) -> Mapping[Component, AnsweringRecruiters]:
    """Return the recruiters left by component; none where the offer cannot be asked about."""
    facts = step.facts_of(offer_id)
    if facts is None:
        return {}
    offer, rounds = step.valued[offer_id].offer, step.plan.rounds_of(offer_id)
    by_component = {}
    for component in Component:
        asked = question(offer, component, facts, step.plan.assumptions, step.constants)
        if asked is None or asked.case.reference <= 0:
            continue
        if component is Component.BONUS and not bonus_is_negotiable(offer, rounds):
            continue
        talk = read_talk(asked.case.standing, rounds, component)
        by_component[component] = answering_recruiters(asked, talk, step.constants, step.inputs.ask_cache)
    return by_component

"""Who may answer the next asks of an offer, and what better stories would do to them."""

from collections.abc import Iterator, Mapping

from planner.analysis.offer_asks import OfferAsks
from planner.ask.opening.asks import question
from planner.ask.opening.bonus import bonus_is_negotiable
from planner.ask.opening.evidence_effects import Effect, OfferTalk, answer_steps, evidence_effects
from planner.ask.rounds.answering import AnsweringRecruiters, answering_recruiters
from planner.ask.rounds.talk import read_talk
from planner.plan import PRESENT_ID
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


def story_effects(step: OfferAsks, offer_id: str) -> tuple[Effect, ...]:
    """Return what raising each part of the evidence would do to the asks of an offer."""
    talk = _talk(step, offer_id)
    return () if talk is None else evidence_effects(talk, step.plan.stories, step.evidence)


def story_answer_steps(
    step: OfferAsks, offer_id: str, story_id: str, points: float
) -> Iterator[tuple[Component, float] | None]:
    """Yield what more points of a story would do to the asks of an offer; see `answer_steps`."""
    talk = _talk(step, offer_id)
    if talk is not None and story_id in step.evidence.judged:
        yield from answer_steps(talk, story_id, points, step.evidence)


def _talk(step: OfferAsks, offer_id: str) -> OfferTalk | None:
    """Return an offer as it is asked about anew; None where it cannot be valued."""
    facts = None if offer_id == PRESENT_ID else step.facts_of(offer_id)
    if facts is None:
        return None
    offer, rounds = step.valued[offer_id].offer, step.plan.rounds_of(offer_id)
    return OfferTalk(offer, facts, step.plan.assumptions, rounds, step.constants, step.inputs.ask_cache)

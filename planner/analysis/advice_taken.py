"""The advice as the user's choice: what is advised of every component becomes the proposal."""

from planner.analysis.results import OfferAnalysis
from planner.ask.opening.figures import in_plan_unit
from planner.ask.rounds.asked_for import advised
from planner.ask.sentences import amount
from planner.plan import Plan, edits
from planner.plan.fields.terms import Component
from planner.values.listing import listed


def with_advice_taken(plan: Plan, result: OfferAnalysis) -> Plan:
    """Propose what is advised of each component of an offer, and nothing of the others."""
    amounts = advised(result.asks)
    for component in Component:
        at = amounts.get(component)
        stored = None if at is None else in_plan_unit(component, at)
        plan = edits.propose(plan, result.offer.id, component, stored)
    return plan


def advice_text(result: OfferAnalysis) -> str:
    """Return what is advised, in words: `base 234,000 and sign-on 92,000`; empty for nothing."""
    return listed(
        [
            f"{component.noun} {amount(component, at, result.asks[component].measure)}"
            for component, at in advised(result.asks).items()
        ]
    )

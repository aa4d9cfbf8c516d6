"""Whether anything is proposed to a recruiter, and what to propose that depends on nothing private."""

from collections.abc import Mapping

from msgspec.structs import replace

from planner.analysis import Analysis, ModelInputs, analyse
from planner.ask.opening.figures import in_plan_unit
from planner.ask.results import Ask
from planner.ask.rounds.asked_for import Amounts, advised
from planner.ask.sentences import amount
from planner.plan import Plan, edits
from planner.plan.fields.terms import Component
from planner.plan.share_measure import letter_measure
from planner.share.redact import redacted
from planner.share.shared import Shared
from planner.values import PlannerError
from planner.values.listing import listed


class NothingProposedError(PlannerError):
    """Nothing is proposed to a recruiter, so no proposal may leave."""

    def __init__(self, company: str) -> None:
        super().__init__(
            f"Nothing is proposed to {company or 'this company'} that is not answered yet. "
            "Choose what to ask for on the sheet Counter."
        )


def refuse_without_proposal(shared: Shared) -> None:
    """Raise NothingProposedError unless the user chose figures that were not answered yet."""
    if not shared.has_proposal:
        raise NothingProposedError(shared.company)


def known_openings(plan: Plan, inputs: ModelInputs, offer_id: str) -> Mapping[Component, float]:
    """Return the asks that the recruiter of an offer may know of, in each field's unit.

    They follow from `redacted(plan, offer_id)`, with the figures that both sides named, and nothing else.
    """
    return {
        component: in_plan_unit(component, amount)
        for component, amount in _known(_analysed(plan, inputs, offer_id), offer_id).items()
    }


def known_in_words(plan: Plan, inputs: ModelInputs, offer_id: str) -> str:
    """Return the asks that the recruiter of an offer may know of: `base 233,500 and sign-on 92,000`."""
    analysis = _analysed(plan, inputs, offer_id)
    asks = analysis.offers[offer_id].asks
    return listed(
        [
            f"{component.noun} {amount(component, at, asks[component].measure)}"
            for component, at in _known(analysis, offer_id).items()
        ]
    )


def with_known_openings(plan: Plan, inputs: ModelInputs, offer_id: str) -> Plan:
    """Propose the asks that the recruiter of an offer may know of, and nothing else."""
    openings = known_openings(plan, inputs, offer_id)
    for component in Component:
        plan = edits.propose(plan, offer_id, component, openings.get(component))
    return plan


def comparable(known: Plan) -> Plan:
    """Return the plan without other offers that have no base: they move no ask."""
    offers = tuple(offer for offer in known.offers if offer.id == known.chosen or offer.base is not None)
    return replace(known, offers=offers)


def _analysed(plan: Plan, inputs: ModelInputs, offer_id: str) -> Analysis:
    return analyse(comparable(redacted(plan, offer_id)), inputs)


def _known(analysis: Analysis, offer_id: str) -> Amounts:
    """Return what is advised of a redacted plan, in the unit of asks."""
    asks = analysis.offers[offer_id].asks
    return {
        component: _named(analysis, offer_id, asks[component], amount)
        for component, amount in advised(asks).items()
    }


def _named(analysis: Analysis, offer_id: str, ask: Ask, amount: float) -> float:
    """Return an ask as a letter names it: equity in whole units or steps of per cent, if counted so."""
    is_equity = ask.component is Component.EQUITY
    measure = letter_measure(analysis.plan.offer(offer_id)) if is_equity else None
    if measure is None:
        return amount
    return max(measure.down(amount, analysis.tables.asks.percent_step), ask.standing)

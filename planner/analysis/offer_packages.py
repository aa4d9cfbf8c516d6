"""The packages of an offer, and the amounts that make it worth what another one is."""

from collections.abc import Mapping

from planner.analysis.offer_asks import OfferAsks
from planner.analysis.results import Matches, OfferAnalysis
from planner.ask.package.package_results import Packaging
from planner.ask.package.packaging import PackagingInputs, packaging
from planner.ask.recruiters.ask_facts import competing_offers, evidence_for
from planner.ask.recruiters.competition import Contest
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.values.lazy_mapping import LazyMapping


def offer_matches(step: OfferAsks, offer_id: str) -> Matches:
    """Return, computed when read, the amounts that make an offer worth what each other live one is."""
    offer = step.valued[offer_id].offer

    def by_component(other_id: str) -> Mapping[Component, float | None]:
        total = step.live[other_id].total
        return LazyMapping(tuple(Component), lambda component: step.equal(offer, component, total))

    return LazyMapping(tuple(other_id for other_id in step.live if other_id != offer_id), by_component)


def offer_packaging(step: OfferAsks, result: OfferAnalysis) -> Packaging | None:
    """Return the packages of an offer, and what goes with them; None without an ask for base."""
    inputs = packaging_inputs(step, result)
    return None if inputs is None else packaging(inputs)


def packaging_inputs(step: OfferAsks, result: OfferAnalysis) -> PackagingInputs | None:
    """Return the inputs of the packages of an offer; None without an ask for base."""
    if result.pay is None or result.worth is None or Component.BASE not in result.alone:
        return None
    plan, offer = step.plan, result.offer
    match = step.by_worth.best_except(offer.id)
    next_asks = result.asked.amounts
    return PackagingInputs(
        offer=offer,
        counter=plan.counter(offer.id),
        asks=result.alone,
        pay=result.pay,
        worth=result.worth,
        evidence=evidence_for(offer, step.bands, step.released_evidence(offer.id).value),
        bands=step.bands,
        rival_gap=_largest_gap(step, offer, competing_offers(plan, offer.id, step.inputs.today)),
        case=result.case,
        match_to=match[0] if match else "",
        matching_amount=lambda component: None if match is None else step.equal(offer, component, match[1]),
        person=plan.person,
        assumptions=plan.assumptions,
        simulation=step.inputs.simulation,
        planned={component: ask for component, ask in result.asks.items() if component in next_asks},
        next_asks=next_asks,
    )


def _largest_gap(step: OfferAsks, offer: Offer, competing: tuple[Offer, ...]) -> float:
    """Return by how much the best released offer is better a year, in this offer's currency, or 0."""
    common, horizon = step.common_ratios, step.plan.assumptions.horizon_years
    contest = Contest(offer, common[offer.id], horizon, step.constants)
    ours = contest.yearly_total(offer, common[offer.id])
    theirs = [(contest.yearly_total(other, common[other.id]), other.rate / offer.rate) for other in competing]
    gaps = [total * rate - ours for total, rate in theirs if total is not None and ours is not None]
    return max(gaps, default=0.0)

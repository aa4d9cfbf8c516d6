"""The advice before release: the asks of an offer computed as if its recruiter knew more."""

from collections.abc import Iterator
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from planner.analysis.offer_asks import OfferAsks
from planner.analysis.offer_packages import packaging_inputs
from planner.ask.advice.advice import Advice, Asks, advise
from planner.ask.advice.levers import (
    Lever,
    cause_levers,
    offer_levers,
    story_levers,
    with_levers,
)
from planner.ask.advice.one_more import with_one_more
from planner.ask.package.credible_asks import asks_together
from planner.ask.package.packaging import credible_spans
from planner.ask.rounds.accept import talks
from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component


def offer_advice(step: OfferAsks, offer_id: str) -> Advice:
    """Return what telling the recruiter of an offer would bring; nothing where there is no ask."""
    if offer_id == PRESENT_ID:
        return Advice()
    now, asks = step.with_case(offer_id), _AsksWith(step, offer_id)
    if not asks.with_levers(frozenset()):
        return Advice()
    levers = (
        *cause_levers(now.case),
        *offer_levers(step.plan, offer_id, _better_offers(step, offer_id)),
        *story_levers(step.plan, offer_id, step.evidence, step.inputs.tables.asks.package.strong_evidence),
    )
    final = final_components(step.plan, now.offer)
    advice = advise(levers, asks.with_levers, asks.together, final)
    by_component, constants = talks(step.plan, offer_id), step.inputs.tables.asks.talk
    followed = {
        component: with_one_more(ask, by_component[component], constants)
        if component in by_component
        else ask
        for component, ask in advice.asks.items()
    }
    released = asks.released(frozenset(advice.best))
    return replace(advice, asks=MappingProxyType(dict(_together(released, offer_id, followed))))


def _together(step: OfferAsks, offer_id: str, asks: Asks) -> Asks:
    """Return asks as far as they are credible together, with what the plan of this step releases."""
    inputs = packaging_inputs(step, replace(step.with_case(offer_id), alone=asks))
    return asks if inputs is None else asks_together(asks, credible_spans(inputs)[0])


class _AsksWith(Struct, frozen=True, eq=False):
    """Asks by the levers added to what is released, each set computed once."""

    step: OfferAsks
    offer_id: str
    steps: dict[frozenset[Lever], OfferAsks] = field(default_factory=dict)
    known: dict[frozenset[Lever], Asks] = field(default_factory=dict)
    cut: dict[frozenset[Lever], Asks] = field(default_factory=dict)

    def with_levers(self, chosen: frozenset[Lever]) -> Asks:
        """Return the asks, each alone, with levers released besides what already is."""
        if chosen not in self.known:
            self.known[chosen] = self.released(chosen).asks_of(self.offer_id)
        return self.known[chosen]

    def together(self, chosen: frozenset[Lever]) -> Asks:
        """Return the asks as the page Ask shows them after the release of these levers."""
        if chosen not in self.cut:
            self.cut[chosen] = _together(self.released(chosen), self.offer_id, self.with_levers(chosen))
        return self.cut[chosen]

    def released(self, chosen: frozenset[Lever]) -> OfferAsks:
        """Return the step of an analysis after the release of these levers."""
        if chosen not in self.steps:
            plan = with_levers(self.step.plan, self.offer_id, chosen)
            self.steps[chosen] = replace(self.step, plan=plan)
        return self.steps[chosen]


def _better_offers(step: OfferAsks, offer_id: str) -> Iterator[Offer]:
    """Yield the live offers that pay more in an average year, at face, and have not lapsed."""
    ours = _average_year(step, offer_id) or 0.0
    for other in step.plan.offers:
        theirs = _average_year(step, other.id)
        is_held = other.id in step.live and not other.is_over(step.inputs.today)
        if is_held and theirs is not None and theirs > ours:
            yield other


def _average_year(step: OfferAsks, offer_id: str) -> float | None:
    pay = step.valued[offer_id].pay
    return None if pay is None else float(pay.headline.mean())


def final_components(plan: Plan, offer: Offer) -> frozenset[Component]:
    """Return the components whose last figure was called final, in the offer or in the log."""
    return frozenset(component for component in Component if _is_final(plan, offer, component))


def _is_final(plan: Plan, offer: Offer, component: Component) -> bool:
    answers = [
        round_
        for round_ in plan.rounds_of(offer.id)
        if round_.component is component and round_.who is Who.THEY and round_.value is not None
    ]
    return answers[-1].final if answers else getattr(offer, f"final_{component.value}") is not None

"""The second step of an analysis: asks, walk-away and packages of each offer, which depend on the others."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from planner.analysis.inputs import ModelInputs
from planner.analysis.results import Inputs, Matches, OfferAnalysis
from planner.ask.opening.alternatives import Alternatives, job_title, losses, non_pay_worth, walk_away
from planner.ask.opening.asks import asks
from planner.ask.opening.evidence_effects import Effect, OfferTalk, evidence_effects
from planner.ask.opening.figures import ask_figures, cushion_figure
from planner.ask.package.package_results import Packaging
from planner.ask.package.packaging import PackagingInputs, packaging
from planner.ask.recruiters.ask_facts import AskFacts, competing_offers, facts_for
from planner.ask.results import SignOnCase, WalkAway
from planner.ask.sign_on_case import Move, sign_on_case
from planner.market.bands import BandTable
from planner.pay.results import Pay, Worth
from planner.pay.sensitivity.break_even import equal_amount
from planner.pay.valuation import Valuation
from planner.pay.worth.present_value import discounts
from planner.plan import PRESENT_ID, Offer, OwnBand, Plan
from planner.plan.fields.counter import Release
from planner.plan.fields.terms import Component
from planner.story.rubric.evidence import StoryEvidence
from planner.values.lazy_mapping import LazyMapping


@dataclass(frozen=True, eq=False)
class OfferAsks:
    """What the asks of an offer need of the others, gathered once for all offers.

    `live` holds the worth of offers that are not hidden and can be read; `blocked`, offers whose export an
    error bars.
    """

    plan: Plan
    inputs: ModelInputs
    valued: Mapping[str, Valuation]
    live: Mapping[str, Worth]
    blocked: frozenset[str]
    evidence: StoryEvidence

    @cached_property
    def releases(self) -> Mapping[str, Release]:
        """What each recruiter may know, where a counter was ever made."""
        return {counter.id: counter.release for counter in self.plan.counters}

    @cached_property
    def own_bands(self) -> tuple[OwnBand, ...]:
        """The user's rows of the market that can be read."""
        wrong = {path.split(".")[1] for path in self.plan.unreadable_entries("bands")}
        return tuple(band for band in self.plan.bands if band.id not in wrong)

    @cached_property
    def bands(self) -> BandTable:
        """The market's bands, the user's own rows first."""
        return self.inputs.tables.bands.with_own(self.own_bands)

    @cached_property
    def by_worth(self) -> Alternatives:
        """The live offers by worth: what remains after a withdrawal."""
        return Alternatives({offer_id: worth.total for offer_id, worth in self.live.items()})

    @cached_property
    def by_worth_and_non_pay(self) -> Alternatives:
        """The live offers by worth a year and non-pay worth: the alternatives of a walk-away."""
        return Alternatives(
            {
                offer_id: worth.per_year + non_pay_worth(self.plan, offer_id)
                for offer_id, worth in self.live.items()
            }
        )

    def ask_inputs(self, offer_id: str) -> Inputs:
        """Return everything that the asks of this offer depend on."""
        return (
            self.valued[offer_id],
            self.valued[PRESENT_ID],
            self.releases.get(offer_id),
            competing_offers(self.plan, offer_id) if offer_id in self.releases else (),
            self.plan.rounds_of(offer_id),
            self.by_worth.best_except(offer_id),
            self.by_worth_and_non_pay.best_except(offer_id),
            job_title(self.plan, self.by_worth_and_non_pay.best_except(offer_id)),
            self.valued[offer_id].offer.not_pay,
            offer_id not in self.blocked,
            self.own_bands,
            self.evidence.value,
        )

    def counter_inputs(self, offer_id: str) -> Inputs:
        """Return what the packages depend on besides the asks: held and proposed components."""
        if offer_id not in self.releases:
            return ()
        counter = self.plan.counter(offer_id)
        return (counter.held, *(counter.proposed(component) for component in Component))

    def analyse_offer(self, offer_id: str) -> OfferAnalysis:
        """Return an offer with its sign-on case, its asks and its walk-away."""
        valuation = self.valued[offer_id]
        offer, pay, worth = valuation.offer, valuation.pay, valuation.worth
        if offer_id == PRESENT_ID or pay is None or worth is None:
            return self._offer_analysis(valuation)
        case = self._sign_on_case(offer, pay)
        facts, rounds = self._facts(offer, worth, case), self.plan.rounds_of(offer_id)
        by_component = asks(offer, facts, self.plan.assumptions, self.inputs.ask_cache, rounds)
        floor = self._walk_away(offer) if offer_id in self.live else None
        figures = dict(ask_figures(offer, by_component))
        if floor is not None:
            alternative = job_title(self.plan, self.by_worth_and_non_pay.best_except(offer_id))
            figures["cushion"] = cushion_figure(floor, case, alternative)
        return replace(
            self._offer_analysis(valuation),
            case=case,
            walk_away=floor,
            asks=by_component,
            figures={**valuation.figures, **figures},
        )

    def evidence_effects(self, offer_id: str) -> tuple[Effect, ...]:
        """Return what raising each part of the evidence would do to the asks of an offer."""
        valuation = self.valued[offer_id]
        offer, pay, worth = valuation.offer, valuation.pay, valuation.worth
        if offer_id == PRESENT_ID or pay is None or worth is None:
            return ()
        facts = self._facts(offer, worth, self._sign_on_case(offer, pay))
        rounds = self.plan.rounds_of(offer_id)
        talk = OfferTalk(offer, facts, self.plan.assumptions, rounds, self.inputs.ask_cache)
        return evidence_effects(talk, self.plan.stories, self.evidence)

    def matches(self, offer_id: str) -> Matches:
        """Return, computed when read, the amounts that make an offer worth what each other live one is."""
        offer = self.valued[offer_id].offer

        def by_component(other_id: str) -> Mapping[Component, float | None]:
            total = self.live[other_id].total
            return LazyMapping(tuple(Component), lambda component: self._equal(offer, component, total))

        return LazyMapping(tuple(other_id for other_id in self.live if other_id != offer_id), by_component)

    def packaging(self, result: OfferAnalysis) -> Packaging | None:
        """Return the packages of an offer, and what goes with them; None without an ask for base."""
        if result.pay is None or result.worth is None or Component.BASE not in result.asks:
            return None
        plan, offer = self.plan, result.offer
        facts = facts_for(plan, offer, self.bands, result.case, {}, self.evidence.value)
        averages = [
            float(valuation.pay.headline.mean()) / offer.rate
            for valuation in (self.valued[other.id] for other in facts.competing)
            if valuation.pay is not None
        ]
        match = self.by_worth.best_except(offer.id)
        inputs = PackagingInputs(
            offer=offer,
            counter=plan.counter(offer.id),
            asks=result.asks,
            pay=result.pay,
            worth=result.worth,
            evidence=facts.evidence,
            bands=self.bands,
            rival=max(averages, default=0.0),
            match_to=match[0] if match else "",
            matching_amount=lambda component: (
                None if match is None else self._equal(offer, component, match[1])
            ),
            person=plan.person,
            assumptions=plan.assumptions,
            simulation=self.inputs.simulation,
        )
        return packaging(inputs)

    def _facts(self, offer: Offer, worth: Worth, case: SignOnCase) -> AskFacts:
        alternative = self.by_worth.best_except(offer.id)
        at_stake = losses(worth, None if alternative is None else alternative[1])
        return facts_for(self.plan, offer, self.bands, case, at_stake, self.evidence.value)

    def _offer_analysis(self, valuation: Valuation) -> OfferAnalysis:
        """Return what is known of an offer without regard to the others."""
        return OfferAnalysis(
            offer=valuation.offer,
            pay=valuation.pay,
            net=valuation.net,
            worth=valuation.worth,
            figures=valuation.figures,
            complete=valuation.offer.id not in self.blocked,
            standalone=valuation,
        )

    def _sign_on_case(self, offer: Offer, pay: Pay) -> SignOnCase:
        present = self.valued[PRESENT_ID]
        competing = competing_offers(self.plan, offer.id)
        horizon = self.plan.assumptions.horizon_years
        move = Move(offer, present.offer, pay, present.pay, competing, horizon)
        return sign_on_case(move, self.plan.counter(offer.id).release.causes)

    def _walk_away(self, offer: Offer) -> WalkAway | None:
        years = float(discounts(self.plan.assumptions.risk_free, self.plan.assumptions.horizon_years).sum())

        def break_even(component: Component, worth_a_year: float) -> float | None:
            return self._equal(offer, component, worth_a_year * years)

        worth_a_year = {offer_id: worth.per_year for offer_id, worth in self.live.items()}
        return walk_away(self.plan, offer.id, worth_a_year, break_even)

    def _equal(self, offer: Offer, component: Component, total: float) -> float | None:
        """Return the amount of a component at which the offer is worth a total; None where none is."""
        plan, simulation = self.plan, self.inputs.simulation
        return equal_amount(
            offer,
            component,
            total,
            plan.person,
            plan.assumptions,
            simulation.tables,
            simulation.draws,
            simulation.cache,
        )

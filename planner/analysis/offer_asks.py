"""The second step of an analysis: asks and walk-away of each offer, which depend on the others."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from planner.analysis.inputs import ModelInputs
from planner.analysis.offer_alternatives import OfferAlternatives
from planner.analysis.results import Inputs, OfferAnalysis
from planner.ask.make_whole import with_make_whole
from planner.ask.opening.alternatives import (
    Alternatives,
    losses,
    walk_away,
)
from planner.ask.opening.asks import asks
from planner.ask.opening.break_even_limit import most_break_even
from planner.ask.opening.figures import ask_figures, counted_asks, cushion_figure
from planner.ask.recruiters.ask_facts import (
    AskFacts,
    competing_offers,
    evidence_for,
    existing_offers,
    market_grant,
    released_facts,
    with_market,
)
from planner.ask.results import Ask, SignOnCase, WalkAway
from planner.ask.sign_on_case import Move, sign_on_case
from planner.market.asks.constants import AskConstants
from planner.market.bands import BandTable
from planner.pay.clawback_hints import clawback_hints
from planner.pay.results import Pay, Worth
from planner.pay.sensitivity.break_even import equal_amount
from planner.pay.valuation import Valuation
from planner.plan import PRESENT_ID, Offer, OwnBand, Plan
from planner.plan.fields.counter import Release
from planner.plan.fields.terms import Component
from planner.story.rubric.evidence import StoryEvidence


class OfferAsks(Struct, frozen=True, eq=False, dict=True):
    """What the asks of an offer need of the others, gathered once for all offers.

    `live` holds the worth of offers that are not hidden and can be read; `blocked`, offers whose export an
    error bars; `unasked`, those with an entry that cannot be read and that the asks alone need.
    """

    plan: Plan
    inputs: ModelInputs
    valued: Mapping[str, Valuation]
    live: Mapping[str, Worth]
    blocked: frozenset[str]
    evidence: StoryEvidence
    unasked: frozenset[str]

    @cached_property
    def _cases(self) -> dict[str, SignOnCase]:
        return {}

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
    def constants(self) -> AskConstants:
        """The constants of asks, with the user's numbers."""
        assumptions = self.plan.assumptions
        edits = {
            "components.base.early_room": assumptions.early_base,
            "components.equity.early_room": assumptions.early_equity,
        }
        return self.inputs.tables.asks.with_edits(edits)[0]

    @cached_property
    def common_ratios(self) -> Mapping[str, float]:
        """The fair value of common stock over the last price, by offer: what a dollar of equity counts."""
        stages, assumptions = self.inputs.tables.stages, self.plan.assumptions
        return {offer.id: stages.risk_of(offer, assumptions).common_ratio for offer in self.plan.offers}

    @cached_property
    def by_worth(self) -> Alternatives:
        """The live offers by worth: what an offer is compared with, also past its day to answer."""
        return Alternatives({offer_id: worth.total for offer_id, worth in self.live.items()})

    @cached_property
    def alternatives(self) -> OfferAlternatives:
        """What else the user could take than each offer; one whose day to answer has passed is none."""
        still_open = {offer_id: worth for offer_id, worth in self.live.items() if not self.is_over(offer_id)}
        return OfferAlternatives(
            self.plan, self.inputs.simulation, self.valued, still_open, self.constants.fall_back
        )

    def is_over(self, offer_id: str) -> bool:
        """Whether the day to answer an offer has passed."""
        return self.valued[offer_id].offer.is_over(self.inputs.today)

    def released_evidence(self, offer_id: str) -> StoryEvidence:
        """Return the evidence of the stories of which the recruiter of an offer may know a sentence.

        An unreleased story is a lever of the advice and moves no ask.
        """
        release = self.releases.get(offer_id)
        return self.evidence.only(release.released_story_ids if release else frozenset())

    def ask_inputs(self, offer_id: str) -> Inputs:
        """Return everything that the asks of this offer depend on."""
        today = self.inputs.today
        return (
            self.valued[offer_id],
            self.valued[PRESENT_ID],
            self.releases.get(offer_id),
            competing_offers(self.plan, offer_id, today) if offer_id in self.releases else (),
            existing_offers(self.plan, offer_id, today) if offer_id in self.releases else (),
            self.common_ratios,
            self.constants,
            self.plan.rounds_of(offer_id),
            self.by_worth.best_except(offer_id),
            self.alternatives.best(offer_id),
            self.valued[offer_id].offer.not_pay,
            (offer_id not in self.blocked, offer_id in self.unasked),
            self.own_bands,
            self.released_evidence(offer_id).value,
            self.evidence.value,  # of the advice and the effects
            self.inputs.tables.asks,
        )

    def counter_inputs(self, offer_id: str) -> Inputs:
        """Return what the asks together depend on besides each ask: held and proposed components."""
        if offer_id not in self.releases:
            return ()
        counter = self.plan.counter(offer_id)
        return (counter.held, *(counter.proposed(component) for component in Component))

    def analyse_offer(self, offer_id: str) -> OfferAnalysis:
        """Return an offer with its sign-on case, its asks and its walk-away."""
        result = self.with_case(offer_id)
        offer, worth, case = result.offer, result.worth, result.case
        if worth is None or case is None:
            return result
        by_component = self._asks(offer, worth, case)
        floor = self._walk_away(offer, worth) if offer_id in self.live else None
        by_component = counted_asks(offer, by_component)
        figures = dict(ask_figures(offer, by_component))
        if floor is not None:
            figures["cushion"] = cushion_figure(floor, case, self.alternatives.titles[floor.alternative])
        return replace(
            result,
            walk_away=floor,
            asks=by_component,
            alone=by_component,
            figures={**result.figures, **figures},
        )

    def with_case(self, offer_id: str) -> OfferAnalysis:
        """Return an offer with its sign-on case, where it can be valued, without asks."""
        valuation = self.valued[offer_id]
        result = self._offer_analysis(valuation)
        if offer_id == PRESENT_ID or offer_id in self.unasked:
            return result
        if valuation.pay is None or valuation.worth is None:
            return result
        return replace(result, case=self._sign_on_case(valuation.offer, valuation.pay))

    def case_of(self, offer_id: str) -> SignOnCase | None:
        """Return the sign-on case of an offer; None where it has no pay. Needs no other offer's value."""
        valuation = self.valued[offer_id]
        if offer_id == PRESENT_ID or offer_id in self.unasked or valuation.pay is None:
            return None
        return self._sign_on_case(valuation.offer, valuation.pay)

    def facts_of(self, offer_id: str) -> AskFacts | None:
        """Return the facts for the asks of an offer; None where it cannot be valued."""
        valuation = self.valued[offer_id]
        if offer_id in self.unasked or valuation.pay is None or valuation.worth is None:
            return None
        return self._facts(
            valuation.offer, valuation.worth, self._sign_on_case(valuation.offer, valuation.pay)
        )

    def asks_of(self, offer_id: str) -> Mapping[Component, Ask]:
        """Return the asks of an offer alone, without what explains them; none where it cannot be read."""
        valuation = self.valued[offer_id]
        offer, pay, worth = valuation.offer, valuation.pay, valuation.worth
        if offer_id == PRESENT_ID or offer_id in self.unasked or pay is None or worth is None:
            return {}
        return self._asks(offer, worth, self._sign_on_case(offer, pay))

    def _asks(self, offer: Offer, worth: Worth, case: SignOnCase) -> Mapping[Component, Ask]:
        facts, rounds = self._facts(offer, worth, case), self.plan.rounds_of(offer.id)
        return asks(offer, facts, self.plan.assumptions, self.constants, self.inputs.ask_cache, rounds)

    def _facts(self, offer: Offer, worth: Worth, case: SignOnCase) -> AskFacts:
        return replace(
            with_market(released_facts(self.plan, offer.id, case, self.inputs.today), offer, self.bands),
            losses=losses(worth, max(self.alternatives.of(offer.id).values())),
            common=self.common_ratios,
            evidence=evidence_for(offer, self.bands, self.released_evidence(offer.id).value),
        )

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
        """Return the sign-on case of an offer, made once."""
        if offer.id not in self._cases:
            self._cases[offer.id] = self._compute_case(offer, pay)
        return self._cases[offer.id]

    def _compute_case(self, offer: Offer, pay: Pay) -> SignOnCase:
        present = self.valued[PRESENT_ID]
        move = Move(offer, present.offer, pay, present.pay, self.plan.assumptions.horizon_years)
        hints = clawback_hints(offer, self.inputs.tables.clawback_laws, self.inputs.today)
        case = sign_on_case(move, self.plan.counter(offer.id).release.causes, hints)
        limits = self.inputs.tables.asks.case
        return with_make_whole(case, offer, market_grant(offer, self.bands), limits)

    def _walk_away(self, offer: Offer, worth: Worth) -> WalkAway:
        def break_even(component: Component, worth_a_year: float) -> float | None:
            return self.equal(offer, component, worth_a_year * self.alternatives.years)

        others = {
            other: total / self.alternatives.years for other, total in self.alternatives.of(offer.id).items()
        }
        return walk_away(self.plan, offer.id, worth.per_year, others, break_even)

    def equal(self, offer: Offer, component: Component, total: float) -> float | None:
        """Return the amount of a component at which the offer is worth a total; None where none is."""
        known = self.plan.person, self.plan.assumptions, self.inputs.simulation
        amount = equal_amount(offer, component, total, *known)
        most = most_break_even(offer, component, self.constants.package)
        return None if amount is None or amount > most else amount

"""What a plan comes to: the table of contents of pay, asks and problems.

Pure: tables, random draws, caches and today's date are given. An earlier analysis lends what an edit has not
touched; what needs the other offers is computed when it is first read. Past 300 lines because the order of
all steps stands here once.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from planner.ask.opening.alternatives import Alternatives, job_title, losses, non_pay_worth, walk_away
from planner.ask.opening.asks import asks
from planner.ask.opening.evidence_effects import Effect, OfferTalk, evidence_effects
from planner.ask.opening.figures import ask_figures, cushion_figure
from planner.ask.package.package_results import Packaging
from planner.ask.package.packaging import PackagingInputs, packaging
from planner.ask.recruiters.ask_facts import AskFacts, competing_offers, facts_for
from planner.ask.recruiters.cache import AskCache
from planner.ask.results import Ask, SignOnCase, WalkAway
from planner.ask.rounds.round_problems import round_problems
from planner.ask.sign_on_case import Move, sign_on_case
from planner.market.assumed import AssumedValue, assumed_values, resolved
from planner.market.bands import BandTable
from planner.market.check import lame_bands, unknown_metros, unknown_tracks
from planner.market.tables import Tables
from planner.pay.results import LeaveCurve, Net, Pay, Worth
from planner.pay.sensitivity.break_even import equal_amount
from planner.pay.valued import Simulation, Valued, face_valued, fully_valued
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.present_value import discounts
from planner.plan import PRESENT_ID, Offer, OwnBand, Plan
from planner.plan.check import CheckedColumn, all_problems, blocked_offers, check_columns
from planner.plan.fields.counter import Release
from planner.plan.fields.terms import OUTSIDE_US, Component
from planner.plan.paths import root
from planner.story.lexicon import Lexicon
from planner.story.rubric.evidence import StoryEvidence, evidence_of
from planner.values import Figure, Problem
from planner.values.lazy_mapping import LazyMapping

Part = TypeVar("Part")


@dataclass(frozen=True, eq=False)
class ModelInputs:
    """What an analysis is given beside the plan. `kept` and `asks` are caches that never change an answer.

    `lexicon` holds the words that stories are read by. `common_words` and `look_alikes` are for the check of
    texts that leave: English words in lower case, and by a character the ASCII letters that it looks like.
    """

    tables: Tables
    draws: Draws
    cache: SimulationCache
    ask_cache: AskCache
    today: datetime.date
    lexicon: Lexicon = field(repr=False)
    common_words: frozenset[str] = field(default=frozenset(), repr=False)
    look_alikes: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def simulation(self) -> Simulation:
        """The part that a valuation needs."""
        return Simulation(self.tables, self.draws, self.cache)


@dataclass(frozen=True, eq=False)
class OfferAnalysis:
    """What one offer, or the present job, comes to. None where an input is missing or wrong.

    `figures` holds, by the keys of `ask.result_rows`, every number that a view shows; `asks` is empty for the
    present job and for offers that cannot be read. `complete` is False where an error bars the export. `own`
    is the step before: the offer by itself.
    """

    offer: Offer
    pay: Pay | None = None
    net: Net | None = None
    worth: Worth | None = None
    case: SignOnCase | None = None
    walk_away: WalkAway | None = None
    asks: Mapping[Component, Ask] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    complete: bool = False
    standalone: Valued | None = None

    @property
    def leave(self) -> LeaveCurve | None:
        """What is kept by month of leaving; computed when it is first read."""
        return None if self.standalone is None else self.standalone.leave


Matches = Mapping[str, Mapping[Component, float | None]]


@dataclass(frozen=True, eq=False)
class Analysis:
    """Everything computed from one plan on one day. `offers` is by identity and holds the present job too.

    `best` is the live offer (not hidden, readable) of highest worth, the present job left out; empty if none.
    `packages` holds what each offer's package comes to, None where no base is asked for. `columns`, `valued`,
    `inputs` and `package_inputs` are steps on the way: equal inputs of an offer give equal parts.
    `evidence` is that of the plan's stories; `effects`, an offer, what raising it would do to its asks.
    `assumed` holds, by column and key, what was taken for deciding fields that nobody typed; `plan` has it.
    `matches` holds, by offer, other and component, the amount that makes the first worth what the other is.
    """

    plan: Plan
    offers: LazyMapping[str, OfferAnalysis]
    problems: tuple[Problem, ...]
    best: str
    today: datetime.date
    columns: Mapping[str, CheckedColumn]
    valued: Mapping[str, tuple[tuple[object, ...], Valued]]
    inputs: Mapping[str, tuple[object, ...]]
    packages: LazyMapping[str, Packaging | None]
    package_inputs: Mapping[str, tuple[object, ...]]
    evidence: StoryEvidence
    effects: LazyMapping[str, tuple[Effect, ...]]
    matches: LazyMapping[str, Matches]
    assumed: Mapping[str, Mapping[str, AssumedValue]] = field(default_factory=dict)

    def changed_since(self, earlier: "Analysis | None") -> frozenset[str]:
        """Identities of offers whose parts may be other than in an earlier analysis; computes nothing."""
        if earlier is None:
            return frozenset(self.inputs)
        return frozenset(key for key, inputs in self.inputs.items() if earlier.inputs.get(key) != inputs)


NO_NUMBER_NEEDS = ("company", "title", "standing", "start", "deadline", "rate_date", "note")
"""Fields that no figure depends on: a wrong entry there leaves the figures standing."""


def analyse(plan: Plan, given: ModelInputs, earlier: Analysis | None = None) -> Analysis:
    """Compute everything a plan comes to. `earlier` lends its parts if it had the same tables and draws.

    What nobody typed and what decides is assumed first: `Analysis.plan` is the plan with it.
    """
    metros = given.tables.living.metros
    taken = {offer.id: assumed_values(plan, offer, metros) for offer in plan.columns()}
    plan = resolved(plan, metros)
    columns = check_columns(plan, given.today, earlier.columns if earlier else None)
    problems = (
        *all_problems(plan, columns),
        *unknown_metros(plan, given.tables),
        *unknown_tracks(plan),
        *lame_bands(plan),
        *round_problems(plan, given.today),
    )
    valued = {offer.id: _valued(plan, offer, given, earlier) for offer in plan.columns()}
    live = {
        offer_id: one.worth
        for offer_id, (_, one) in valued.items()
        if one.worth is not None and not one.offer.hidden
    }
    told = earlier.evidence if earlier and earlier.plan.stories == plan.stories else None
    evidence = told or evidence_of(plan.stories, given.lexicon, earlier.evidence if earlier else None)
    own = {key: one for key, (_, one) in valued.items()}
    step = _Asking(plan, given, own, live, blocked_offers(plan, problems), evidence)
    inputs = {offer_id: step.inputs(offer_id) for offer_id in valued}
    made = _lent(earlier.offers, earlier.inputs, inputs) if earlier else None
    offers = LazyMapping(tuple(valued), step.asked, made)
    held = {offer_id: (*inputs[offer_id], *step.of_counter(offer_id)) for offer_id in valued}
    packed = _lent(earlier.packages, earlier.package_inputs, held) if earlier else None
    packages = LazyMapping(tuple(valued), lambda key: step.packaging(offers[key]), packed)
    worked_out = _lent(earlier.effects, earlier.inputs, inputs) if earlier and told else None
    effects = LazyMapping(tuple(valued), step.effects, worked_out)
    best = max((one for one in live if one != PRESENT_ID), key=lambda one: live[one].total, default="")
    parts = (plan, offers, problems, best, given.today, columns, valued, inputs, packages, held)
    return Analysis(*parts, evidence, effects, LazyMapping(tuple(live), step.matches), taken)


def _lent(
    earlier: LazyMapping[str, Part], before: Mapping[str, object], now: Mapping[str, object]
) -> Mapping[str, Part]:
    """Return what an earlier analysis made of inputs that still stand."""
    return {key: one for key, one in earlier.made.items() if before[key] == now.get(key)}


def _valued(
    plan: Plan, offer: Offer, given: ModelInputs, earlier: Analysis | None
) -> tuple[tuple[object, ...], Valued]:
    """An offer by itself, beside all that it depends on."""
    wrong = plan.wrong(root(offer.id)) if plan.typed else {}
    readable = all(path.rpartition(".")[2] in NO_NUMBER_NEEDS for path in wrong)
    taxed = offer.state != OUTSIDE_US or offer.tax_rate is not None  # no rate is not a rate of 0
    sure = taxed and not plan.wrong("person") and not plan.wrong("assumptions")
    inputs = (offer, plan.person, plan.assumptions, readable, sure)
    lent = earlier.valued.get(offer.id) if earlier else None
    if lent is not None and lent[0] == inputs:
        return lent
    if not readable:
        return inputs, Valued(offer)
    if not sure:
        return inputs, face_valued(offer, plan.assumptions.horizon_years)
    return inputs, fully_valued(offer, plan.person, plan.assumptions, given.simulation)


@dataclass(frozen=True, eq=False)
class _Asking:
    """The second step: what the asks of an offer need of the others, gathered once for all."""

    plan: Plan
    given: ModelInputs
    valued: Mapping[str, Valued]
    live: Mapping[str, Worth]
    barred: frozenset[str]
    evidence: StoryEvidence

    @cached_property
    def releases(self) -> Mapping[str, Release]:
        """What each recruiter may know, where a counter was ever made."""
        return {counter.id: counter.release for counter in self.plan.counters}

    @cached_property
    def own_bands(self) -> tuple[OwnBand, ...]:
        """The user's rows of the market that can be read."""
        wrong = {path.split(".")[1] for path in self.plan.wrong("bands")}
        return tuple(band for band in self.plan.bands if band.id not in wrong)

    @cached_property
    def bands(self) -> BandTable:
        """The market's bands, the user's own rows first."""
        return self.given.tables.bands.with_own(self.own_bands)

    @cached_property
    def by_worth(self) -> Alternatives:
        """The live offers by their worth: what a withdrawal would leave."""
        return Alternatives({key: worth.total for key, worth in self.live.items()})

    @cached_property
    def by_all(self) -> Alternatives:
        """The live offers by worth and what is not pay: what a walk-away would go to."""
        return Alternatives(
            {key: worth.per_year + non_pay_worth(self.plan, key) for key, worth in self.live.items()}
        )

    def inputs(self, offer_id: str) -> tuple[object, ...]:
        """All that the asks of this offer depend on."""
        return (
            self.valued[offer_id],
            self.valued[PRESENT_ID],
            self.releases.get(offer_id),
            competing_offers(self.plan, offer_id) if offer_id in self.releases else (),
            self.plan.rounds_of(offer_id),
            self.by_worth.best_but(offer_id),
            self.by_all.best_but(offer_id),
            job_title(self.plan, self.by_all.best_but(offer_id)),
            self.valued[offer_id].offer.not_pay,
            offer_id not in self.barred,
            self.own_bands,
            self.evidence.value,
        )

    def of_counter(self, offer_id: str) -> tuple[object, ...]:
        """What the packages depend on beside the asks: what is held and proposed."""
        if offer_id not in self.releases:
            return ()
        counter = self.plan.counter(offer_id)
        return (counter.held, *(counter.proposed(component) for component in Component))

    def asked(self, offer_id: str) -> OfferAnalysis:
        """An offer with its sign-on case, its asks and its walk-away."""
        valued = self.valued[offer_id]
        if offer_id == PRESENT_ID or valued.pay is None or valued.worth is None:
            return self._whole(valued)
        case = self._case(valued.offer, valued.pay)
        facts = self._facts(valued.offer, valued.worth, case)
        found = asks(
            valued.offer, facts, self.plan.assumptions, self.given.ask_cache, self.plan.rounds_of(offer_id)
        )
        floor = self._walk_away(valued.offer) if offer_id in self.live else None
        figures = dict(ask_figures(valued.offer, found))
        if floor is not None:
            name = job_title(self.plan, self.by_all.best_but(offer_id))
            figures["cushion"] = cushion_figure(floor, case, name)
        return self._whole(valued, case, floor, found, figures)

    def effects(self, offer_id: str) -> tuple[Effect, ...]:
        """What raising each part of the evidence would do to the asks of an offer."""
        valued = self.valued[offer_id]
        if offer_id == PRESENT_ID or valued.pay is None or valued.worth is None:
            return ()
        facts = self._facts(valued.offer, valued.worth, self._case(valued.offer, valued.pay))
        rounds, kept = self.plan.rounds_of(offer_id), self.given.ask_cache
        talk = OfferTalk(valued.offer, facts, self.plan.assumptions, rounds, kept)
        return evidence_effects(talk, self.plan.stories, self.evidence)

    def _facts(self, offer: Offer, worth: Worth, case: SignOnCase) -> AskFacts:
        alternative = self.by_worth.best_but(offer.id)
        at_stake = losses(worth, None if alternative is None else alternative[1])
        return facts_for(self.plan, offer, self.bands, case, at_stake, self.evidence.value)

    def _whole(
        self,
        valued: Valued,
        case: SignOnCase | None = None,
        floor: WalkAway | None = None,
        found: Mapping[Component, Ask] = MappingProxyType({}),
        figures: Mapping[str, Figure] = MappingProxyType({}),
    ) -> OfferAnalysis:
        complete = valued.offer.id not in self.barred
        both = {**valued.figures, **figures}
        return OfferAnalysis(
            valued.offer, valued.pay, valued.net, valued.worth, case, floor, found, both, complete, valued
        )

    def _case(self, offer: Offer, pay: Pay) -> SignOnCase:
        present = self.valued[PRESENT_ID]
        competing = competing_offers(self.plan, offer.id)
        horizon = self.plan.assumptions.horizon_years
        move = Move(offer, present.offer, pay, present.pay, competing, horizon)
        return sign_on_case(move, self.plan.counter(offer.id).release.causes)

    def _walk_away(self, offer: Offer) -> WalkAway | None:
        years = float(discounts(self.plan.assumptions.risk_free, self.plan.assumptions.horizon_years).sum())

        def break_even(component: Component, a_year: float) -> float | None:
            return self._equal(offer, component, a_year * years)

        a_year = {key: worth.per_year for key, worth in self.live.items()}
        return walk_away(self.plan, offer.id, a_year, break_even)

    def _equal(self, offer: Offer, component: Component, total: float) -> float | None:
        plan, given = self.plan, self.given
        return equal_amount(
            offer,
            component,
            total,
            plan.person,
            plan.assumptions,
            given.tables,
            given.draws,
            given.cache,
        )

    def matches(self, offer_id: str) -> Matches:
        """Amounts of each component that make an offer worth what each other live one is, on demand."""
        offer = self.valued[offer_id].offer

        def by_component(other: str) -> Mapping[Component, float | None]:
            total = self.live[other].total
            return LazyMapping(tuple(Component), lambda component: self._equal(offer, component, total))

        return LazyMapping(tuple(key for key in self.live if key != offer_id), by_component)

    def packaging(self, result: OfferAnalysis) -> Packaging | None:
        """The packages of an offer, and what goes with them; None where no base is asked for."""
        if result.pay is None or result.worth is None or Component.BASE not in result.asks:
            return None
        plan, given, offer = self.plan, self.given, result.offer
        facts = facts_for(plan, offer, self.bands, result.case, {}, self.evidence.value)
        averages = [
            float(valued.pay.headline.mean()) / offer.rate
            for valued in (self.valued[other.id] for other in facts.competing)
            if valued.pay is not None
        ]
        match = self.by_worth.best_but(offer.id)
        table = PackagingInputs(
            offer=offer,
            counter=plan.counter(offer.id),
            asks=result.asks,
            pay=result.pay,
            worth=result.worth,
            evidence=facts.evidence,
            bands=self.bands,
            rival=max(averages, default=0.0),
            match_to=match[0] if match else "",
            matching=lambda component: None if match is None else self._equal(offer, component, match[1]),
            person=plan.person,
            assumptions=plan.assumptions,
            given=given.simulation,
        )
        return packaging(table)

"""The steps of an analysis, in order. Pure: tables, draws, caches and today's date are passed in."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from planner.analysis.asked_together import asked_together
from planner.analysis.inputs import ModelInputs
from planner.analysis.offer_asks import OfferAsks
from planner.analysis.offer_packages import offer_matches, offer_packaging
from planner.analysis.results import Analysis, Inputs, OfferAnalysis
from planner.analysis.who_answers import story_answer_steps, story_effects, who_answers
from planner.ask.opening.evidence_effects import Effect
from planner.ask.package.package_results import Packaging
from planner.ask.results import SignOnCase
from planner.ask.rounds.round_problems import round_problems
from planner.market.asks.constants import early_rooms, unpacked
from planner.market.assumed import AssumedValue, assumed_values, resolved
from planner.market.assumed_risk import assumed_risk
from planner.market.check import (
    incomplete_bands,
    late_tenders,
    unknown_localities,
    unknown_metros,
    unknown_tracks,
)
from planner.market.tax_rules.benefit_limits import benefit_problems
from planner.pay.results import Worth
from planner.pay.valuation import Valuation, face_valuation, full_valuation
from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.check import CheckedColumn, all_problems, blocked_offers, check_columns
from planner.plan.check.unreadable import has_face_value, has_tax_and_risk, without_asks
from planner.plan.fields.terms import OUTSIDE_US, Component, Hold
from planner.story.judged import NONE_JUDGED, Judged
from planner.story.rubric.counted import NONE_COMPARED
from planner.story.rubric.evidence import StoryEvidence, evidence_of
from planner.values import Problem
from planner.values.lazy_mapping import LazyMapping

if TYPE_CHECKING:
    from planner.ask.advice.advice import Advice
    from planner.ask.moves.moves import MoveQuestion

Part = TypeVar("Part")


def analyse(
    plan: Plan, inputs: ModelInputs, earlier: Analysis | None = None, judged: Judged = NONE_JUDGED
) -> Analysis:
    """Compute everything from a plan. Reuses results of `earlier` whose inputs are unchanged.

    `earlier` must come from the same tables and draws. Deciding fields that nobody typed are assumed first.
    Stories that are among `judged` unchanged are not judged again.
    """
    inputs = in_plan_currency(plan, inputs)
    if earlier is not None and earlier.tables.dollar != inputs.tables.dollar:
        earlier = None
    inputs, constant_problems = with_edited_constants(plan, inputs)
    inputs = with_lexicon_of_plan(plan, inputs)
    inputs = inputs if earlier is None else inputs.or_the_same(earlier.model_inputs)
    typed, plan = plan, resolved(plan, inputs.tables.living.metros, inputs.tables.local_tax)
    columns = check_columns(plan, inputs.today, earlier.columns if earlier else None)
    problems = (*_problems(plan, inputs, columns), *constant_problems)
    valuation_inputs = {offer.id: _valuation_inputs(plan, offer) for offer in plan.columns()}
    valued = {offer.id: _valued(plan, offer, inputs, valuation_inputs, earlier) for offer in plan.columns()}
    live = _live_worth(plan, valued)
    evidence = _evidence(plan, inputs, earlier, judged)
    step = OfferAsks(plan, inputs, valued, live, blocked_offers(plan, problems), evidence, without_asks(plan))
    ask_inputs = {offer_id: step.ask_inputs(offer_id) for offer_id in valued}
    package_inputs = {
        offer_id: (*ask_inputs[offer_id], *step.counter_inputs(offer_id)) for offer_id in valued
    }
    alone = _alone(step, ask_inputs, earlier)
    offers = _offers(step, alone, package_inputs, earlier)
    return Analysis(
        plan=plan,
        model_inputs=inputs,
        problems=problems,
        best=max((key for key in live if key != PRESENT_ID), key=lambda key: live[key].total, default=""),
        offers=offers,
        packages=_packages(step, offers, package_inputs, earlier),
        matches=LazyMapping(tuple(live), partial(offer_matches, step)),
        evidence=evidence,
        effects=_effects(step, ask_inputs, earlier),
        advice=_advice(step, ask_inputs, earlier),
        assumed=LazyMapping(tuple(valued), partial(_assumed, typed, plan, inputs)),
        columns=columns,
        valued=valued,
        valuation_inputs=valuation_inputs,
        alone=alone,
        ask_inputs=ask_inputs,
        package_inputs=package_inputs,
        move_question=partial(_move_question, step, offers),
        who_answers=partial(who_answers, step),
        answer_steps=partial(story_answer_steps, step),
    )


def sign_on_case_of(plan: Plan, inputs: ModelInputs, offer_id: str) -> SignOnCase | None:
    """Return the sign-on case of an offer as `analyse` finds it; no offer is valued and none is asked about.

    None where the offer cannot be valued.
    """
    inputs, _ = with_edited_constants(plan, in_plan_currency(plan, inputs))
    plan = resolved(plan, inputs.tables.living.metros, inputs.tables.local_tax)
    offer = plan.offer(offer_id)
    *_, readable, taxable = _valuation_inputs(plan, offer)
    if not readable or not taxable:
        return None
    valued = {PRESENT_ID: _at_face(plan, plan.present), offer_id: _at_face(plan, offer)}
    no_stories = evidence_of((), inputs.lexicon, inputs.tables.asks.story, NONE_JUDGED)
    step = OfferAsks(plan, inputs, valued, {}, frozenset(), no_stories, without_asks(plan))
    return step.case_of(offer_id)


def _at_face(plan: Plan, offer: Offer) -> Valuation:
    """Return an offer at face value, with its pay where it can be read."""
    *_, readable, _taxable = _valuation_inputs(plan, offer)
    return face_valuation(offer, plan.assumptions.horizon_years) if readable else Valuation(offer)


def in_plan_currency(plan: Plan, inputs: ModelInputs) -> ModelInputs:
    """Return the inputs with the tables' dollars in the plan's currency, at the rate typed; else as typed."""
    tables = inputs.tables.in_currency(plan.dollar)
    return inputs if tables is inputs.tables else replace(inputs, tables=tables)


def with_edited_constants(plan: Plan, inputs: ModelInputs) -> tuple[ModelInputs, tuple[Problem, ...]]:
    """Return the inputs with the user's constants of the asks, and the problems of those that are wrong."""
    edits = early_rooms(plan.assumptions) | unpacked(plan.ask_constants)
    tables, problems = inputs.tables.with_ask_constants(edits)
    return inputs if tables is inputs.tables else replace(inputs, tables=tables), problems


def with_lexicon_of_plan(plan: Plan, inputs: ModelInputs) -> ModelInputs:
    """Return the inputs with the lexicon that the plan's stories are read by."""
    lexicon = inputs.lexicon.of_plan(plan)
    return inputs if lexicon is inputs.lexicon else replace(inputs, lexicon=lexicon)


def _assumed(typed: Plan, plan: Plan, inputs: ModelInputs, offer_id: str) -> Mapping[str, AssumedValue]:
    """Return what is assumed of a column by key; `typed` is the plan before it was resolved."""
    tables = inputs.tables
    values = assumed_values(typed, typed.offer(offer_id), tables.living.metros, tables.local_tax)
    return {**values, **assumed_risk(plan.offer(offer_id), tables.stages, plan.assumptions)}


def _problems(plan: Plan, inputs: ModelInputs, columns: Mapping[str, CheckedColumn]) -> tuple[Problem, ...]:
    return (
        *all_problems(plan, columns),
        *unknown_metros(plan, inputs.tables),
        *unknown_localities(plan, inputs.tables),
        *benefit_problems(plan, inputs.tables.benefit_limits),
        *unknown_tracks(plan, inputs.tables.bands.with_own(plan.bands)),
        *late_tenders(plan, inputs.tables),
        *incomplete_bands(plan),
        *round_problems(plan, inputs.today),
    )


def _live_worth(plan: Plan, valued: Mapping[str, Valuation]) -> Mapping[str, Worth]:
    """Return the worth of every offer that is not hidden and can be read, the present job included.

    An offer whose exchange rate is not typed cannot be compared with the others.
    """
    return {
        offer_id: valuation.worth
        for offer_id, valuation in valued.items()
        if valuation.worth is not None and not valuation.offer.hidden and not plan.lacks_rate(valuation.offer)
    }


def _evidence(plan: Plan, inputs: ModelInputs, earlier: Analysis | None, judged: Judged) -> StoryEvidence:
    """Return the evidence of the plan's stories."""
    constants = inputs.tables.asks.story
    if earlier is None or earlier.evidence.constants != constants:
        known, compared = earlier.evidence.judged if earlier else NONE_JUDGED, NONE_COMPARED
    elif earlier.plan.stories == plan.stories and earlier.model_inputs.lexicon is inputs.lexicon:
        return earlier.evidence
    else:
        known, compared = earlier.evidence.judged, earlier.evidence.distinct.compared
    return evidence_of(plan.stories, inputs.lexicon, constants, judged or known, compared)


def _alone(
    step: OfferAsks, inputs: Mapping[str, Inputs], earlier: Analysis | None
) -> LazyMapping[str, OfferAnalysis]:
    unchanged = _unchanged(earlier.alone, earlier.ask_inputs, inputs) if earlier else None
    return LazyMapping(tuple(inputs), step.analyse_offer, unchanged)


def _offers(
    step: OfferAsks,
    alone: LazyMapping[str, OfferAnalysis],
    inputs: Mapping[str, Inputs],
    earlier: Analysis | None,
) -> LazyMapping[str, OfferAnalysis]:
    unchanged = _unchanged(earlier.offers, earlier.package_inputs, inputs) if earlier else None
    return LazyMapping(tuple(inputs), lambda offer_id: asked_together(step, alone[offer_id]), unchanged)


def _packages(
    step: OfferAsks,
    offers: Mapping[str, OfferAnalysis],
    inputs: Mapping[str, Inputs],
    earlier: Analysis | None,
) -> LazyMapping[str, Packaging | None]:
    unchanged = _unchanged(earlier.packages, earlier.package_inputs, inputs) if earlier else None
    return LazyMapping(tuple(inputs), lambda offer_id: offer_packaging(step, offers[offer_id]), unchanged)


def _effects(
    step: OfferAsks, inputs: Mapping[str, Inputs], earlier: Analysis | None
) -> LazyMapping[str, tuple[Effect, ...]]:
    """Compute effects anew when any story changed, for its text is in them."""
    same_stories = earlier is not None and earlier.plan.stories == step.plan.stories
    unchanged = _unchanged(earlier.effects, earlier.ask_inputs, inputs) if earlier and same_stories else None
    return LazyMapping(tuple(inputs), partial(story_effects, step), unchanged)


def _advice(
    step: OfferAsks, inputs: Mapping[str, Inputs], earlier: Analysis | None
) -> LazyMapping[str, "Advice"]:
    """Compute all advice anew when any offer or story changed: every recruiter may get to know it.

    Also when a component is held or let go, or the figure of one held as proposed changed: how far the others
    go depends on it.
    """
    is_same = (
        earlier is not None
        and earlier.today == step.inputs.today
        and earlier.ask_inputs == inputs
        and _held_components(earlier.plan) == _held_components(step.plan)
        and (earlier.plan.offers, earlier.plan.stories) == (step.plan.offers, step.plan.stories)
    )
    known = earlier.advice.made if earlier and is_same else None
    return LazyMapping(tuple(inputs), partial(_advice_of, step), known)


def _advice_of(step: OfferAsks, offer_id: str) -> "Advice":
    """Return the advice on one offer; no figure of Offers needs what computes it."""
    from planner.analysis.offer_advice import offer_advice

    return offer_advice(step, offer_id)


def _move_question(step: OfferAsks, offers: Mapping[str, OfferAnalysis]) -> "MoveQuestion":
    """Return what decides the order of moves; no figure of Offers needs what computes it."""
    from planner.analysis.moves.move_question import MoveInputs

    return MoveInputs(step, offers).question()


def _held_components(plan: Plan) -> tuple[tuple[str, Component, Hold, float | None], ...]:
    """Return the components with a hold, each with the proposed figure."""
    return tuple(
        (counter.id, item.id, item.hold, counter.proposed(item.id))
        for counter in plan.counters
        for item in counter.held
    )


def _unchanged(
    parts: LazyMapping[str, Part], before: Mapping[str, Inputs], now: Mapping[str, Inputs]
) -> Mapping[str, Part]:
    """Return the parts already computed whose inputs are still the same."""
    return {offer_id: part for offer_id, part in parts.made.items() if before[offer_id] == now.get(offer_id)}


def _valuation_inputs(plan: Plan, offer: Offer) -> Inputs:
    """Return what the valuation of an offer depends on; the last two are `readable` and `taxable`."""
    readable = has_face_value(plan, offer.id)
    has_rate = offer.state != OUTSIDE_US or offer.tax_rate is not None  # no rate is not a rate of 0
    taxable = has_rate and has_tax_and_risk(plan, offer.id)
    return offer, plan.person, plan.assumptions, readable, taxable


def _valued(
    plan: Plan,
    offer: Offer,
    inputs: ModelInputs,
    valuation_inputs: Mapping[str, Inputs],
    earlier: Analysis | None,
) -> Valuation:
    """Return the valuation of an offer on its own, reused while its inputs are unchanged."""
    own_inputs = valuation_inputs[offer.id]
    if earlier is not None and earlier.valuation_inputs.get(offer.id) == own_inputs:
        return earlier.valued[offer.id]
    *_, readable, taxable = own_inputs
    if not readable:
        return Valuation(offer)
    if not taxable:
        return face_valuation(offer, plan.assumptions.horizon_years)
    return full_valuation(offer, plan.person, plan.assumptions, inputs.simulation)

"""The movers that apply to a component of an offer, in the order of MODEL 5."""

from collections.abc import Iterator

from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.recruiters.band import MarketBandMover, PayBand, PostedBandMover
from planner.ask.recruiters.movers import (
    VERBAL_SHARE,
    WRITTEN_SHARE,
    DocumentedCase,
    EarlyStage,
    FinalFigure,
    Mover,
    Rival,
    StoryEvidenceMover,
)
from planner.ask.recruiters.reference import final_figure, reference, standing_amount
from planner.pay.years.component import standing
from planner.plan import Assumptions, Offer
from planner.plan.fields.terms import Component, OfferForm, Stage
from planner.story.rubric.headroom import headroom

EARLY = frozenset({Stage.SERIES_B, Stage.SERIES_A, Stage.SEED})
"""Stages before series C."""


def movers(
    offer: Offer, component: Component, facts: AskFacts, assumptions: Assumptions
) -> tuple[Mover, ...]:
    """Return what moves the cloud of this component, in order."""
    return tuple(_in_order(offer, component, facts, assumptions))


def _in_order(
    offer: Offer, component: Component, facts: AskFacts, assumptions: Assumptions
) -> Iterator[Mover]:
    if component is Component.BASE:
        yield from _band(offer, facts)
    if offer.stage in EARLY:
        yield EarlyStage(_early_room(component, assumptions), f"offers.{offer.id}.stage")
    yield from _story(component, facts)
    yield from _rival(offer, component, facts)
    if component is Component.SIGN_ON and facts.documented > (standing_amount(offer, component) or 0.0):
        yield DocumentedCase(facts.documented, f"offers.{offer.id}.sign_on")
    yield from _final(offer, component, facts)


def _band(offer: Offer, facts: AskFacts) -> Iterator[Mover]:
    """Yield the posted band, or the market's where none is posted."""
    if offer.posted_min is not None and offer.posted_max is not None:
        yield PostedBandMover(PayBand(offer.posted_min, offer.posted_max), f"offers.{offer.id}.posted_max")
    elif facts.market is not None:
        yield MarketBandMover(PayBand(*facts.market), f"offers.{offer.id}.market_max")


def _early_room(component: Component, assumptions: Assumptions) -> float:
    match component:
        case Component.BASE:
            return assumptions.early_base
        case Component.EQUITY:
            return assumptions.early_equity
        case _:
            return 1.0


def _story(component: Component, facts: AskFacts) -> Iterator[Mover]:
    evidence = facts.evidence
    opened = headroom(component, evidence.strength, evidence.level_scale, evidence.vest_years)
    if opened.opens_any:
        yield StoryEvidenceMover(opened, evidence.strength, "stories")


def _rival(offer: Offer, component: Component, facts: AskFacts) -> Iterator[Mover]:
    """Yield the competing offer that lifts most: two at once would count one market twice."""
    amount = standing_amount(offer, component) or 0.0
    rivals = [rival for other in facts.competing if (rival := _as_rival(other, offer, component)) is not None]
    better = [rival for rival in rivals if rival.gap(amount) > 0]
    if better:
        yield max(
            better, key=lambda rival: rival.gap(amount) * (VERBAL_SHARE if rival.verbal else WRITTEN_SHARE)
        )


def _as_rival(other: Offer, offer: Offer, component: Component) -> Rival | None:
    amount = standing(other, component)
    if amount is None:
        return None
    if component is not Component.BONUS:
        amount *= other.rate / offer.rate
    verbal = other.standing is not OfferForm.WRITTEN  # MODEL 5, fact 4: not said counts as verbal
    return Rival(other.company, amount, verbal, f"offers.{other.id}.{component.field}")


def _final(offer: Offer, component: Component, facts: AskFacts) -> Iterator[Mover]:
    final = final_figure(offer, component)
    against = reference(offer, component, facts)
    if final is not None and against is not None:
        yield FinalFigure(final, against, f"offers.{offer.id}.final_{component.value}")

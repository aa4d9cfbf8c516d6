"""The first step over all offers of a plan, with the facts each recruiter may know."""

from collections.abc import Mapping

from msgspec.structs import replace

from planner.analysis.results import Analysis
from planner.ask.advice.first_move import Decision, FirstMove, OfferOutlook, first_move
from planner.ask.moves.first_step import push_first, step_as_released
from planner.ask.moves.moves import MoveAdvice
from planner.ask.opening.alternatives import non_pay_worths
from planner.plan import Offer
from planner.plan.title import title


def plan_first_move(analysis: Analysis) -> FirstMove:
    """Return whom to speak to first, whether to ask for time, and what to decide.

    With two or more live offers the best order of moves, as released, decides the first two (MODEL 9).
    """
    outlooks = [
        outlook
        for offer in analysis.plan.offers
        if not offer.hidden and (outlook := _outlook(analysis, offer)) is not None
    ]
    moves = analysis.moves
    alternative = None if moves is None else moves.question.search.alternative
    step = first_move(outlooks, alternative, analysis.tables.asks.talk.days)
    if moves is not None and step.decision is not None and _is_to_stay(moves):
        return replace(step, decision=Decision.DECLINE, time_from=(), words=step_as_released(moves))
    if moves is None or len(moves.question.search.offers) == 1 or not push_first(moves):
        return step
    return _in_order(step, moves, {outlook.offer_id: outlook for outlook in outlooks})


def _is_to_stay(moves: MoveAdvice) -> bool:
    """Whether no talk is expected to bring any offer above what the user has."""
    search = moves.question.search
    return not moves.released.best.order and all(offer.worth < search.alternative for offer in search.offers)


def _in_order(step: FirstMove, moves: MoveAdvice, outlooks: Mapping[str, OfferOutlook]) -> FirstMove:
    """Return the step with whom the best order speaks to first and asks for time."""
    first, names, time_from = push_first(moves), moves.question.names, moves.released.best.time_from
    decision = Decision.ASK_TIME if first in time_from else step.decision
    return FirstMove(
        push_first=first,
        name=names[first],
        decision=Decision.COUNTER if outlooks[first].has_ask else decision,
        time_from=tuple(names[offer] for offer in time_from),
        words=step_as_released(moves),
    )


def _outlook(analysis: Analysis, offer: Offer) -> OfferOutlook | None:
    worth = analysis.offers[offer.id].worth
    if worth is None:
        return None
    asks = analysis.advice[offer.id].asks
    a_year = worth.per_year / worth.total if worth.total else 0.0
    gain = sum(
        worth.per_dollar.get(component, 0.0) * (ask.target - ask.standing)
        for component, ask in asks.items()
        if ask.opening is not None
    )
    now = worth.per_year + non_pay_worths(analysis.plan)[offer.id]
    return OfferOutlook(
        offer_id=offer.id,
        name=title(analysis.plan, offer),
        worth=now,
        hoped=now + gain * a_year,
        days=None if offer.deadline is None else (offer.deadline - analysis.today).days,
        has_ask=any(ask.opening is not None for ask in asks.values()),
    )

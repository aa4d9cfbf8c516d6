"""The next ask after replies: on the reweighted cloud, under the last ask, or "accept, or walk"."""

from dataclasses import dataclass, replace

import numpy as np

from planner.ask.opening.answer import answer, ask_from
from planner.ask.opening.best_opening import BestOpening, Question
from planner.ask.opening.search import AskGrid, best_ask, coarse_asks, merged, refined
from planner.ask.recruiters.cache import AskCache, CloudFacts
from planner.ask.recruiters.gain import Profile
from planner.ask.recruiters.movers import DocumentedCase, FinalFigure, Rival, amount_text
from planner.ask.results import Ask, Moved
from planner.ask.rounds.reply import LATER_RISK, WeightedRecruiters, weighted_profile
from planner.ask.rounds.talk import Reply, Talk

MOST_ROUNDS = 3
"""Answered asks of one component after which another brings less than it costs."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """The state of a talk after some replies. `outside`: the last one fits no imagined recruiter."""

    question: Question
    opening: BestOpening
    outside: bool


def next_ask(question: Question, talk: Talk, cache: AskCache) -> Ask:
    """Return what to ask now; without a reply, what the question by itself comes to."""
    begun = _begun(question, talk)
    first = answer(begun, cache)
    if not talk.replies:
        return replace(first, waiting=talk.waiting) if not talk.accepted else _accepted(first, talk)
    figures, moved = [first.standing if first.opening is None else first.opening], list(first.moved)
    turns = _turns(begun, talk.replies, cache)
    for turn, reply in zip(turns, talk.replies, strict=True):
        figures.append(turn.opening.figure)
        moved.append(Moved(_reply_text(reply, turn, begun), figures[-1] - figures[-2], reply.where))
    last = turns[-1]
    ask = ask_from(last.question, last.opening, tuple(moved), cache)
    ask = replace(ask, answered=talk.answered, waiting=talk.waiting)
    return _accepted(ask, talk) if talk.accepted else _or_walk(ask, talk)


def _begun(question: Question, talk: Talk) -> Question:
    """Return the question as it was before the first reply."""
    if not talk.replies or talk.start == question.cloud_facts.standing:
        return question
    movers = tuple(mover for mover in question.movers if not isinstance(mover, FinalFigure))
    return replace(question, standing=talk.start, reference=_reference(question, talk.start), movers=movers)


def _reference(question: Question, standing: float) -> float:
    """Return the reference at another standing offer: base and a grant are their own reference."""
    facts = question.cloud_facts
    return standing if standing > 0 and facts.reference == facts.standing else facts.reference


def _turns(question: Question, replies: tuple[Reply, ...], cache: AskCache) -> list[_Turn]:
    """Return where the talk stood after each reply; one outside the model starts it anew."""
    turns: list[_Turn] = []
    since: tuple[Reply, ...] = ()
    for count, reply in enumerate(replies, 1):
        since = (*since, reply)
        recruiters = cache.after_replies(question.cloud_facts, since)
        outside = recruiters is None
        if recruiters is None:
            question, since = _anew(question, reply), ()
            recruiters = cache.after_replies(question.cloud_facts, since)
        if recruiters is None:
            raise AssertionError("a cloud that has heard nothing always has recruiters")
        if outside:
            recruiters = _wary(
                recruiters, sum(earlier_reply.asked is not None for earlier_reply in replies[:count])
            )
        turns.append(_Turn(question, _opening_after(question, recruiters, replies[:count]), outside))
    return turns


def _anew(question: Question, reply: Reply) -> Question:
    movers = tuple(mover for mover in question.movers if not isinstance(mover, FinalFigure))
    path = reply.where
    final = (FinalFigure(reply.after, _reference(question, reply.after), path),) if reply.final else ()
    return replace(
        question,
        standing=reply.after,
        reference=_reference(question, reply.after),
        movers=(*movers, *final),
    )


def _wary(recruiters: WeightedRecruiters, rounds: int) -> WeightedRecruiters:
    """Count the rounds that a cloud made anew has not heard: each doubled the risk."""
    cloud = replace(recruiters.cloud, risk=recruiters.cloud.risk * LATER_RISK**rounds)
    return replace(recruiters, cloud=cloud)


def _opening_after(
    question: Question, recruiters: WeightedRecruiters, replies: tuple[Reply, ...]
) -> BestOpening:
    facts = replace(question.cloud_facts, standing=recruiters.cloud.standing)
    steps = AskGrid(facts.standing, question.step)
    highest = _highest(replies, steps)
    averages = _explored(recruiters, steps, highest, question.loss)
    best, expected = best_ask(averages, question.loss)
    worth_it = expected >= question.worth_asking and best <= highest and _rounds(replies) < MOST_ROUNDS
    opening = min(max(best, _least(facts, steps)), highest) if worth_it else None
    if opening is not None and opening not in averages.asks:
        averages = merged(averages, weighted_profile(recruiters, np.array([opening])))
    return BestOpening(
        facts,
        recruiters.cloud,
        averages,
        best,
        expected,
        opening,
        lambda more: weighted_profile(recruiters, more),
    )


def _rounds(replies: tuple[Reply, ...]) -> int:
    return sum(reply.asked is not None for reply in replies)


def _highest(replies: tuple[Reply, ...], steps: AskGrid) -> float:
    """Return the largest next ask over the standing offer: a step below the last one."""
    last = next((reply.asked for reply in reversed(replies) if reply.asked is not None), None)
    return float("inf") if last is None else float(steps.below(last - steps.standing - steps.step))


def _explored(recruiters: WeightedRecruiters, steps: AskGrid, highest: float, loss: float) -> Profile:
    """Return the averages at coarse asks up to the highest, and at fine ones around the best."""
    cloud = recruiters.cloud
    reach = max(cloud.credible + cloud.margin + 3 * cloud.tau, steps.first)
    coarse = weighted_profile(recruiters, coarse_asks(steps, max(min(reach, highest), steps.first), ()))
    best = int(np.argmax(coarse.expected(loss)))
    return refined(lambda asks: weighted_profile(recruiters, asks), coarse, best, steps)


def _least(facts: CloudFacts, steps: AskGrid) -> float:
    """Return what a released case, or a released better offer, justifies over the standing offer."""
    least = 0.0
    for mover in facts.movers:
        if isinstance(mover, DocumentedCase):
            least = max(least, steps.above(mover.amount - facts.standing))
        elif isinstance(mover, Rival):
            least = max(least, steps.above(mover.credited(facts.standing, facts.reference)))
    return least


def _reply_text(reply: Reply, turn: _Turn, question: Question) -> str:
    component = question.component
    after, final = amount_text(component, reply.after), ", and called it final" if reply.final else ""
    if reply.asked is None:
        return f"They moved to {after} unasked{final}."
    asked = amount_text(component, reply.asked)
    if turn.outside:
        return (
            f"You asked {asked}, they said {after}{final}: outside the model, so it starts again from there."
        )
    if reply.gained >= reply.over:
        return f"You asked {asked} and got all of it{final}: nobody with less room is left."
    if reply.gained > 0:
        return f"You asked {asked}, they said {after}{final}: those who would answer so weigh more."
    return f"You asked {asked} and nothing moved{final}: those without room weigh more."


def _or_walk(ask: Ask, talk: Talk) -> Ask:
    """Say plainly that the talk about this component is over where another round is not worth it."""
    if ask.opening is not None:
        return ask
    name, amount = ask.component.noun, amount_text(ask.component, ask.standing)
    if talk.last_ask is not None and talk.standing >= talk.last_ask:
        why = "you got all that you asked"
    elif ask.answered >= MOST_ROUNDS:
        why = f"more than {MOST_ROUNDS} rounds are not useful"
    else:
        why = "another round costs more than it brings"
    return replace(ask, why_not=f"Accept {amount} of {name}, or walk: {why}.")


def _accepted(ask: Ask, talk: Talk) -> Ask:
    amount = amount_text(ask.component, talk.standing)
    standing = talk.standing
    return replace(
        ask,
        standing=standing,
        opening=None,
        low=standing,
        high=standing,
        target=standing,
        say_low=standing,
        say_high=standing,
        why_not=f"You accepted {amount} of {ask.component.noun}.",
    )

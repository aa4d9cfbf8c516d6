"""The next ask of one component: after replies on the reweighted recruiters, under the last ask (MODEL 5)."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from planner.ask.amount_text import amount_text
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.results import Ask, AssumptionEffect, Moved
from planner.ask.rounds.talk import SLIP, Reply, Talk
from planner.ask.rounds.turns import Turn, TurnCache
from planner.ask.rule.answer import answer, ask_from
from planner.ask.rule.assumption_effects import assumption_effects
from planner.ask.rule.explained import explained_facts
from planner.ask.rule.no_ask import without_opening
from planner.ask.rule.opening import best_opening
from planner.market.asks.constants import AskConstants

LATEST = 3
"""Replies whose effect is listed by itself: a talk is over after three asks, unless it is meant to go on."""


class AskQuestion(Struct, frozen=True, eq=False):
    """One component of one offer: its case now, and as it was while less was released.

    `known_at` returns the case while only some things were released, as `Release.items` names them.
    """

    case: AskCase
    known_at: Callable[[frozenset[str]], AskCase]
    released: frozenset[str] = frozenset()


def next_ask(question: AskQuestion, talk: Talk, constants: AskConstants, cache: TurnCache) -> Ask:
    """Return what to ask now; without a reply, what the case by itself comes to."""
    ask = _next_ask(question, talk, constants, cache)
    if ask.opening is None:
        return ask
    opening = ask.opening

    def effects() -> tuple[AssumptionEffect, ...]:
        def again(other: AskConstants) -> float | None:
            return _opening_alone(question, talk, other, cache)

        return assumption_effects(opening, ask.standing, question.case, constants, again)

    return replace(ask, effects=effects)


def _opening_alone(
    question: AskQuestion, talk: Talk, constants: AskConstants, cache: TurnCache
) -> float | None:
    """Return the opening that `_next_ask` finds where another ask is open, without what explains it."""
    if talk.replies:
        last = cache.turns(question.case, question.known_at, question.released, talk, constants)[-1]
        case, explored, highest = last.case, last.exploration, _highest(talk, last, constants)
    else:
        case, highest = question.case, None
        explored = cache.explorations.explore(case, constants)
    return best_opening(case, explored, explored.reach(case.loss), constants, highest).opening


def _next_ask(question: AskQuestion, talk: Talk, constants: AskConstants, cache: TurnCache) -> Ask:
    if not talk.replies:
        ask = answer(question.case, constants, cache.explorations)
    else:
        ask = _ask_after_replies(question, talk, constants, cache)
    if talk.answered or talk.waiting is not None:
        ask = replace(ask, answered=talk.answered, waiting=talk.waiting)
    return _accepted(ask, talk) if talk.accepted else ask


def _ask_after_replies(question: AskQuestion, talk: Talk, constants: AskConstants, cache: TurnCache) -> Ask:
    turns = cache.turns(question.case, question.known_at, question.released, talk, constants)
    last = turns[-1]
    ask = ask_from(last.case, last.exploration, constants, _highest(talk, last, constants))
    ask = replace(
        ask, facts=lambda: (*explained_facts(turns[0].case, constants, cache.explorations), *_moved(turns))
    )
    why_over = _why_over(talk, constants)
    if why_over:
        ask = without_opening(ask, ask.why_not)
    if ask.opening is not None or last.case.final == "silent":
        return ask
    name, amount = ask.component.noun, amount_text(ask.component, ask.standing)
    why = why_over or "another round costs more than it brings"
    return replace(ask, why_not=f"Accept {amount} of {name}, or walk: {why}.")


def _highest(talk: Talk, last: Turn, constants: AskConstants) -> float | None:
    """Return the largest next ask: a step, and a part of what was not conceded, below the last one."""
    reply = next((reply for reply in reversed(talk.replies) if reply.asked is not None), None)
    if reply is None or reply.asked is None:
        return None
    given_back = constants.talk.give_back * max(reply.asked - reply.after, 0.0)
    return reply.asked - max(last.exploration.step, given_back)


def _why_over(talk: Talk, constants: AskConstants) -> str:
    """Return why no further ask is made whatever it would bring; empty where one may be."""
    if talk.last_ask is not None and talk.standing >= talk.last_ask:
        return "you got all that you asked"
    if talk.answered >= constants.talk.most_rounds:
        return f"more than {constants.talk.most_rounds} rounds are not useful"
    return ""


def _moved(turns: tuple[Turn, ...]) -> tuple[Moved, ...]:
    """Return what each reply did to the largest ask worth naming; those before the latest together."""
    amounts = [turn.case.standing + turn.exploration.largest(turn.case.loss) for turn in turns]
    moved = tuple(
        Moved(_reply_text(turn.reply, turn), after - before, turn.reply.where)
        for turn, before, after in zip(turns[1:], amounts[:-1], amounts[1:], strict=True)
        if turn.reply is not None
    )
    return _with_earlier_in_one(moved)


def _with_earlier_in_one(moved: tuple[Moved, ...]) -> tuple[Moved, ...]:
    """Return the latest replies, and before them one line for all earlier ones, which leads to the first."""
    earlier, latest = moved[:-LATEST], moved[-LATEST:]
    if len(earlier) < 2:
        return moved
    total = sum(reply.effect for reply in earlier)
    text = f"The {len(earlier)} earlier replies together: those who would answer so weigh more."
    return (Moved(text, total, earlier[0].where), *latest)


def _reply_text(reply: Reply, turn: Turn) -> str:
    component = turn.case.component
    after, final = amount_text(component, reply.after), ", and called it final" if reply.final else ""
    if reply.asked is None:
        moved = f"They moved to {after} unasked" if abs(reply.gained) > SLIP else f"They named {after} again"
        return f"{moved}{final}."
    asked = amount_text(component, reply.asked)
    if turn.outside:
        return (
            f"You asked {asked}, they answered {after}{final}: outside the model, so it starts again there."
        )
    if reply.gained >= reply.over:
        return f"You asked {asked} and got all of it{final}: nobody with less room is left."
    if reply.gained > 0:
        return f"You asked {asked}, they answered {after}{final}: those who would answer so weigh more."
    nothing = ", nothing moved, and they called it final" if final else " and nothing moved"
    return f"You asked {asked}{nothing}: those without room weigh more."


def _accepted(ask: Ask, talk: Talk) -> Ask:
    amount = amount_text(ask.component, talk.standing)
    noun = ask.component.noun
    what = f"{amount} of {noun}" if talk.standing else f"their offer, without any {noun}"
    return without_opening(replace(ask, standing=talk.standing), f"You accepted {what}.")

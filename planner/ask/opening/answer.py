"""Answers one question with an ask: opening, range, target, what to say, what moved it, and its curve."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from planner.ask.opening.best_opening import BestOpening, Question, best_opening, least_target
from planner.ask.opening.search import AskGrid, good_range, merged
from planner.ask.recruiters.cache import AskCache
from planner.ask.recruiters.gain import Profile
from planner.ask.recruiters.movers import amount_text
from planner.ask.recruiters.recruiter_traits import TABLE
from planner.ask.results import Ask, Chances, Curve, Moved
from planner.plan.fields.terms import Component


def answer(question: Question, cache: AskCache) -> Ask:
    """Return what to ask for one component."""
    chain = [best_opening(question.upto(count), cache) for count in range(len(question.movers) + 1)]
    best, moved = chain[-1], _moved(question, chain)
    return ask_from(question, best, moved, cache)


def ask_from(question: Question, best: BestOpening, moved: tuple[Moved, ...], cache: AskCache) -> Ask:
    """Return the ask that was found: with its range, target and chances, or why there is none."""
    ask = _no_ask(question, best, moved) if best.opening is None else _ask(question, best, moved, cache)
    return replace(ask, closer=lambda: dense_curve(best, question.loss))


def _moved(question: Question, chain: Sequence[BestOpening]) -> tuple[Moved, ...]:
    """Return what each mover did to the opening when it was added, in order."""
    return tuple(
        Moved(mover.describe(before.cloud), after.figure - before.figure, mover.where)
        for mover, before, after in zip(question.movers, chain[:-1], chain[1:], strict=True)
    )


def _ask(question: Question, best: BestOpening, moved: tuple[Moved, ...], cache: AskCache) -> Ask:
    opening = best.opening or 0.0
    standing, steps = best.cloud_facts.standing, AskGrid(best.cloud_facts.standing, question.step)
    at_opening = _at(opening, best, cache)
    low, high = good_range(best.profile, question.loss, steps)
    target = _target(at_opening, best, question)
    return Ask(
        component=question.component,
        standing=standing,
        reference=best.cloud_facts.reference,
        step=question.step,
        opening=standing + opening,
        low=standing + min(low, opening),
        high=standing + max(high, opening),
        target=standing + target,
        say_low=standing + _say_low(opening, target, steps, question.component),
        say_high=standing + opening,
        ceiling=_ceiling(best),
        expected=float(at_opening.expected(question.loss)[0]),
        chances=_chances(at_opening),
        curve=curve(best.profile, question.loss),
        moved=moved,
    )


def _at(opening: float, best: BestOpening, cache: AskCache) -> Profile:
    """Return the averages at the opening: mostly one of the asks that were looked at."""
    place = int(np.searchsorted(best.profile.asks, opening))
    if place < len(best.profile.asks) and best.profile.asks[place] == opening:
        return best.profile.at(np.array([place]))
    return cache.profile(best.cloud_facts, np.array([opening]))


def _target(at_opening: Profile, best: BestOpening, question: Question) -> float:
    """Return what to hope for over the standing offer: the gain where anything moves, under the opening."""
    steps, opening = AskGrid(best.cloud_facts.standing, question.step), float(at_opening.asks[0])
    something = float(at_opening.full[0] + at_opening.part[0])
    hoped = float(at_opening.expected(question.loss)[0]) / something
    nearest = float(steps.below(hoped + 0.5 * question.step))
    return max(0.0, min(max(nearest, least_target(best.cloud_facts)), opening - question.step))


def _say_low(opening: float, target: float, steps: AskGrid, component: Component) -> float:
    """Return the bottom of the range to say: at the target or above, and not far under the top."""
    widest = TABLE[component].say_width * (steps.standing + opening)
    return min(max(target, steps.above(opening - widest)), opening)


def _no_ask(question: Question, best: BestOpening, moved: tuple[Moved, ...]) -> Ask:
    standing = best.cloud_facts.standing
    return Ask(
        component=question.component,
        standing=standing,
        reference=best.cloud_facts.reference,
        step=question.step,
        opening=None,
        low=standing,
        high=standing,
        target=standing,
        say_low=standing,
        say_high=standing,
        ceiling=_ceiling(best),
        expected=max(best.expected_at_best, 0.0),
        chances=Chances(full=0.0, part=0.0, nothing=1.0, withdrawn=0.0),
        curve=curve(best.profile, question.loss),
        moved=moved,
        why_not=_why_not(question, best),
    )


def _why_not(question: Question, best: BestOpening) -> str:
    name = question.component.noun
    least = amount_text(question.component, round(question.worth_asking, 2))
    if best.expected_at_best <= 0:
        return f"Do not ask for more {name}: every ask risks more than it brings on average."
    brings = amount_text(question.component, round(best.expected_at_best, 2))
    return f"Do not ask for more {name}: the best ask brings {brings} on average, less than {least}."


def _ceiling(best: BestOpening) -> float:
    return best.cloud_facts.standing + best.cloud.credible


def _chances(profile: Profile) -> Chances:
    full, part, withdrawn = (float(shares[0]) for shares in (profile.full, profile.part, profile.withdrawn))
    return Chances(full=full, part=part, nothing=max(0.0, 1.0 - full - part - withdrawn), withdrawn=withdrawn)


POINTS = 120
"""Asks on a dense curve, besides those evaluated already: one every few pixels."""


def curve(profile: Profile, loss: float) -> Curve:
    """Return the curve to draw, from asking nothing, which gains and loses nothing."""
    rows = np.zeros((6, len(profile.asks) + 1))
    rows[:5, 1:] = profile.asks, profile.expected(loss), profile.full, profile.part, profile.withdrawn
    rows[5] = np.maximum(1.0 - rows[2] - rows[3] - rows[4], 0.0)
    asks, expected, full, part, withdrawn, nothing = rows
    return Curve(asks, expected, full, part, nothing, withdrawn)


def dense_curve(best: BestOpening, loss: float) -> Curve:
    """Return the curve of what was found through many asks; those known before keep their values."""
    evaluated = best.profile.asks
    between = np.setdiff1d(np.linspace(evaluated[-1] / POINTS, evaluated[-1], POINTS), evaluated)
    return curve(merged(best.profile, best.evaluate(between)) if len(between) else best.profile, loss)

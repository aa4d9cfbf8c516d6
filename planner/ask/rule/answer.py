"""From a case to its ask: opening, target, ranges, chances and the curve."""

import numpy as np
from msgspec.structs import replace

from planner.ask.cloud.recruiter_cloud import Averages
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.results import Ask, Chances, Curve
from planner.ask.rule.explained import explained_facts
from planner.ask.rule.explorations import ExplorationCache
from planner.ask.rule.no_ask import no_ask
from planner.ask.rule.opening import Opening, best_opening, least_figure, target_under
from planner.ask.rule.reach import AskReach, Exploration
from planner.ask.rule.steps import AskSteps
from planner.market.asks.constants import AskConstants


def answer(case: AskCase, constants: AskConstants, cache: ExplorationCache) -> Ask:
    """Return what to ask in a case, and what moved it; without a reference (0 or less) there is no ask."""
    if case.reference <= 0:
        return _nothing_to_ask(case, constants)

    def explained(explored: Exploration) -> Ask:
        ask = ask_from(case, explored, constants)
        return replace(ask, facts=lambda: explained_facts(case, constants, cache))

    return cache.answer(case, constants, explained)


def ask_from(
    case: AskCase, explored: Exploration, constants: AskConstants, highest: float | None = None
) -> Ask:
    """Return the ask of a crowd that was explored; `highest` bounds an ask that follows another."""
    reach = explored.reach(case.loss)
    if case.final == "silent":
        reach = replace(reach, best=0.0)
    opening = best_opening(case, explored, reach, constants, highest)
    ask = _without_opening(case, explored, reach, opening)
    if opening.opening is None or opening.averages is None:
        return ask
    target = target_under(opening.opening, case, explored, reach)
    return _with_opening(ask, case, explored, opening.opening, target, opening.averages, constants)


def _without_opening(case: AskCase, explored: Exploration, reach: AskReach, opening: Opening) -> Ask:
    return replace(
        no_ask(case, explored.step, curve(explored.grid, case.loss), opening.why_not),
        ceiling=case.standing + reach.ceiling,
        closer=lambda: dense_curve(explored, case.loss),
        wider=lambda upto: dense_curve(explored, case.loss, upto),
        reach=reach.reach,
        target_reach=explored.target(reach.reach),
        best=reach.best,
    )


def _with_opening(
    ask: Ask,
    case: AskCase,
    explored: Exploration,
    figure: float,
    target: float,
    at_opening: Averages,
    constants: AskConstants,
) -> Ask:
    steps = AskSteps(explored.step)
    low, high = _good_range(case, explored, figure, target, ask, constants)
    withdrawn_low, withdrawn_high = explored.crowd.withdrawal_range(figure - case.standing)
    widest = constants.of(case.component).say_width * figure
    return replace(
        ask,
        opening=figure,
        low=low,
        high=high,
        target=target,
        say_low=min(max(target, steps.up(figure - widest)), figure),
        say_high=figure,
        expected=float(at_opening.expected(case.loss)[0]),
        chances=_chances(at_opening),
        withdrawn_low=withdrawn_low,
        withdrawn_high=withdrawn_high,
    )


def _good_range(
    case: AskCase, explored: Exploration, figure: float, target: float, ask: Ask, constants: AskConstants
) -> tuple[float, float]:
    """Return the asks that bring nearly as much as the best: the curve is flat.

    On steps, widened to the opening, cut at the ceiling shown, not below the target or the posted minimum.
    """
    steps = AskSteps(explored.step)
    expected = explored.grid.expected(case.loss)
    good = explored.grid.asks[expected >= constants.rule.range_within * expected.max()] + case.standing
    low, high = steps.up(float(good.min())), steps.down(min(float(good.max()), ask.ceiling))
    least = max(target, least_figure(case, steps) or 0.0)
    return min(max(low, least), figure), max(high, figure)


def _chances(averages: Averages) -> Chances:
    full, part, withdrawn = (
        float(shares[0]) for shares in (averages.full, averages.part, averages.withdrawn)
    )
    return Chances(full=full, part=part, nothing=max(0.0, 1.0 - full - part - withdrawn), withdrawn=withdrawn)


def _nothing_to_ask(case: AskCase, constants: AskConstants) -> Ask:
    nothing = np.zeros(1)
    return no_ask(
        case,
        case.step or constants.of(case.component).step,
        Curve(nothing, nothing, nothing, nothing, nothing + 1.0, nothing),
        f"Nothing to ask for: the {case.component.noun} has no amount to measure an ask by.",
    )


POINTS = 120
"""Asks on a dense curve, besides those of the grid: one every few pixels."""


def curve(averages: Averages, loss: float) -> Curve:
    """Return the curve to draw, from asking nothing, which gains and loses nothing."""
    rows = np.zeros((6, len(averages.asks) + 1))
    rows[:5, 1:] = averages.asks, averages.expected(loss), averages.full, averages.part, averages.withdrawn
    rows[5] = np.maximum(1.0 - rows[2] - rows[3] - rows[4], 0.0)
    asks, expected, full, part, withdrawn, nothing = rows
    return Curve(asks, expected, full, part, nothing, withdrawn)


def dense_curve(explored: Exploration, loss: float, upto: float = 0.0) -> Curve:
    """Return the curve through many asks, at least up to one; those of the grid keep their values."""
    grid = explored.grid
    end = max(float(grid.asks[-1]), upto)
    known = set(grid.asks.tolist())  # np.setdiff1d would import numpy.ma
    between = np.array([ask for ask in np.linspace(end / POINTS, end, POINTS).tolist() if ask not in known])
    return curve(grid.merged(explored.crowd.averages(between)), loss)

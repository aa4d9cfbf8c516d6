"""Opening and target as whole figures, and the gates: when it is better not to ask (MODEL 5, the rule)."""

import numpy as np
from msgspec import Struct

from planner.ask.amount_text import amount_text
from planner.ask.cloud.facts import usable_band
from planner.ask.cloud.recruiter_cloud import Averages
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.rule.reach import AskReach, Exploration
from planner.ask.rule.steps import AskSteps
from planner.market.asks.constants import AskConstants

NO_RISE_MAKES_UP = 10.0
"""From so many times the component on, what a withdrawal loses is named without its amount."""


class Opening(Struct, frozen=True):
    """A whole figure. `opening` is None where it is better not to ask, and `why_not` says why.

    `averages`: those at the opening; None without one.
    """

    opening: float | None
    why_not: str = ""
    averages: Averages | None = None


def best_opening(
    case: AskCase,
    explored: Exploration,
    reach: AskReach,
    constants: AskConstants,
    highest: float | None = None,
) -> Opening:
    """Return the opening; `highest` bounds an ask that follows another."""
    steps, least = AskSteps(explored.step), least_figure(case, AskSteps(explored.step))
    figure = steps.down(case.standing + reach.reach)
    figure = figure if least is None else max(figure, least)
    if highest is not None:
        figure = min(figure, steps.down(highest))
    why_not = _why_not(case, reach, explored, constants, figure)
    if why_not:
        return Opening(None, why_not)
    averages = explored.crowd.averages(np.array([figure - case.standing]))
    if averages.expected(case.loss)[0] < 0:
        return Opening(None, f"{_do_not_ask(case)}: the ask risks more than it brings. {_at_stake(case)}")
    return Opening(figure, averages=averages)


def target_under(opening: float, case: AskCase, explored: Exploration, reach: AskReach) -> float:
    """Return the target of an opening as a whole figure."""
    steps, payable = AskSteps(explored.step), case.standing + explored.target(reach.reach)
    return _target(payable, case.standing, opening, least_figure(case, steps), steps)


def least_figure(case: AskCase, steps: AskSteps) -> float | None:
    """Return the posted minimum as a whole figure, or itself where the band has none; None where met."""
    band = usable_band(case.posted)
    if band is None or case.standing >= band[0]:
        return None
    figure = steps.up(band[0])
    return figure if figure <= band[1] else band[0]


def _target(payable: float, standing: float, opening: float, least: float | None, steps: AskSteps) -> float:
    """Return the target: what a third could pay, above the offer, and under the opening where it can be."""
    target = max(steps.down(payable), steps.above(standing), least or 0.0)
    under = steps.down(opening - steps.step)
    if under > standing and (least is None or under >= least):
        return min(target, under)
    return min(target, opening)


def _why_not(
    case: AskCase, reach: AskReach, explored: Exploration, constants: AskConstants, figure: float
) -> str:
    """Return why not to ask, as a sentence; empty where only the opening itself may speak against."""
    least = constants.rule.worth_asking * case.worth_factor
    if case.final == "silent":
        return (
            f"They called their {case.component.noun} final, and they know of nothing new since. Ask for the "
            "other parts, or tell them something new first."
        )
    if figure <= case.standing:
        return f"{_do_not_ask(case)}: too few recruiters would move for even the smallest ask."
    if reach.best <= 0:
        return f"{_do_not_ask(case)}: every ask risks more than it brings. {_at_stake(case)}"
    if reach.best < least <= explored.most_gain:
        return f"{_do_not_ask(case)}: it brings hardly more than it risks. {_at_stake(case)}"
    if reach.best < least:
        brings = amount_text(case.component, round(reach.best, 2))
        worth = amount_text(case.component, round(least, 2))
        return f"{_do_not_ask(case)}: the best ask brings {brings} on average, less than {worth}."
    return ""


def _at_stake(case: AskCase) -> str:
    """Say what a withdrawal loses: it rises as the best alternative falls, by whatever made it fall."""
    more = f"more {case.component.noun}"
    if case.loss <= 0:
        return f"Nobody would give {more}."
    if case.loss > NO_RISE_MAKES_UP * max(case.standing, case.reference):
        lost = f"more than any rise of {case.component.noun} could make up"
    else:
        amount = amount_text(case.component, float(f"{case.loss:.2g}"))
        lost = f"what {amount} more of {case.component.noun} is worth"
    return f"An offer taken back would cost you {lost}: this offer, less what you could turn to."


def _do_not_ask(case: AskCase) -> str:
    return f"Do not ask for more {case.component.noun}"

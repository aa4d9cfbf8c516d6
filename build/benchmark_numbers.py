"""How long a committed entry takes until every number is up to date, beside its bare array work."""

from collections.abc import Callable
from itertools import count, cycle

import numpy as np

from build.benchmark import Measure
from build.benchmark_plans import FEW, TODAY, plan_of
from planner.analysis import Analysis, Given, analyse
from planner.ask.cloud import unmoved
from planner.ask.gain import average
from planner.ask.opening import COARSE, FINE
from planner.given import load_given
from planner.pay.worth import worth
from planner.plan import Plan, edits
from planner.plan.terms import Component


def entry() -> Measure:
    """Type a base into each offer in turn, the best one too, which moves the asks of all the others."""
    plan, given = plan_of(FEW), load_given(TODAY)
    return Measure(
        name=f"An entry to every number, {FEW} offers",
        ours=typing(plan, given),
        yardstick=bare_arrays(plan, given),
        limit=1.5,
        milliseconds=16,
        runs=50,
    )


def typing(plan: Plan, given: Given) -> Callable[[], object]:
    """Return what types the next base, never one that was there before, and reads every number."""
    latest = analyse(plan, given)
    read(latest)
    turns, dollars = cycle([one.id for one in plan.offers]), count(200_000, 500)

    def typed() -> None:
        nonlocal latest
        entered = edits.enter(latest.plan, f"offers.{next(turns)}.base", str(next(dollars)), TODAY)
        latest = analyse(entered, given, latest)
        read(latest)

    return typed


def read(analysis: Analysis) -> None:
    """Read every figure and every ask of all offers, as a grid with all its folds open would."""
    for one in analysis.offers.values():
        for figure in one.figures.values():
            _ = figure.value
        for ask in one.asks.values():
            _ = ask.opening


def bare_arrays(plan: Plan, given: Given) -> Callable[[], object]:
    """Return the array work that a typed base brings with it, with no plan, figure or problem around it.

    One offer's 20,000 paths taxed, discounted and made certain (`worth`, on unit vectors already drawn), and
    the two clouds that base stands in, its own and that of the sign-on: 512 recruiters averaged at the coarse
    asks, the fine ones and the opening. Nothing is counted for the asks of other offers that follow it.
    """
    offer = plan.offers[0]
    base = offer.base or 0.0
    asked = (Component.BASE, Component.SIGN_ON)
    clouds = [unmoved(component, base, base, given.asks.manners) for component in asked]

    def worked() -> None:
        worth(offer, plan.person, plan.assumptions, given.tables, given.draws, given.kept)
        for cloud in clouds:
            for asks in (COARSE, FINE, 1):
                average(cloud, np.linspace(cloud.top / asks, cloud.top, asks))

    return worked

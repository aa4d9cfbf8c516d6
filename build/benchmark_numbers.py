"""How long a committed entry takes until every number is up to date, beside its bare array work."""

from collections.abc import Callable, Iterator
from itertools import count

import numpy as np

from build.benchmark import Measure
from build.benchmark_plans import FEW, TODAY, plan_of
from planner.analysis import Analysis, Given, analyse
from planner.ask.cloud import unmoved
from planner.ask.gain import average
from planner.ask.opening import COARSE, FINE
from planner.given import load_given
from planner.pay.worth import worth
from planner.plan import Offer, Plan, edits
from planner.plan.terms import Component


def measures() -> Iterator[Measure]:
    """Type a base into an offer, then into the best one, whose worth moves the asks of all the others."""
    plan, given = plan_of(FEW), load_given(TODAY)
    best = analyse(plan, given).best
    yield Measure(
        name=f"An entry to every number, {FEW} offers",
        ours=typing(plan, given, least(plan, given)),
        yardstick=bare_arrays(plan.offer(least(plan, given)), plan, given),
        limit=1.5,
        milliseconds=16,
        runs=50,
    )
    yield Measure(
        name="The same into the best: all other asks follow",
        ours=typing(plan, given, best),
        yardstick=bare_arrays(plan.offer(best), plan, given),
        milliseconds=16,
        runs=50,
    )


def least(plan: Plan, given: Given) -> str:
    """Return the offer of least worth: no other offer's alternative, so that only its own asks move."""
    offers = analyse(plan, given).offers
    worths = {one.id: held.total for one in plan.offers if (held := offers[one.id].worth) is not None}
    return min(worths, key=worths.__getitem__)


def typing(plan: Plan, given: Given, offer_id: str) -> Callable[[], object]:
    """Return what types the next base, never one that was there before, and reads every number."""
    latest = analyse(plan, given)
    read(latest)
    dollars = count(200_000, 500)

    def typed() -> None:
        nonlocal latest
        entered = edits.enter(latest.plan, f"offers.{offer_id}.base", str(next(dollars)), TODAY)
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


def bare_arrays(offer: Offer, plan: Plan, given: Given) -> Callable[[], object]:
    """Return the array work that a typed base brings with it, with no plan, figure or problem around it.

    One offer's 20,000 paths taxed, discounted and made certain (`worth`, on unit vectors already drawn), and
    the two clouds that base stands in, its own and that of the sign-on: 512 recruiters averaged at the coarse
    asks, the fine ones and the opening. Nothing is counted for the asks of other offers that follow it.
    """
    base = offer.base or 0.0
    asked = (Component.BASE, Component.SIGN_ON)
    clouds = [unmoved(component, base, base, given.asks.manners) for component in asked]

    def worked() -> None:
        worth(offer, plan.person, plan.assumptions, given.tables, given.draws, given.kept)
        for cloud in clouds:
            for asks in (COARSE, FINE, 1):
                average(cloud, np.linspace(cloud.top / asks, cloud.top, asks))

    return worked

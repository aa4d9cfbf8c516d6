"""How long a committed entry takes until every number is up to date, beside its bare array work."""

from collections.abc import Callable, Iterator
from itertools import count

import numpy as np

from build.benchmark import Measure
from build.benchmark_plans import FEW, TODAY, plan_of, with_replies
from planner.analysis import Analysis, ModelInputs, analyse
from planner.ask.cloud.facts import cloud_of
from planner.ask.cloud.imagined import RecruiterCloud
from planner.ask.opening.asks import question
from planner.ask.package.package_results import Packaging
from planner.ask.recruiters.ask_facts import facts_for
from planner.ask.rule.reach import GRID
from planner.model_inputs import load_model_inputs
from planner.pay.worth.worth import worth
from planner.plan import Offer, Plan, edits
from planner.plan.fields.terms import Component

RESULT = "GPU spend fell from $310,000 to ${:,} a month in two months, with no loss of recall."


def measures() -> Iterator[Measure]:
    """Type a base into an offer, into the best one, whose worth moves all other asks, and log a reply."""
    plan, given = plan_of(FEW), load_model_inputs(TODAY)
    untold = plan.model_copy(update={"stories": ()})
    best = analyse(plan, given).best
    yield Measure(
        name=f"An entry to every number, {FEW} offers",
        ours=typing(untold, given, base_of(least(untold, given))),
        yardstick=bare_arrays(untold.offer(least(untold, given)), untold, given),
        limit=1.5,
        milliseconds=16,
        runs=50,
    )
    yield Measure(
        name=f"The same with {len(plan.stories)} stories, which move every cloud",
        ours=typing(plan, given, base_of(least(plan, given))),
        yardstick=bare_arrays(plan.offer(least(plan, given)), plan, given),
        milliseconds=16,
        runs=50,
    )
    yield Measure(
        name="The same into the best: all other asks follow",
        ours=typing(plan, given, base_of(best)),
        yardstick=bare_arrays(plan.offer(best), plan, given),
        milliseconds=16,
        runs=50,
    )
    asked = least(plan, given)
    talked = with_replies(plan, asked)
    yield Measure(
        name="A third reply to every number",
        ours=typing(talked, given, f"rounds.{talked.rounds[-1].id}.value"),
        yardstick=bare_arrays(plan.offer(asked), plan, given),
        milliseconds=16,
        runs=50,
    )
    yield Measure(
        name="A story's result to every number",
        ours=typing(plan, given, f"stories.{plan.stories[0].id}.result", text=RESULT),
        yardstick=bare_arrays(plan.offer(asked), plan, given),
        milliseconds=16,
        runs=50,
    )
    yield Measure(
        name="An entry and the packages of its offer",
        ours=typing(plan, given, base_of(asked), packaged(asked)),
        yardstick=bare_arrays(plan.offer(asked), plan, given),
        milliseconds=16,
        runs=50,
    )


def least(plan: Plan, given: ModelInputs) -> str:
    """Return the offer of least worth: no other offer's alternative, so that only its own asks move."""
    offers = analyse(plan, given).offers
    worths = {offer.id: held.total for offer in plan.offers if (held := offers[offer.id].worth) is not None}
    return min(worths, key=worths.__getitem__)


def typing(
    plan: Plan,
    given: ModelInputs,
    path: str,
    also: Callable[[Analysis], object] = lambda _analysis: None,
    text: str = "{}",
) -> Callable[[], object]:
    """Return what types the next figure in a text, always a new one, and reads every number and `also`."""
    latest = analyse(plan, given)
    read(latest)
    also(latest)
    dollars = count(200_000, 100)

    def typed() -> None:
        nonlocal latest
        entered = edits.enter(latest.plan, path, text.format(next(dollars)), TODAY)
        latest = analyse(entered, given, latest)
        read(latest)
        also(latest)

    return typed


def base_of(offer_id: str) -> str:
    """Return the plan path of an offer's base."""
    return f"offers.{offer_id}.base"


def packaged(offer_id: str) -> Callable[[Analysis], Packaging | None]:
    """Return what reads the packages of one offer, as the Counter sheet does."""
    return lambda analysis: analysis.packages[offer_id]


def read(analysis: Analysis) -> None:
    """Read every figure and every ask of all offers, as a grid with all its folds open would."""
    for offer in analysis.offers.values():
        for figure in offer.figures.values():
            _ = figure.value
        for ask in offer.asks.values():
            _ = ask.opening


def clouds_of(offer: Offer, plan: Plan, given: ModelInputs) -> Iterator[tuple[RecruiterCloud, float]]:
    """Give the clouds in which base stands, its own and that of the sign-on, with their median limit."""
    analysis = analyse(plan, given)
    case, strength, constants = analysis.offers[offer.id].case, analysis.evidence.value, given.tables.asks
    facts = facts_for(plan, offer, given.tables.bands, case, {}, strength)
    draws = given.ask_cache.explorations.manners(constants)
    for component in (Component.BASE, Component.SIGN_ON):
        asked = question(offer, component, facts, plan.assumptions, constants)
        if asked is not None:
            limit = constants.of(component).ceiling * asked.case.reference
            yield cloud_of(asked.case, constants, draws), limit


def bare_arrays(offer: Offer, plan: Plan, given: ModelInputs) -> Callable[[], object]:
    """Return the array work that a typed base brings with it, with no plan, figure or problem around it.

    One offer's 20,000 paths taxed, discounted and made certain (`worth`, on unit vectors already drawn), and
    the clouds in which base stands: 512 recruiters averaged at the grid, and at as many asks again, which the
    sections of four roots and the opening take. Nothing is counted for the asks of other offers.
    """
    clouds = list(clouds_of(offer, plan, given))

    def worked() -> None:
        worth(offer, plan.person, plan.assumptions, given.tables, given.draws, given.cache)
        for cloud, limit in clouds:
            for _ in range(2):
                cloud.averages(np.linspace(2 * limit / GRID, 2 * limit, GRID))

    return worked

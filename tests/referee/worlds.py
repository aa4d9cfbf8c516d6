"""Worlds drawn from the priors of MODEL 5: an offer, what is known of it, and recruiters not met before."""

from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace

from planner.ask.cloud.facts import cloud_of
from planner.ask.opening.asks import asks, question
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.recruiters.ask_facts import AskFacts, Evidence
from planner.ask.results import Ask
from planner.ask.rounds.turns import TurnCache
from planner.model_inputs import load_tables
from planner.plan import Assumptions, Grant, Instalment, Offer
from planner.plan.fields.terms import Component, OfferForm, Stage
from tests.referee.recruiters import Recruiters, any_trait_draws, meet

COMPONENTS = (Component.BASE, Component.EQUITY, Component.SIGN_ON)
CONSTANTS = load_tables().asks
HORIZON = Assumptions().horizon_years
A_YEAR = {Component.BASE: 1.0, Component.EQUITY: 1 / HORIZON, Component.SIGN_ON: 1 / HORIZON}
"""One-time dollars count over the years compared."""


@dataclass(frozen=True, eq=False)
class World:
    """One component of one offer: the case, our ask, and the recruiters who will answer."""

    case: AskCase
    ask: Ask
    recruiters: Recruiters


def worlds(offers: int, recruiters: int, seed: int) -> tuple[World, ...]:
    """Draw as many offers, each with three components and as many recruiters for each."""
    generator = np.random.default_rng(seed)
    cache = TurnCache()
    return tuple(world for _ in range(offers) for world in _of_one_offer(generator, cache, recruiters))


def _of_one_offer(generator: np.random.Generator, cache: TurnCache, recruiters: int) -> list[World]:
    offer = drawn_offer(generator)
    facts = _facts(generator, offer)
    asked = asks(offer, facts, Assumptions(), CONSTANTS, cache)
    found = []
    for component in COMPONENTS:
        one = question(offer, component, facts, Assumptions(), CONSTANTS)
        if one is None:
            raise ValueError(f"There is nothing to ask of {component}: draw another offer.")
        cloud = cloud_of(one.case, CONSTANTS, any_trait_draws(generator, recruiters))
        found.append(World(one.case, asked[component], meet(cloud, generator)))
    return found


def drawn_offer(generator: np.random.Generator, bonus_target: float = 0.0) -> Offer:
    """Draw an offer, with a posted band two times in five."""
    base = float(generator.integers(140, 320)) * 1_000
    grant = float(generator.integers(10, 200)) * 5_000
    sign_on = float(generator.integers(10, 60)) * 1_000 * (generator.random() < 0.5)
    low, high = _band(generator, base) if generator.random() < 0.4 else (None, None)
    return Offer(
        id="o1",
        company="A",
        base=base,
        bonus_target=bonus_target,
        stage=list(Stage)[generator.integers(len(Stage))],
        grants=(Grant(id="g1", value=grant),),
        sign_on=(Instalment(id="i1", amount=sign_on),) if sign_on else (),
        posted_min=low,
        posted_max=high,
    )


def _band(generator: np.random.Generator, base: float) -> tuple[float, float]:
    """A band in which the base stands anywhere from the bottom to a little above the top."""
    width = base * generator.uniform(0.2, 0.5)
    low = base - generator.uniform(0.05, 1.1) * width
    return low, low + width


def _facts(generator: np.random.Generator, offer: Offer) -> AskFacts:
    at_stake = generator.uniform(0, 60_000) * (generator.random() < 0.5)
    strength = generator.uniform(0.3, 1) * (generator.random() < 0.4)
    return AskFacts(
        losses={component: at_stake / A_YEAR[component] for component in COMPONENTS},
        market=_band(generator, offer.base or 0.0) if generator.random() < 0.4 else None,
        competing=(_rival(generator, offer),) if generator.random() < 0.3 else (),
        causes={"unvested": float(generator.integers(20, 90)) * 1_000 * (generator.random() < 0.3)},
        evidence=Evidence(strength=strength),
    )


def _rival(generator: np.random.Generator, offer: Offer) -> Offer:
    grants = tuple(
        replace(grant, value=(grant.value or 0.0) * generator.uniform(0.8, 1.5)) for grant in offer.grants
    )
    verbal = generator.random() < 1 / 3
    base = (offer.base or 0.0) * generator.uniform(0.95, 1.2)
    return Offer(
        id="o2",
        company="B",
        base=base,
        grants=grants,
        standing=OfferForm.VERBAL if verbal else OfferForm.WRITTEN,
    )

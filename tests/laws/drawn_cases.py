"""Cases drawn at random, of the form of the checked vectors, in usual sizes."""

import random

from planner.ask.recruiters.ask_case import AskCase, KnownRival
from planner.plan.fields.terms import Component


def drawn_case(seed: int) -> AskCase:
    """Return a case; the same for the same seed."""
    chance = random.Random(seed)
    component = chance.choice([*Component, Component.BASE])
    base = round(chance.uniform(80_000, 420_000), chance.choice((-3, -2, 2)))
    match component:
        case Component.BASE:
            standing, reference, factor = base, base, 1.0
        case Component.EQUITY:
            standing = round(10 ** chance.uniform(4.8, 6.5), -2)
            reference, factor = standing, 4.0
        case Component.SIGN_ON:
            standing = chance.choice((0.0, round(chance.uniform(5_000, 120_000), -2)))
            reference, factor = base, 4.0
        case Component.BONUS:
            standing, reference, factor = round(chance.uniform(5, 30) * 2) / 2, 1.0, 100.0 / base
    money = component is not Component.BONUS
    return AskCase(
        component=component,
        standing=standing,
        reference=reference,
        worth_factor=factor,
        loss=chance.choice((0.0, chance.uniform(0, 3) * reference, 0.3 * chance.random() * reference)),
        posted=_band(chance, standing) if component is Component.BASE and chance.random() < 0.4 else None,
        market=_band(chance, standing) if component is Component.BASE and chance.random() < 0.4 else None,
        early=chance.random() < 0.25,
        evidence=chance.choice((0.0, chance.random(), 1.0)) if money else 0.0,
        level_scale=chance.uniform(0.7, 1.6),
        vest_years=chance.choice((1, 3, 4, 4, 5)),
        rivals=tuple(_rival(chance, reference) for _ in range(chance.choice((0, 0, 1, 2, 3)))),
        case=_documented(chance, component, reference),
        final=chance.choice((None, None, None, "new")),
        rounds=chance.choice((0, 0, 0, 1, 2)),
    )


def posted_alone(seed: int) -> AskCase:
    """Return base with a posted band and no lever; the standing offer from a little under it to its top."""
    chance = random.Random(seed)
    minimum = round(chance.uniform(90_000, 260_000), -3)
    maximum = minimum * chance.uniform(1.2, 2.5)
    standing = chance.uniform(0.92 * minimum, maximum)
    return AskCase(Component.BASE, standing, standing, posted=(minimum, maximum))


def _band(chance: random.Random, standing: float) -> tuple[float, float]:
    minimum = standing * chance.uniform(0.6, 1.12)
    return minimum, max(minimum, standing * 0.9) * chance.uniform(1.0, 1.8)


def _rival(chance: random.Random, reference: float) -> KnownRival:
    gap = reference * chance.choice((0.0, chance.uniform(-0.1, 0.6)))
    total = chance.choice((None, gap * chance.uniform(0.1, 1.5)))
    return KnownRival(gap, chance.random() < 0.5, total)


def _documented(chance: random.Random, component: Component, reference: float) -> float:
    if component not in (Component.SIGN_ON, Component.EQUITY):
        return 0.0
    return chance.choice((0.0, reference * 10 ** chance.uniform(-1.5, 0.7)))

"""Asks made by hand for tests of advice."""

from collections.abc import Mapping

import numpy as np

from planner.ask.advice.levers import Lever
from planner.ask.results import Ask, Chances, Curve
from planner.plan.fields.terms import Component

NO_CURVE = Curve(*(np.zeros(1) for _ in range(6)))


def an_ask(component: Component, standing: float, opening: float | None, target: float) -> Ask:
    """Return an ask with nothing but its standing, opening and target."""
    least = standing if opening is None else opening
    return Ask(
        component=component,
        standing=standing,
        reference=200_000.0,
        step=500.0,
        opening=opening,
        low=least,
        high=least,
        target=target,
        say_low=least,
        say_high=least,
        ceiling=300_000.0,
        expected=0.0,
        chances=Chances(0.1, 0.5, 0.4, 0.0),
        curve=NO_CURVE,
    )


def asks_adding(
    raises: Mapping[str, Mapping[Component, float]], chosen: frozenset[Lever], least: float = 10_000.0
) -> dict[Component, Ask]:
    """Return asks of 100,000 plus the least and what each chosen lever adds, by its identity; target half."""
    asks = {}
    for component in (Component.BASE, Component.SIGN_ON):
        more = sum(raises.get(lever.id, {}).get(component, 0.0) for lever in chosen)
        opening = least + more
        asks[component] = an_ask(
            component, 100_000.0, 100_000.0 + opening if opening > 0 else None, 100_000.0 + opening / 2
        )
    return asks

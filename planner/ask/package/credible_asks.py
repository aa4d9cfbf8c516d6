"""Asks as they are made together: no opening above what is credible with the others (MODEL 7)."""

from collections.abc import Mapping

from msgspec.structs import replace

from planner.ask.curve_reading import outcome, reaching
from planner.ask.package.package_results import Credible
from planner.ask.results import Ask
from planner.ask.rule.no_ask import without_opening
from planner.plan.fields.terms import Component

SLIP = 1e-6
TOO_MUCH = "All that you ask would be more than sounds right together, so nothing is asked here."


def asks_together(asks: Mapping[Component, Ask], credible: Credible) -> Mapping[Component, Ask]:
    """Return the asks with the openings that the credible total cuts; the others are the same objects."""
    cuts = {cut.component: cut.cut_to for cut in credible.trimmed}
    return {
        component: _cut(ask, cuts[component]) if component in cuts and ask.opening is not None else ask
        for component, ask in asks.items()
    }


def _cut(ask: Ask, most: float) -> Ask:
    """Return an ask that opens at `most`, with its chances there, read from its curve.

    How far chances of a withdrawal spread over recruiters is not known there, so left out.
    """
    if most <= ask.standing + SLIP:
        return replace(without_opening(ask, TOO_MUCH), opening_alone=ask.opening)
    at, target = outcome(reaching(ask, most), most), min(ask.target, most)
    return replace(
        ask,
        opening=most,
        opening_alone=ask.opening,
        low=max(target, min(ask.low, most)),
        high=most,
        target=target,
        say_low=max(target, most - (ask.say_high - ask.say_low)),
        say_high=most,
        expected=at.expected,
        chances=at.chances,
        withdrawn_low=0.0,
        withdrawn_high=0.0,
    )

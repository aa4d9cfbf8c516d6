"""What the stories that a recruiter may read do to the asks of an offer, as its asks explain it."""

from collections.abc import Iterator, Mapping

from planner.ask.amount_text import amount_text
from planner.ask.results import Ask
from planner.plan.fields.terms import Component

STORIES = "stories"
"""The path that a fact of an ask leads to, where it is about the stories."""


def story_reach(asks: Mapping[Component, Ask]) -> Mapping[Component, float]:
    """Return by component what the stories add to the reach of its ask, in its unit, where they do."""
    return {
        component: moved.effect
        for component, ask in asks.items()
        for moved in ask.facts()
        if moved.where == STORIES and moved.effect
    }


def reach_text(reach: Mapping[Component, float], component: Component | None) -> str:
    """Say what stories add to one component, or to all where `component` is None; empty for nothing."""
    return ", ".join(_texts(reach, component))


def _texts(reach: Mapping[Component, float], component: Component | None) -> Iterator[str]:
    for each, amount in reach.items():
        if component in (None, each):
            whole = " over its years" if each is Component.EQUITY else ""
            yield f"{amount_text(each, round(amount, -2))} of {each.noun}{whole}"

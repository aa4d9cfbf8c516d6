"""What to name next: the figures of the next message of yours, where it is your turn."""

from collections.abc import Mapping

from planner.ask.results import Ask
from planner.ask.rounds.asked_for import Amounts, AskedFor
from planner.plan.fields.terms import Component


def suggested(asks: Mapping[Component, Ask], asked: AskedFor) -> Amounts:
    """Return what is asked for of each component above their offer that waits for no answer."""
    return {
        component: amount
        for component, amount in asked.amounts.items()
        if component in asks and asks[component].waiting is None and amount > asks[component].standing
    }

"""What to name next: the figures of the next message of yours, where it is your turn."""

from collections.abc import Mapping

from planner.ask.package.package_results import Packaging
from planner.ask.results import Ask
from planner.plan.fields.terms import Component

Amounts = Mapping[Component, float]


def suggested(asks: Mapping[Component, Ask], packaging: Packaging | None) -> Amounts:
    """Return the next ask of each component that is to be asked for and waits for no answer.

    A first ask is that of the plan of concessions: what is proposed, else the opening, as far as all together
    are credible. After an answer it is the model's next ask.
    """
    planned = dict(packaging.concessions[0].amounts) if packaging and packaging.concessions else {}
    return {
        component: ask.opening if ask.answered else planned.get(component, ask.opening)
        for component, ask in asks.items()
        if ask.opening is not None and ask.waiting is None
    }

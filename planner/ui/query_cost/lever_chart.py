"""The chart of the cost of a query, from no lever to all of them, a step for each lever."""

from msgspec.structs import replace
from PySide6.QtGui import QColor

from planner.story.query_cost.costing.levers import LEVERS, CostLever, is_used
from planner.story.query_cost.figures.scenario_figures import ScenarioCosts
from planner.ui.appearance.look import Look
from planner.ui.charts.ink import Ink
from planner.ui.charts.waterfall import Waterfall
from planner.ui.query_cost.source import amount
from planner.values import Figure, Unit, shown

EMPTY = "Type tokens and prices, and the levers are drawn here"


class LeverChart(Waterfall):
    """The steps of one scenario; a step up is a loss."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Cost of a query by lever")
        self.empty = EMPTY

    def rising(self, ink: Ink) -> QColor:
        """Return the colour of a step up, which makes a query dearer."""
        return QColor(ink.theme.bad)

    def written(self, value: float) -> str:
        """Write an amount as the cells of the sheet do."""
        return amount(value)


def steps_of(costed: ScenarioCosts) -> tuple[Figure, ...]:
    """Return the figures from no lever to all: each lever that is pulled as a change of the cost."""
    if costed.cost is None:
        return ()
    pulled = [lever for lever in LEVERS if is_used(costed.scenario, lever)]
    changes = (_change(costed.figures[f"step.{lever.name}"], lever) for lever in pulled)
    named = {"plain": "Without levers", "query": "With all levers" if pulled else "Cost a query"}
    ends = [
        replace(costed.figures[key], name=_named(costed.figures[key], name)) for key, name in named.items()
    ]
    return (ends[0], *changes, ends[1])


def finding(costed: ScenarioCosts) -> str:
    """Return the sentence over the chart."""
    cost = costed.cost
    if cost is None:
        return "No cost yet"
    pulled = [
        (step, lever)
        for step, lever in zip(cost.steps, LEVERS, strict=True)
        if is_used(costed.scenario, lever)
    ]
    if not pulled:
        return f"A query costs {amount(cost.cost)}; no lever is pulled"
    if cost.cost >= cost.plain:
        return "The levers save nothing on a query"
    share = shown(round(1 - cost.cost / cost.plain, 2), Unit.SHARE)
    most = max(pulled)[1].value
    return f"The levers save {share} of a query" + (f", {most} most" if len(pulled) > 1 else f": {most}")


def _change(figure: Figure, lever: CostLever) -> Figure:
    name = _named(figure, lever.value.capitalize())
    return replace(figure, name=name, value=None if figure.value is None else -figure.value)


def _named(figure: Figure, name: str) -> str:
    return " · ".join((name, *figure.name.split(" · ", 1)[1:]))

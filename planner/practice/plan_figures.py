"""The figures of the plan that a talk is practised by, all of them of the analysis."""

from collections.abc import Mapping

from msgspec import Struct

from planner.analysis import Analysis
from planner.ask.sentences import amount
from planner.plan.fields.terms import Component
from planner.practice.lines import Figures
from planner.values.share_measure import ShareMeasure


class PlanFigures(Struct, frozen=True):
    """The figures of the plan that a talk is held by: what is asked, what to settle from; shares' measures.

    `present_base` is None where no present pay is typed.
    """

    asked: Figures
    settle: Figures
    measures: Mapping[Component, ShareMeasure]
    present_base: float | None = None

    def text(self, component: Component, figure: float) -> str:
        """Write a figure of a component."""
        return amount(component, figure, self.measures.get(component))


def plan_figures(analysis: Analysis, offer_id: str) -> PlanFigures:
    """Return what is asked of an offer, what to settle from, and the present base."""
    result = analysis.offers[offer_id]
    settle = {component: ask.target for component, ask in result.asks.items() if ask.opening is not None}
    measures = {component: ask.measure for component, ask in result.asks.items() if ask.measure is not None}
    return PlanFigures(dict(result.asked.amounts), settle, measures, analysis.plan.present.base or None)

"""Whose steps from face value to worth are shown, and the steps: computed when the panel is looked at."""

from planner.analysis import Analysis, ModelInputs
from planner.pay.sensitivity.steps import worth_step_figures
from planner.plan.title import titled
from planner.ui.charts.values import Party
from planner.values import Figure


def whose(analysis: Analysis, shown: tuple[Party, ...], wanted: str = "") -> Party | None:
    """Return the offer wanted, else the chosen, the best, or the first of those compared with a worth."""
    order = (wanted, analysis.plan.chosen, analysis.best, *(party.id for party in shown))
    known = {party.id: party for party in walkable(analysis, shown)}
    return next((known[offer_id] for offer_id in order if offer_id in known), None)


def walkable(analysis: Analysis, shown: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return those compared whose worth is known."""
    return tuple(party for party in shown if _known(analysis, party.id))


def steps_of(analysis: Analysis, given: ModelInputs, party: Party) -> tuple[Figure, ...]:
    """Return the figures from face value to worth; none where the worth is not known."""
    plan, result = analysis.plan, analysis.offers[party.id]
    if result.worth is None:
        return ()
    return worth_step_figures(
        titled(plan, result.offer), plan.person, plan.assumptions, given.simulation, result.worth.total
    )


def _known(analysis: Analysis, offer_id: str) -> bool:
    result = analysis.offers.get(offer_id)
    return result is not None and result.worth is not None

"""What an offer is worth more if its asks are granted: the amounts that are asked, put into the offer."""

from collections.abc import Mapping

from planner.analysis.results import Analysis
from planner.ask.opening.figures import UNITS, in_ask_unit
from planner.pay.worth.worth import worth
from planner.pay.years.component import with_components
from planner.plan import Plan
from planner.plan.fields.terms import Component
from planner.values import Certainty, Figure, Line, Unit

NAME = "If they agree, to you"


def asked_amounts(plan: Plan, analysis: Analysis, offer_id: str) -> Mapping[Component, float]:
    """Return what is asked of each component, in the unit of asks: the user's figure, else the opening."""
    counter = plan.counter(offer_id)
    amounts = {}
    for component, ask in analysis.offers[offer_id].asks.items():
        own = in_ask_unit(component, counter.proposed(component))
        amount = ask.opening if own is None else own
        if amount is not None:
            amounts[component] = amount
    return amounts


def if_agreed(plan: Plan, analysis: Analysis, offer_id: str) -> Figure | None:
    """Return by how much worth a year rises if all that is asked is granted; None where nothing is.

    One valuation on the same draws as that of the offer, kept in their cache.
    """
    result, asked = analysis.offers[offer_id], asked_amounts(plan, analysis, offer_id)
    if result.worth is None or not asked:
        return None
    simulation, settled = analysis.simulation, analysis.plan
    granted = worth(
        with_components(result.offer, asked),
        settled.person,
        settled.assumptions,
        simulation.tables,
        simulation.draws,
        simulation.cache,
    )
    lines = (
        Line("Worth to you, a year, with all that you ask", granted.per_year, Unit.MONEY_YEAR),
        Line("Worth to you, a year, as they offer now", result.worth.per_year, Unit.MONEY_YEAR),
        *(
            Line(f"You ask for · {component.noun}", amount, UNITS[component])
            for component, amount in asked.items()
        ),
    )
    gain = granted.per_year - result.worth.per_year
    return Figure(NAME, gain, Unit.MONEY_YEAR, lines, Certainty.ASSUMPTION)

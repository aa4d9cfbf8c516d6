"""What an offer is worth more if its asks are granted: the amounts that are asked, put into the offer."""

from planner.analysis.results import Analysis
from planner.ask.opening.figures import UNITS
from planner.pay.worth.worth import worth
from planner.pay.years.component import with_components
from planner.values import Certainty, Figure, Line, Unit

NAME = "If they agree, to you"


def if_agreed(analysis: Analysis, offer_id: str) -> Figure | None:
    """Return by how much worth a year rises if all that is asked is granted; None where nothing is.

    One valuation on the same draws as that of the offer, kept in their cache.
    """
    result = analysis.offers[offer_id]
    asked = result.asked.amounts
    if result.worth is None or not asked:
        return None
    settled, agreed = analysis.plan, with_components(result.offer, asked)
    granted = worth(agreed, settled.person, settled.assumptions, analysis.simulation)
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

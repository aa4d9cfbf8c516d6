"""The offers of a chart in the colours that they have in every chart, of the window too."""

from collections.abc import Container

from planner.charted import coloured, first_chosen
from planner.plan import Offer, Plan
from planner.plan.title import titled
from planner.workbook.styles import DIM, OFFERS


def in_colour(plan: Plan, known: Container[str]) -> tuple[tuple[Offer, str], ...]:
    """Return the offers of a chart that are known, the present job first and dim, each with its colour."""
    shown = coloured(plan, first_chosen(plan))
    return tuple(
        (titled(plan, offer), DIM if place is None else OFFERS[place])
        for offer, place in shown
        if offer.id in known
    )

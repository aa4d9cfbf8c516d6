"""The offers of a chart, in the colours that they have in every chart and in the window.

A chart draws the first six; its title takes all of them into account.
"""

from collections.abc import Container

from planner.compare.chart_offers import eligible, first_chosen, how_many_shown, with_colours
from planner.plan import Offer, Plan
from planner.plan.title import titled
from planner.workbook.sheets.styles import DIM, OFFERS


def in_colour(plan: Plan, known: Container[str]) -> tuple[tuple[Offer, str], ...]:
    """Return the offers of a chart that are known, the present job first and dim, each with its colour."""
    shown = with_colours(plan, first_chosen(plan))
    return tuple(
        (titled(plan, offer), DIM if place is None else OFFERS[place])
        for offer, place in shown
        if offer.id in known
    )


def compared(plan: Plan, known: Container[str]) -> tuple[Offer, ...]:
    """Return every offer that has what a chart shows, drawn or not, under its title."""
    return tuple(titled(plan, offer) for offer in eligible(plan) if offer.id in known)


def not_drawn(plan: Plan, known: Container[str]) -> str:
    """Return how many of the offers a chart draws, to follow its title; empty where it draws all."""
    return how_many_shown(len(in_colour(plan, known)), len(compared(plan, known)))

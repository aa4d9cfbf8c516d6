"""Which offers a chart shows, and in which of the six colours that everyone can tell apart; and who leads.

A chart draws six at most; what its title says is computed over all eligible offers, by identity. The window
and the private workbook share these rules.
"""

from collections.abc import Iterable, Mapping
from math import inf
from typing import TypeVar

from planner.plan import PRESENT_ID, Offer, Plan
from planner.values.palette import MOST_STRIPES

MOST = 6
MARKS = MOST * MOST_STRIPES
"""Distinct marks: each colour in one, two and three stripes."""
Key = TypeVar("Key")


def how_many_shown(shown: int, total: int) -> str:
    """Return how many of the offers a chart draws, where it has no room for all; empty where it draws all."""
    return f"; {shown} of {total} shown" if shown < total else ""


def leader(amounts: Iterable[tuple[Key, float]]) -> tuple[Key, float]:
    """Return the key of the largest amount; among equal ones the first. ValueError for no amount."""
    return max(amounts, key=lambda pair: pair[1])


def eligible(plan: Plan) -> tuple[Offer, ...]:
    """Return the offers that can be compared: the present job where it is filled in, then all not hidden."""
    present = (plan.present,) if plan.present.base is not None else ()
    return (*present, *(offer for offer in plan.offers if not offer.hidden))


def first_chosen(plan: Plan, worth: Mapping[str, float]) -> frozenset[str]:
    """Return who is compared before the user chooses: the present job, and six offers at most.

    They are the one that is asked first, and those that are worth most; what has no worth comes last.
    """
    asked = plan.chosen_offer()
    offers = [offer.id for offer in eligible(plan) if offer.id != PRESENT_ID]
    first = [key for key in offers if asked is not None and key == asked.id]
    best = sorted((key for key in offers if key not in first), key=lambda key: -worth.get(key, -inf))
    return frozenset((PRESENT_ID, *(first + best)[:MOST]))


def with_offer(plan: Plan, chosen: Iterable[str], offer_id: str) -> frozenset[str]:
    """Return who is compared once an offer is among them; where six were, it takes the place of the last."""
    before = frozenset(chosen)
    others = [offer.id for offer in eligible(plan) if offer.id in before - {PRESENT_ID, offer_id}]
    return frozenset((*(before & {PRESENT_ID}), *others[: MOST - 1], offer_id))


def in_chart(plan: Plan, chosen: Iterable[str]) -> tuple[Offer, ...]:
    """Return the chosen offers in plan order, six at most besides the present job."""
    wanted = set(chosen)
    offers = [offer for offer in eligible(plan) if offer.id in wanted]
    return tuple(offer for place, offer in enumerate(offers) if place < MOST + (offers[0].id == PRESENT_ID))


def with_colours(plan: Plan, chosen: Iterable[str]) -> tuple[tuple[Offer, int | None], ...]:
    """Return the chosen offers in plan order, each with the place of its mark; None for the present job.

    The mark, a colour and how many stripes, is that of its place in the plan, as in the window; where two
    chosen ones share it, the later takes a free one.
    """
    taken, coloured_offers = set[int](), list[tuple[Offer, int | None]]()
    places = {offer.id: place % MARKS for place, offer in enumerate(plan.offers)}
    for offer in in_chart(plan, chosen):
        colour = None
        if offer.id != PRESENT_ID:
            free = (places[offer.id], *range(MARKS))
            colour = next(free_colour for free_colour in free if free_colour not in taken)
            taken.add(colour)
        coloured_offers.append((offer, colour))
    return tuple(coloured_offers)

"""The first nine rows of an offer: how many of them the user typed, for “Rough, 3 of 9”."""

from planner.plan import Offer, Plan
from planner.plan.assumed import is_typed
from planner.plan.paths import offer_path
from planner.plan.schema.model import defaults_of

NINE = ("base", "bonus_target", "sign_on", "grants", "deadline", "standing", "metro", "title", "level")
"""Keys of the rows that an answer rests on most, in their order on the Offers sheet: its first group."""
ROUGH_BELOW = 5
"""With fewer typed rows than this an answer is called rough."""


def has_typed(plan: Plan, offer: Offer, key: str) -> bool:
    """Whether the user typed a field: a default that was typed, or that there is none, counts too."""
    if key in offer.confirmed:
        return True
    if getattr(offer, key) != defaults_of(Offer)[key]:
        return is_typed(offer, key)
    typed = plan.typed.get(f"{offer_path(offer.id)}.{key}")
    return typed is not None and not typed.wrong


def typed_of_nine(plan: Plan, offer: Offer) -> int:
    """Return how many of the first nine rows were typed."""
    return sum(has_typed(plan, offer, key) for key in NINE)

"""The first nine rows of an offer: how many of them the user typed, for “Rough, 3 of 9”."""

from planner.plan import Offer
from planner.plan.assumed import is_typed

NINE = (
    "base",
    "bonus_target",
    "sign_on",
    "grants",
    "deadline",
    "standing",
    "metro",
    "title",
    "level",
)
"""Keys of the rows that an answer rests on most, in their order on the Offers sheet."""
ROUGH_BELOW = 5
"""With fewer typed rows than this an answer is called rough."""


def has_typed(offer: Offer, key: str) -> bool:
    """Whether the user typed a field: a default that was typed counts where the plan keeps that."""
    return key in offer.confirmed or bool(
        is_typed(offer, key) and getattr(offer, key) != Offer.model_fields[key].default
    )


def typed_of_nine(offer: Offer) -> int:
    """Return how many of the first nine rows were typed."""
    return sum(has_typed(offer, key) for key in NINE)

"""Fields of an offer whose default decides: which of them the user has typed, and which are assumed.

A value that is not the default was typed. That a default was typed too is kept in `Offer.confirmed`.
"""

from collections.abc import Iterable

from planner.plan.offer import Offer

DECIDING = ("track", "level", "stage", "state", "metro")
"""Keys of the fields that choose bands, taxes, prices and risk."""


def is_typed(offer: Offer, key: str) -> bool:
    """Whether the user typed the field; a field that does not decide counts as typed."""
    if key not in DECIDING or key in offer.confirmed:
        return True
    return bool(getattr(offer, key) != Offer.model_fields[key].default)


def with_confirmed(offer: Offer, keys: Iterable[str], *, typed: bool = True) -> Offer:
    """Note which deciding fields hold a default that the user typed, or typed no longer."""
    changed = set(keys)
    held = set(offer.confirmed) - changed
    for key in changed if typed else ():
        if key in DECIDING and getattr(offer, key) == Offer.model_fields[key].default:
            held.add(key)
    confirmed = tuple(key for key in DECIDING if key in held)
    return offer if confirmed == offer.confirmed else offer.model_copy(update={"confirmed": confirmed})

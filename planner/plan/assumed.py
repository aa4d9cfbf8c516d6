"""Fields whose default decides, of offers, grants and payments: which were typed, and which are assumed.

A value that is not the default was typed. That a default was typed too is kept in the `confirmed` of the
offer, the grant or the payment.
"""

from collections.abc import Iterable
from typing import TypeVar

from planner.plan.fields.frozen import Model
from planner.plan.fields.grant import Grant, Instalment
from planner.plan.fields.offer import Offer

DECIDING = ("track", "level", "stage", "state", "metro")
"""Keys of an offer's fields that choose bands, taxes, prices and risk."""
VESTING = ("years", "cadence", "cliff")
"""Keys of a grant's fields that say when it vests. Its offset is 0 until one is typed."""
GRANT = ("kind", *VESTING)
"""Keys of a grant's fields whose default decides: what is granted, and when it vests."""
PAYMENT = ("month", "clawback_months")
"""Keys of a payment's fields that say when it is paid, and until when it is owed back."""

AnyRow = Offer | Grant | Instalment
Row = TypeVar("Row", Offer, Grant, Instalment)


def deciding(row: Model) -> tuple[str, ...]:
    """Return the keys of a row's fields whose default decides; empty for other rows."""
    if isinstance(row, Offer):
        return DECIDING
    if isinstance(row, Grant):
        return GRANT
    return PAYMENT if isinstance(row, Instalment) else ()


def is_typed(row: AnyRow, key: str) -> bool:
    """Whether the user typed the field; a field that does not decide counts as typed."""
    if key not in deciding(row) or key in row.confirmed:
        return True
    return bool(getattr(row, key) != type(row).model_fields[key].default)


def confirmed_with(row: AnyRow, keys: Iterable[str], *, typed: bool = True) -> tuple[str, ...]:
    """Return the row's `confirmed` after some deciding fields were typed, or are typed no longer."""
    changed, known = set(keys), deciding(row)
    kept = set(row.confirmed) - changed
    for key in changed if typed else ():
        if key in known and getattr(row, key) == type(row).model_fields[key].default:
            kept.add(key)
    return tuple(key for key in known if key in kept)


def with_confirmed(row: Row, keys: Iterable[str]) -> Row:
    """Note which deciding fields hold a default that the user typed."""
    confirmed = confirmed_with(row, keys)
    return row if confirmed == row.confirmed else row.model_copy(update={"confirmed": confirmed})


def with_explicit(offer: Offer) -> Offer:
    """Note each deciding field that was set by name, of the offer and its items, as typed."""
    grants = tuple(with_confirmed(grant, grant.model_fields_set) for grant in offer.grants)
    payments = tuple(with_confirmed(payment, payment.model_fields_set) for payment in offer.sign_on)
    named = with_confirmed(offer, offer.model_fields_set)
    if grants == offer.grants and payments == offer.sign_on:
        return named
    return named.model_copy(update={"grants": grants, "sign_on": payments})

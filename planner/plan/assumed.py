"""Fields whose default decides, of offers, grants, payments and the person: which were typed or assumed.

A value that is not the default was typed. That a default was typed too is kept in the `confirmed` of the
offer, the grant, the payment or the person.
"""

from collections.abc import Iterable
from typing import TypeVar

from planner.plan.fields.frozen import Model
from planner.plan.fields.grant import Grant, Instalment
from planner.plan.fields.offer import Offer
from planner.plan.fields.person import Person
from planner.plan.fields.plan import Plan
from planner.plan.paths import offer_of, value_at

DECIDING = ("track", "level", "stage", "state", "metro", "tax_rate")
"""Keys of an offer's fields that choose bands, taxes, prices and risk."""
VESTING = ("years", "cadence", "cliff")
"""Keys of a grant's fields that say when it vests. Its offset is 0 until one is typed."""
GRANT = ("kind", *VESTING)
"""Keys of a grant's fields whose default decides: what is granted, and when it vests."""
PAYMENT = ("month", "clawback_months")
"""Keys of a payment's fields that say when it is paid, and until when it is owed back."""
PERSON = ("filing",)
"""Keys of the person's fields that decide the tax."""

AnyRow = Offer | Grant | Instalment | Person
Row = TypeVar("Row", Offer, Grant, Instalment, Person)


def deciding(row: Model) -> tuple[str, ...]:
    """Return the keys of a row's fields whose default decides; empty for other rows."""
    if isinstance(row, Offer):
        return DECIDING
    if isinstance(row, Grant):
        return GRANT
    if isinstance(row, Person):
        return PERSON
    return PAYMENT if isinstance(row, Instalment) else ()


def is_typed(row: AnyRow, key: str) -> bool:
    """Whether the user typed the field; a field that does not decide counts as typed."""
    if key not in deciding(row) or key in row.confirmed:
        return True
    return bool(getattr(row, key) != type(row).model_fields[key].default)


def deciding_row(plan: Plan, path: str) -> AnyRow | None:
    """The row whose field at a path has a default that decides; None for other paths."""
    above, _, key = path.rpartition(".")
    if not above or not (offer_of(path) or above == "person"):
        return None
    row = value_at(plan, above)
    return row if isinstance(row, AnyRow) and key in deciding(row) else None


def is_assumed_at(plan: Plan, path: str) -> bool:
    """Whether the field at a path has a default that decides and that nobody typed."""
    row = deciding_row(plan, path)
    return row is not None and not is_typed(row, path.rpartition(".")[2])


def is_confirmed_at(plan: Plan, path: str) -> bool:
    """Whether the field at a path holds a default that decides and that was typed."""
    row = deciding_row(plan, path)
    return row is not None and path.rpartition(".")[2] in row.confirmed


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

"""Fields whose default decides, of offers, grants, payments and the person: which were typed or assumed.

A value that is not the default was typed. A default that was typed is listed in the row's `confirmed`. A
grant with vesting events needs no more, so nothing of its vesting is assumed.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from msgspec.structs import replace

from planner.plan.fields.grant import Grant
from planner.plan.fields.instalment import Instalment
from planner.plan.fields.offer import Offer
from planner.plan.fields.person import Person
from planner.plan.fields.plan import Plan
from planner.plan.fields.terms import Cadence, Clawback
from planner.plan.paths import offer_of, value_at
from planner.plan.schema.model import Model, defaults_of
from planner.values.listing import listed

OFFER_KEYS = ("track", "level", "stage", "state", "metro", "tax_rate", "locality")
"""Keys of an offer's deciding fields: they choose bands, taxes, prices and risk."""
VESTING_KEYS = ("years", "cadence", "cliff")
"""Keys of a grant's fields that say when it vests. Its offset is 0 until one is typed."""
GRANT_KEYS = ("kind", *VESTING_KEYS)
"""Keys of a grant's fields whose default decides: what is granted, and when it vests."""
PAYMENT_KEYS = ("month", "clawback_months")
"""Keys of a payment's fields that say when it is paid, and until when it is owed back."""
PERSON_KEYS = ("filing",)
"""Keys of the person's fields that decide the tax."""

AnyRow = Offer | Grant | Instalment | Person
Row = TypeVar("Row", Offer, Grant, Instalment, Person)


DECIDING: Mapping[type[Model], Mapping[str, object]] = {
    model: {key: defaults_of(model)[key] for key in keys}
    for model, keys in (
        (Offer, OFFER_KEYS),
        (Grant, GRANT_KEYS),
        (Person, PERSON_KEYS),
        (Instalment, PAYMENT_KEYS),
    )
}
"""The deciding fields of each kind of row, with their defaults."""
NO_DEFAULTS: Mapping[str, object] = MappingProxyType({})


def deciding_keys(row: Model) -> tuple[str, ...]:
    """Return the keys of a row's deciding fields; empty for rows without them."""
    return tuple(DECIDING.get(type(row), NO_DEFAULTS))


def is_typed(row: AnyRow, key: str) -> bool:
    """Whether the user typed the field; a field that does not decide counts as typed."""
    defaults = DECIDING.get(type(row), NO_DEFAULTS)
    return key not in defaults or key in row.confirmed or bool(getattr(row, key) != defaults[key])


def deciding_row(plan: Plan, path: str) -> AnyRow | None:
    """Return the row with a deciding field at the path; None for other paths."""
    parent, _, key = path.rpartition(".")
    if not parent or not (offer_of(path) or parent == "person"):
        return None
    row = value_at(plan, parent)
    return row if isinstance(row, AnyRow) and key in deciding_keys(row) else None


def is_assumed_at(plan: Plan, path: str) -> bool:
    """Whether the path is a deciding field with a default that nobody typed."""
    row = deciding_row(plan, path)
    return row is not None and not is_typed(row, path.rpartition(".")[2])


def is_confirmed_at(plan: Plan, path: str) -> bool:
    """Whether the path is a deciding field with a default that was typed."""
    row = deciding_row(plan, path)
    return row is not None and path.rpartition(".")[2] in row.confirmed


def confirmed_with(row: AnyRow, keys: Iterable[str], *, typed: bool = True) -> tuple[str, ...]:
    """Return the row's `confirmed` after some fields were typed or, with `typed=False`, cleared."""
    changed, known = set(keys), deciding_keys(row)
    confirmed = set(row.confirmed) - changed
    for key in changed if typed else ():
        if key in known and getattr(row, key) == defaults_of(type(row))[key]:
            confirmed.add(key)
    return tuple(key for key in known if key in confirmed)


def with_confirmed(row: Row, keys: Iterable[str]) -> Row:
    """Add those keys to `confirmed` whose deciding fields have the default as their value."""
    confirmed = confirmed_with(row, keys)
    return row if confirmed == row.confirmed else replace(row, confirmed=confirmed)


NOT_TYPED = "Assumed, as nobody typed it; letters do not state it. Type it to confirm it."
NOT_CHOSEN = "Assumed, as nobody chose it; it decides the tax. Choose it to confirm it."
CADENCES = {
    Cadence.MONTHLY: "monthly",
    Cadence.QUARTERLY: "quarterly",
    Cadence.SEMIANNUAL: "half-yearly",
    Cadence.ANNUAL: "yearly",
}
_NAMES = {"years": "years", "cadence": "cadence", "cliff": "cliff"}


def assumed_keys(item: Grant | Instalment) -> tuple[str, ...]:
    """Return the keys of the deciding fields that nobody typed."""
    if isinstance(item, Grant):
        keys: tuple[str, ...] = GRANT_KEYS[:1] if item.events else GRANT_KEYS
    else:
        keys = PAYMENT_KEYS[:1] if item.clawback is Clawback.NONE else PAYMENT_KEYS
    return tuple(key for key in keys if not is_typed(item, key))


def assumed_grant_text(grant: Grant) -> str:
    """Return which parts of a grant are not stated and how they are counted; empty if all were typed."""
    kind = "" if is_typed(grant, "kind") else "kind not stated; counted as RSUs"
    return "; ".join(text for text in (kind, assumed_vesting_text(grant)) if text)


def assumed_vesting_text(grant: Grant) -> str:
    """Return which parts of the vesting are not stated and how they are counted; empty if all were typed.

    For example `vesting not stated; counted as 4 years, quarterly, 12-month cliff`.
    """
    keys = tuple(key for key in assumed_keys(grant) if key in VESTING_KEYS)
    if not keys:
        return ""
    counted = {
        "years": f"{len(grant.years)} years",
        "cadence": CADENCES[grant.cadence],
        "cliff": f"{grant.cliff}-month cliff",
    }
    subject = "vesting" if keys == VESTING_KEYS else listed([_NAMES[key] for key in keys])
    return f"{subject} not stated; counted as {', '.join(counted[key] for key in keys)}"


def assumed_payment_text(payment: Instalment) -> str:
    """Return which parts of a payment are not stated and how they are counted; empty if all were typed."""
    counted = {
        "month": f"month not stated; counted as month {payment.month}",
        "clawback_months": f"months to pay back not stated; counted as {payment.clawback_months}",
    }
    return "; ".join(counted[key] for key in assumed_keys(payment))


def assumed_items_text(items: Sequence[Grant | Instalment]) -> str:
    """Return a sentence for each grant or payment that is not fully stated; empty if all were typed."""
    sentences = []
    stated = [item for item in items if not (isinstance(item, Grant) and item.is_none)]
    for place, item in enumerate(stated, 1):
        text = assumed_grant_text(item) if isinstance(item, Grant) else assumed_payment_text(item)
        if text:
            sentences.append(f"{'Grant' if isinstance(item, Grant) else 'Payment'} {place}: {text}.")
    return " ".join(sentences)

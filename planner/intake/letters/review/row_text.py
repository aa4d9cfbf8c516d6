"""The text of a row, as the grid writes it, and the typed text of a row as values: one entry grammar."""

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from planner.intake.letters.review.row_keys import (
    MILESTONE,
    PAYBACK,
    POSTED,
    VESTING,
    item_of,
    row_key,
    spec_of,
)
from planner.intake.offers.places.place_cells import ends_of
from planner.plan import Grant, Instalment, Offer, entry
from planner.plan.assumed import with_confirmed
from planner.plan.entry.currency_text import DOLLAR
from planner.plan.entry.grants.reading import read_grants
from planner.plan.entry.grants.writing import write_grants
from planner.plan.entry.instalments.reading import read_instalments
from planner.plan.entry.instalments.writing import write_instalments
from planner.plan.entry.number import EntryError
from planner.plan.registry import FIELDS, FieldKind, FieldSpec
from planner.plan.schema.model import defaults_of
from planner.plan.schema.validation import InvalidValueError, checked
from planner.values import Unit, shown
from planner.values.days import full_week_day

Values = Mapping[str, Any]
"""Values in the plan's units by their paths in the offer, as `grants.0.years`."""
_ITEM_FIELDS = {"grants": Grant, "sign_on": Instalment}


def valid_value(path: str, value: Any) -> Any:
    """Return a value of a reading as its field has it; None if it names no field or is outside its limits.

    Texts of choices and lists are taken for the field's own types.
    """
    spec = spec_of(path)
    if spec is None:
        return None
    try:
        return checked(spec.annotation, value, as_json=True)
    except InvalidValueError:
        return None


def value_text(path: str, value: Any) -> str:
    """Return one value as the grid shows it."""
    spec = spec_of(path)
    return str(value) if spec is None else entry.display(spec, value)


def row_text(key: str, values: Values, *, edited: bool = False) -> str:
    """Return the values of a row as the grid shows them, or, for an editor, as they are typed."""
    if key == POSTED:
        ends = [
            _one(_spec("posted_min"), values[path], edited=edited) for path in sorted(values, reverse=True)
        ]
        return " to ".join(ends)
    name, _, part = item_of(key)
    if not name or part not in ("", VESTING, MILESTONE, PAYBACK):
        spec = spec_of(key)
        return "" if spec is None or key not in values else _one(spec, values[key], edited=edited)
    own = {path.rpartition(".")[2]: value for path, value in values.items()}
    if name == "sign_on":
        payment = with_confirmed(replace(Instalment(id="s1"), **own), own)
        if part:
            payback = _payback(payment, own)
            return payback if edited else _with_months(payback)
        is_plain = not edited and own.keys() == {"amount"}
        if is_plain:
            return shown(payment.amount, Unit.MONEY)
        written = write_instalments((payment,))
        return written if edited else _with_months(written)
    grant = with_confirmed(replace(Grant(id="g1"), **own), own)
    written = write_grants((grant,)).removeprefix("no size " if part else "").rstrip(",")
    return written if edited else _with_months(written)


_MONTHS = re.compile(r"\b(cliff|clawback|after|window) (\d+)\b")


def _with_months(text: str) -> str:
    """Write the months of an entry with their unit, for a reader; the text still parses."""
    return _MONTHS.sub(lambda match: f"{match[1]} {shown(int(match[2]), Unit.MONTHS)}", text)


def _payback(payment: Instalment, own: Mapping[str, Any]) -> str:
    """Return what is owed back of a payment, as it is typed; months alone where the rest is asked apart."""
    if not payment.may_be_owed_back:
        return shown(payment.clawback_months, Unit.MONTHS) if "clawback" not in own else "none"
    return write_instalments((payment,)).removeprefix("0 ")


def read_row(key: str, text: str, today: datetime.date, currency: str = DOLLAR) -> dict[str, Any]:
    """Parse a typed text into the values of a row, by path; EntryError says why it cannot be read.

    A text may say more than its row: `400k/4y monthly` in the row of a grant's size gives its vesting too.
    """
    text = text.strip()
    if not text:
        return {}
    if key == POSTED:
        return _read_band(text, today, currency)
    name, place, part = item_of(key)
    if name and part in ("", VESTING, MILESTONE, PAYBACK):
        return _read_items(name, place, part, text)
    if key in _ITEM_FIELDS:
        return _read_items(key, 0, "", text)
    spec = spec_of(key)
    if spec is None:
        raise EntryError(f"“{key}” is no field of an offer.")
    return {key: entry.read(spec, text, today, currency)}


def _one(spec: FieldSpec, value: Any, *, edited: bool) -> str:
    if edited:
        return entry.write(spec, value)
    is_day = spec.kind is FieldKind.DATE and value is not None
    return full_week_day(value) if is_day else entry.display(spec, value)


def _spec(key: str) -> FieldSpec:
    return FIELDS[f"{Offer.__name__}.{key}"]


def _read_band(text: str, today: datetime.date, currency: str) -> dict[str, Any]:
    ends = ends_of(text)
    if ends is None:
        raise EntryError("A range has two ends. Type it as 190k to 235k.")
    low, high = (entry.read(_spec("posted_min"), end, today, currency) for end in ends)
    return {"posted_min": low, "posted_max": high}


def _read_items(name: str, place: int, part: str, text: str) -> dict[str, Any]:
    return {
        f"{name}.{place + number}.{key}": getattr(item, key)
        for number, item in enumerate(_items(name, part, text))
        for key in (*_typed_keys(item), *(["clawback"] if part == PAYBACK else []))
        if not (part and row_key(f"{name}.{place}.{key}") == f"{name}.{place}")
    }


def _items(name: str, part: str, text: str) -> Sequence[Grant | Instalment]:
    """Return the grants or payments of a text, within the limits of their fields; else EntryError."""
    items: Sequence[Grant | Instalment]
    if name == "grants":
        items = read_grants(_with_head(text, "no size", part))
    else:
        text = f"clawback {text}" if part and not text.lower().startswith("clawback") else text
        items = read_instalments(_with_head(text, "0", part))
    entry.read_value(_spec(name), items)
    return items


def _with_head(text: str, head: str, part: str) -> str:
    return f"{head} {text}" if part and not re.match(rf"{head}\b", text) else text


def _typed_keys(item: Grant | Instalment) -> tuple[str, ...]:
    """Return the keys that a text gave: those that differ from their default, and those confirmed."""
    keys = [key for key in item.__struct_fields__ if key not in ("id", "confirmed")]
    return tuple(
        key
        for key in keys
        if key in item.confirmed or key == "amount" or getattr(item, key) != defaults_of(type(item))[key]
    )

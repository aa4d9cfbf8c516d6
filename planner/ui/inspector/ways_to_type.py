"""Ways to type a field, each with what the program reads of it. No Qt: the readings are the entry's own."""

import datetime
from collections.abc import Mapping
from types import MappingProxyType

from planner.plan import Grant, Instalment, entry
from planner.plan.entry.number import EntryError
from planner.plan.fields.terms import Clawback
from planner.plan.registry import FieldKind, FieldSpec
from planner.ui.inspector.sections import PanelRow
from planner.values import Unit, shown
from planner.values.days import full_week_day

BY_KEY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "base": ("210k", "$210,000", "=210k*1.05", "$14,500 per month"),
        "bonus_target": ("15", "15 % target", "=1/8"),
        "sign_on": ("30k", "40k + 20k at 13", "30k clawback 12"),
        "grants": ("400k/4y quarterly cliff 12", ".07% of 1000m", "12,000 RSUs at 10"),
        "valuation": ("900m", "1.2b"),
        "match_rate": ("4%", "50% up to 6%"),
        "stage": ("listed", "late stage", "series B", "seed"),
    }
)
"""Examples by the key of the field; a test reads each of them."""
BY_KIND: Mapping[FieldKind, tuple[str, ...]] = MappingProxyType(
    {FieldKind.DATE: ("7 Dec", "in 9 days", "next friday", "Friday in two weeks")}
)
BY_UNIT: Mapping[Unit, tuple[str, ...]] = MappingProxyType(
    {
        Unit.MONEY: ("20k", "$20,000", "=1500*12"),
        Unit.MONEY_YEAR: ("210k", "$210,000", "=210k*1.05"),
        Unit.SHARE: ("4%", "4.5"),
    }
)
NUMBERS = (FieldKind.NUMBER, FieldKind.INTEGER)


def ways_to_type(spec: FieldSpec, today: datetime.date) -> tuple[PanelRow, ...]:
    """Return texts that a field reads, beside what they come to; empty where any text will do."""
    by_unit = BY_UNIT.get(spec.about.unit, ()) if spec.kind in NUMBERS else ()
    texts = BY_KEY.get(spec.key) or BY_KIND.get(spec.kind) or by_unit
    return tuple(PanelRow(text, reading, "dim") for text in texts if (reading := _reading(spec, text, today)))


def _reading(spec: FieldSpec, text: str, today: datetime.date) -> str:
    """Return what a text comes to; empty where this field cannot take it, as a share above its limit."""
    try:
        value = entry.read(spec, entry.sum_of(spec.key, text, None, "USD") or text, today)
    except EntryError:
        return ""
    if spec.kind is FieldKind.GRANTS:
        return " + ".join(_grant(grant) for grant in value)
    if spec.kind is FieldKind.INSTALMENTS:
        return ", ".join(_payment(payment) for payment in value)
    if spec.kind is FieldKind.DATE:
        return full_week_day(value)
    return entry.display(spec, value)


def _grant(grant: Grant) -> str:
    if grant.percent is not None:
        return f"{shown(grant.percent, Unit.SHARE)} of the company"
    if grant.units is not None:
        return f"{shown(grant.units, Unit.COUNT)} units, {shown(grant.price, Unit.PRICE)} each"
    return f"{shown(grant.value, Unit.MONEY)} over {len(grant.years)} years"


def _payment(payment: Instalment) -> str:
    when = f" in month {payment.month}" if payment.month > 1 else ""
    back = "" if payment.clawback is Clawback.NONE else f", owed back for {payment.clawback_months} months"
    return f"{shown(payment.amount, Unit.MONEY)}{when}{back}"

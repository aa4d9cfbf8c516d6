"""Typed entry: the text of a cell parsed into the value of its field, and the value written as text.

Keys, paste and import all come through here.
"""

import datetime
import re
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from planner.plan.entry.asides import without_asides
from planner.plan.entry.choice_text import choice_name, read_choice
from planner.plan.entry.condition_text import read_conditions, write_conditions
from planner.plan.entry.currency_text import DOLLAR, read_currency, without_currency
from planner.plan.entry.dates.date_text import read_date
from planner.plan.entry.grants.reading import read_grants
from planner.plan.entry.grants.vesting import read_events, read_shares, write_events
from planner.plan.entry.grants.writing import write_grants
from planner.plan.entry.instalments.reading import read_instalments
from planner.plan.entry.instalments.writing import write_instalments
from planner.plan.entry.match_text import is_match_formula, plain_share, read_match
from planner.plan.entry.number import (
    EntryError,
    number_text,
    numbers_text,
    percent_text,
    read_number,
    read_numbers,
)
from planner.plan.entry.number_style import plain_numbers
from planner.plan.entry.pay_text import PayPeriod, read_pay
from planner.plan.entry.seconds_text import read_seconds
from planner.plan.entry.share_text import read_share
from planner.plan.entry.unseen import without_unseen
from planner.plan.registry import FieldKind, FieldSpec
from planner.plan.schema.validation import InvalidValueError
from planner.values import Unit, shown
from planner.values.lazy_pattern import LazyPattern
from planner.values.unit import ABSENT

LONGEST_TEXT = 20_000


def read(spec: FieldSpec, text: str, today: datetime.date, currency: str = DOLLAR) -> Any:
    """Parse a text into a value of the field, within its limits; EntryError says why it cannot be.

    An empty text is the field's default, and so is `N/A`. Signs that nobody sees are left out. `today` is
    what `in 9 days` counts from, and days without a year. An amount in another currency than the offer's is
    refused.
    """
    text = without_unseen(text)
    if len(text) > LONGEST_TEXT:
        raise EntryError(f"This is {len(text):,} characters long; at most {LONGEST_TEXT:,} fit.")
    if is_none(spec, text):
        return spec.default
    try:
        value = _READERS[spec.kind](spec, _plain_amounts(spec, text.strip(), currency), today)
    except EntryError:
        bare, asides = without_asides(spec, text)
        if not asides:
            raise
        return read(spec, bare, today, currency)
    return read_value(spec, value)


def is_none(spec: FieldSpec, text: str) -> bool:
    """Whether a text says that there is nothing: empty, or `N/A`, `none` or a dash where a figure is due."""
    plain = text.strip()
    return not plain or (spec.kind in _FIGURES and plain.lower().strip("()") in _NONE)


def _plain_amounts(spec: FieldSpec, text: str, currency: str) -> str:
    """Return a text with its numbers as `read_number` takes them, and without the offer's own currency."""
    if spec.kind not in _FIGURES or text.startswith("="):
        return text
    plain = plain_numbers(text)
    return without_currency(plain, currency) if _is_money(spec) else plain


def _is_money(spec: FieldSpec) -> bool:
    return spec.kind in (FieldKind.GRANTS, FieldKind.INSTALMENTS) or spec.about.unit in _MONEY_UNITS


def read_value(spec: FieldSpec, value: Any) -> Any:
    """Return a value that was parsed elsewhere, within the limits of the field; else EntryError says why."""
    try:
        return spec.validated(value)
    except InvalidValueError as error:
        raise EntryError(str(error)) from error


def keeps_text(spec: FieldSpec, text: str, value: Any) -> bool:
    """Whether the typed text says more than the value that it comes to.

    A sum, the formula of a match, words that the field does not take, and that there is none: `0` or `none`
    where an empty field is the same.
    """
    says_none = spec.kind in _FIGURES and not value and value == spec.default and bool(text.strip())
    is_formula = text.strip().startswith("=") or (spec.key == "match_rate" and is_match_formula(text))
    return says_none or is_formula or bool(without_asides(spec, text)[1])


def write(spec: FieldSpec, value: Any) -> str:
    """Write a value as the text that `read` parses back; empty for none."""
    if value is None or value == () or (value == spec.default and not value):
        return ""
    return _WRITERS[spec.kind](spec, value)


def display(spec: FieldSpec, value: Any) -> str:
    """Write a value as a cell shows it: `210,000`, `17.5 %`, a dash for nothing."""
    if (
        value is None
        or value in ((), "")
        or (not value and value == spec.default and spec.kind is not FieldKind.FLAG)
    ):
        return ABSENT
    if spec.kind in (FieldKind.NUMBER, FieldKind.INTEGER):
        return shown(value, spec.about.unit)
    return _WRITERS[spec.kind](spec, value)


_AMOUNTS = (Unit.MONEY, Unit.MONEY_YEAR, Unit.COUNT)
_MONEY_UNITS = (Unit.MONEY, Unit.MONEY_YEAR, Unit.PRICE)
_FIGURES = (FieldKind.NUMBER, FieldKind.INTEGER, FieldKind.DATE, FieldKind.INSTALMENTS, FieldKind.GRANTS)
_NONE = frozenset(
    ("n/a", "na", "n.a.", "none", "nil", "-", "–", "—", "--", "not applicable", "keine", "aucun", "ninguno")
)


def _number(spec: FieldSpec, text: str, _today: datetime.date) -> float:
    if spec.key == "match_rate" and is_match_formula(text):
        return read_match(text).rate
    if spec.key == "match_rate":
        text = plain_share(text)
    if spec.about.unit in (Unit.SHARE, Unit.CHANCE):
        return read_share(text)
    if spec.about.unit is Unit.SECONDS:
        return read_seconds(text)
    if spec.key == "month_bill":
        text = re.sub(r"\s*(?:a|per|/)\s*mo(?:nth)?\.?$|\s*monthly$", "", text, flags=re.IGNORECASE)
    if spec.about.unit in (Unit.MONEY, Unit.MONEY_YEAR):
        return _pay(spec, text)
    if spec.about.unit is Unit.COUNT:
        text = re.sub(r"(?<=\d)\s*(?:paid\s+|working\s+)?(?:days?|tage)\b.*", "", text, flags=re.IGNORECASE)
    value = read_number(text, is_amount=spec.about.unit in _AMOUNTS)
    if spec.about.unit is Unit.POINTS and "%" in text:
        return value * 100  # 17.5 % of base is 17.5 points
    return value


_VALUATION_WORDS = LazyPattern(
    r"\bpost[\s-]?money\b|\b(?:post|valuation|(?:at|in|as\s+of)\s+(?:the\s+)?(?:last|latest)\s+(?:priced\s+)?round|"
    r"(?:last|latest)\s+(?:priced\s+)?round|fully[\s-]diluted)\b(?!\s*\d)",
    re.IGNORECASE,
)
"""Words beside a valuation; one before the round's money is another figure, and stays refused."""


_RELOCATION_WORDS = LazyPattern(
    r"\b(?:for\s+)?(?:relocation|relo|moving)(?:\s+(?:package|allowance|bonus|assistance|support|costs?))?\b",
    re.IGNORECASE,
)


def _pay(spec: FieldSpec, text: str) -> float:
    """Read an amount for a field of a year, or for one that is paid once or a year alike."""
    own_words = {"valuation": _VALUATION_WORDS, "relocation": _RELOCATION_WORDS}.get(spec.key)
    pay = read_pay(own_words.sub(" ", text) if own_words else text)
    if spec.about.unit is Unit.MONEY_YEAR:
        return pay.yearly
    if pay.period in (PayPeriod.NOT_SAID, PayPeriod.ONCE, PayPeriod.YEAR) and not pay.payments:
        return pay.amount
    raise EntryError(f"“{text}” is paid {pay.period.value}. Type the whole amount.")


def _text(spec: FieldSpec, text: str, _today: datetime.date) -> str:
    return read_currency(text) if spec.key == "currency" else text


def _integer(_spec: FieldSpec, text: str, _today: datetime.date) -> int:
    value = read_number(re.sub(r"\s*(months?|years?|m|y)$", "", text, flags=re.IGNORECASE))
    if value != int(value):
        raise EntryError(f"“{text}” must be a whole number.")
    return int(value)


def _flag(_spec: FieldSpec, text: str, _today: datetime.date) -> bool:
    word = text.lower()
    if word in ("yes", "y", "true", "on", "1", "x"):
        return True
    if word in ("no", "n", "false", "off", "0", "–", "-"):
        return False
    raise EntryError(f"“{text}” is neither yes nor no.")


def _date(spec: FieldSpec, text: str, today: datetime.date) -> datetime.date:
    return read_date(text, today, ahead=spec.about.ahead)


def _texts(_spec: FieldSpec, text: str, _today: datetime.date) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


_READERS: Mapping[FieldKind, Callable[[FieldSpec, str, datetime.date], Any]] = {
    FieldKind.NUMBER: _number,
    FieldKind.INTEGER: _integer,
    FieldKind.TEXT: _text,
    FieldKind.CHOICE: lambda spec, text, _today: read_choice(spec, text),
    FieldKind.FLAG: _flag,
    FieldKind.DATE: _date,
    FieldKind.SHARES: lambda _spec, text, _today: read_shares(text),
    FieldKind.EVENTS: lambda _spec, text, _today: read_events(text),
    FieldKind.INSTALMENTS: lambda _spec, text, _today: read_instalments(text),
    FieldKind.GRANTS: lambda _spec, text, _today: read_grants(text),
    FieldKind.CONDITIONS: lambda _spec, text, _today: read_conditions(text),
    FieldKind.TEXTS: _texts,
    FieldKind.NUMBERS: lambda _spec, text, _today: read_numbers(text),
}


def _write_number(spec: FieldSpec, value: float) -> str:
    if spec.about.unit in (Unit.SHARE, Unit.CHANCE):
        return percent_text(value)
    return number_text(value)


_WRITERS: Mapping[FieldKind, Callable[[FieldSpec, Any], str]] = {
    FieldKind.NUMBER: _write_number,
    FieldKind.INTEGER: lambda _spec, value: str(value),
    FieldKind.TEXT: lambda _spec, value: str(value),
    FieldKind.CHOICE: lambda _spec, value: choice_name(
        str(value.value if isinstance(value, Enum) else value)
    ),
    FieldKind.FLAG: lambda _spec, value: "yes" if value else "no",
    FieldKind.DATE: lambda _spec, value: value.isoformat(),
    FieldKind.SHARES: lambda _spec, value: "/".join(percent_text(share).rstrip("%") for share in value),
    FieldKind.EVENTS: lambda _spec, value: write_events(value),
    FieldKind.INSTALMENTS: lambda _spec, value: write_instalments(value),
    FieldKind.GRANTS: lambda _spec, value: write_grants(value),
    FieldKind.CONDITIONS: lambda _spec, value: write_conditions(value),
    FieldKind.TEXTS: lambda _spec, value: "\n".join(value),
    FieldKind.NUMBERS: lambda _spec, value: numbers_text(value),
}

"""Amounts that another amount makes into the field's value, written as sums: `=14.5k*12`, `=30k/200k`.

A sum keeps how a value was reached, so that the user can see and mend it.
"""

import re

from planner.plan.entry.currency_text import without_currency
from planner.plan.entry.number import LONGEST, EntryError, number_text, percent_text
from planner.plan.entry.number_style import plain_numbers
from planner.plan.entry.pay_text import PayPeriod, read_pay
from planner.plan.entry.share_text import is_money, read_share
from planner.values.lazy_pattern import LazyPattern

_NEAR = 0.01
"""Rounding: $30,000 is 15 % of $200,000, and $27.9k of $186k too."""
_BARE = LazyPattern(r"[\d.,\s]*k?", re.IGNORECASE)
"""A number without a word: pay of a year as it is."""
_BOTH = LazyPattern(
    r"(?P<share>[^()]*%[^()]*?)\s*[(=≈/,–-]+\s*(?P<money>[$~]?\s*\$?[\d.,]+\s*k?)\s*\)?", re.IGNORECASE
)
_BOTH_TURNED = LazyPattern(
    r"(?P<money>\$?\s*[\d.,]+\s*k?)\s*[(=≈/,–-]+\s*(?P<share>[\d.]+\s*%[^()]*)\)?", re.IGNORECASE
)


def sum_of(key: str, text: str, base: float | None, currency: str) -> str:
    """Return the sum that a text comes to in the field `base` or `bonus_target`; empty where it is none.

    A bonus in money needs the base. `15% ($30,000)` is 15 % where that is what it comes to.
    """
    if len(text) > LONGEST or text.strip().startswith("=") or (key == "base" and _BARE.fullmatch(text)):
        return ""
    try:
        plain = without_currency(plain_numbers(text), currency)
        if key == "base":
            return read_pay(plain).yearly_sum
        return _share_of(plain, base)
    except EntryError:  # the reader of the field says why
        return ""


def _share_of(text: str, base: float | None) -> str:
    both = _BOTH.fullmatch(text.strip()) or _BOTH_TURNED.fullmatch(text.strip())
    if both:
        share, money = read_share(both["share"]), read_pay(both["money"]).amount
        agrees = base is not None and abs(share * base - money) <= _NEAR * money
        return percent_text(share) if agrees else ""
    if not base or not is_money(text):
        return ""
    pay = read_pay(_BONUS_WORDS.sub(" ", text))
    if pay.period not in (PayPeriod.NOT_SAID, PayPeriod.YEAR, PayPeriod.ONCE) or pay.payments:
        return ""
    return f"={number_text(pay.amount)}/{number_text(base)}"


_BONUS_WORDS = LazyPattern(
    r"\b(?:(?:at|on)\s+target|target(?:ed)?|tgt|bonus|performance|on-target|variable|incentive)\b",
    re.IGNORECASE,
)

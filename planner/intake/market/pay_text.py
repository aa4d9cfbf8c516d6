"""One cell of pay as people write it: “172.5K base”, “14,500/month”, “$95 - $120 / hr”, “£90k–£110k”.

Only what the text says: an hourly rate is not made a year's pay; two amounts that are no range are unclear.
"""

import re
from itertools import pairwise

from msgspec import Struct

from planner.intake.market.bounds import LONGEST_TEXT
from planner.intake.market.vocabulary import PayWords, plain_words

YEAR = "1"
HOUR, DAY = "hour", "day"
_NUMBER = re.compile(
    r"(?<![\d.,])(\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d{1,2})?|\d{1,9}(?:[,.' ]\d{3})*(?:[.,]\d{1,4})?)(?![.,]?\d)"
    r"(e[+-]?\d{1,2})?"
    r" ?(?:(k|thousand|m|mm|mn|million|lakhs?|lpa|crore)(?![a-z0-9]))?( ?%)?"
)
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "million": 1e6}
_INDIAN = {"lakh": 1e5, "lakhs": 1e5, "lpa": 1e5, "crore": 1e7}
_BEFORE = re.compile(r"([a-z]{0,2}\$|[£€₹¥₪₩]|[a-z]{2,4}\.?) ?$")
_SIGN_AFTER = re.compile(r" ?([£€₹¥₪₩$]|[a-z]{2,5})(?![a-z])")
_PERIOD = re.compile(r" ?(?:/|per |an? |each |every |\()? ?([a-z]+(?:[ -](?:weekly|weeks))?|p\.?[am])\b\.?")
_RANGE = re.compile(r" ?(?:-|~|to|through|until|and) ?(?:[a-z]{0,2}\$|[£€₹¥₪₩]|[a-z]{3} ?)? ?")
_OPEN = re.compile(r"\+(?! ?\d| )")  # “200k+”, but not “200k + 15 %”
_INDIAN_GROUPS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d{1,2})?")
_GROUPS = re.compile(r"\d{1,3}(?:[,.' ]\d{3})+")
_DASHES = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u00a0\u202f\u2009", " ")
    | {"\u2019": "'"}
)


class PayText(Struct, frozen=True):
    """A reading of one cell. `reason`: why it is no amount; else `low` is one, and `high` the end of a range.

    Amounts are for the `period`: a number of payments a year, `hour` or `day`; empty where none is written.
    `plain`: the number had no currency, period or scale, so that its scale may be that of its neighbours.
    """

    low: float = 0.0
    high: float | None = None
    currency: str = ""
    period: str = ""
    total: bool = False
    plain: bool = False
    reason: str = ""


class _Amount(Struct, frozen=True):
    start: int
    end: int
    value: float
    scaled: bool
    currency: str
    period: str


NOT_WRITTEN, UNCLEAR, OPEN = "not_said", "unclear", "open_end"


def read_pay(text: str, words: PayWords) -> PayText:
    """Read one cell of pay."""
    written = " ".join(text.casefold().translate(_DASHES).split())[:LONGEST_TEXT]
    if plain_words(written) in words.no_answer:
        return PayText(reason=NOT_WRITTEN)
    amounts = _amounts(written, words)
    if not amounts:
        return PayText(reason=NOT_WRITTEN)
    pair = _range(written, amounts)
    if pair is not None:
        return _as_range(*pair)
    amount = _chosen(written, amounts, words)
    if amount is None:
        return PayText(reason=UNCLEAR)
    if words.open_ends.search(written[: amount.start]) or _OPEN.match(written[amount.end :]):
        return PayText(amount.value, currency=amount.currency, period=amount.period, reason=OPEN)
    is_total = bool(words.totals.search(written)) and not words.bases.search(written)
    is_plain = not (amount.scaled or amount.currency or amount.period)
    return PayText(amount.value, None, amount.currency, amount.period, is_total, is_plain)


def _amounts(written: str, words: PayWords) -> list[_Amount]:
    found_amounts = (_amount(written, match, words) for match in _NUMBER.finditer(written))
    return [amount for amount in found_amounts if amount is not None]


def _amount(written: str, match: re.Match[str], words: PayWords) -> _Amount | None:
    """Return the amount of a number with the words about it; None for a percentage or a part of a word."""
    digits, exponent, scale, percent = match.groups()
    if percent or (digits == "401" and scale == "k"):
        return None
    before = _BEFORE.search(written[max(0, match.start() - 6) : match.start()])
    currency = words.currencies.get(before[1].rstrip(".")) if before else None
    touching = written[match.start() - 1 : match.start()]
    if currency is None and touching.isalpha():  # l5, ic4, q3
        return None
    end, is_scaled = match.end(), bool(scale or exponent)
    after = _SIGN_AFTER.match(written, end)
    if after and (sign := words.currencies.get(after[1])) is not None:
        currency, end = currency or sign, after.end()
    if scale in _INDIAN:
        currency = "INR"
    value = _value(digits, currency or "")
    if value is None:
        return None
    value *= float(f"1{exponent}") if exponent else 1
    value *= {**_SCALES, **_INDIAN}.get(scale or "", 1)
    period = _PERIOD.match(written, end)
    meaning = words.periods.get(plain_words(period[1])) if period else None
    if period and meaning is not None:
        end = period.end()
    return _Amount(match.start(), end, value, is_scaled, currency or "", meaning or "")


def _value(digits: str, currency: str) -> float | None:
    """Return the number; “85.000” is thousands in currencies whose countries write it so, else unclear."""
    if _INDIAN_GROUPS.fullmatch(digits):
        return float(digits.replace(",", ""))
    if _GROUPS.fullmatch(digits):
        separators = {sign for sign in digits if not sign.isdigit()}
        if len(separators) > 1 or (
            separators == {"."} and digits.count(".") == 1 and currency in ("", "USD")
        ):
            return float(digits) if separators == {"."} else None
        return float(re.sub(r"\D", "", digits))
    whole, sign, rest = re.sub(r"[' ]", "", digits), "", ""
    if split := re.fullmatch(r"([\d.,]*\d)([.,])(\d{1,4})", whole):
        whole, sign, rest = split.groups()
    whole = re.sub(r"[.,]", "", whole)
    return float(f"{whole}.{rest}" if sign else whole)


def _range(written: str, amounts: list[_Amount]) -> tuple[_Amount, _Amount] | None:
    """Return the first two amounts with only a sign of a range between them."""
    for first, second in pairwise(amounts):
        if second.value and _RANGE.fullmatch(written[first.end : second.start]):
            return first, second
    return None


def _as_range(first: _Amount, second: _Amount) -> PayText:
    """Return a range; “180-190k” and “95 - 120 / hr” have the scale and the period of their end."""
    low = first.value
    if second.scaled and not first.scaled and low < 1_000 <= second.value:
        low *= 1_000
    currency, period = first.currency or second.currency, first.period or second.period
    is_plain = not (first.scaled or second.scaled or period)
    return PayText(low, second.value, currency, period, plain=is_plain)


def _chosen(written: str, amounts: list[_Amount], words: PayWords) -> _Amount | None:
    """Return the only amount, else the one called base, else the one before a “+”; None if unclear."""
    if len(amounts) == 1:
        return amounts[0]
    for amount in amounts:
        if words.bases.match(written[amount.end :].lstrip(" (")):
            return amount
    return amounts[0] if written[amounts[0].end :].lstrip().startswith(("+", "plus")) else None

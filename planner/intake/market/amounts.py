"""Columns of pay as amounts a year: each different text is read once, whatever the number of rows."""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.intake.market.columns import ColumnMap
from planner.intake.market.pay_text import DAY, HOUR, NOT_WRITTEN, UNCLEAR, YEAR, PayText, read_pay
from planner.intake.market.vocabulary import PayWords, plain_words
from planner.market.pay_data.table import Amounts, Words
from planner.plan.schema.about import MOST_MONEY

SMALLEST = 1_000.0  # below it, an amount without a scale may be in thousands
HOURS = 2_080.0  # a year of full-time work, by the rule of the LCA files
LARGE = 20_000.0  # the neighbours that show it are at least so large


class Scaling(Struct, frozen=True):
    """How amounts of a file without period, currency or scale are read."""

    currency: str
    thousands: bool
    scale: float
    per_year: float
    whole_equity: bool = False  # a number under equity may be of all years of a grant
    filing: bool = False  # an hour is 2,080 a year, and a range counts by its lower end, as in LCA files


class PayColumn(Struct, frozen=True, eq=False):
    """Amounts by row, NaN where there is none, the reason for it, and how often a text was converted."""

    low: Amounts
    high: Amounts
    reasons: NDArray[np.object_]
    in_thousands: NDArray[np.bool_]
    converted: NDArray[np.bool_]


def numbers_of(words: Words) -> Amounts:
    """Return plain numbers by row, as “$150,000.00” or “150000”; NaN for any other text."""
    return taken(plain_numbers_in(words), words, np.nan)


def plain_numbers_in(words: Words) -> Amounts:
    """Return the plain number of each different text; NaN for any other.

    More than `MOST_MONEY`, and an infinite one (“inf”, hundreds of digits), is no amount of money.
    """
    import pandas as pd

    texts = pd.Series([value.replace(",", "").lstrip("$ ") for value in words.values], dtype=object)
    values = pd.to_numeric(texts, errors="coerce").to_numpy(np.float64)
    return np.where(np.abs(values) <= MOST_MONEY, values, np.nan)


def taken(values: Amounts, words: Words, absent: float) -> Amounts:
    """Return for each row the value of its word; `absent` for a row without one."""
    amounts: Amounts = np.append(np.asarray(values, np.float64), absent)[words.codes]
    return amounts


def pay_column(column: Words, scaling: Scaling, words: PayWords, *, ranges: bool) -> PayColumn:
    """Read a column of pay. `ranges`: each cell is a range; else a range has no amount of its own."""
    read = [_in_year(read_pay(value, words), scaling, ranges=ranges) for value in column.values]
    rows = [*read, (PayText(reason=NOT_WRITTEN), False, False)]
    codes = column.codes
    return PayColumn(
        np.array([text.low if not text.reason else np.nan for text, _, _ in rows])[codes],
        np.array([np.nan if text.reason or text.high is None else text.high for text, _, _ in rows])[codes],
        np.array([text.reason for text, _, _ in rows], dtype=object)[codes],
        np.array([thousand for _, thousand, _ in rows], np.bool_)[codes],
        np.array([converted for _, _, converted in rows], np.bool_)[codes],
    )


def _in_year(text: PayText, scaling: Scaling, *, ranges: bool) -> tuple[PayText, bool, bool]:
    """Return a reading as amounts a year; whether it was in thousands; whether its period was converted."""
    reason = _refusal(text, scaling, ranges=ranges)
    if reason:
        return PayText(reason=reason), False, False
    scale, is_thousands = 1.0, False
    if text.plain:
        is_thousands = 0 < text.low < SMALLEST and scaling.scale == 1
        scale = 1_000.0 if is_thousands else scaling.scale
    per_year = HOURS if text.period == HOUR else float(text.period or scaling.per_year)
    times = scale * per_year
    high = None if text.high is None else text.high * times
    if max(text.low * times, high or 0.0) > MOST_MONEY:
        return PayText(reason="too_large"), False, False
    return PayText(text.low * times, high, text.currency, YEAR), is_thousands, per_year != 1


def _refusal(text: PayText, scaling: Scaling, *, ranges: bool) -> str:
    """Return why a reading is no amount of the column; empty if it is."""
    is_small = text.plain and 0 < text.low < SMALLEST and scaling.scale == 1 and not scaling.thousands
    wrong_form = "no_range" if ranges else text.reason or "range"
    reasons = (
        ("foreign_currency", text.currency not in ("", scaling.currency) and text.reason != NOT_WRITTEN),
        ("hourly", text.period == HOUR and not scaling.filing),
        ("daily", text.period == DAY),
        (wrong_form, bool(text.reason)),
        ("total_only", text.total),
        (wrong_form, ranges != (text.high is not None) and not (scaling.filing and not ranges)),
        ("scale_unclear", is_small),
        ("ends_exchanged", text.high is not None and text.high < text.low),
    )
    return next((reason for reason, applies in reasons if applies), "")


def scaling_of(mapped: ColumnMap, sample: list[str], default: str, words: PayWords) -> Scaling:
    """Return how plain amounts are read, from the headers and a sample of the column of pay.

    The currency is that of the header, else the one that most of the sample say, else `default`. Plain
    amounts under 1,000 are thousands beside neighbours in full; alone they stay unclear.
    """
    read = [text for text in (read_pay(value, words) for value in sample) if not text.reason]
    currency = mapped.currency or _common(read) or default
    full = sum(text.low >= LARGE for text in read)
    small = sum(text.plain and 0 < text.low < SMALLEST for text in read)
    return Scaling(currency, full > small, mapped.scale, mapped.per_year, mapped.whole_equity)


def _common(read: list[PayText]) -> str:
    """Return the currency that more than half of the readings say; empty if there is none."""
    said_currencies = [text.currency for text in read if text.currency]
    common = max(set(said_currencies), key=said_currencies.count, default="")
    return common if 2 * said_currencies.count(common) > len(read) else ""


def yearly_wages(
    wage: Words, unit: Words, words: PayWords, currency: str, *, is_filing: bool
) -> tuple[Amounts, NDArray[np.object_], NDArray[np.bool_]]:
    """Return wages in a year, from their unit of pay; reasons; and where a unit was converted.

    An hour is 2,080 a year in a filing, as in the LCA files; in any other table the hours are not written.
    """
    wages = numbers_of(wage)
    unread = np.isnan(wages)
    foreign = np.zeros(len(wages), np.bool_)
    if unread.any():  # “65000 - 80000” of the files of 2015
        texts = [read_pay(value, words) for value in wage.values]
        lows = [t.low if not t.reason or t.reason == UNCLEAR else np.nan for t in texts]
        wages = np.where(unread, taken(np.array(lows), wage, np.nan), wages)
        foreign = (
            taken(np.array([t.currency not in ("", currency) for t in texts], np.float64), wage, 0.0) > 0
        )
    times = taken(
        np.array([words.per_year.get(plain_words(value), np.nan) for value in unit.values]), unit, np.nan
    )
    reasons = np.full(len(wages), "", dtype=object)
    reasons[np.isnan(times)] = "unit_unclear"
    if not is_filing:
        reasons[times == HOURS] = "hourly"
    reasons[np.isnan(wages) | (wages <= 0)] = "not_said"
    reasons[foreign] = "foreign_currency"
    times[reasons != ""] = np.nan
    return wages * times, reasons, (times != 1) & ~np.isnan(times)

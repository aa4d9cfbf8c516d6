"""Columns besides the base: equity, bonus and total a year, currency, form of employment, salaries a year."""

import re

import numpy as np
from numpy.typing import NDArray

from planner.intake.market.amounts import HOURS, SMALLEST, Scaling, plain_numbers_in, taken
from planner.intake.market.pay_text import DAY, HOUR, read_pay
from planner.intake.market.vocabulary import PayWords, plain_words
from planner.market.pay_data.table import Amounts, Words
from planner.plan.schema.about import MOST_MONEY

MONTHS = 12.0
FULL = 95.0  # per cent of full-time work; from here on a workload is one
_WORKLOAD = re.compile(r"(\d{1,3})\s?%|(0\.\d+)")
_OVER = re.compile(
    r"(?P<amount>.*\d.*?)\s*(?:/|÷|\bover\b|\bvest(?:s|ing)?\s+over\b|,)\s*(?P<years>[2-6])\s*(?:-\s*)?(?:years?|yrs?|y)?\.?"
    r"(?:\s*(?:vest\w*|grant|total))?",
    re.IGNORECASE,
)
"""A whole grant with the years in which it vests: `400k/4yr`, `$1.2M over 4 years`."""
_TERMS = re.compile(
    r"full time|part time|teilzeit|temps partiel|contractor|contract|freelance\w*|intern(?:ship)?|temporary"
)


def part_amounts(column: Words, scaling: Scaling, words: PayWords, *, is_equity: bool) -> Amounts:
    """Return a part of pay a year by row; NaN for shares (“15%”), texts, and grants of unsaid years.

    More than `MOST_MONEY` is none either.
    """
    values = plain_numbers_in(column) * scaling.scale
    is_whole = is_equity and scaling.whole_equity
    is_plain = ~np.isnan(values)
    values[is_plain & (values != 0) & (is_whole | (np.abs(values) < SMALLEST))] = np.nan
    for at in np.flatnonzero(~is_plain).tolist():
        values[at] = _amount_of(column.values[at], scaling, words, is_equity=is_equity, is_whole=is_whole)
    return taken(np.where(np.abs(values) <= MOST_MONEY, values, np.nan), column, np.nan)


def _amount_of(text: str, scaling: Scaling, words: PayWords, *, is_equity: bool, is_whole: bool) -> float:
    """Return the amount a year that a text says with a scale, sign or period; NaN for another."""
    over = _OVER.fullmatch(text.strip()) if is_equity else None
    read = read_pay(over["amount"] if over else text, words)
    is_open = is_whole and not over and not read.period
    if read.reason or read.high is not None or read.period in (HOUR, DAY) or is_open:
        return np.nan
    if (read.plain and not over) or read.currency not in ("", scaling.currency):
        return np.nan
    amount = read.low * (scaling.scale if read.plain else 1.0) * float(read.period or 1)
    return amount / float(over["years"]) if over else amount if abs(amount) >= SMALLEST else np.nan


def is_foreign(column: Words, currency: str, words: PayWords) -> NDArray[np.bool_]:
    """Return the rows whose currency is another: “EUR”, “£”, “EUR European Euro”."""
    foreign = [_is_other(text, currency, words) for text in column.values]
    return taken(np.array(foreign, np.float64), column, 0.0) > 0


def _is_other(text: str, currency: str, words: PayWords) -> bool:
    written = text.casefold().strip()
    first = written.split()[0] if written else ""
    meant = words.currencies.get(written) or words.currencies.get(first) or text.strip().upper()
    return bool(meant) and meant != currency


def employment_reason(text: str, words: PayWords) -> str:
    """Return why a form of employment leaves a row out; empty if it does not: “Employed, part-time”."""
    plain = plain_words(text)
    if share := _WORKLOAD.fullmatch(text.strip()):
        per_cent = float(share[1]) if share[1] else 100 * float(share[2])
        return "part_time" if 0 < per_cent < FULL else ""
    meanings = {
        words.full_time.get(plain),
        *(words.full_time.get(match[0]) for match in _TERMS.finditer(plain)),
    }
    if "yes" in meanings:
        return ""
    return "part_time" if "part" in meanings else "contract" if "contract" in meanings else ""


def payments_a_year(unit: Words, words: PayWords) -> tuple[Amounts, NDArray[np.object_]]:
    """Return how often a year an amount is paid, by row, and why it is not known; once if none is said."""
    plain = [plain_words(text) for text in unit.values]
    times = taken(np.array([words.per_year.get(text, np.nan) for text in plain]), unit, 1.0)
    reasons = np.full(len(times), "", dtype=object)
    reasons[np.isnan(times)] = "unit_unclear"
    reasons[times == HOURS] = "hourly"
    return times, reasons


def salaries_a_year(column: Words) -> Amounts:
    """Return how many salaries of a month a year has, by row; twelve where the column says none."""
    counts = [re.match(r"1[2-6](?:[.,]\d+)?\b", text.strip()) for text in column.values]
    numbers = [float(count[0].replace(",", ".")) if count else MONTHS for count in counts]
    return taken(np.array(numbers, np.float64), column, MONTHS)

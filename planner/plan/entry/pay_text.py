"""Amounts with the words that people put beside them: `$14,500 per month`, `180K base`, `~$180k`, `35 LPA`.

A month's pay is twelve of a year's; an hour's pay is none, since nobody said how many hours a year has. A
range, `up to 200k` and `180k+` say no figure, and are refused with what to type.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct

from planner.plan.entry.number import LONGEST, EntryError, number_text, read_number
from planner.values.lazy_pattern import LazyPattern


class PayPeriod(StrEnum):
    """What an amount is paid for."""

    NOT_SAID = "not said"
    ONCE = "once"
    YEAR = "a year"
    MONTH = "a month"
    HALF_MONTH = "half a month"
    TWO_WEEKS = "two weeks"
    WEEK = "a week"
    DAY = "a day"
    HOUR = "an hour"


IN_A_YEAR: Mapping[PayPeriod, int] = MappingProxyType(
    {
        PayPeriod.YEAR: 1,
        PayPeriod.NOT_SAID: 1,
        PayPeriod.MONTH: 12,
        PayPeriod.HALF_MONTH: 24,
        PayPeriod.TWO_WEEKS: 26,
        PayPeriod.WEEK: 52,
    }
)
"""How often a year has each; hours and days of work are not said."""

_EACH = r"(?:(?:/|\b(?:per|an?|each|every|p|pro|je|par|por|im|al)\b)\s*\.?\s*)"
_PERIODS: tuple[tuple[PayPeriod, str], ...] = (
    (PayPeriod.HALF_MONTH, r"\bsemi-?\s?monthly\b|\btwice\s+a\s+month\b"),
    (PayPeriod.TWO_WEEKS, r"\bbi-?\s?weekly\b|\bfortnightly\b|(?:\bevery|\bper|/)\s*(?:two|2)\s+weeks\b"),
    (PayPeriod.HOUR, rf"{_EACH}(?:hours?|hrs?|h|stunde|std|heure)\b\.?|\bhourly\b"),
    (PayPeriod.DAY, rf"{_EACH}(?:days?|d|tag|jour|diem)\b\.?|\bdaily\b"),
    (PayPeriod.WEEK, rf"{_EACH}(?:weeks?|wks?|w|woche|semaine)\b\.?|\bweekly\b"),
    (
        PayPeriod.MONTH,
        rf"{_EACH}(?:months?|mos?|mth|m|monat|mois|mes)\b\.?|\bmonthly\b|\bmonatlich\b|\bmtl\b\.?|(?<=[\dk])\s?pm\b|\bmensuel(?:le)?\b|\bp\.\s?m\.|\bpcm\b",
    ),
    (
        PayPeriod.YEAR,
        rf"{_EACH}(?:years?|yrs?|y|annum|annual|a|jahr|an|ano|año|anno)\b\.?|\bp\.\s?a\.?(?!\w)|\bp\.?a\b\.?|\bannual(?:ly)?\b"
        r"|\byearly\b|\bjährl(?:ich)?\b\.?|\bannuel(?:le)?\b|\bby\s+year\b",
    ),
    (PayPeriod.ONCE, r"\bone[- ]?(?:time|off)\b|\blump(?:\s+sum)?\b|\bonce\b|\beinmalig\b|\bunique\b"),
)
_OFTEN: Mapping[str, PayPeriod] = MappingProxyType(
    {
        "12": PayPeriod.MONTH,
        "24": PayPeriod.HALF_MONTH,
        "26": PayPeriod.TWO_WEEKS,
        "52": PayPeriod.WEEK,
    }
)
_TIMES_A_YEAR = LazyPattern(
    r"\(?\s*\b(?P<often>12|24|26|52)\s*(?:(?:x|times|payments?|pay\s?checks?|pay\s?da(?:y|te)s?|pay\s?periods?)?\s*"
    r"(?:a|per|each|every|in\s+a|/)\s*(?:year|yr|annum)\b|(?:x|times|payments?|pay\s?checks?|pay\s?da(?:y|te)s?"
    r"|pay\s?periods?)(?=\s*\)))\.?\s*\)?",
    re.IGNORECASE,
)
"""How many payments a year has, behind their period: `every two weeks (26 a year)`."""
_PERIOD_FORMS = tuple((period, LazyPattern(form, re.IGNORECASE)) for period, form in _PERIODS)
_ABOUT = LazyPattern(
    r"^(?:~|≈|≃|about\b|approx(?:imately|\.)?|around\b|roughly\b|circa\b|ca\.?(?=\s)|c\.(?=\s*\d)|est\.?(?=\s))\s*",
    re.IGNORECASE,
)
_FILLER = LazyPattern(
    r"\b(?:base|salary|pay|gross|brutto|brut|bruto|cash|guaranteed|fixed|fix|total|before\s+tax|in\s+total|value|worth|"
    r"paid|allowance|stipend|lump|est(?:imated)?)\b\.?",
    re.IGNORECASE,
)
_MARKS = LazyPattern(r"[\s()\[\],;:*.†]+")
_PAYMENTS = LazyPattern(
    r"(?:x|×|\*)\s*(1[234])(?:\s*(?:months?|mths?|salaries|gehälter))?(?![\d.])|\((1[234])\s*x\)",
    re.IGNORECASE,
)
_AMOUNT = LazyPattern(
    r"(?P<number>[-+−]?\s*(?:\d(?:[\d,]*\d)?(?:\.\d+)?|\.\d+)\s*"
    r"(?:thousand|million|billion|lakhs?|lacs?|crores?|cr|lpa|mio|tsd|mm|mn|bn|[kmbtl])?\b\.?)",
    re.IGNORECASE,
)
_BELOW_NOTHING = LazyPattern(r"\(\s*\$?\s*\d[\d,.' ]*[km]?\s*\)", re.IGNORECASE)
_RANGE = LazyPattern(r"\d\s*[kml]?\s*(?:-|–|—|\bto\b|\bbis\b)\s*[$€£₹]?\s*\d", re.IGNORECASE)
_HOW_OFTEN = (
    r"(?:semi-?\s?monthly|twice\s+a\s+month|bi-?\s?weekly|fortnightly|monthly|weekly"
    r"|(?:every|per)\s+(?:(?:two|2)\s+weeks|other\s+week|week|fortnight|month)|(?:each|every)\s+month)"
)
_PAYROLL = LazyPattern(
    rf"\b(?:paid|payable|pay\s?roll)\s*(?:out\s+)?:?\s*(?:{_HOW_OFTEN}|in\s+(?:12|24|26|52|twelve)\s+(?:equal\s+)?"
    r"(?:monthly\s+|bi-?weekly\s+|weekly\s+)?(?:instal?lments?|payments?|parts))(?:\s+in\s+(?:arrears|advance))?",
    re.IGNORECASE,
)
"""How often pay is paid out: beside an amount a year it changes nothing."""
LEAST_OF_A_YEAR = 50_000
"""From here on `paid monthly` may be said of a year's pay, and so it is asked."""
_OPEN = LazyPattern(
    r"\d\s*[kml]?\s*\+(?!\s*\d)|\bup\s+to\b|\bmax(?:imum)?\b|\bat\s+least\b|\bmin(?:imum)?\b|\bfrom\b|\bbis\s+zu\b|\bor\s+more\b|[<>≥≤]",
    re.IGNORECASE,
)


class WrittenPay(Struct, frozen=True):
    """An amount, what it is paid for, and whether it names its scale or is written in full."""

    amount: float
    period: PayPeriod = PayPeriod.NOT_SAID
    payments: int = 0
    """How many salaries a year has, as in `5,000 x 13`; 0 where nothing says so."""

    @property
    def yearly_sum(self) -> str:
        """The sum that makes it a year's: `=14500*12`; empty where it is one already."""
        often = self.payments or IN_A_YEAR.get(self.period, 1)
        return f"={number_text(self.amount)}*{often}" if often > 1 else ""

    @property
    def yearly(self) -> float:
        """The amount of a year; EntryError for hours and days of work."""
        if self.payments:
            return self.amount * self.payments
        if self.period in (PayPeriod.HOUR, PayPeriod.DAY):
            unit = "hours" if self.period is PayPeriod.HOUR else "days"
            raise EntryError(
                f"This is {self.period.value}, and how many {unit} a year has is not stated. "
                f"Type a sum, as ={number_text(self.amount)}*{'2080' if unit == 'hours' else '230'}."
            )
        if self.period is PayPeriod.ONCE:
            raise EntryError("This is paid once, and the field is a year's. Type the amount of a year.")
        return self.amount * IN_A_YEAR[self.period]


def read_pay(text: str) -> WrittenPay:
    """Parse an amount with the words beside it; its currency is taken out before. EntryError otherwise."""
    stripped = text.strip()
    if len(stripped) > LONGEST:
        raise EntryError(f"This is {len(stripped):,} characters long; type an amount, as 210k.")
    if stripped.startswith("="):
        return WrittenPay(read_number(stripped))
    _refuse_open(stripped)
    if _BELOW_NOTHING.fullmatch(stripped):
        raise EntryError(
            f"“{stripped}” in brackets is an amount below nothing, as accountants write it. "
            "Type it without them, or with a minus."
        )
    rest, payments = without_payroll(stripped), 0
    if times := _PAYMENTS.search(rest):
        payments = int(times[1] or times[2])
        rest = f"{rest[: times.start()]} {rest[times.end() :]}"
    period, rest = _take_period(_ABOUT.sub("", rest.strip("\"' ")))
    if re.search(r"\blpa\b", rest, re.IGNORECASE):
        period, rest = PayPeriod.YEAR, re.sub(r"lpa\b", "lakh", rest, flags=re.IGNORECASE)
    rest = rest.replace("$", " ").replace("−", "-")
    amounts = list(_AMOUNT.finditer(rest))
    if len(amounts) != 1:
        return WrittenPay(read_number(stripped), period)
    others = rest[: amounts[0].start()] + " " + rest[amounts[0].end() :]
    if _MARKS.sub("", _FILLER.sub("", others)):
        raise EntryError(f"“{stripped}” is not a number. Type it as 210k, 210,000 or =210k*1.05.")
    pay = WrittenPay(read_number(amounts[0]["number"].rstrip(".").replace(" ", "")), period, payments)
    if period is not PayPeriod.YEAR and _PAYROLL.search(stripped):
        _refuse_open_payroll(pay, stripped)
    return pay


def without_payroll(text: str, *, is_yearly: bool = False) -> str:
    """Return an amount a year without how often it is paid out: `£95,000 p.a., paid monthly in arrears`.

    That it is a year's is said by its own words, or known to the caller.
    """
    bare = _PAYROLL.sub(" ", text)
    return bare if is_yearly or period_of(bare) is PayPeriod.YEAR else text


def is_payroll(text: str) -> bool:
    """Whether a text says only how often pay is paid out: `paid biweekly`."""
    return not _MARKS.sub("", _PAYROLL.sub("", text)) and bool(text.strip())


def _refuse_open_payroll(pay: WrittenPay, text: str) -> None:
    """Refuse a large amount of which nobody says whether it is a year's: `$192,500 paid biweekly`."""
    if pay.amount >= LEAST_OF_A_YEAR:
        raise EntryError(
            f"“{text}” may be the pay of a year or {pay.period.value}. "
            f"Type {number_text(pay.amount)} a year, or the sum that it makes in one."
        )


def open_amount(text: str) -> str:
    """Say why a text names no single amount: `is a range`, `is open at one end`; empty where it may."""
    if _RANGE.search(text):
        return "is a range"
    return "is open at one end" if _OPEN.search(text) else ""


def _refuse_open(text: str) -> None:
    if why := open_amount(text):
        raise EntryError(f"“{text}” {why}. Type the figure that was offered.")


def _take_period(text: str) -> tuple[PayPeriod, str]:
    """Return the period that a text names, and the text without it and how many of it a year has."""
    times = _TIMES_A_YEAR.search(text)
    bare = f"{text[: times.start()]} {text[times.end() :]}" if times else text
    if times and _take_period(bare)[0] is _OFTEN[times["often"]]:
        return _take_period(bare)
    for period, form in _PERIOD_FORMS:
        if form.search(text):
            return period, form.sub(" ", text)
    return PayPeriod.NOT_SAID, text


def period_of(text: str) -> PayPeriod:
    """Return the period that words name, as of a label: `per month`, `annual`."""
    return _take_period(text)[0]

"""Writes a cell with its label's units as the entry grammar has it: `8,000` under `(USD/mo)` is a month's."""

import re

from planner.intake.layout.labels import Label
from planner.intake.layout.records import FieldCell, TextCell
from planner.plan.entry.currency_text import take_currencies
from planner.plan.entry.number import EntryError
from planner.plan.entry.number_style import NumberStyle, plain_numbers
from planner.plan.entry.pay_text import IN_A_YEAR, PayPeriod, period_of, read_pay

_BARE = re.compile(r"[$€£₹]?\s*\d[\d,]*(?:\.\d+)?")
_UNSIGNED = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NOTHING = re.compile(
    r"(?:n\.?/?a\.?|none|nil|no|not (?:applicable|offered|included|provided|available)|[-–—]+|"
    r"keine?|nein|aucune?|[$€£₹]?\s*0(?:[.,]0+)?\s*(?:%|k)?|x|nan|null|#n/a|#ref!|#value!|#div/0!)",
    re.IGNORECASE,
)
_LEAST_FULL = 10_000
"""A number from here on is in full even under `($k)`."""
LEAST_BASE = 1_000
"""A bare number below is no year's pay in full, whatever it is."""
_PERIOD_WORDS = {
    PayPeriod.HOUR: "per hour",
    PayPeriod.DAY: "per day",
    PayPeriod.WEEK: "per week",
    PayPeriod.TWO_WEEKS: "biweekly",
    PayPeriod.HALF_MONTH: "semi-monthly",
    PayPeriod.MONTH: "per month",
}


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is none: a dash, `N/A`, `$0`."""
    return _NOTHING.fullmatch(text.strip()) is not None


_TO_COME = re.compile(
    r"tb[dcan]|t\.b\.[dca]\.?|pending|unknown|\?+|tba|not (?:yet|stated|said|disclosed|specified).*|unclear"
    r"|to be (?:confirmed|determined|decided|discussed|announced)|to come|awaiting.*|don['’]t know|not sure"
    r"|k\.\s?a\.?|keine angabe|(?:noch )?offen|unbekannt|à (?:définir|confirmer|voir)"
    r"|por (?:definir|confirmar)|a (?:definir|confirmar)|da (?:definire|confermare)"
    r"|nog (?:te bepalen|niet bekend)|onbekend"
)


def is_to_come(text: str) -> bool:
    """Whether a cell says that nothing is known yet."""
    return _TO_COME.fullmatch(text.strip().lower()) is not None


def plain_cell(cell: FieldCell, style: NumberStyle) -> str:
    """Return the text of a cell with its numbers as the entry grammar takes them."""
    return plain_numbers(cell.cell.text.strip(), style)


def scaled(text: str, label: Label) -> str:
    """Put the label's scale behind a bare number: `185` under `($k)` is `185k`."""
    if not label.scale or not _BARE.fullmatch(text):
        return text
    number = float(re.sub(r"[^\d.]", "", text))
    if number >= _LEAST_FULL and label.scale != "m":
        return text
    return f"{text}{label.scale if label.scale != 'lakh' else ' lakh'}"


def with_period(text: str, label: Label) -> str:
    """Put the label's period behind an amount that names none itself."""
    word = _PERIOD_WORDS.get(label.period)
    if (
        word is None
        or period_of(text) is not PayPeriod.NOT_SAID
        or not re.search(r"\d", text)
        or text.startswith("=")
    ):
        return text
    return f"{text} {word}"


def amount_of(text: str) -> float | None:
    """Return the amount of a text in whatever currency, of a year if it is a period's; None if none."""
    try:
        _, plain = take_currencies(text)
        return read_pay(plain).yearly
    except EntryError:
        return None


def is_bare_small(text: str) -> bool:
    """Whether a text is a number without sign or scale that is too small for pay in full: 140."""
    return _UNSIGNED.fullmatch(text) is not None and 0 < float(text.replace(",", "")) < LEAST_BASE


def conversion(name: str, cell: TextCell, text: str) -> str:
    """Return a sentence on an amount that was converted to a year's or from thousands; empty for others."""
    amount = amount_of(text)
    if amount is None or (
        cell.text.strip() == text and period_of(text) in (PayPeriod.NOT_SAID, PayPeriod.YEAR)
    ):
        return ""
    if period_of(text) in IN_A_YEAR and period_of(text) not in (PayPeriod.NOT_SAID, PayPeriod.YEAR):
        return f"{name}: “{cell.text}” {period_of(text).value} is {amount:,.0f} a year."
    written = re.sub(r"\D", "", cell.text)
    return (
        f"{name}: “{cell.text}” is read as {amount:,.0f}."
        if written != re.sub(r"\D", "", f"{amount:.0f}")
        else ""
    )

"""The cells of a grant's size: what they count, of which kind it is, how many years it has, and its value."""

import datetime
import re
from collections.abc import Sequence

from msgspec.structs import replace

from planner.intake.layout.records import FieldCell
from planner.intake.offers.cell_text import is_nothing, is_to_come, plain_cell, scaled
from planner.intake.offers.grants.vesting_cells import GRANTS
from planner.plan import entry
from planner.plan.entry.number import EntryError
from planner.plan.entry.number_style import NumberStyle
from planner.plan.entry.pay_text import PayPeriod

OPTION = re.compile(r"\b(?:options?|isos?|nsos?|nqsos?)\b", re.IGNORECASE)
_CASH = re.compile(r"\bcash\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?P<count>\d[\d,.]*\s*k?)(?![\w%/.,]|\s*(?:options?|shares?|units?|rsus?|isos?|nsos?|%|/|per|usd|eur|gbp))",
    re.IGNORECASE,
)
_KIND_BETWEEN = re.compile(
    r"^(?P<amount>[$€£]\s*[\d.,]+\s*[km]?)\s+(?P<kind>(?:in\s+)?(?:rsus?|stock|shares|equity))\s*"
    r"(?:/\s*|per\s+|a\s+|each\s+|every\s+)(?:year|yr|annum|y)\b",
    re.IGNORECASE,
)
"""An amount a year with its kind between, as `$45k RSUs per year`."""
_OVER = re.compile(r"\bover\s+[2-6](?=\s*(?:[(,;]|$))", re.IGNORECASE)
"""Years without their word: `$300k over 4 (40/30/20/10)`."""
_AT_STRIKE = re.compile(r"\s*\d[\d,]*\s*k?\s*@\s*[$€£₹]?\s?\d", re.IGNORECASE)
"""A count of options with the strike behind it: `30,000 @ $0.75`."""
_WORTH = re.compile(
    r"\(\s*(?:~|≈|worth|valued at|approx\.?|currently)?\s*(?P<money>\$\s*[\d.,]+\s*[km]?)\s*\)", re.IGNORECASE
)


def of_kind(size: FieldCell, kind: FieldCell | None) -> FieldCell:
    """Count what a bare size is of, if a line of its own names the kind: 20,000 options are no money."""
    named = kind.cell.text if kind else size.name.text if _OF_OPTIONS.fullmatch(size.name.text) else ""
    words = named.lower()
    if OPTION.search(words) and _is_bare_share(size):
        share = size.cell.text.partition("%")[0].strip()
        return replace(size, cell=replace(size.cell, text=f"{share}% options"))
    if (
        not words
        or size.label.counts in ("options", "rsus")
        or (
            re.search(r"[$€£₹%]|\d\s*[km]\b", size.cell.text, re.IGNORECASE)
            and not _AT_STRIKE.match(size.cell.text)
        )
    ):
        return size
    if OPTION.search(words):
        return replace(size, label=replace(size.label, counts="options"))
    return size


def _is_bare_share(size: FieldCell) -> bool:
    """Whether a size is a share of the company and nothing else: `0.25%`, or 0.25 under per cent."""
    text = size.cell.text.strip()
    return bool(_SHARE.fullmatch(text)) or (size.label.is_share and re.fullmatch(r"[\d.]+", text) is not None)


def is_empty(cell: FieldCell, style: NumberStyle, currency: str, today: datetime.date) -> bool:
    """Whether a cell says that there is no grant: `$0`, `0%`, a dash."""
    text = plain_cell(cell, style)
    if is_nothing(text) or is_to_come(text):
        return True
    try:
        grants = entry.read(GRANTS, text, today, currency)
    except EntryError:
        return False
    return not any(grant.value or grant.units or grant.percent for grant in grants)


def by_kind(sizes: Sequence[FieldCell]) -> list[list[FieldCell]]:
    """Group the sizes: options, stock and cash are grants of their own."""
    groups: dict[str, list[FieldCell]] = {}
    for cell in sizes:
        words = f"{cell.name.text} {cell.cell.text}"
        is_both = re.search(r"\b(?:equity|rsus?)\b", cell.name.text, re.IGNORECASE) and not OPTION.search(
            cell.cell.text
        )
        kind = (
            "option" if OPTION.search(words) and not is_both else "cash" if _CASH.search(words) else "stock"
        )
        groups.setdefault(kind, []).append(cell)
    shares = [cell for cell in groups.get("stock", ()) if _SHARE.fullmatch(cell.cell.text.strip())]
    if groups.keys() == {"option", "stock"} and len(shares) == len(groups["stock"]):
        return [[*groups["option"], *shares]]  # the same options again, as a share of the company
    return list(groups.values())


_SHARE = re.compile(
    r"[~≈]?\s*\d*[.,]?\d+\s*%(?:\s+of\s+(?:the\s+)?(?:company|equity|shares))?", re.IGNORECASE
)
_OF_OPTIONS = re.compile(r"(?:stock\s+|share\s+)?options?(?:\s+grant)?", re.IGNORECASE)
"""A column of options and nothing else."""


def is_yearly(cell: FieldCell) -> bool:
    """Whether the size is what vests in each year, and its label does not say over how many."""
    return cell.label.period is PayPeriod.YEAR and not cell.label.years


def size_text(cell: FieldCell, style: NumberStyle, currency: str) -> str:
    """Return the size with its label's scale, and what a bare number counts."""
    text = re.sub(
        r";\s*(?=[a-z]|\d+[\s-]*(?:%|y|mo))",
        ", ",
        scaled(plain_cell(cell, style), cell.label),
        flags=re.IGNORECASE,
    )
    if cell.label.currency not in ("", currency) and re.match(r"\d", text) and not cell.label.counts:
        text = f"{cell.label.currency} {text}"
    text = _OVER.sub(r"\g<0> years", text)
    text = _KIND_BETWEEN.sub(r"\g<amount> per year \g<kind>", text)
    text = _WORTH.sub(lambda match: f" worth {match['money']}", text)
    counted = _COUNTED.match(text) if cell.label.counts else None
    if counted:
        return f"{counted['count'].strip()} {cell.label.counts}{text[counted.end() :]}"
    if cell.label.is_share and re.fullmatch(r"[\d.]+", text):
        return f"{text}%"
    return text


def years_between(
    chosen: FieldCell, other: FieldCell, style: NumberStyle, currency: str, today: datetime.date
) -> int:
    """Return how many years a grant has, where another line says what it is a year; 0 where it does not."""
    whole, a_year = value_of(chosen, style, currency, today), value_of(other, style, currency, today)
    if not whole or not a_year or not is_yearly(other) or is_yearly(chosen):
        return 0
    years = round(whole / a_year)
    return years if 1 <= years <= 6 and abs(years * a_year - whole) <= 0.01 * whole else 0


def value_of(cell: FieldCell, style: NumberStyle, currency: str, today: datetime.date) -> float | None:
    """Return the value that a size comes to; None where it cannot be read, or counts no money."""
    try:
        grants = entry.read(GRANTS, size_text(cell, style, currency), today, currency)
    except EntryError:
        return None
    return grants[0].value if grants else None

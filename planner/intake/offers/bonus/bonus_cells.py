"""Reads the target bonus of a record and when it is paid: shares, money of the base, months of pay."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from planner.intake.layout.label_parts import GUARANTEE
from planner.intake.layout.labels import Label
from planner.intake.layout.records import SECOND_LINE, FieldCell
from planner.intake.offers.bonus.guarantee_in_cell import guaranteed_bonus
from planner.intake.offers.cell_text import is_bare_small, is_nothing, plain_cell, scaled, with_period
from planner.intake.offers.record_reading import RecordReading
from planner.plan import entry
from planner.plan.entry.number import EntryError
from planner.plan.entry.share_text import is_money
from planner.plan.registry import FIELDS

_BONUS_PAID = {
    "quarterly": r"quarterly|qtrly|(?:each|every|per|a|by the|once a)\s+(?:quarter|qtr)|four times a year",
    "annual": r"annually|yearly|(?:each|every|per|a|once a)\s+year|once annually",
    "": r"monthly|(?:each|every|per|a)\s+month|semi-?\s?annually|half-?\s?yearly|twice a year",
}
"""When a bonus is paid, by the plan's word for it; empty where the plan has none."""
_WHEN_PAID = re.compile(
    r"(?:(?:it|which)\s+)?(?:(?:is|and)\s+)?(?:(?:paid|payable|pays|payout)\s+(?:out\s+)?)?(?:"
    + "|".join(f"(?P<paid_{key or 'else'}>{words})" for key, words in _BONUS_PAID.items())
    + r")(?:\s+(?:payout|payment|in arrears))?",
    re.IGNORECASE,
)
_SHARE_PAID = re.compile(
    r"(?P<share>\d[\d.,]*\s*%(?:\s*of\s+(?:base|salary|pay)\b)?)(?:\s*[,;(–—-]\s*|\s+)(?P<when>[a-z][^()]*?)\)?",
    re.IGNORECASE,
)
"""A share of the base with when it is paid: `12% (paid quarterly)`."""


_BRACKETED = re.compile(r"\(([^()]*)\)")


def when_paid(text: str) -> str | None:
    """Return how a part of a text says that a bonus is paid; empty for what no plan can say, else None."""
    for part in re.split(r"[,;]", text):
        if match := _WHEN_PAID.fullmatch(part.strip(" .()")):
            return next(key for key in _BONUS_PAID if match[f"paid_{key or 'else'}"])
    return None


def read_bonus_paid(reading: RecordReading, key: str, cells: Sequence[FieldCell]) -> None:
    """Take when the bonus is paid from a line of its own."""
    for place, cell in enumerate(cell for cell in cells if not is_nothing(cell.cell.text)):
        if place:
            reading.leave(cell, SECOND_LINE)
        else:
            reading.enter(key, when_paid(cell.cell.text) or cell.cell.text, cell.cell)


def _without_when(reading: RecordReading, cell: FieldCell) -> FieldCell:
    """Take when a bonus is paid out of its cell and its remark, where no line of its own says it."""
    match = _SHARE_PAID.fullmatch(cell.cell.text.strip())
    in_cell = when_paid(match["when"]) if match else None
    in_name = next((when_paid(words) for words in _BRACKETED.findall(cell.name.text)), None)
    when = in_cell or (when_paid(cell.remark.text) if cell.remark else None) or in_name
    if when and all(other.label.key != "bonus_paid" for other in reading.record.cells):
        reading.enter("bonus_paid", when, cell.cell if in_cell else cell.remark or cell.cell)
    elif in_cell is not None:
        reading.leave(cell)
    if match is None or in_cell is None:
        return cell
    return replace(cell, cell=replace(cell.cell, text=match["share"]))


def _without_guarantee(reading: RecordReading, cell: FieldCell) -> FieldCell:
    """Take what is guaranteed of a bonus out of its cell, where no line of its own says it."""
    read = guaranteed_bonus(plain_cell(cell, reading.style))
    if read is None:
        return cell
    has_own_line = any(other.label.key in ("bonus_guaranteed", GUARANTEE) for other in reading.record.cells)
    amount = scaled(read.amount, cell.label)
    if is_bare_small(amount):
        amount = f"{amount}k" if reading.is_in_thousands else ""
    if has_own_line or not read.is_guaranteed:
        reading.leave(cell)
    elif amount:
        reading.enter("bonus_guaranteed", amount, cell.cell)
    else:
        reading.ask("bonus_guaranteed", "How much of the bonus is guaranteed?", cell.cell)
        reading.leave(cell)
    return replace(cell, cell=replace(cell.cell, text=read.target))


def read_bonus(reading: RecordReading, key: str, cells: Sequence[FieldCell]) -> None:
    """Take the target bonus: a share, or money as a share of the base."""
    filled = [cell for cell in cells if not is_nothing(cell.cell.text)]
    filled = [_without_guarantee(reading, _without_when(reading, cell)) for cell in filled[:1]] + filled[1:]
    values: list[float] = []
    for cell in filled:
        text = with_period(scaled(plain_cell(cell, reading.style), cell.label), cell.label)
        text = f"{text} months of pay" if _is_in_months(cell, text) else text
        sum_text = entry.sum_of(
            "bonus_target", _as_money(text, cell.label, reading.paid_in), reading.base, reading.paid_in
        )
        value = _share(sum_text or text, reading)
        if not values:
            reading.enter(key, sum_text or text, cell.cell, _open_share(reading, cell, text))
        elif value is not None and abs(value - values[0]) > 2e-3:
            reading.ask(key, f"“{cell.name.text}” is another share, {value:.3g}.", cell.cell)
        if values:
            reading.leave(cell, SECOND_LINE)
        elif sum_text.startswith("=") and value is not None:
            reading.conversions.append(f"{cell.name.text}: “{cell.cell.text}” is {value:.1%} of base.")
        values.append(value if value is not None else -1.0)
    for cell in filled:
        if re.search(r"discretion|guarant|not guarant|subject|up to|depend", cell.cell.text, re.IGNORECASE):
            reading.leave(cell)


def _is_in_months(cell: FieldCell, text: str) -> bool:
    """Whether a bare number counts months of pay, as its label says: `Bonus (months of pay)`."""
    is_named = re.search(r"\bmonths?(?:\s+of\s+(?:base|pay|salary))?\b", cell.name.text, re.IGNORECASE)
    return is_named is not None and re.fullmatch(r"\d{1,2}(?:\.\d+)?", text) is not None


_MOST_USUAL_BONUS = 25
"""A bare number from here on is as likely thousands as per cent, in a sheet of thousands."""


def _open_share(reading: RecordReading, cell: FieldCell, text: str) -> str:
    """Return why a bare bonus in a sheet of thousands is no share for certain; empty where it is."""
    is_open = reading.is_in_thousands and is_bare_small(text) and not cell.label.is_share
    if not is_open or float(text.replace(",", "")) < _MOST_USUAL_BONUS:
        return ""
    return f"“{text}” could be per cent or thousands. Type {text}% or {text}k."


def _as_money(text: str, label: Label, currency: str) -> str:
    """Mark a bare number under a label of money, so that 28,000 is no share."""
    if "%" in text or "$" in text or label.is_share:
        return text
    return f"{currency} {text}" if label.is_money and re.match(r"\d", text) and not is_money(text) else text


def _share(text: str, reading: RecordReading) -> float | None:
    try:
        return float(entry.read(FIELDS["Offer.bonus_target"], text, reading.today, reading.paid_in))
    except EntryError:
        return None

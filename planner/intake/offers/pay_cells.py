"""Reads the cells of pay: base, grants and bonus, each by its label's units."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from planner.intake.layout.label_parts import PAY_PERIOD, SALARIES
from planner.intake.layout.records import SECOND_LINE, FieldCell
from planner.intake.offers.cell_text import (
    amount_of,
    conversion,
    is_bare_small,
    is_nothing,
    is_to_come,
    plain_cell,
    scaled,
    with_period,
)
from planner.intake.offers.grants.count_or_money import told_apart
from planner.intake.offers.grants.grant_cells import read_grant_cells
from planner.intake.offers.record_reading import RecordReading
from planner.plan.entry.currency_text import DOLLAR, read_currency
from planner.plan.entry.number import EntryError, is_ambiguous
from planner.plan.entry.pay_text import LEAST_OF_A_YEAR, PayPeriod, is_payroll, period_of, without_payroll


def read_base(reading: RecordReading, cells: Sequence[FieldCell]) -> None:
    """Take the base; compare further lines of it, and ask where they differ."""
    filled = [cell for cell in cells if not is_nothing(cell.cell.text)]
    if not filled:
        return
    chosen = filled[0]
    plain = _without_payroll(reading, chosen, plain_cell(chosen, reading.style))
    text = with_period(scaled(plain, chosen.label), chosen.label)
    text = _with_salaries(reading, _with_stated_period(reading, text))
    text = _thousands(reading, text, chosen)
    wrong = _too_small(text) if chosen.label.period in (PayPeriod.NOT_SAID, PayPeriod.YEAR) else ""
    wrong = wrong or _of_shorter_time(reading, text, chosen)
    reading.enter("base", text, chosen.cell, wrong)
    reading.base = None if wrong or reading.entries[-1].wrong else amount_of(text)
    if text != chosen.cell.text or reading.base:
        reading.conversions += filter(None, [conversion(chosen.name.text, chosen.cell, text)])
    for other in filled[1:]:
        amount = amount_of(with_period(scaled(plain_cell(other, reading.style), other.label), other.label))
        if (
            amount is not None
            and reading.base is not None
            and abs(amount - reading.base) > 1e-3 * reading.base
        ):
            reading.ask(
                "base",
                f"“{other.name.text}” comes to {amount:,.0f} a year, and not to {reading.base:,.0f}.",
                other.cell,
            )
        reading.leave(other, SECOND_LINE)


def _with_salaries(reading: RecordReading, text: str) -> str:
    """Multiply pay of a month by the salaries of a year that a column states; a year's pay has them in it."""
    line = next((cell for cell in reading.record.cells if cell.label.key == SALARIES), None)
    stated = line.cell.text if line else ""
    if line and re.fullmatch(r"y|yes|ja|oui|si|sí|x|included|inklusive", stated.strip(), re.IGNORECASE):
        stated = re.sub(r"\D", "", line.name.text)
    count = re.match(r"1[2-6]\b", stated.strip())
    if count is None or period_of(text) is not PayPeriod.MONTH:
        return text
    return f"{re.sub(r'per month$', '', text).strip()} x {count[0]}"


LONGEST_REMARK = 20
"""Characters of a remark that may say the period of the base: `monthly`, `per hour`."""


def _with_stated_period(reading: RecordReading, text: str) -> str:
    """Put the period that a column of its own or a remark states behind the base: `month`, `per hour`.

    How often a year's pay is paid out, as `paid biweekly`, is no period of the amount.
    """
    line = next((cell for cell in reading.record.cells if cell.label.key == PAY_PERIOD), None)
    base = next((cell for cell in reading.record.cells if cell.label.key == "base"), None)
    stated = line.cell.text if line else ""
    if not stated and base and base.remark and len(base.remark.text) <= LONGEST_REMARK:
        stated = base.remark.text
    if not stated or period_of(text) is not PayPeriod.NOT_SAID or (base and _is_of_a_year(base, line)):
        return text
    if is_payroll(stated) and _is_amount_of_a_year(reading, text):
        return text
    for words in (stated, f"per {stated}"):
        if period_of(words) is not PayPeriod.NOT_SAID:
            return f"{text} {words}"
    return text


def _without_payroll(reading: RecordReading, cell: FieldCell, text: str) -> str:
    """Return a year's pay without how often it is paid out: `$192,500, paid biweekly`."""
    cut = without_payroll(text, is_yearly=True)
    if cut.strip() == text.strip():  # a minus is no dash that joined the words
        return text
    bare = cut.strip(" ,;()–—-")
    is_yearly = cell.label.period is PayPeriod.YEAR or _is_amount_of_a_year(reading, bare)
    return bare if bare != text and is_yearly else text


def _is_amount_of_a_year(reading: RecordReading, text: str) -> bool:
    """Whether an amount without a period is so large that it is a year's in its currency."""
    return (
        reading.paid_in in _ALIKE
        and period_of(text) is PayPeriod.NOT_SAID
        and (amount_of(text) or 0) >= LEAST_OF_A_YEAR
    )


_ALIKE = frozenset((DOLLAR, "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SGD"))
"""Currencies in which nobody is paid 50,000 a month as base."""
_FREQUENCY = re.compile(r"\b(?:frequency|cycle|pay\s?roll|pay\s?days?|schedule|paid)\b", re.IGNORECASE)


def _is_of_a_year(base: FieldCell, line: FieldCell | None) -> bool:
    """Whether the label says that the base is a year's, and no column says of what else it is."""
    is_frequency = line is None or _FREQUENCY.search(line.name.text) is not None
    return base.label.period is PayPeriod.YEAR and is_frequency


def _amount(figure: str) -> float:
    """Return the digits at the head of a figure as a number; 0 for none."""
    digits = re.match(r"\d+(?:\.\d+)?", figure.replace(",", ""))
    return float(digits[0]) if digits else 0.0


def _thousands(reading: RecordReading, text: str, cell: FieldCell) -> str:
    """Read a bare small number in thousands where the other amounts are so too, and ask."""
    others = [
        other
        for other in reading.record.cells
        if other.label.key in ("sign_on", "grants", "bonus_target") and other is not cell
    ]
    figures = [
        figure
        for other in others
        for figure in re.findall(r"\d[\d,.]*", plain_cell(other, reading.style).partition(" year")[0])[:1]
        if _amount(figure)
    ]
    if not is_bare_small(text) or not figures or float(text.replace(",", "")) < 20:
        return text
    if not all(is_bare_small(figure) for figure in figures) or any(
        re.search(r"[$%km]", other.cell.text) and "=" not in other.cell.text for other in others
    ):
        return text
    reading.is_in_thousands = True
    reading.ask("base", f"{text}: in thousands? It is read so, as are the other amounts.", cell.cell)
    return f"{text}k"


LEAST_PAY_OF_A_YEAR = 20_000
"""Below this, pay without a period is as likely of a month, in currencies in which nobody has so little."""


def _of_shorter_time(reading: RecordReading, text: str, cell: FieldCell) -> str:
    """Return why an amount that names no period is no year's pay for certain; empty where it is."""
    amount = amount_of(text) if cell.label.period is PayPeriod.NOT_SAID else None
    is_open = amount is not None and 0 < amount < LEAST_PAY_OF_A_YEAR and not text.startswith("=")
    if not is_open or reading.paid_in not in _ALIKE or period_of(text) is not PayPeriod.NOT_SAID:
        return ""
    return f"“{text}” may be pay of a month or of two weeks. Type {text} a month, or the amount of a year."


def _too_small(text: str) -> str:
    if not is_bare_small(text) or is_ambiguous(text):
        return ""
    return f"“{text}” could be thousands, or pay of a shorter time. Type {text}k, or the amount of a year."


def read_grants(reading: RecordReading, cells: Sequence[FieldCell]) -> None:
    if reading.is_in_thousands:
        cells = [
            replace(
                cell,
                label=replace(cell.label, scale="k"),
                cell=replace(cell.cell, text=_first_in_thousands(cell.cell.text)),
            )
            if cell.label.key == "grants"
            else cell
            for cell in cells
        ]
    if reading.is_present:
        cells = [cell for cell in cells if not _is_unvested(reading, cell)]
    for cell in cells:
        if cell.label.key == "grants" and is_to_come(cell.cell.text):
            reading.ask("grants", "The table does not say it yet.", cell.cell)
            reading.leave(cell)
    cells = [_in_own_currency(reading, _without_valuation(reading, cell)) for cell in cells]
    made = read_grant_cells(told_apart(reading, cells), reading.style, reading.paid_in, reading.today)
    if made.entry is not None:
        reading.entries.append(made.entry)
    reading.questions += made.questions
    reading.unused += [(cell.name, cell.cell, why) for cell, why in made.unused]


_OF_GRANT = re.compile(
    r"\b(?:rsus?|equity|stock|grants?|shares?|options?)\b.*\b(?:currency|ccy|curr?)\b"
    r"|\b(?:currency|ccy|curr?)\b.*\b(?:rsus?|equity|stock|grants?|shares?|options?)\b",
    re.IGNORECASE,
)
"""A column that says in which currency the grant alone is: `RSU currency`."""


def _in_own_currency(reading: RecordReading, cell: FieldCell) -> FieldCell:
    """Return a grant's size in the currency that a column of its own names."""
    named = next((s.cell.text for s in reading.record.spare if _OF_GRANT.search(s.name.text)), "")
    if cell.label.key != "grants" or cell.label.currency or cell.label.counts or not named:
        return cell
    try:
        return replace(cell, label=replace(cell.label, currency=read_currency(named)))
    except EntryError:
        return cell


_VALUED = re.compile(
    r"\s*[,;(]?\s*(?:(?:the\s+)?last\s+(?:round|valuation)(?:\s+was)?|valued)?\s*(?:at|on|of)?\s*(?:an?\s+)?(?P<amount>[$€£]?\s*[\d.,]+\s*(?:[mb]|bn|million|billion)\b)\s*"
    r"(?:post(?:[\s-]money)?|valuation|cap)\b(?:\s+valuation)?\s*\)?",
    re.IGNORECASE,
)


def _without_valuation(reading: RecordReading, cell: FieldCell) -> FieldCell:
    """Take the company's valuation out of the cell of a share of it: `0.35% options, $80M post-money`."""
    match = _VALUED.search(cell.cell.text) if cell.label.key == "grants" else None
    if match is None or "%" not in cell.cell.text:
        return cell
    if all(other.label.key != "valuation" for other in reading.record.cells):
        reading.enter("valuation", match["amount"].strip(), cell.cell)
    text = f"{cell.cell.text[: match.start()]}{cell.cell.text[match.end() :]}"
    return replace(cell, cell=replace(cell.cell, text=text))


_UNVESTED = re.compile(
    r"[^a-z]*[\d.,]+\s*[km]?\s*(?:still\s+)?unvested|unvested\s*:?\s*\$?\s*[\d.,]+\s*[km]?", re.IGNORECASE
)


def _is_unvested(reading: RecordReading, cell: FieldCell) -> bool:
    """Take what is unvested at the present job as such: it is no new grant."""
    match = _UNVESTED.fullmatch(plain_cell(cell, reading.style))
    if match:
        reading.ask("unvested", "How much of it vests in the next 12 months?", cell.cell)
        reading.leave(cell)
    return match is not None


def _first_in_thousands(text: str) -> str:
    return re.sub(r"^(\d[\d,.]*)(?=\s|$)", r"\1k", text)

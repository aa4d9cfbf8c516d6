"""Reads the cells of a sign-on: its payments, and what is owed back on leaving."""

import re
from collections.abc import Sequence

from planner.intake.layout.label_parts import CLAWBACK
from planner.intake.layout.records import SECOND_LINE, FieldCell
from planner.intake.offers.cell_text import amount_of, is_nothing, plain_cell, scaled
from planner.intake.offers.record_reading import RecordReading
from planner.plan import entry
from planner.plan.entry.grants.clauses import count_of
from planner.plan.entry.number import EntryError
from planner.plan.registry import FIELDS

_AFTER_A_YEAR = re.compile(
    r"\b(?:after|at|in)\s+(?:an?|one|1|12)\s*(?:full\s+)?(?:years?|yrs?|months?|mos?)\b|\banniversary\b",
    re.IGNORECASE,
)
_GIVEN_BACK = re.compile(
    r"\b(?:(?:to\s+be|must\s+be|is|has\s+to\s+be|have\s+to|i(?:'d|'ll)?)\s+)?(?:return(?:ed|able)?|giv(?:e|en)\s+(?:it\s+)?back|paid\s+back|ow(?:e|ed)\s+(?:it\s+)?back"
    r"|forfeit(?:ed)?|handed\s+back)\b",
    re.IGNORECASE,
)
"""Other words for what is repaid, which the entry does not know."""
_ALL_BACK = re.compile(
    r"\b(?:all(?:\s+of\s+it)?|it\s+all|the\s+whole(?:\s+amount)?|100\s*%)\s+back\b", re.IGNORECASE
)
_BOTH_YEARS = re.compile(
    r"(?P<first>\$?\s*[\d.,]+\s*k?)\s*[/|+&]\s*(?P<second>\$?\s*[\d.,]+\s*k?)", re.IGNORECASE
)
"""Payments of two years under `Sign-on (yr 1 / yr 2)`."""


def read_sign_on(reading: RecordReading, _key: str, cells: Sequence[FieldCell]) -> None:
    """Join the payments of a sign-on, of whichever year each is."""
    filled = [cell for cell in cells if not is_nothing(cell.cell.text)]
    parts: dict[int, str] = {}
    for cell in filled:
        text = _GIVEN_BACK.sub("repay", scaled(plain_cell(cell, reading.style), cell.label))
        if reading.is_in_thousands:
            text = re.sub(r"(?<![\d,.])(?<!year )(\d[\d,.]*)(?=\s*(?: year|\+|$))", r"\1k", text)
        year = cell.label.year
        if year in parts:
            if amount_of(text) != amount_of(parts[year]):
                reading.ask("sign_on", f"“{cell.name.text}” differs from the line before it.", cell.cell)
            reading.leave(cell, SECOND_LINE)
            continue
        if year and amount_of(text) is not None:
            when = "after 12 months" if _AFTER_A_YEAR.search(cell.name.text) else f"year {year}"
            text = f"{text} {when}"
        elif year > 1 and "after" not in text and "month" not in text:
            text = f"{text}, year {year}"
        if both := _BOTH_YEARS.fullmatch(text) if re.search(r"1\D+2", cell.name.text) else None:
            parts[1], parts[2] = f"{both['first']} year 1", f"{both['second']} year 2"
            continue
        if cell.label.years:
            text = f"{text} over {cell.label.years} years"
            reading.ask("sign_on.month", "In equal parts, one at the start of each year?", cell.cell)
        parts[year] = text
    if filled:
        texts = [text for _, text in sorted(parts.items())]
        if len(texts) == 1:
            texts = [_with_remark(reading, filled[0], texts[0])]
        _clawed_back(reading, texts)
        reading.enter("sign_on", " + ".join(texts), filled[0].cell)


def _with_remark(reading: RecordReading, cell: FieldCell, text: str) -> str:
    """Put what a remark says of the repayment or the day of a sign-on behind it, if all is understood.

    A remark in a column for all offers may name its own: `Ostler: 24-month clawback`.
    """
    remark = cell.remark.text.strip() if cell.remark else ""
    of, _, rest = remark.partition(":")
    company = next((item.text for item in reading.entries if item.key == "company"), "")
    if rest and company.lower().startswith(of.strip().lower()):
        remark = rest.strip()
    remark = _GIVEN_BACK.sub("repay", _ALL_BACK.sub("repay in full", remark))
    if not remark or _BACK.search(text) or not (_BACK.search(remark) or _WHEN.search(remark)):
        return text
    for words in (remark, _clause_of(remark)):
        joined = f"{text}, {words}"
        try:
            payments = entry.read(FIELDS["Offer.sign_on"], joined, reading.today, reading.paid_in)
        except EntryError:
            continue
        if words and len(payments) == 1:
            return joined
    return text


_LEAVING = re.compile(
    r"(?P<how>(?:\w+[ ,]+){0,4}?(?:claw\w*|repa[iy]\w*|refund\w*|pay\s+(?:it\s+)?back)\b.*?)\s*"
    r"\b(?:if|when)\s+(?:i|you|we)\s+(?:leave|quit|go|resign)\b"
    r"\s*(?:within|in|during|before|inside|<)?\s*(?:the\s+)?(?:first\s+)?"
    r"(?:(?P<first>yr|year)\s*1|(?P<count>\d{1,2}|one|two|an?)?\s*(?P<unit>years?|yrs?|y|months?|mos?|m)?)\b\.?",
    re.IGNORECASE,
)
"""What is owed back on leaving, as one says it: `repay pro rata if I leave in yr 1`."""


def _clause_of(remark: str) -> str:
    """Return a remark on leaving as the entry has it: `repay pro rata if I leave in yr 1`; else empty."""
    match = _LEAVING.fullmatch(remark)
    if match is None or not (match["first"] or match["unit"]):
        return ""
    number = (
        1
        if match["first"] or not match["count"] or match["count"].lower().startswith("a")
        else count_of(match["count"])
    )
    months = number * (12 if (match["first"] or match["unit"]).lower().startswith("y") else 1)
    how = " prorated" if _PRORATED.search(match["how"]) else " in full" if _WHOLE.search(match["how"]) else ""
    return f"clawback {months}{how}"


_TERM = re.compile(
    r"(?P<before>(?:100\s*%[ ,:]+)?(?:[a-z-]+[ ,:]+){0,8}?)"
    r"(?P<count>\d{1,2}|one|two|three|an?(?=\s+(?:year|yr)\b))(?!\s*%)[\s-]*"
    r"(?P<unit>months?|mos?|m|years?|yrs?|y)?\b\.?(?P<rest>[^\d]*)",
    re.IGNORECASE,
)
_PRORATED = re.compile(r"pro[\s-]?rat|declining|straight[\s-]line|per month", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:in full|full|fully|all|whole|entire)\b|\b100\s*%", re.IGNORECASE)
_BACK = re.compile(r"claw|repa[iy]|refund|recoup|pay\s?(?:it\s|this\s)?back", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:paid|payable|month|after|anniversary)\b", re.IGNORECASE)


def _clawed_back(reading: RecordReading, texts: list[str]) -> None:
    """Put a line on the clawback behind the first payment; ask how much of it is owed back."""
    back = next((cell for cell in reading.record.cells if cell.label.key == CLAWBACK), None)
    months = _TERM.fullmatch(back.cell.text.strip()) if back else None
    if back and months and not _BACK.search(texts[0]):
        count = (1 if months["count"].lower().startswith("a") else count_of(months["count"])) * (
            12 if (months["unit"] or "m").lower().startswith("y") else 1
        )
        words = f"{months['before']} {months['rest']}"
        how = " prorated" if _PRORATED.search(words) else " in full" if _WHOLE.search(words) else ""
        texts[0] = f"{texts[0]} clawback {count}{how}"
    words = texts[0]
    if _BACK.search(words) and not re.search(r"pro-?\s?rat|in full|\bfull\b", words, re.IGNORECASE):
        reading.ask(
            "sign_on.clawback",
            "Is all of it owed back, or a part by the month?",
            back.cell if back else reading.record.cells[0].cell,
        )


def read_clawback(reading: RecordReading, _key: str, cells: Sequence[FieldCell]) -> None:
    """Leave a line on the clawback to the sign-on; keep its words where it has none."""
    has_sign_on = any(
        cell.label.key == "sign_on" and not is_nothing(cell.cell.text) for cell in reading.record.cells
    )
    for cell in cells:
        is_taken = has_sign_on and re.match(r"\d", cell.cell.text) and _TERM.fullmatch(cell.cell.text.strip())
        if not is_nothing(cell.cell.text) and not is_taken:
            reading.leave(cell)

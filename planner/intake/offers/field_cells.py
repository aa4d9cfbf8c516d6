"""Reads the cells of all other fields: currency, match, days off, band, level."""

import re
from collections.abc import Sequence

from planner.intake.layout.label_parts import LOCATION
from planner.intake.layout.records import SECOND_LINE, FieldCell, TextCell
from planner.intake.offers.cell_text import (
    amount_of,
    is_bare_small,
    is_nothing,
    is_to_come,
    plain_cell,
    scaled,
    with_period,
)
from planner.intake.offers.deadline_cells import bare_day, is_without_deadline
from planner.intake.offers.grants.count_or_money import why_open
from planner.intake.offers.parsed_offers import NOTE
from planner.intake.offers.places.place_cells import ends_of
from planner.intake.offers.record_reading import RecordReading
from planner.plan import Offer
from planner.plan.entry.currency_text import DOLLAR, read_currency, take_currencies
from planner.plan.entry.dates.day_names import MONTHS
from planner.plan.entry.number import EntryError
from planner.plan.registry import FIELDS
from planner.values import Unit


def read_currency_cells(reading: RecordReading, cells: dict[str, list[FieldCell]]) -> None:
    """Find the currency of the offer's amounts: stated, or of its cells and labels."""
    typed = ""
    for cell in cells.pop("currency", []):
        try:
            typed = typed or read_currency(cell.cell.text)
        except EntryError:
            reading.leave(cell)
            continue
        reading.enter("currency", typed, cell.cell)
    named: dict[str, TextCell] = {}
    for group in cells.values():
        for cell in group:
            if cell.label.key not in _TEXTS:
                codes = [cell.label.currency] if cell.label.currency else []
                for code in (*take_currencies(cell.cell.text)[0], *codes)[:1]:
                    named.setdefault(code, cell.cell)
    reading.currency = typed or next(iter(named), "")
    if reading.currency and not typed:
        reading.enter("currency", reading.currency, named[reading.currency])
    others = [code for code in named if code != reading.currency]
    if others:
        reading.ask("currency", f"Some amounts are in {', '.join(others)}.", named[others[0]])


_TEXTS = frozenset(
    ("company", "title", "level", "standing", "stage", "start", "deadline", NOTE, "days_off", LOCATION)
)


def read_guarantee(reading: RecordReading, _key: str, cells: Sequence[FieldCell]) -> None:
    for cell in cells:
        if re.fullmatch(r"n|no|false|none|-|–|—", cell.cell.text.strip().lower()):
            continue
        if amount_of(plain_cell(cell, reading.style)) is not None:
            reading.enter("bonus_guaranteed", plain_cell(cell, reading.style), cell.cell)
        else:
            reading.ask("bonus_guaranteed", "How much of the bonus is guaranteed?", cell.cell)
            reading.leave(cell)


_WITH_WORDS = re.compile(
    r"(?P<rate>[\d.]+\s*%(?:\s*(?:employer|company))?(?:\s*match)?)\s*[,;(]\s*"
    r"(?!then|up|on|of|max)[a-z][a-z -]*\)?",
    re.IGNORECASE,
)
"""A match with words on something else, as `6% match, immediate vesting`."""
_CAPPED = re.compile(
    r"(?P<rate>[\d.]+\s*%[^$\d]*?)\s*(?:,|\(|up\s+to|max(?:imum)?|capped\s+at|cap)+\s*(?:of\s+)?(?P<cap>\$\s*[\d.,]+\s*k?)\)?",
    re.IGNORECASE,
)


_IN_MONEY = re.compile(r"[$€£₹]?\s*\d[\d.,]*\s*k?\s*[(=/–-]+\s*(?P<rate>\d[\d.]*\s*%)\s*\)?", re.IGNORECASE)
"""A match in money with its share behind it: `$6,320 (4%)`."""
_PLAN = re.compile(r"^(?:401\s?\(?k\)?|403\(?b\)?|pension|retirement)\s*:?\s+(?=\d)", re.IGNORECASE)
"""The plan before its match, as `401k 4%`."""


def read_match_cells(reading: RecordReading, key: str, cells: Sequence[FieldCell]) -> None:
    """Take a retirement match and its cap in money: `6% up to $11k`."""
    filled = [cell for cell in cells if not is_nothing(cell.cell.text)]
    for place, cell in enumerate(filled):
        text = plain_cell(cell, reading.style)
        capped = _CAPPED.fullmatch(text)
        if place:
            reading.leave(cell, SECOND_LINE)
            continue
        text = _PLAN.sub("", text)
        text = in_money["rate"] if (in_money := _IN_MONEY.fullmatch(text)) else text
        if cell.label.is_share and re.fullmatch(r"[\d.]+", text):
            text = f"{text}%" if float(text) >= 0.5 else text
        more = _WITH_WORDS.fullmatch(text)
        if more and not capped:
            reading.leave(cell)
        reading.enter(key, (capped or more or {"rate": text})["rate"], cell.cell)
        if capped:
            reading.enter("match_cap", capped["cap"], cell.cell)


_DAYS = re.compile(
    r"(?P<days>\d+(?:\.\d+)?)\s*(?:paid\s+|working\s+)?(?:days?|tage|d|pto|jours|j|dagen|días|dias|giorni|dagar)?(?:\s*(?:/|per|a)\s*(?:year|yr))?"
    r"\s*(?P<more>(?:\+|plus|and|,|\().*)?",
    re.IGNORECASE,
)
_HOLIDAYS = re.compile(
    r"(?:\+|plus|and|,|\()\s*(?:\d+\s*)?(?:paid\s+)?(?:bank|public|national|federal|stat(?:utory)?|company|us)?"
    r"\s*(?:holidays?|feiertage|bh|bank hols?)\)?",
    re.IGNORECASE,
)


def read_days_off(reading: RecordReading, key: str, cells: Sequence[FieldCell]) -> None:
    """Take days off; what is unlimited is a note, and what has other words is asked."""
    for place, cell in enumerate(cell for cell in cells if not is_nothing(cell.cell.text)):
        text = plain_cell(cell, reading.style)
        if re.fullmatch(r"\d(?:\.\d)?", text) and re.search(
            r"\b(?:weeks|wks)\b", cell.name.text, re.IGNORECASE
        ):
            text = f"{text} weeks"
        if weeks := re.fullmatch(
            r"(\d{1,2}(?:\.5)?)\s*(?:weeks?|wks?|wochen)(?:\s+(?:pto|vacation|off))?", text, re.IGNORECASE
        ):
            reading.conversions.append(f"{cell.name.text}: “{cell.cell.text}” of five days each.")
            text = f"{float(weeks[1]) * 5:g}"
        match = _DAYS.fullmatch(text)
        more = (match["more"] or "").strip() if match else ""
        if place:
            reading.leave(cell, SECOND_LINE)
        elif match and (not more or _HOLIDAYS.fullmatch(more)):
            reading.enter(key, match["days"], cell.cell)
            if more:
                reading.leave(cell)
        else:
            reading.leave(cell)
            if re.search(r"\d", text):
                reading.ask(key, "How many days a year?", cell.cell)


def read_band(reading: RecordReading, _key: str, cells: Sequence[FieldCell]) -> None:
    """Split a band in one cell into its two ends."""
    own = {entry.key for entry in reading.entries} | {cell.label.key for cell in reading.record.cells}
    for cell in cells:
        ends = ends_of(plain_cell(cell, reading.style))
        if ends is None:
            reading.leave(cell, "A band has two ends. Type it as 190k to 235k.")
        elif "posted_min" in own or "posted_max" in own:
            reading.leave(cell, "The ends of the band are in lines of their own; those are taken.")
        else:
            for key, end in zip(("posted_min", "posted_max"), ends, strict=True):
                reading.enter(key, scaled(end, cell.label), cell.cell)


def read_level(reading: RecordReading, key: str, cells: Sequence[FieldCell]) -> None:
    """Take the level by the words of a grade; a label of both gives the title too."""
    for place, cell in enumerate(cells):
        if place or is_nothing(cell.cell.text):
            continue
        has_title = any(other.label.key == "title" for other in reading.record.cells)
        if not has_title and re.search(r"title|role", cell.name.text, re.IGNORECASE):
            reading.enter("title", cell.cell.text, cell.cell)
        reading.enter(key, cell.cell.text, cell.cell)


_FORMS = {
    "schriftlich": "written",
    "mündlich": "verbal",
    "par écrit": "written",
    "por escrito": "written",
    "schriftelijk": "written",
    "mondeling": "verbal",
    "by phone": "verbal",
    "spoken": "verbal",
}
"""Whether an offer is in writing, as other languages say it."""


_ANSWERS = {
    **dict.fromkeys(("yes", "y", "x", "true", "✓", "✔", "ja", "oui", "sí"), "written"),
    **dict.fromkeys(("no", "n", "not yet", "false", "nein", "non", "✗", "✘"), "verbal"),
}
"""Answers under `Written?`, and what the offer is by them."""


def read_standing(reading: RecordReading, key: str, cells: Sequence[FieldCell]) -> None:
    """Take whether the offer is in writing, by its word or by yes under `Written offer`."""
    for place, cell in enumerate(cells):
        text = cell.cell.text.strip()
        forms = [
            _FORMS.get(form, form)
            for form in re.findall(
                rf"\b(?:written|verbal|signed|oral|in writing|{'|'.join(_FORMS)})\b", text.lower()
            )
        ]
        if not forms and re.search(r"written|writing|letter", cell.name.text.lower()):
            answer = _ANSWERS.get(text.lower().rstrip("."))
            forms = [answer] if answer else []
        if place or (is_nothing(text) and not forms):
            continue
        if len(set(forms)) == 1:
            reading.enter(key, forms[0], cell.cell)
        else:
            reading.leave(cell)


_SLASHED = re.compile(r"(?P<day>\d{1,2})(?P<sign>[/-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})")
_MIXED = frozenset(("CAD",))
"""Currencies of countries that write dates both ways."""


def _day_first(reading: RecordReading, text: str, cell: FieldCell) -> str:
    """Read `04/01/2027` and `04-01-2027` with the day first where table or country do, and say so."""
    match = _SLASHED.fullmatch(text.strip())
    is_abroad = reading.paid_in != DOLLAR if reading.is_day_first is None else reading.is_day_first
    if match is None or not is_abroad or int(match["month"]) > len(MONTHS):
        return text
    if match["day"] == match["month"] or int(match["day"]) > len(MONTHS):
        return text
    if reading.paid_in in _MIXED and not reading.is_day_first:
        reading.ask(cell.label.key, f"Is “{text}” the day or the month first?", cell.cell)
        return text
    date = f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}"
    reading.conversions.append(f"{cell.name.text}: “{cell.cell.text}” is {date}, the day first.")
    return date


def read_field(reading: RecordReading, key: str, cells: Sequence[FieldCell]) -> None:
    """Take the first line of a field; further ones go into the note."""
    spec = FIELDS[f"{Offer.__name__}.{key}"]
    filled = [cell for cell in cells if not is_nothing(cell.cell.text) or key in (NOTE, "title")]
    if key == "deadline" and (without := [cell for cell in filled if is_without_deadline(cell.cell.text)]):
        filled = [cell for cell in filled if cell not in without]
        for cell in without:
            reading.leave(cell)
    for place, cell in enumerate(filled):
        if place:
            reading.leave(cell, SECOND_LINE)
            continue
        text = cell.cell.text
        if spec.about.unit in (Unit.MONEY, Unit.MONEY_YEAR):
            text = with_period(scaled(plain_cell(cell, reading.style), cell.label), cell.label)
            if reading.is_in_thousands and is_bare_small(text):
                text = f"{text}k"
        elif spec.about.unit in (Unit.SHARE, Unit.PRICE, Unit.COUNT):
            text = plain_cell(cell, reading.style)
        if key in ("start", "deadline"):
            if is_to_come(text):
                reading.ask(key, "The table does not say it yet.", cell.cell)
                reading.leave(cell)
                continue
            text = _day_first(reading, bare_day(reading, text) if key == "deadline" else text, cell)
        reading.enter(key, text, cell.cell, why_open(reading, cell) if key == "unvested" else "")

"""Reads one record of a table as an offer: texts for fields, questions, and lines for its note.

No text of an offer is lost: what fits no field goes into the note, up to its longest length.
"""

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

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
from planner.intake.offers.grant_cells import GRANT_KEYS, read_grant_cells
from planner.intake.offers.label_words import BAND, CLAWBACK, GUARANTEE, LOCATION
from planner.intake.offers.labels import Label, is_present, is_value_name
from planner.intake.offers.parsed_offers import NOTE, CellQuestion, FieldEntry, OfferColumn, UnreadCell
from planner.intake.offers.place_cells import ends_of, is_ranged, place_of
from planner.intake.offers.records import LabelledCell, Record, TextCell
from planner.plan import Offer, entry
from planner.plan.entry.currency_text import DOLLAR, read_currency, take_currencies
from planner.plan.entry.number import EntryError, number_text
from planner.plan.entry.number_style import NumberStyle
from planner.plan.entry.pay_text import PayPeriod
from planner.plan.entry.share_text import is_money
from planner.plan.fields.terms import OUTSIDE_US
from planner.plan.registry import FIELDS
from planner.values import Unit

LONGEST_NOTE = entry.LONGEST_TEXT // 2  # characters, so that the user can write on
SECOND = "Another line has this meaning too; the first one is taken."
_MONEY = (Unit.MONEY, Unit.MONEY_YEAR)
_ASKED = (
    "base",
    "bonus_target",
    "sign_on",
    "grants",
    "start",
    "deadline",
    "level",
    "posted_min",
    "posted_max",
    "currency",
)
"""Fields whose text is asked for if it cannot be read. Of others it goes into the note."""


@dataclass(slots=True)
class RecordReading:
    """An offer while its cells are read."""

    record: Record
    style: NumberStyle
    today: datetime.date
    currency: str = ""
    base: float | None = None
    is_in_thousands: bool = False
    entries: list[FieldEntry] = field(default_factory=list)
    questions: list[CellQuestion] = field(default_factory=list)
    unused: list[tuple[TextCell, TextCell, str]] = field(default_factory=list)
    conversions: list[str] = field(default_factory=list)

    @property
    def paid_in(self) -> str:
        """The currency of its amounts; dollars if the table says none."""
        return self.currency or DOLLAR

    def leave(self, cell: LabelledCell, why: str = "") -> None:
        """Put a cell into the note."""
        self.unused.append((cell.name, cell.cell, why))

    def ask(self, key: str, why: str, cell: TextCell) -> None:
        """Ask about a field."""
        self.questions.append(CellQuestion(key, why, cell.text, cell.row, cell.column))

    def enter(self, key: str, text: str, cell: TextCell, wrong: str = "") -> None:
        """Take a text for a field; `wrong` where it reads, but not in its table."""
        spec = FIELDS[f"{Offer.__name__}.{key}"]
        why = wrong
        try:
            entry.read(spec, text, self.today, self.paid_in)
        except EntryError as reason:
            why = why or str(reason)
        if why and key not in _ASKED:
            self.unused.append((TextCell(spec.about.label, cell.row, cell.column), cell, ""))
            if re.search(r"\d", cell.text):
                self.ask(key, why, cell)
            return
        self.entries.append(FieldEntry(key, text, cell.row, cell.column, why, cell.text))


def read_record(
    record: Record, style: NumberStyle, today: datetime.date
) -> tuple[OfferColumn, list[UnreadCell]]:
    """Read a record. Without any entry it is no offer, and so all that it says is not understood."""
    reading = RecordReading(record, style, today)
    cells = _by_key(reading)
    is_present_job = _company(reading, cells.pop("company", []))
    _currency(reading, cells)
    _place(reading, [*cells.pop("state", []), *cells.pop(LOCATION, [])])
    _base(reading, cells.pop("base", []))
    grants = [cell for key in GRANT_KEYS for cell in cells.pop(key, [])]
    _read_grants(reading, grants)
    for key, group in cells.items():
        _READERS.get(key, _field)(reading, key, group)
    return _column(reading, is_present_job=is_present_job)


def _by_key(reading: RecordReading) -> dict[str, list[LabelledCell]]:
    cells: dict[str, list[LabelledCell]] = {}
    for cell in reading.record.cells:
        cells.setdefault(cell.label.key, []).append(cell)
    return cells


def _company(reading: RecordReading, cells: Sequence[LabelledCell]) -> bool:
    """Take the employer's name; return whether the record is of the present job."""
    record = reading.record
    own = next((cell for cell in cells if cell.cell == record.name), cells[0] if cells else None)
    name = own.cell if own else record.name
    names_present = record.is_present or (name is not None and is_present(name.text))
    for cell in cells:
        if cell is not own:
            reading.leave(cell, SECOND)
    if name is not None and name.text and not is_present(name.text) and not is_value_name(name.text):
        reading.enter("company", name.text, name)
    return names_present


def _currency(reading: RecordReading, cells: dict[str, list[LabelledCell]]) -> None:
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


def _place(reading: RecordReading, cells: Sequence[LabelledCell]) -> None:
    """Take the state of a place; ask for it where none is known."""
    is_abroad = bool(reading.currency) and reading.currency != DOLLAR
    state, taken = place_of([cell.cell.text for cell in cells if not is_nothing(cell.cell.text)])
    chosen = next((cell.cell for cell in cells if cell.cell.text == taken), cells[0].cell if cells else None)
    if state and chosen:
        reading.enter("state", state, chosen)
    elif is_abroad or any(not is_nothing(cell.cell.text) for cell in cells):
        why = (
            f"It is paid in {reading.currency}; where is it taxed?"
            if is_abroad
            else "No state is named. Where is it taxed?"
        )
        reading.ask("state", why, chosen or TextCell("", 0, 0))
    for cell in cells:
        if cell.cell.text.strip() != state and not is_nothing(cell.cell.text):
            city = f"Only the state {state} is taken. Choose the metro area."
            abroad = f"It is {OUTSIDE_US}."
            reading.leave(
                cell,
                (abroad if state == OUTSIDE_US else city)
                if state
                else "No state is told by it. Type the state, as CA, and the metro area.",
            )


def _base(reading: RecordReading, cells: Sequence[LabelledCell]) -> None:
    """Take the base; compare further lines of it, and ask where they differ."""
    filled = [cell for cell in cells if not is_nothing(cell.cell.text)]
    if not filled:
        return
    chosen = filled[0]
    text = with_period(scaled(plain_cell(chosen, reading.style), chosen.label), chosen.label)
    text = _thousands(reading, text, chosen)
    wrong = _too_small(text, reading) if chosen.label.period in (PayPeriod.NOT_SAID, PayPeriod.YEAR) else ""
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
        reading.leave(other, SECOND)


def _thousands(reading: RecordReading, text: str, cell: LabelledCell) -> str:
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


def _too_small(text: str, reading: RecordReading) -> str:
    if not is_bare_small(text):
        return ""
    return f"“{text}” could be thousands, or pay of a shorter time. Type {text}k, or the amount of a year."


def _read_grants(reading: RecordReading, cells: Sequence[LabelledCell]) -> None:
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
    made = read_grant_cells(cells, reading.style, reading.paid_in, reading.today)
    if made.entry is not None:
        reading.entries.append(made.entry)
    reading.questions += made.questions
    reading.unused += [(cell.name, cell.cell, why) for cell, why in made.unused]


def _first_in_thousands(text: str) -> str:
    return re.sub(r"^(\d[\d,.]*)(?=\s|$)", r"\1k", text)


def _sign_on(reading: RecordReading, _key: str, cells: Sequence[LabelledCell]) -> None:
    """Join the payments of a sign-on, of whichever year each is."""
    filled = [cell for cell in cells if not is_nothing(cell.cell.text)]
    parts: dict[int, str] = {}
    for cell in filled:
        text = scaled(plain_cell(cell, reading.style), cell.label)
        if reading.is_in_thousands:
            text = re.sub(r"(?<![\d,.])(?<!year )(\d[\d,.]*)(?=\s*(?: year|\+|$))", r"\1k", text)
        year = cell.label.year
        if year in parts:
            if amount_of(text) != amount_of(parts[year]):
                reading.ask("sign_on", f"“{cell.name.text}” differs from the line before it.", cell.cell)
            reading.leave(cell, SECOND)
            continue
        if year and amount_of(text) is not None:
            text = f"{text} year {year}"
        elif year > 1 and "after" not in text and "month" not in text:
            text = f"{text}, year {year}"
        if cell.label.years:
            text = f"{text} over {cell.label.years} years"
            reading.ask("sign_on.month", "In equal parts, one at the start of each year?", cell.cell)
        parts[year] = text
    if filled:
        texts = [text for _, text in sorted(parts.items())]
        _clawed_back(reading, texts)
        reading.enter("sign_on", " + ".join(texts), filled[0].cell)


def _clawed_back(reading: RecordReading, texts: list[str]) -> None:
    """Put a line on the clawback behind the first payment; ask how much of it is owed back."""
    back = next((cell for cell in reading.record.cells if cell.label.key == CLAWBACK), None)
    months = (
        re.fullmatch(
            r"(?P<count>\d+)\s*(?P<unit>months?|mos?|m|years?|yrs?|y)?\.?(?P<rest>.*)",
            back.cell.text.strip(),
            re.IGNORECASE,
        )
        if back
        else None
    )
    if back and months and not re.search("clawback|repay", texts[0], re.IGNORECASE):
        count = int(months["count"]) * (12 if (months["unit"] or "m").lower().startswith("y") else 1)
        prorated = " prorated" if re.search(r"pro-?\s?rat", months["rest"], re.IGNORECASE) else ""
        texts[0] = f"{texts[0]} clawback {count}{prorated}"
    words = texts[0]
    if re.search("clawback|repay", words, re.IGNORECASE) and not re.search(
        r"pro-?\s?rat|in full|\bfull\b", words, re.IGNORECASE
    ):
        reading.ask(
            "sign_on.clawback",
            "Is all of it owed back, or a part by the month?",
            back.cell if back else reading.record.cells[0].cell,
        )


def _clawback(reading: RecordReading, _key: str, cells: Sequence[LabelledCell]) -> None:
    """Leave a line on the clawback to the sign-on; keep its words where it has none."""
    has_sign_on = any(
        cell.label.key == "sign_on" and not is_nothing(cell.cell.text) for cell in reading.record.cells
    )
    for cell in cells:
        if not is_nothing(cell.cell.text) and (not has_sign_on or not re.match(r"\d", cell.cell.text)):
            reading.leave(cell)


def _bonus(reading: RecordReading, key: str, cells: Sequence[LabelledCell]) -> None:
    """Take the target bonus: a share, or money as a share of the base."""
    filled = [cell for cell in cells if not is_nothing(cell.cell.text)]
    values: list[float] = []
    for cell in filled:
        text = with_period(scaled(plain_cell(cell, reading.style), cell.label), cell.label)
        sum_text = entry.sum_of("bonus_target", _as_money(text, cell.label), reading.base, reading.paid_in)
        value = _share(sum_text or text, reading)
        if not values:
            reading.enter(key, sum_text or text, cell.cell)
        elif value is not None and abs(value - values[0]) > 2e-3:
            reading.ask(key, f"“{cell.name.text}” is another share, {value:.3g}.", cell.cell)
        if values:
            reading.leave(cell, SECOND)
        elif sum_text.startswith("=") and value is not None:
            reading.conversions.append(f"{cell.name.text}: “{cell.cell.text}” is {value:.1%} of base.")
        values.append(value if value is not None else -1.0)
    for cell in filled:
        if re.search(r"discretion|guarant|not guarant|subject|up to|depend", cell.cell.text, re.IGNORECASE):
            reading.leave(cell)


def _as_money(text: str, label: Label) -> str:
    """Mark a bare number under a label of money, so that 28,000 is no share."""
    if "%" in text or "$" in text or label.is_share:
        return text
    return f"${text}" if label.is_money and re.match(r"\d", text) and not is_money(text) else text


def _share(text: str, reading: RecordReading) -> float | None:
    try:
        return float(entry.read(FIELDS["Offer.bonus_target"], text, reading.today, reading.paid_in))
    except EntryError:
        return None


def _guarantee(reading: RecordReading, _key: str, cells: Sequence[LabelledCell]) -> None:
    for cell in cells:
        if re.fullmatch(r"n|no|false|none|-|–|—", cell.cell.text.strip().lower()):
            continue
        if amount_of(plain_cell(cell, reading.style)) is not None:
            reading.enter("bonus_guaranteed", plain_cell(cell, reading.style), cell.cell)
        else:
            reading.ask("bonus_guaranteed", "How much of the bonus is guaranteed?", cell.cell)
            reading.leave(cell)


_CAPPED = re.compile(
    r"(?P<rate>[\d.]+\s*%[^$\d]*?)\s*(?:,|\(|up\s+to|max(?:imum)?|capped\s+at|cap)+\s*(?:of\s+)?(?P<cap>\$\s*[\d.,]+\s*k?)\)?",
    re.IGNORECASE,
)


def _match(reading: RecordReading, key: str, cells: Sequence[LabelledCell]) -> None:
    """Take a retirement match and its cap in money: `6% up to $11k`."""
    filled = [cell for cell in cells if not is_nothing(cell.cell.text)]
    for place, cell in enumerate(filled):
        text = plain_cell(cell, reading.style)
        capped = _CAPPED.fullmatch(text)
        if place:
            reading.leave(cell, SECOND)
            continue
        if cell.label.is_share and re.fullmatch(r"[\d.]+", text):
            text = f"{text}%" if float(text) >= 0.5 else text
        reading.enter(key, capped["rate"] if capped else text, cell.cell)
        if capped:
            reading.enter("match_cap", capped["cap"], cell.cell)


_DAYS = re.compile(
    r"(?P<days>\d+(?:\.\d+)?)\s*(?:paid\s+|working\s+)?(?:days?|tage|d|pto|jours|dagen|días)?(?:\s*(?:/|per|a)\s*(?:year|yr))?"
    r"\s*(?P<more>(?:\+|plus|and|,|\().*)?",
    re.IGNORECASE,
)
_HOLIDAYS = re.compile(
    r"(?:\+|plus|and|,|\()\s*(?:\d+\s*)?(?:paid\s+)?(?:bank|public|national|federal|stat(?:utory)?|company|us)?\s*(?:holidays?|feiertage)\)?",
    re.IGNORECASE,
)


def _days_off(reading: RecordReading, key: str, cells: Sequence[LabelledCell]) -> None:
    """Take days off; what is unlimited is a note, and what has other words is asked."""
    for place, cell in enumerate(cell for cell in cells if not is_nothing(cell.cell.text)):
        text = plain_cell(cell, reading.style)
        match = _DAYS.fullmatch(text)
        more = (match["more"] or "").strip() if match else ""
        if place:
            reading.leave(cell, SECOND)
        elif match and (not more or _HOLIDAYS.fullmatch(more)):
            reading.enter(key, match["days"], cell.cell)
            if more:
                reading.leave(cell)
        else:
            reading.leave(cell)
            if re.search(r"\d", text):
                reading.ask(key, "How many days a year?", cell.cell)


def _band(reading: RecordReading, _key: str, cells: Sequence[LabelledCell]) -> None:
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


def _level(reading: RecordReading, key: str, cells: Sequence[LabelledCell]) -> None:
    """Take the level by the words of a grade; a label of both gives the title too."""
    for place, cell in enumerate(cells):
        if place or is_nothing(cell.cell.text):
            continue
        has_title = any(other.label.key == "title" for other in reading.record.cells)
        if not has_title and re.search(r"title|role", cell.name.text, re.IGNORECASE):
            reading.enter("title", cell.cell.text, cell.cell)
        reading.enter(key, cell.cell.text, cell.cell)


def _field(reading: RecordReading, key: str, cells: Sequence[LabelledCell]) -> None:
    """Take the first line of a field; further ones go into the note."""
    spec = FIELDS[f"{Offer.__name__}.{key}"]
    filled = [cell for cell in cells if not is_nothing(cell.cell.text) or key in (NOTE, "title")]
    for place, cell in enumerate(filled):
        if place:
            reading.leave(cell, SECOND)
            continue
        text = cell.cell.text
        if spec.about.unit in _MONEY:
            text = with_period(scaled(plain_cell(cell, reading.style), cell.label), cell.label)
            if reading.is_in_thousands and is_bare_small(text):
                text = f"{text}k"
        elif spec.about.unit in (Unit.SHARE, Unit.PRICE, Unit.COUNT):
            text = plain_cell(cell, reading.style)
        if key in ("start", "deadline") and is_to_come(text):
            reading.leave(cell)
            continue
        reading.enter(key, text, cell.cell)


Reader = Callable[[RecordReading, str, Sequence[LabelledCell]], None]
_READERS: Mapping[str, Reader] = {
    "sign_on": _sign_on,
    CLAWBACK: _clawback,
    "bonus_target": _bonus,
    GUARANTEE: _guarantee,
    "match_rate": _match,
    "days_off": _days_off,
    BAND: _band,
    "level": _level,
}


def _column(reading: RecordReading, *, is_present_job: bool) -> tuple[OfferColumn, list[UnreadCell]]:
    """Return the offer with its notes, and the cells that are named."""
    left = reading.unused + [(cell.name, cell.cell, _why(cell.name)) for cell in reading.record.spare]
    meaningful = [item for item in reading.entries if item.key not in ("company", NOTE)] or reading.questions
    if not reading.entries or not (
        meaningful or reading.record.name is None or len(reading.entries) > 1 or left
    ):
        return OfferColumn(is_present_job, ()), [
            unread_cell(cell, "Its column is no offer.") for _, cell, _ in left
        ]
    left += [(TextCell("", 0, 0), remark, "") for remark in reading.record.remarks]
    notes, unkept = _notes(reading.entries, left)
    named = [unread_cell(cell, why, in_note=cell not in unkept) for _, cell, why in left if why]
    full = [unread_cell(cell, "The note of its offer is full.") for cell in unkept]
    column = OfferColumn(
        is_present_job, tuple(reading.entries), notes, tuple(reading.questions), tuple(reading.conversions)
    )
    return column, named + full


def _why(label: TextCell) -> str:
    """Return why a cell of a spare line is named; a label is named once, for all of its cells."""
    return "" if label.text else "Its line has no label."


def unread_cell(cell: TextCell, why: str, *, in_note: bool = False) -> UnreadCell:
    """Return why no field takes a cell."""
    return UnreadCell(cell.row, cell.column, cell.text, why, in_note)


def _notes(
    entries: Sequence[FieldEntry], left: Sequence[tuple[TextCell, TextCell, str]]
) -> tuple[tuple[str, ...], list[TextCell]]:
    """Return the lines that fit into the note after what the table has for it, and the cells that do not."""
    length = sum(len(item.text) for item in entries if item.key == NOTE)
    lines: dict[str, None] = {}
    unkept: list[TextCell] = []
    for label, cell, _ in left:
        line = f"{label.text}: {cell.text}" if label.text else cell.text
        length += len(line) + 1
        if length > LONGEST_NOTE:
            unkept.append(cell)
            length -= len(line) + 1
        else:
            lines[line] = None
    return tuple(lines), unkept


__all__ = ["is_ranged", "number_text", "read_record", "unread_cell"]

"""Finds the offers of a table by its labels, and lists the cells that could not be used."""

import datetime
import re
from collections.abc import Sequence

from msgspec.structs import replace

from planner.intake.layout.columns.header import COMPARED
from planner.intake.layout.columns.present_names import is_present
from planner.intake.layout.label_parts import BAND, MARKET
from planner.intake.layout.label_text import HEADER_DEPTH, LONGEST_LABEL, words_of
from planner.intake.layout.labels import is_percentile, meaning
from planner.intake.layout.layout import find_layout
from planner.intake.layout.records import Layout, Record, TextCell
from planner.intake.offers.cell_text import is_nothing
from planner.intake.offers.columns import is_offered, read_record, unread_cell
from planner.intake.offers.parsed_offers import (
    CellQuestion,
    FieldEntry,
    OfferColumn,
    ParsedOffers,
    UnreadCell,
)
from planner.intake.offers.places.place_cells import is_ranged
from planner.intake.offers.remarks.remarks_below import with_footnotes, with_remarks_below
from planner.intake.tables.bounds import MOST_OFFERS
from planner.intake.tables.errors import TableError
from planner.intake.tables.footnotes import Footnote, take_footnotes
from planner.intake.tables.own_book import own_offers
from planner.intake.tables.text_table import TextTable
from planner.plan.entry.currency_text import take_currencies
from planner.plan.entry.dates.day_names import MONTHS
from planner.plan.entry.number_style import NumberStyle, style_of

__all__ = [
    "HEADER_DEPTH",
    "CellQuestion",
    "FieldEntry",
    "OfferColumn",
    "ParsedOffers",
    "UnreadCell",
    "parse_offers",
]

REMARK = "It is a remark below the table."
_SENTENCE = re.compile(r"@|:\s|[.!?]$|^(?:note|nb|ps)\b|^\d[.)]\s", re.IGNORECASE)
_LIST_ITEM = re.compile(r"[-–—•·>*☐☑]\s+\S")
LEAST_WORDS = 4
"""Words of a remark; a shorter text may be an employer's name."""
RANGES = "It lists ranges of pay and no offers. Import it on Market, as comparable jobs."


def parse_offers(table: TextTable, today: datetime.date, name: str = "the table") -> ParsedOffers:
    """Match a table's labels to fields and its cells to offers; fields may go down or across.

    Of several sheets the one with most known labels is read. TableError if fewer than two labels are known.
    `today` is what `in 9 days` counts from.
    """
    chosen, layout, notes, footnotes = _best_sheet(own_offers(table))
    if layout.known < 2:
        raise TableError(name, "no labels of pay are in it. Name the rows as Company, Base, Bonus, Equity.")
    left = [unread_cell(left.cell, left.why, in_note=left.in_note) for left in layout.left]
    if _is_market(chosen, layout):
        cells = [cell for record in layout.records for cell in _cells(record)]
        return ParsedOffers((), (*left, *(unread_cell(cell, RANGES) for cell in cells)), notes, RANGES)
    style, is_day_first = _style(chosen), _is_day_first(chosen)
    offers: list[OfferColumn] = []
    for record in layout.records:
        if _is_remark(record):
            left += [unread_cell(cell, REMARK) for cell in _cells(record)]
            continue
        column, unread = read_record(record, style, today, is_day_first=is_day_first)
        left += unread
        if column.entries:
            offers.append(column)
        if len(offers) > MOST_OFFERS:
            raise TableError(name, f"it has more than {MOST_OFFERS} offers. Copy the part that you compare.")
    offers, left = with_footnotes(*with_remarks_below(offers, left), footnotes)
    conversions = tuple(f"{offer.name}: {sentence}" for offer in offers for sentence in offer.conversions)
    refused = "" if offers else "No column of it is an offer."
    return ParsedOffers(tuple(offers), tuple(left), (*notes, *conversions), refused)


def _best_sheet(table: TextTable) -> tuple[TextTable, Layout, tuple[str, ...], tuple[Footnote, ...]]:
    """Return the sheet with most cells under known labels, its layout, notes and footnotes."""
    taken = [take_footnotes(sheet.cells) for sheet in (table, *table.others)]
    sheets = [
        replace(sheet, cells=cells) for sheet, (cells, _) in zip((table, *table.others), taken, strict=True)
    ]
    layouts = [find_layout(sheet.cells) for sheet in sheets]
    best = max(range(len(sheets)), key=lambda at: (layouts[at].known, -at))
    notes = sheets[best].notes
    alike = _alike(sheets, layouts, best)
    if len(alike) > 1:
        records = [_named(layouts[at].records[0], sheets[at].sheet) for at in alike]
        left = [cell for at in alike for cell in layouts[at].left]
        known = sum(layouts[at].known for at in alike)
        names = ", ".join(f"“{sheets[at].sheet}”" for at in alike)
        return (
            sheets[best],
            Layout(tuple(records), tuple(left), known),
            (*notes, f"One offer a sheet: {names}."),
            tuple(note for at in alike for note in taken[at][1]),
        )
    if len(sheets) > 1:
        notes = (*notes, f"Only the sheet “{sheets[best].sheet}” was read.")
    return sheets[best], layouts[best], notes, taken[best][1]


def _alike(sheets: Sequence[TextTable], layouts: Sequence[Layout], best: int) -> list[int]:
    """Return the sheets of one offer each whose labels are those of the best; else that alone."""
    if len(layouts[best].records) != 1:
        return [best]
    own = _keys(layouts[best])
    return [
        at
        for at in range(len(sheets))
        if len(layouts[at].records) == 1 and _are_alike(own, _keys(layouts[at]))
    ]


def _are_alike(own: set[str], other: set[str]) -> bool:
    """Whether two of three labels are of both."""
    return len(own & other) * 3 >= len(own | other) * 2


def _keys(layout: Layout) -> set[str]:
    return {cell.label.key for record in layout.records for cell in record.cells}


def _named(record: Record, sheet: str) -> Record:
    """Return a record under its sheet's name, where it has none of its own."""
    has_name = record.name is not None or any(cell.label.key == "company" for cell in record.cells)
    return record if has_name else replace(record, name=TextCell(sheet, 1, 1), is_present=is_present(sheet))


def _style(table: TextTable) -> NumberStyle:
    """Return how the numbers of a sheet are written; by its dates where no number leaves no choice."""
    texts = [cell for line in table.cells for cell in line if cell]
    style = style_of(texts)
    is_european = (
        any(_DOTTED_DATE.fullmatch(text.strip()) for text in texts)
        or table.separator == ";"
        or any(_POINTED.intersection(take_currencies(text)[0]) for text in texts if len(text) < LONGEST_LABEL)
    )
    return NumberStyle.COMMA if style is NumberStyle.UNKNOWN and is_european else style


_SLASHED_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})")


def _is_day_first(table: TextTable) -> bool | None:
    """Return whether dates with slashes begin with the day; None where each can be read both ways."""
    dates = [
        match for line in table.cells for cell in line if (match := _SLASHED_DATE.fullmatch(cell.strip()))
    ]
    first = any(int(date[1]) > len(MONTHS) for date in dates)
    second = any(int(date[2]) > len(MONTHS) for date in dates)
    return None if first == second else first


_POINTED = frozenset(("EUR", "CHF", "DKK", "SEK", "NOK", "PLN", "BRL"))
"""Currencies of countries that write thousands with a point."""
_DOTTED_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")


def _cells(record: Record) -> Sequence[TextCell]:
    cells = [*(cell.cell for cell in record.cells), *(cell.cell for cell in record.spare)]
    return cells if record.name is None or record.name in cells else [record.name, *cells]


def _is_remark(record: Record) -> bool:
    """Whether a record is a sentence alone in its row, as `Vane's recruiter: Sam (sam@…)`: no employer."""
    texts = [cell.text for cell in _cells(record) if cell.text.strip()]
    if len(texts) != 1:
        return False
    text = texts[0].strip()
    is_sentence = len(text.split()) >= LEAST_WORDS and _SENTENCE.search(text) is not None
    return is_sentence or _LIST_ITEM.match(text) is not None


def _is_market(table: TextTable, layout: Layout) -> bool:
    """Whether a table is of the market: its base pay is ranges, or it has columns that only reports have."""
    cells = [cell for record in layout.records for cell in record.cells]
    bases = [cell.cell.text for cell in cells if cell.label.key == "base"]
    if len(bases) >= 2 and all(is_ranged(text) for text in bases):
        return True
    if len(layout.records) >= 2 and (
        all(_is_of_reports(record) for record in layout.records) or _are_applications(layout.records)
    ):
        return True
    compared = {left.cell.text for left in layout.left if left.why == COMPARED}  # a column `Market P50`
    has_base = bool(bases) and not any(is_ranged(text) for text in bases)
    labels = {
        cell
        for line in table.cells[:HEADER_DEPTH]
        for cell in line
        if meaning(cell) == MARKET and cell not in compared and not (has_base and is_percentile(cell))
    }
    return bool(labels) and len(layout.records) >= 2 and not _names_offers(table, layout)


_AN_OFFER = re.compile(r"\boffers?\b", re.IGNORECASE)


def _names_offers(table: TextTable, layout: Layout) -> bool:
    """Whether a table with columns of reports is of own offers: a header or a cell of each record says so."""
    labels = {cell for line in table.cells[:HEADER_DEPTH] for cell in line if len(cell) < LONGEST_LABEL}
    is_named = any(_AN_OFFER.search(label) and not re.search(r"\d", label) for label in labels)
    return is_named or all(
        any(_AN_OFFER.search(cell.text) for cell in _cells(record)) for record in layout.records
    )


_OFFERED = frozenset(("base", "sign_on", "deadline", "start", "bonus_guaranteed", "relocation"))
"""What only an offer has."""
_PAY = frozenset(("bonus_target", "grants", "match_rate", "days_off", "benefits"))


def _is_band_alone(record: Record) -> bool:
    """Whether a record has a range of pay and nothing that only an offer has: a job's post or a survey."""
    keys = {cell.label.key for cell in record.cells if not is_nothing(cell.cell.text)}
    is_banded = any(cell.label.key == BAND and is_ranged(cell.cell.text) for cell in record.cells)
    is_offer = bool(_OFFERED & keys) or any(is_offered(cell) for cell in record.cells)
    return (is_banded or {"posted_min", "posted_max"} <= keys) and not is_offer


def _are_applications(records: Sequence[Record]) -> bool:
    """Whether none of the records is an offer, and all or half have a range of pay that was posted."""
    banded = sum(_is_band_alone(record) for record in records)
    is_half = 2 * banded >= len(records) and all(_is_without_pay(record) for record in records)
    return is_half or banded == len(records)


def _is_without_pay(record: Record) -> bool:
    keys = {cell.label.key for cell in record.cells if not is_nothing(cell.cell.text)}
    return not (_PAY | _OFFERED) & keys and not any(is_offered(cell) for cell in record.cells)


_SOURCE_NAMES = frozenset(("source", "data source", "sources", "pay data", "quelle", "fuente", "bron"))
_SURVEY = re.compile(
    r"\b(?:levels\.?\s?fyi|levels|blind|glassdoor|pay\s?scale|salary\.com|comparably|radford|pave|h-?1b|lca|"
    r"surveys?|job\s+(?:post(?:ing)?|ad)|posting|market\s+data|repvue|ai-jobs)\b",
    re.IGNORECASE,
)


def _is_of_reports(record: Record) -> bool:
    """Whether a column of sources says that its pay is reported or advertised: `levels.fyi`, `job post`."""
    return any(
        words_of(cell.name.text) in _SOURCE_NAMES and _SURVEY.search(cell.cell.text) for cell in record.spare
    )

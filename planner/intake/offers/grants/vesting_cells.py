"""How a grant vests by the cells of its parts, as clauses of the entry grammar."""

import datetime
import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from planner.intake.layout.columns.year_columns import YearLine, grant_of_years
from planner.intake.layout.label_parts import CADENCE, CLIFF, CURVE, PRICE, STRIKE, VESTING
from planner.intake.layout.labels import Label
from planner.intake.layout.records import FieldCell
from planner.intake.offers.cell_text import is_nothing, plain_cell
from planner.intake.offers.parsed_offers import CellQuestion, FieldEntry
from planner.plan import Offer, entry
from planner.plan.entry.currency_text import DOLLAR
from planner.plan.entry.number import EntryError
from planner.plan.entry.number_style import NumberStyle
from planner.plan.registry import FIELDS

GRANTS = FIELDS[f"{Offer.__name__}.grants"]


class GrantReading(Struct):
    """The entry for an offer's grants, what to ask, and the cells that no part takes."""

    entry: FieldEntry | None = None
    questions: list[CellQuestion] = field(default_factory=list)
    unused: list[tuple[FieldCell, str]] = field(default_factory=list)
    conversions: list[str] = field(default_factory=list)


def vesting_clauses(
    others: dict[str, FieldCell], style: NumberStyle, today: datetime.date, reading: GrantReading
) -> str:
    """Return how the grant vests, as clauses of the entry grammar; ask about what cannot be read."""
    clauses = []
    for key, cell in others.items():
        clause = _clause(key, plain_cell(cell, style).replace(";", ","), cell)
        if key == PRICE:
            clauses.append(clause)
        elif why_wrong(f"100k, {clause}" if key != STRIKE else f"10 options, {clause}", DOLLAR, today):
            reading.unused.append((cell, "How the grant vests cannot be read. Type it behind its size."))
            field_key = key if key in (CADENCE, CLIFF, STRIKE) else "years"
            reading.questions.append(grant_question(f"grants.{field_key}", "How does it vest?", cell))
        else:
            clauses.append(clause)
    return ", ".join(clauses)


def _clause(key: str, text: str, cell: FieldCell) -> str:
    plain = re.sub(r"\s*(?:/|per)\s*(?:share|option|unit)\b", "", text, flags=re.IGNORECASE).strip()
    match key:
        case "strike" | "price":
            return f"{key} {plain}"
        case "cliff":
            return _cliff(text, cell)
        case "vesting" | "cadence" if text.lower() == "annually":
            return "annual"
        case "vesting" if re.fullmatch(r"[1-6]", text):
            return f"{text} years"
        case _:
            return text


def _cliff(text: str, cell: FieldCell) -> str:
    """Return a cell of a cliff as a clause; a small number is of years where its label says so."""
    if is_nothing(text):
        return "no cliff"
    months = re.fullmatch(r"(\d+)", text)
    if months and int(months[1]) <= 5 and re.search(r"year", cell.name.text, re.IGNORECASE):
        return f"{text} year cliff"
    return text if re.search("cliff", text, re.IGNORECASE) else f"cliff {text}"


def why_wrong(text: str, currency: str, today: datetime.date) -> str:
    try:
        entry.read(GRANTS, text, today, currency)
    except EntryError as reason:
        return str(reason)
    return ""


def grant_question(key: str, why: str, cell: FieldCell) -> CellQuestion:
    return CellQuestion(key, why, cell.cell.text, cell.cell.row, cell.cell.column)


def with_amounts_by_year(cells: Sequence[FieldCell]) -> Sequence[FieldCell]:
    """Join amounts of a year each, as `Stock Y1` 132,000 and `Stock Y2` 88,000, to a grant and its curve."""
    lines = {
        cell.label.year: cell
        for cell in cells
        if cell.label.key == "grants" and cell.label.year and not is_nothing(cell.cell.text)
    }
    if len(lines) < 2 or sorted(lines) != list(range(1, len(lines) + 1)):
        return cells
    if sum(cell.label.key == "grants" for cell in cells) > len(lines):
        return cells
    first = lines[1]
    label = replace(first.label, year=0, counts="" if first.label.is_money else first.label.counts)
    line = YearLine(label, first.name, {year: cell.cell for year, cell in lines.items()})
    joined = grant_of_years([line], [])
    return [*(cell for cell in cells if cell not in lines.values()), *joined] if joined else cells


_SHARE_OF_YEAR = re.compile(r"(?P<share>\d{1,3}(?:\.\d+)?)\s*%|(?P<part>0?\.\d+)")


def with_shares_by_year(cells: Sequence[FieldCell]) -> Sequence[FieldCell]:
    """Join lines of a year each, as `Vest Y1` 40 %, `Vest Y2` 60 %, to one of the shares of all years."""
    lines = {
        cell.label.year: cell
        for cell in cells
        if cell.label.key in (VESTING, CURVE, CADENCE) and cell.label.year
    }
    years = sorted(year for year, cell in lines.items() if not is_nothing(cell.cell.text))
    shares = [_SHARE_OF_YEAR.fullmatch(lines[year].cell.text.strip()) for year in years]
    figures = [match["share"] or f"{float(match['part']) * 100:g}" for match in shares if match]
    if len(years) < 2 or years != list(range(1, len(years) + 1)) or len(figures) < len(years):
        return cells
    first = lines[1]
    curve = replace(first, label=Label(CURVE), cell=replace(first.cell, text="/".join(figures)))
    return [*(cell for cell in cells if cell not in lines.values()), curve]

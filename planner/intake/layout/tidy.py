"""Long tables: a row for each part of an offer, as `Kestrel, Salary, 15500, USD, per month`."""

import re
from collections import Counter

from planner.intake.layout.columns.column_roles import is_value_name, role_of, year_of
from planner.intake.layout.columns.present_names import is_present
from planner.intake.layout.columns.year_columns import YearLine, year_cells
from planner.intake.layout.label_parts import DERIVED
from planner.intake.layout.label_text import plain
from planner.intake.layout.labels import meaning, read_label
from planner.intake.layout.records import FieldCell, Layout, LeftCell, Record, SpareCell, TextCell
from planner.intake.layout.records import Grid as CellGrid

_ITEMS = frozenset(
    (
        *(
            "item",
            "component",
            "field",
            "metric",
            "category",
            "attribute",
            "line item",
            "element",
            "parameter",
            "part",
        ),
        *(
            "pay component",
            "comp component",
            "compensation component",
            "comp type",
            "type",
            "pay element",
            "what",
        ),
        *("komponente", "bestandteil", "property", "key", "pay type", "description", "line"),
    )
)
_UNITS = frozenset(
    (
        *(
            "currency",
            "how often",
            "when paid",
            "unit",
            "units",
            "period",
            "frequency",
            "per",
            "basis",
            "terms",
            "term",
            "währung",
            "zeitraum",
        ),
        *("schedule", "cadence", "uom", "payment", "timing", "when", "details", "condition", "conditions"),
    )
)
_COUNTED = frozenset(("", "count", "number", "no", "qty", "quantity", "pieces", "pcs", "each"))
"""Units that say no more than that the amount is a number of what its part names: `options, 16000, count`."""
_DEPTH = 6  # rows from the top


def tidy_layout(grid: CellGrid) -> Layout | None:
    """Return the layout of a long table; None if the table is none."""
    for place, row in enumerate(grid[:_DEPTH]):
        columns = _columns(row)
        if columns is None:
            by_year = _years_layout(grid[:place], row, grid[place + 1 :])
            if by_year is not None:
                return by_year
            continue
        company, item, amount, units = columns
        body = grid[place + 1 :]
        companies = Counter(line[company].text for line in body if line[company].text)
        known = sum(read_label(line[item].text) is not None for line in body)
        if known >= 2 and companies and max(companies.values()) >= 2:
            others = [at for at in range(len(row)) if at not in (company, item, amount, *units)]
            return _layout(grid[:place], row, body, columns, others)
    return None


def _years_layout(above: CellGrid, header: list[TextCell], body: CellGrid) -> Layout | None:
    """Return the layout of rows of a part each with a column for each year; None if the table is none."""
    years = {year: at for at, cell in enumerate(header) if (year := year_of(cell.text))}
    if not years:
        calendar = [at for at, cell in enumerate(header) if re.fullmatch(r"20\d\d", cell.text)]
        numbers = [int(header[at].text) for at in calendar]
        is_run = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
        years = dict(enumerate(calendar, start=1)) if is_run else {}
    company = next((at for at, cell in enumerate(header) if meaning(cell.text) == "company"), None)
    item = next((at for at, cell in enumerate(header) if plain(cell.text) in _ITEMS and at != company), None)
    if len(years) < 2 or company is None or item is None:
        return None
    left = [LeftCell(cell, "It is above the labels.") for line in above for cell in line if cell.text]
    names: dict[str, TextCell] = {}
    lines: dict[str, list[YearLine]] = {}
    last = ""
    for row in body:
        last = row[company].text or last
        label = read_label(row[item].text)
        if not last or label is None or label.key in DERIVED:
            left += [LeftCell(row[item], DERIVED.get(label.key if label else "", "No field has this label."))]
            continue
        names.setdefault(last, row[company])
        cells = {year: row[at] for year, at in years.items()}
        lines.setdefault(last, []).append(YearLine(label, row[item], cells))
    records = []
    for key, name in names.items():
        cells_of, lost = year_cells(lines[key])
        left += lost
        records.append(Record(name, is_present(name.text), tuple(cells_of)))
    return Layout(tuple(records), tuple(left), sum(len(group) for group in lines.values()))


def _is_unit(name: str) -> bool:
    """Whether a column says more of the amounts: `Unit`, `How often / terms`."""
    parts = [plain(part) for part in re.split(r"[/&,+]|\b(?:and|or)\b", name)]
    return all(part in _UNITS for part in parts)


Columns = tuple[int, int, int, tuple[int, ...]]


def _columns(row: list[TextCell]) -> Columns | None:
    """Return the places of company, item and amount, and of the columns that belong to the amount."""
    company = next((at for at, cell in enumerate(row) if meaning(cell.text) == "company"), None)
    item = next((at for at, cell in enumerate(row) if plain(cell.text) in _ITEMS and at != company), None)
    amount = next(
        (at for at, cell in enumerate(row) if is_value_name(cell.text) and at not in (company, item)), None
    )
    if company is None or item is None or amount is None:
        return None
    units = [at for at, cell in enumerate(row) if _is_unit(cell.text) and at not in (company, item, amount)]
    return company, item, amount, tuple(units)


def _remark(header: list[TextCell], line: list[TextCell], others: list[int]) -> TextCell | None:
    """Return what a column of notes says of a line."""
    return next((line[at] for at in others if role_of(header[at].text) == "notes" and line[at].text), None)


def _layout(
    above: CellGrid, header: list[TextCell], body: CellGrid, columns: Columns, others: list[int]
) -> Layout:
    company, item, amount, units = columns
    cells: dict[str, list[FieldCell]] = {}
    spare: dict[str, list[SpareCell]] = {}
    names: dict[str, TextCell] = {}
    left = [LeftCell(cell, "It is above the labels.") for line in above for cell in line if cell.text]
    last = ""
    for line in body:
        last = line[company].text or last
        texts = [line[at].text for at in (amount, *units) if plain(line[at].text) not in _COUNTED]
        if not last or not line[item].text:
            left += [LeftCell(cell, "Its row names no offer or part.") for cell in line if cell.text]
            continue
        names.setdefault(last, line[company] if line[company].text else TextCell(last, line[0].row, 1))
        cell = TextCell(" ".join(texts), line[amount].row, line[amount].column)
        label = read_label(line[item].text)
        if label is not None and label.key in DERIVED:
            left.append(LeftCell(line[item], DERIVED[label.key]))
        elif label is None or not line[amount].text:
            spare.setdefault(last, []).append(SpareCell(line[item], cell))
        else:
            cells.setdefault(last, []).append(
                FieldCell(label, line[item], cell, _remark(header, line, others))
            )
        spare.setdefault(last, []).extend(SpareCell(header[at], line[at]) for at in others if line[at].text)
    records = [
        Record(name, is_present(name.text), tuple(cells.get(key, ())), tuple(spare.get(key, ())))
        for key, name in names.items()
    ]
    return Layout(tuple(records), tuple(left), sum(len(record.cells) for record in records))

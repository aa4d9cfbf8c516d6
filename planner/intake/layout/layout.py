"""Finds where the labels, names and offers of a table are: down or across, in blocks, by years, or long.

Rows of titles, headings of sections, and columns of notes, totals, weights, scores and differences are known
for what they are, and claim nothing.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from planner.intake.layout.columns.header import JOB, Header, header_of
from planner.intake.layout.columns.lower_names import with_lower_labels
from planner.intake.layout.columns.ranged_columns import with_joined_ranges
from planner.intake.layout.columns.year_columns import YearLine, year_cells
from planner.intake.layout.label_parts import DERIVED, VESTING
from planner.intake.layout.label_text import HEADER_DEPTH, plain
from planner.intake.layout.labels import Label, read_label, table_units
from planner.intake.layout.records import FieldCell, Grid, Layout, LeftCell, Record, SpareCell, TextCell
from planner.intake.layout.tidy import tidy_layout
from planner.intake.tables.text_table import TextRows

"""How many rows or columns from the edge the labels are looked for."""
_AMOUNTS = frozenset(
    (
        *("base", "bonus_target", "bonus_guaranteed", "sign_on", "grants", "refresher", "relocation"),
        *("vesting", "curve", "benefits", "band", "posted_min", "posted_max", "market_min", "market_max"),
    )
)
"""Fields whose bare numbers a title may scale."""


def find_layout(cells: TextRows) -> Layout:
    """Return the records of a table; without any, and with `known` below 2, where no labels are in it."""
    grid = _grid(cells)
    tidy = tidy_layout(grid)
    if tidy is not None:
        return tidy
    across = [list(line) for line in zip(*grid, strict=True)]
    row_place, row_count = _label_line(grid)
    column_place, column_count = _label_line(across)
    if max(row_count, column_count) < 2:
        return Layout(known=max(row_count, column_count))
    is_at_the_edge = row_count == column_count and row_place == 0 < column_place
    if row_count > column_count or is_at_the_edge:  # a column of stages may be texts that labels have too
        return _joined([_block(block, row_place) for block in _vertical_parts(across, row_place)])
    parts = _side_by_side(grid, column_place)
    return _joined([_block(block, place) for part, place in parts for block in _vertical_parts(part, place)])


def _grid(cells: TextRows) -> Grid:
    return [
        [TextCell(text.strip(), row, column) for column, text in enumerate(line, start=1)]
        for row, line in enumerate(cells, start=1)
    ]


def _label_line(lines: Grid) -> tuple[int, int]:
    """Return the place of the line with most known labels of different texts, and how many it has."""
    counts = [_known_labels(line) for line in lines[:HEADER_DEPTH]]
    best = max(range(len(counts)), key=lambda place: (counts[place], -place))
    return best, counts[best]


def _known_labels(line: Sequence[TextCell]) -> int:
    texts = {cell.text for cell in line if cell.text}
    return sum(read_label(text) is not None for text in texts)


def _side_by_side(grid: Grid, place: int) -> list[tuple[Grid, int]]:
    """Split blocks beside each other, each with a column of labels of its own."""
    columns = [list(line) for line in zip(*grid, strict=True)]
    own = {label.key for cell in columns[place] if (label := read_label(cell.text))}
    starts = [place]
    for at in range(place + 2, len(columns)):
        keys = {label.key for cell in columns[at] if (label := read_label(cell.text))}
        if len(keys) >= 2 and len(keys & own) * 2 >= len(own) and at - starts[-1] >= 2:
            starts.append(at)
    ends = [*starts[1:], len(columns)]
    if len(starts) == 1:
        return [(grid, place)]
    return [([row[start:end] for row in grid], 0) for start, end in zip(starts, ends, strict=True)]


def _vertical_parts(grid: Grid, place: int) -> list[Grid]:
    """Split blocks below each other: each begins where the labels begin again."""
    seen: set[tuple[str, int, str]] = set()
    starts, repeats = [0], 0
    marks: list[tuple[int, tuple[str, int, str]]] = []
    for at, row in enumerate(grid):
        label = read_label(row[place].text) if any(cell.text for cell in row[place + 1 :]) else None
        if label is not None:
            marks.append((at, (label.key, label.year, label.counts)))
    keys = [mark for _, mark in marks]
    first = next(
        (mark for mark in keys if mark[0] == "company" and keys.count(mark) > 1), keys[0] if keys else None
    )
    if first is None or keys.count(first) < 2:
        return [grid]
    repeats = sum(keys.count(mark) > 1 for mark in set(keys))
    if repeats < 2 or (first[0] != "company" and repeats * 2 < len(set(keys))):
        return [grid]
    for at, mark in marks:
        if mark == first and mark in seen:
            starts.append(_with_heading(grid, place, at, starts[-1]))
        seen.add(mark)
    ends = [*starts[1:], len(grid)]
    return [grid[start:end] for start, end in zip(starts, ends, strict=True)]


def _with_heading(grid: Grid, place: int, at: int, after: int) -> int:
    """Return the row at which a block begins: headings and names above its first label belong to it."""
    start = at
    while (
        start - 1 > after
        and read_label(grid[start - 1][place].text) is None
        and any(cell.text for cell in grid[start - 1])
    ):
        start -= 1
    return start


def _joined(layouts: Sequence[Layout]) -> Layout:
    return Layout(
        tuple(record for layout in layouts for record in layout.records),
        tuple(cell for layout in layouts for cell in layout.left),
        sum(layout.known for layout in layouts),
    )


ABOVE = "It is above the labels."


def _block(rows: Grid, place: int) -> Layout:
    """Return the layout of rows of one field each; the label of each is at a place, the offers after it."""
    rows = with_lower_labels(with_joined_ranges(rows, place), place)
    header = header_of(rows, place)
    left = list(header.left)
    titles = [
        cell.text
        for at in header.rows
        for cell in {cell.text: cell for cell in rows[at][: place + 1]}.values()
    ]
    scale, currency = table_units([*titles, *_lone_texts(rows, place)])
    known: list[tuple[Label, list[TextCell]]] = []
    spare: list[list[TextCell]] = []
    section = group = ""
    named = {id(cell.cell) for cell in left}
    for at, row in enumerate(rows):
        if at in header.rows:
            left += [LeftCell(cell, ABOVE) for cell in row[:place] if cell.text and id(cell) not in named]
            continue
        before, label_cell, after = row[:place], row[place], row[place + 1 :]
        left += [LeftCell(cell, "It is before the labels.") for cell in before if cell.text]
        if _is_heading(label_cell, after):
            section = label_cell.text
            left += _heading(label_cell, header)
            continue
        group = next((cell.text for cell in reversed(before) if cell.text), group)
        category = group or section
        label = _label(label_cell.text, header.unit(row), category)
        if label is not None and header.has_companies and plain(label_cell.text) == JOB:
            label = replace(label, key="title")
        if label is not None and _is_paid_in_year(label, row[place:]):
            label = replace(label, key="grants")
        if label is None:
            spare.append(row)
            left += _unknown(label_cell, after)
        elif label.key in DERIVED:
            left.append(LeftCell(label_cell, DERIVED[label.key]))
        else:
            if label.key in _AMOUNTS:
                own_scale = label.scale or ("" if label.is_share or label.counts else scale)
                label = replace(label, scale=own_scale, currency=label.currency or currency)
            known.append((label, row))
    left += header.cells_of_no_offer(rows)
    return Layout(
        *_records(header, known, spare, left),
        sum(bool(cell.text) for _, row in known for cell in row[place + 1 :]),
    )


def _lone_texts(rows: Grid, place: int) -> list[str]:
    """Return the texts that are alone in a line before the labels: titles of a table of offers in rows."""
    lines = [{row[at].text for row in rows if row[at].text} for at in range(place)]
    return [text for line in lines if len(line) == 1 for text in line]


def _label(text: str, unit: str, category: str) -> Label | None:
    """Read a label with its column of units, or by its section: `Amount` under `Sign-on`."""
    label = read_label(f"{text} ({unit})" if unit else text) or read_label(text)
    if label is not None or not text or not category or category == text:
        return label
    return read_label(f"{category} {text}")


_EQUITY = re.compile(r"\b(?:rsus?|stock|equity|shares?|grants?)\b", re.IGNORECASE)


def _is_paid_in_year(label: Label, row: Sequence[TextCell]) -> bool:
    """Whether a line is what vests of a grant in one year, in money: `RSUs vesting Y1`, `60,000`."""
    texts = [cell.text for cell in row[1:] if cell.text]
    is_of_year = label.key == VESTING and label.year > 0 and not label.is_share
    return is_of_year and bool(_EQUITY.search(row[0].text)) and not any("%" in text for text in texts)


def _is_heading(label: TextCell, after: Sequence[TextCell]) -> bool:
    """Whether a line is the heading of a section: a label alone, or merged over its line."""
    return bool(label.text) and all(cell.text in ("", label.text) for cell in after)


def _heading(label: TextCell, header: Header) -> list[LeftCell]:
    return [] if header.is_block_name(label) else [LeftCell(label, "It is a heading, or has no entries.")]


def _unknown(label: TextCell, after: Sequence[TextCell]) -> list[LeftCell]:
    in_note = any(cell.text for cell in after)
    return [LeftCell(label, "No field has this label.", in_note)] if label.text else []


def _records(
    header: Header,
    known: list[tuple[Label, list[TextCell]]],
    spare: list[list[TextCell]],
    left: list[LeftCell],
) -> tuple[tuple[Record, ...], tuple[LeftCell, ...]]:
    records = []
    offers = [at for group in header.groups for at in group.columns.values()]
    for group in header.groups:
        if len(group.columns) > 1:
            cells, lost = year_cells(
                [
                    YearLine(label, row[header.place], {year: row[at] for year, at in group.columns.items()})
                    for label, row in known
                ],
                is_open=group.is_open,
            )
            left += lost
        else:
            [at] = group.columns.values()
            cells = [
                FieldCell(label, row[header.place], row[at], header.remark(row, at))
                for label, row in known
                if row[at].text
            ]
        places = tuple(group.columns.values())
        name = (group.name.row, group.name.column) if group.name else None
        extra = [
            SpareCell(row[header.place], row[at])
            for row in spare
            for at in places
            if row[at].text and (row[at].row, row[at].column) != name
        ]
        remarks = [
            TextCell(
                f"{row[header.place].text}: {remark.text}" if row[header.place].text else remark.text,
                remark.row,
                remark.column,
            )
            for row in (*(row for _, row in known), *spare)
            if (remark := header.remark(row, places[0])) is not None
            and (
                header.has_own_notes
                or any(row[at].text for at in places)
                or not any(row[at].text for at in offers)
            )
        ]
        records.append(Record(group.name, group.is_present, tuple(cells), tuple(extra), tuple(remarks)))
    return tuple(records), tuple(left)

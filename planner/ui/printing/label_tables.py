"""Tables that a panel lays out as labels in a grid: found in its layouts, and read as tables for paper."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLayout, QTableView, QWidget

from planner.ui.parts.links import FigureButton
from planner.ui.printing.parts import PrintedTable
from planner.ui.printing.widget_text import SPEAKING, is_strong, text_of

FEWEST_COLUMNS, FEWEST_ROWS = 3, 2
"""Of a table: a label with its value reads as well on one line."""


class _Cell(Struct, frozen=True, eq=False):
    widget: QWidget
    column: int
    text: str
    is_right: bool


_Row = tuple[_Cell, ...]


def label_tables(panel: QWidget, sheet: QWidget) -> Mapping[QWidget, PrintedTable]:
    """Return the tables in the layouts of a panel, each by every widget in it."""
    tables: dict[QWidget, PrintedTable] = {}
    widgets = [child for child in panel.children() if isinstance(child, QWidget)]
    for grid in _grids(panel.layout()):
        for run in _runs(grid, widgets, sheet):
            table = _table(run)
            tables |= {cell.widget: table for row in run for cell in row}
    return tables


def _grids(layout: QLayout | None) -> Iterator[QGridLayout]:
    """Yield a layout and those in it that are grids; not those of widgets in it."""
    if isinstance(layout, QGridLayout):
        yield layout
    for inner in layout.children() if layout is not None else ():
        if isinstance(inner, QLayout):
            yield from _grids(inner)


def _runs(grid: QGridLayout, widgets: Sequence[QWidget], sheet: QWidget) -> Iterator[Sequence[_Row]]:
    """Yield rows below each other whose cells take one column each, where they are enough for a table."""
    rows: dict[int, list[_Cell]] = {}
    broken = set[int]()
    for widget in widgets:
        place = grid.indexOf(widget)
        if place < 0 or not widget.isVisibleTo(sheet):
            continue
        row, column, tall, wide = cast("tuple[int, int, int, int]", grid.getItemPosition(place))
        if tall != 1 or wide != 1 or isinstance(widget, QComboBox) or not _says_words(widget, sheet):
            broken.add(row)
            continue
        rows.setdefault(row, []).append(
            _Cell(widget, column, _cell_text(widget, sheet), _is_right(widget, grid, place))
        )
    run: list[_Row] = []
    for row in range(grid.rowCount() + 1):
        if row in rows and row not in broken:
            run.append(tuple(sorted(rows[row], key=lambda cell: cell.column)))
        elif row in broken or row == grid.rowCount():
            if _is_table(run):
                yield tuple(run)
            run = []


def _is_table(run: Sequence[_Row]) -> bool:
    wide = [row for row in run if len(row) >= FEWEST_COLUMNS - 1]
    return len(wide) >= FEWEST_ROWS and len({cell.column for row in run for cell in row}) >= FEWEST_COLUMNS


def _table(run: Sequence[_Row]) -> PrintedTable:
    columns = sorted({cell.column for row in run for cell in row})
    texts = [tuple(_text(row, column) for column in columns) for row in run]
    right = {
        columns.index(cell.column)
        for row in run
        for cell in row
        if cell.is_right and cell.column != columns[0]
    }
    if _is_head(run[0], columns[0]):
        return PrintedTable(texts[0], tuple(texts[1:]), frozenset(right))
    return PrintedTable(("",) * len(columns), tuple(texts), frozenset(right))


def _is_head(row: _Row, first: int) -> bool:
    """Whether a row names the columns: it has none of the first, or all of it is strong or dim."""
    if len(row) < FEWEST_COLUMNS - 1:
        return False
    looks = (all(is_strong(cell.widget) for cell in row), all(_is_dim(cell.widget) for cell in row))
    return row[0].column != first or any(looks)


def _text(row: _Row, column: int) -> str:
    return next((cell.text for cell in row if cell.column == column), "")


def _says_words(widget: QWidget, sheet: QWidget) -> bool:
    """Whether a cell is text alone: a chart or a table in it has no place in a cell on paper."""
    parts = [widget, *_speaking(widget, sheet)]
    is_table = any(isinstance(part, QTableView) for part in parts)
    return not is_table and (isinstance(widget, SPEAKING) or len(parts) > 1)


def _cell_text(widget: QWidget, sheet: QWidget) -> str:
    if isinstance(widget, SPEAKING):
        return text_of(widget)
    return "\n".join(text for part in _speaking(widget, sheet) if (text := text_of(part)))


def _speaking(widget: QWidget, sheet: QWidget) -> list[QWidget]:
    """Return the widgets in a cell that say something, from the top."""
    parts = [part for part in widget.findChildren(QWidget) if isinstance(part, SPEAKING)]
    return sorted((part for part in parts if part.isVisibleTo(sheet)), key=lambda part: (part.y(), part.x()))


def _is_right(widget: QWidget, grid: QGridLayout, place: int) -> bool:
    item = grid.itemAt(place)
    sides = [item.alignment()] if item is not None else []
    if isinstance(widget, QLabel):
        sides.append(widget.alignment())
    return isinstance(widget, FigureButton) or any(side & Qt.AlignmentFlag.AlignRight for side in sides)


def _is_dim(widget: QWidget) -> bool:
    return str(widget.property("dim")) == "true"

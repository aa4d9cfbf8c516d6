"""A read-only table of a workbook sheet: the values that will be written."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import BODY, ROW, Theme
from planner.ui.plain_text import tip
from planner.ui.typing.entry_keys import UnsearchedTable
from planner.workbook.sheets.number_format import cell_text
from planner.workbook.sheets.sheet import BookSheet, SheetCell
from planner.workbook.sheets.styles import ACCENT, AMBER, BAD, DIM, GOOD, INK, INPUT, style_of

Index = QModelIndex | QPersistentModelIndex
INDENT = "   "
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole
TOKENS = {INK: "text", DIM: "dim", INPUT: "input", AMBER: "amber", BAD: "bad", GOOD: "good", ACCENT: "accent"}
POINTS_TO_PIXELS = 1.3
LETTER_WIDTH = 7.5
WRAPPED_INDENT = int(Role.UserRole) + 1
GAP = 8.0  # points: a lower row is a gap between others
PADDING = 6  # pixels around the text of a cell
TALL = 100_000
WIDER = 1.3  # times its width in the workbook: how wide a column may be for a label
_SIDES = {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight}


def overflows(cell: SheetCell) -> bool:
    """Whether a cell's text overflows into empty cells to its right."""
    style = style_of(cell.style)
    return isinstance(cell.value, str) and style.align == "left" and not style.wrap


class SheetModel(QAbstractTableModel):
    """The cells of a sheet, read-only."""

    def __init__(self, sheet: BookSheet, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet, self._look = sheet, look
        self._rows = max((row for row, _ in sheet.cells), default=-1) + 1
        self._columns = max((column for _, column in sheet.cells), default=-1) + 1

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        cell = self._sheet.cells.get((index.row(), index.column()))
        if cell is None:
            return None
        if role == Role.DisplayRole:
            style = style_of(cell.style)
            is_indented = not style.wrap and style.align == "left"
            return (INDENT * style.indent if is_indented else "") + cell_text(cell)
        if role == WRAPPED_INDENT:
            return wrapped_indent(cell)
        if role == Role.AccessibleTextRole:
            return cell_text(cell)
        if role == Role.ToolTipRole:
            return tip(f"={cell.formula}") if cell.formula else None
        return self._styled(cell, role)

    def _styled(self, cell: SheetCell, role: int) -> Any:
        style, theme = style_of(cell.style), self._look.theme
        if role == Role.ForegroundRole:
            return QBrush(_token(theme, style.color))
        if role == Role.BackgroundRole and style.fill:
            return QBrush(QColor(theme.raised))
        if role == Role.TextAlignmentRole:
            return _SIDES.get(style.align, Qt.AlignmentFlag.AlignHCenter) | Qt.AlignmentFlag.AlignVCenter
        return cell_font(cell) if role == Role.FontRole else None


def wrapped_indent(cell: SheetCell) -> int:
    """Return the pixels by which all lines of a wrapped text are indented."""
    style = style_of(cell.style)
    return QFontMetrics(cell_font(cell)).horizontalAdvance(INDENT * style.indent) if style.wrap else 0


class IndentDelegate(QStyledItemDelegate):
    """Indents every line of a wrapped text; spaces before it would indent the first alone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground to the left edge, and the cell right of its indent."""
        indent = int(index.data(WRAPPED_INDENT) or 0)
        if indent:
            ground = index.data(Role.BackgroundRole)
            if ground is not None:
                painter.fillRect(option.rect, ground)
            option.rect.setLeft(option.rect.left() + indent)
        super().paint(painter, option, index)


def cell_font(cell: SheetCell) -> QFont:
    """Return the window's font in the size and weight of a cell's style."""
    style, font = style_of(cell.style), QFont(QGuiApplication.font())
    font.setPixelSize(round(BODY * style.size / 10))
    font.setWeight(QFont.Weight.DemiBold if style.bold else QFont.Weight.Normal)
    font.setItalic(style.italic)
    return font


def _token(theme: Theme, colour: str) -> QColor:
    return QColor(getattr(theme, TOKENS.get(colour, "text")))


class SheetTable(UnsearchedTable):
    """A sheet with its column widths, row heights and merged cells, without its charts."""

    def __init__(self, sheet: BookSheet, look: Look) -> None:
        super().__init__()
        self.setModel(SheetModel(sheet, look, self))
        self.setAccessibleName(f"Sheet {sheet.name}, as it will leave")
        self.setItemDelegate(IndentDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        for column, width in enumerate(sheet.widths):
            self.setColumnWidth(column, round(width * LETTER_WIDTH))
        for row, height in sheet.heights.items():
            pixels = round(height * POINTS_TO_PIXELS)
            self.setRowHeight(row, pixels if height < GAP else max(ROW, pixels))
        self._merge_cells(sheet)
        self._fit_figures(sheet)
        self._fit_heights(sheet)
        self.setCornerWidget(QWidget())
        look.changed.connect(self.viewport().update)

    def _fit_figures(self, sheet: BookSheet) -> None:
        """Make columns wide enough for their figures in the window's font, which may be wider.

        A label that only this font is too wide for gets its room too.
        """
        for (row, column), cell in sheet.cells.items():
            style = style_of(cell.style)
            if style.wrap or style.align not in _SIDES or self.columnSpan(row, column) > 1:
                continue
            model, set_width = self.model(), round(sheet.widths[column] * LETTER_WIDTH)
            text = model.data(model.index(row, column), Role.DisplayRole)
            needed = QFontMetrics(cell_font(cell)).horizontalAdvance(text) + 2 * PADDING
            most = TALL if style.align == "right" else round(set_width * WIDER)
            if most >= needed > self.columnWidth(column) > GAP:
                self.setColumnWidth(column, needed)

    def _fit_heights(self, sheet: BookSheet) -> None:
        """Make rows high enough for wrapped text in the window's font, so that nothing is cut."""
        for (row, column), cell in sheet.cells.items():
            if not (isinstance(cell.value, str) and cell.value and style_of(cell.style).wrap):
                continue
            across = range(column, column + max(1, self.columnSpan(row, column)))
            width = sum(self.columnWidth(place) for place in across) - 2 * PADDING - wrapped_indent(cell)
            model, font = self.model(), cell_font(cell)
            text = model.data(model.index(row, column), Role.DisplayRole)
            box = QFontMetrics(font).boundingRect(
                QRect(0, 0, width, TALL), Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, text
            )
            if box.height() + PADDING > self.rowHeight(row):
                self.setRowHeight(row, box.height() + PADDING)

    def _merge_cells(self, sheet: BookSheet) -> None:
        """Span merged cells, and let long texts overflow into empty cells, as spreadsheets do."""
        for merge in sheet.merges:
            span = merge.span
            across, down = span.last_column - span.first_column + 1, span.last_row - span.first_row + 1
            if across > 1 or down > 1:
                self.setSpan(span.first_row, span.first_column, down, across)
        for (row, column), cell in sheet.cells.items():
            if overflows(cell) and self.columnSpan(row, column) == 1 and self.rowSpan(row, column) == 1:
                across = 1
                while column + across < len(sheet.widths) and (row, column + across) not in sheet.cells:
                    across += 1
                if across > 1:
                    self.setSpan(row, column, 1, across)

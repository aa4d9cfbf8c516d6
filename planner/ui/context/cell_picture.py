"""The selected cells of a table as a picture: with their heads and labels, drawn as on the screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from planner.ui.appearance.theme import GRID, Theme
from planner.ui.charts.copying import SHARP
from planner.ui.grid.keys.selected_cells import NO_RECTANGLE

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from planner.ui.desk import Desk
    from planner.ui.grid.cell_table import CellTable

MOST = 8_000  # pixels of a side
TOO_LARGE = "That is too large for a picture. Select fewer rows or columns."


def copy_as_picture(desk: "Desk", table: "CellTable") -> bool:
    """Put a picture of the selected rectangle on the clipboard; False where none can be made, with why."""
    rows, session = table.rectangle(), desk.session
    if not rows or not rows[0]:
        session.status_message.emit(NO_RECTANGLE)
        return False
    size = _size(table, rows)
    if max(size.width(), size.height()) > MOST:
        session.status_message.emit(TOO_LARGE)
        return False
    QGuiApplication.clipboard().setImage(_picture(table, rows, size, desk.look.theme))
    session.status_message.emit("Copied as a picture.")
    return True


def _label_width(table: "CellTable") -> int:
    return 0 if table.verticalHeader().isHidden() else table.verticalHeader().width()


def _head_height(table: "CellTable") -> int:
    return table.fontMetrics().height() + GRID


def _size(table: "CellTable", rows: "list[list[QModelIndex]]") -> QSize:
    widths = [table.columnWidth(index.column()) for index in rows[0]]
    heights = [table.rowHeight(row[0].row()) for row in rows]
    return QSize(_label_width(table) + sum(widths) + 1, _head_height(table) + sum(heights) + 1)


def _picture(table: "CellTable", rows: "list[list[QModelIndex]]", size: QSize, theme: Theme) -> QImage:
    picture = QImage(size * SHARP, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(SHARP)
    picture.fill(QColor(theme.background))
    painter = QPainter(picture)
    painter.setFont(table.font())
    painter.setPen(QColor(theme.text))
    left, top = _label_width(table), _head_height(table)
    for index in rows[0]:
        width = table.columnWidth(index.column())
        _write(table, painter, QRect(left, 0, width, top), index.column(), Qt.Orientation.Horizontal)
        left += width
    for row in rows:
        height = table.rowHeight(row[0].row())
        if label := _label_width(table):
            _write(table, painter, QRect(0, top, label, height), row[0].row(), Qt.Orientation.Vertical)
        left = _label_width(table)
        for index in row:
            width = table.columnWidth(index.column())
            _paint_cell(table, painter, QRect(left, top, width, height), index)
            left += width
        top += height
    painter.end()
    return picture


def _write(table: "CellTable", painter: QPainter, rect: QRect, section: int, way: Qt.Orientation) -> None:
    """Write the head of a column at the right of it, as its cells are; the label of a row at the left."""
    text = str(table.grid_model.headerData(section, way) or "")
    across = way is Qt.Orientation.Horizontal
    side = Qt.AlignmentFlag.AlignRight if across else Qt.AlignmentFlag.AlignLeft
    area = rect.adjusted(GRID, 0, -GRID, 0)
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, short)


def _paint_cell(table: "CellTable", painter: QPainter, rect: QRect, index: "QModelIndex") -> None:
    option = QStyleOptionViewItem()  # of no widget: nothing is selected in a picture, and no frame is drawn
    option.initFrom(table)
    option.state = QStyle.StateFlag.State_Enabled
    option.rect, option.font, option.fontMetrics = rect, table.font(), table.fontMetrics()
    table.painter_of_cells.paint(painter, option, index)

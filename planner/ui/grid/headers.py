"""The frozen edges of a grid: columns with their badges across, field labels down."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from planner.ui.appearance.look import Look
from planner.ui.appearance.swatch import paint_swatch
from planner.ui.appearance.theme import GRID, HALF, SECONDARY, Theme, font, scaled
from planner.ui.grid.model import BADGE, GridModel
from planner.ui.grid.rows import GroupRow, Row, key_of, label

HEIGHT = 42
LEAST = 96  # px, of a column
LABELS = (180, 232)  # px, the least and the most for the labels
INDENT = 20
SWATCH = 9


class ColumnHeader(QHeaderView):
    """Title over badge; the swatch is the column's mark in every chart."""

    accessible_role = QAccessible.Role.ColumnHeader
    renamed = Signal(int)  # a double click asks for another name of a column
    beside = Signal()  # a press beside all columns

    def __init__(self, model: GridModel, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model, self._look = model, look
        self.setFixedHeight(HEIGHT)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setMinimumSectionSize(LEAST)
        self.setAccessibleName(name)
        self.sectionDoubleClicked.connect(self.renamed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell a press beside all columns."""
        super().mousePressEvent(event)
        if self.logicalIndexAt(event.position().toPoint()) < 0:
            self.beside.emit()

    def sizeHint(self) -> QSize:
        """Two lines high. Qt asks in the middle of removals, so no section is measured."""
        return QSize(scaled(LEAST), scaled(HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one column's head."""
        theme, family = self._look.theme, self.font().family()
        head = self._model.head(self._model.item_at(section))
        painter.save()
        painter.fillRect(rect, QColor(theme.background))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        inner = rect.adjusted(GRID, 5, -GRID, -4)
        texts = (self._data(section, Qt.ItemDataRole.DisplayRole), self._data(section, BADGE))
        fonts = (font(family=family, strong=True), font(SECONDARY, family=family))
        side, line = scaled(SWATCH), QFontMetrics(fonts[0]).height()
        rooms = (inner.width() - side - 6, inner.width() - (0 if head.right else side + 6))
        short = [
            QFontMetrics(which).elidedText(text, Qt.TextElideMode.ElideRight, room)
            for text, which, room in zip(texts, fonts, rooms, strict=True)
        ]
        left = inner.left()
        if head.right:
            left = inner.right() - QFontMetrics(fonts[0]).horizontalAdvance(short[0]) - side - 5
        else:
            inner.setLeft(inner.left() + side + 6)
        square = QRect(left, inner.top() + (line - side + 1) // 2, side, side)
        if head.place is None:
            painter.fillRect(square, QColor(theme.dim))
        else:
            paint_swatch(painter, square.toRectF(), head.place)
        edge = Qt.AlignmentFlag.AlignRight if head.right else Qt.AlignmentFlag.AlignLeft
        lines = (Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom)
        for text, which, ink, end in zip(short, fonts, (theme.text, theme.dim), lines, strict=True):
            painter.setFont(which)
            painter.setPen(QColor(ink))
            painter.drawText(inner, edge | end, text)
        painter.restore()

    def _data(self, section: int, role: int) -> str:
        return str(self._model.headerData(section, Qt.Orientation.Horizontal, role) or "")


class FieldHeader(QHeaderView):
    """Field labels one step in, headings of folds with their triangle; a click on a heading folds it.

    `lines`: texts of headings that are drawn as a line while their fold is closed, by title.
    """

    accessible_role = QAccessible.Role.RowHeader
    folded = Signal(int)  # the heading's row
    beside = Signal()  # a press below all rows

    def __init__(self, rows: tuple[Row, ...], look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.rows, self._look, self.closed = rows, look, set[str]()
        self.lines: dict[str, str] = {}
        self.strong: frozenset[str] = frozenset()  # keys of rows whose labels are heavier
        self.setFixedWidth(labels_width(rows, self.font().family()))
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName("Fields")

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one label."""
        theme, row = self._look.theme, self.rows[section]
        heading = isinstance(row, GroupRow) and not self.is_line(row)
        painter.save()
        painter.fillRect(rect, QColor(theme.raised if heading else theme.background))
        painter.setPen(QColor(theme.hair))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(font(family=self.font().family(), strong=heading or key_of(row) in self.strong))
        painter.setPen(QColor(theme.accent if isinstance(row, GroupRow) and not heading else theme.text))
        inner = rect.adjusted(scaled(INDENT), 0, -HALF, 0)
        if heading and isinstance(row, GroupRow):
            self._triangle(painter, rect, closed=row.title in self.closed)
        text = self.lines[row.title] if isinstance(row, GroupRow) and not heading else label(row)
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)
        painter.restore()

    def is_line(self, row: GroupRow) -> bool:
        """Whether a heading is drawn as a line of text now."""
        return row.is_line and row.title in self.closed and row.title in self.lines

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell a press below all rows."""
        super().mousePressEvent(event)
        if self.logicalIndexAt(event.position().toPoint()) < 0:
            self.beside.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold by a click on a heading."""
        section = self.logicalIndexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        if left and section >= 0 and isinstance(self.rows[section], GroupRow):
            self.folded.emit(section)
        super().mouseReleaseEvent(event)

    def _triangle(self, painter: QPainter, rect: QRect, *, closed: bool) -> None:
        """Paint the mark of a fold: right while it is closed, else down."""
        x, y, step = rect.left() + scaled(GRID) + 1, rect.center().y(), scaled(1000) / 1000
        points = (0, -4, 7, 0, 0, 4) if closed else (-1, -3, 8, -3, 3, 4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.dim))
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(x + step * right, y + step * down)
                    for right, down in zip(points[::2], points[1::2], strict=True)
                ]
            )
        )
        painter.restore()


def paint_ends(view: QTableView, labels: FieldHeader, theme: Theme) -> None:
    """Paint the grounds of headings and the lines of rows from the last column of a view to its edge."""
    header, painter = view.horizontalHeader(), QPainter(view.viewport())
    left, right = header.length() - header.offset(), view.viewport().width()
    first = view.rowAt(0)
    for place in range(first, len(labels.rows)) if first >= 0 and left < right else ():
        top, height = view.rowViewportPosition(place), view.rowHeight(place)
        if top > view.viewport().height():
            break
        row = labels.rows[place]
        if height and isinstance(row, GroupRow) and not labels.is_line(row):
            painter.fillRect(left, top, right - left, height, QColor(theme.raised))
        if height:
            painter.setPen(QColor(theme.hair))
            painter.drawLine(left, top + height - 1, right, top + height - 1)


def labels_width(rows: tuple[Row, ...], family: str) -> int:
    """Return the width that the longest label needs, within `LABELS`."""
    plain, strong = (QFontMetrics(font(family=family, strong=heavy)) for heavy in (False, True))
    widths = (
        (strong if isinstance(row, GroupRow) else plain).horizontalAdvance(label(row)) + INDENT + HALF + 2
        for row in rows
    )
    return min(max(LABELS[0], *widths), LABELS[1])

"""The frozen edges of a grid: columns with their badges across, field labels down."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, SECONDARY, font, scaled
from planner.ui.grid.model import BADGE, GridModel
from planner.ui.grid.rows import GroupRow, Row, label

HEIGHT = 48
LEAST = 96  # px, of a column
LABELS = 224
SWATCH = 9


class ColumnHeader(QHeaderView):
    """Title over badge; the swatch is the column's colour in every chart."""

    def __init__(self, model: GridModel, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model, self._look = model, look
        self.setFixedHeight(HEIGHT)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setMinimumSectionSize(LEAST)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Two lines high. Qt asks in the middle of removals, so no section is measured."""
        return QSize(scaled(LEAST), scaled(HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one column's head."""
        theme, family = self._look.theme, self.font().family()
        painter.save()
        painter.fillRect(rect, QColor(theme.background))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        inner = rect.adjusted(GRID, 6, -GRID, -6)
        colour = self._model.head(self._model.item_at(section)).colour or theme.dim
        painter.fillRect(QRect(inner.left(), inner.top() + 5, SWATCH, SWATCH), QColor(colour))
        inner.setLeft(inner.left() + SWATCH + 6)
        texts = (self._data(section, Qt.ItemDataRole.DisplayRole), self._data(section, BADGE))
        fonts = (font(family=family, strong=True), font(SECONDARY, family=family))
        inks = (theme.text, theme.dim)
        sides = (Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom)
        for text, which, ink, side in zip(texts, fonts, inks, sides, strict=True):
            painter.setFont(which)
            painter.setPen(QColor(ink))
            short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, side | Qt.AlignmentFlag.AlignLeft, short)
        painter.restore()

    def _data(self, section: int, role: int) -> str:
        return str(self._model.headerData(section, Qt.Orientation.Horizontal, role) or "")


class FieldHeader(QHeaderView):
    """Field labels one step in, headings of folds with their triangle; a click on a heading folds it."""

    folded = Signal(int)  # the heading's row

    def __init__(self, rows: tuple[Row, ...], look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._rows, self._look, self.closed = rows, look, set[str]()
        self.setFixedWidth(LABELS)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName("Fields")

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one label."""
        theme, row = self._look.theme, self._rows[section]
        heading = isinstance(row, GroupRow)
        painter.save()
        painter.fillRect(rect, QColor(theme.raised if heading else theme.background))
        painter.setPen(QColor(theme.hair))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(font(family=self.font().family(), strong=heading))
        painter.setPen(QColor(theme.text))
        inner = rect.adjusted(GRID if heading else 3 * GRID, 0, -GRID, 0)
        text = self._heading(row) if isinstance(row, GroupRow) else label(row)
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)
        painter.restore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold by a click on a heading."""
        section = self.logicalIndexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        if left and section >= 0 and isinstance(self._rows[section], GroupRow):
            self.folded.emit(section)
        super().mouseReleaseEvent(event)

    def _heading(self, row: GroupRow) -> str:
        mark = "▸" if row.title in self.closed else "▾"
        return f"{mark} {row.title}{' (computed)' if row.computed else ''}"

"""The list below the command field: its model and how a line is painted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import CAPTION, GRID, HALF, SECONDARY, font, scaled
from planner.ui.find.entries import FindEntry, marked_spans
from planner.ui.find.index import Findings

LINE = 30
KIND = 76
ENTRY = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
CENTRED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class FindList(QAbstractListModel):
    """The findings of one search."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.findings = Findings()

    def show_findings(self, findings: Findings) -> None:
        """Show what was found."""
        self.beginResetModel()
        self.findings = findings
        self.endResetModel()

    def entry(self, index: Index) -> FindEntry:
        """Return the entry of a line."""
        return self.findings.entries[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.findings.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.name
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (f"{entry.kind.value}: {entry.name}", entry.note, entry.keys)
                return ", ".join(part for part in parts if part)
        return entry if role == ENTRY else None


class FindPainter(QStyledItemDelegate):
    """Paints kind, name with what was typed in bold, the second text, and the keys in a box."""

    def __init__(self, look: Look, model: FindList, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._model = look, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines are as high."""
        del option, index
        return QSize(0, scaled(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        entry, theme, family = self._model.entry(index), self._look.theme, option.font.family()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(theme.raised))
        rect = option.rect.adjusted(12, 0, -12, 0)
        if entry.keys:
            rect.setRight(paint_keys(painter, rect, entry.keys, self._look) - GRID)
        painter.setFont(font(SECONDARY, family=family))
        painter.setPen(QColor(theme.dim))
        painter.drawText(rect, CENTRED, entry.kind.value)
        rect.setLeft(rect.left() + scaled(KIND))
        words = self._model.findings.words
        used = _paint_marked(painter, rect, entry.name, marked_spans(words, entry.name), self._font(family))
        rect.setLeft(rect.left() + used + 20)
        painter.setFont(font(SECONDARY, family=family))
        painter.setPen(QColor(theme.bad if entry.is_bad else theme.dim))
        note = painter.fontMetrics().elidedText(entry.note, Qt.TextElideMode.ElideRight, max(rect.width(), 0))
        painter.drawText(rect, CENTRED, note)
        painter.restore()

    def _font(self, family: str) -> tuple[QFont, QColor]:
        return font(family=family), QColor(self._look.theme.text)


def paint_keys(painter: QPainter, rect: QRect, keys: str, look: Look) -> int:
    """Paint keys in a box at the right of a line; return where the box begins."""
    painter.setFont(font(CAPTION, family=painter.font().family()))
    wide = painter.fontMetrics().horizontalAdvance(keys) + 2 * HALF + 2
    high = painter.fontMetrics().height() + HALF
    box = QRect(rect.right() - wide, rect.center().y() - high // 2, wide, high)
    painter.setPen(QPen(QColor(look.theme.line), 1))
    painter.setBrush(QColor(look.theme.background))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QColor(look.theme.dim))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
    return box.left()


def _paint_marked(
    painter: QPainter,
    rect: QRect,
    text: str,
    spans: Sequence[tuple[int, int]],
    ink: tuple[QFont, QColor],
) -> int:
    """Paint a text in one line with parts of it in bold; return its width."""
    base, colour = ink
    short = QFontMetrics(base).elidedText(text, Qt.TextElideMode.ElideRight, max(rect.width() - GRID, 0))
    layout = QTextLayout(short, base)
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    formats = []
    for start, end in spans:
        if end <= len(short):
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, end - start, strong
            formats.append(part)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(rect.width(), 1))
    layout.endLayout()
    painter.setPen(colour)
    top = rect.top() + (rect.height() - line.height()) / 2
    layout.draw(painter, rect.topLeft().toPointF() + type(rect.topLeft().toPointF())(0, top - rect.top()))
    return round(line.naturalTextWidth())

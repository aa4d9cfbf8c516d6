"""Draws a line of the list so that the eye meets its title first: labels are dim, what is left out is small.

The text of the item stays whole, for screen readers and tests; its tones are read from `TONES`.
"""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.paste_stories.lines import TextTone, ToneSpan

TONES = Qt.ItemDataRole.UserRole.value
Index = QModelIndex | QPersistentModelIndex
_TICKED = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator


class DraftDelegate(QStyledItemDelegate):
    """Lays each text out in the width of the list."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as the style does, the tick beside the first line, the text in its tones."""
        item, style = self._item(option, index), self._view.style()
        text, item.text = item.text, ""
        tick, room = self._head(item), self._room(item)
        item.features &= ~_TICKED
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, item, painter, self._view)
        tick.rect = self._tick(tick)
        is_on = item.checkState is Qt.CheckState.Checked
        tick.state |= QStyle.StateFlag.State_On if is_on else QStyle.StateFlag.State_Off
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, tick, painter, self._view)
        painter.save()
        painter.setClipRect(room)
        painter.setPen(QColor(self._look.theme.text))
        self._laid(text, index, room.width(), item.font).draw(painter, QPointF(room.topLeft()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the text is in the width of the list."""
        item = self._item(option, index)
        item.rect = QRect(0, 0, self._view.viewport().width() - GRID, GRID)
        width = self._room(item).width()
        height = self._laid(item.text, index, width, item.font).boundingRect().height()
        return QSize(item.rect.width(), round(height) + 2 * HALF)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Let a press tick where the tick is drawn."""
        return super().editorEvent(event, model, self._head(option), index)

    def _item(self, option: QStyleOptionViewItem, index: Index) -> QStyleOptionViewItem:
        item = QStyleOptionViewItem(option)
        self.initStyleOption(item, index)
        return item

    def _head(self, item: QStyleOptionViewItem) -> QStyleOptionViewItem:
        """Return the item as high as its first line."""
        head = QStyleOptionViewItem(item)
        head.rect = QRect(item.rect.topLeft(), QSize(item.rect.width(), item.fontMetrics.height() + 2 * HALF))
        return head

    def _tick(self, head: QStyleOptionViewItem) -> QRect:
        return self._view.style().subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, head, self._view
        )

    def _room(self, item: QStyleOptionViewItem) -> QRect:
        """Return where the text is: right of the tick."""
        left = self._tick(self._head(item)).right() + GRID
        return QRect(left, item.rect.top() + HALF, item.rect.right() - left, item.rect.height() - HALF)

    def _laid(self, text: str, index: Index, width: int, letters: QFont) -> QTextLayout:
        laid = QTextLayout(text.replace("\n", "\u2028"), letters)
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        laid.setTextOption(wrapping)
        laid.setFormats([self._format(span) for span in index.data(TONES) or ()])
        laid.beginLayout()
        top = 0.0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        laid.endLayout()
        return laid

    def _format(self, span: ToneSpan) -> QTextLayout.FormatRange:
        letters, theme = QTextCharFormat(), self._look.theme
        letters.setForeground(QColor(theme.text if span.tone is TextTone.TITLE else theme.dim))
        if span.tone is TextTone.TITLE:
            letters.setFontWeight(QFont.Weight.DemiBold)
        shape = QTextLayout.FormatRange()
        shape.start, shape.length, shape.format = span.start, span.length, letters
        return shape

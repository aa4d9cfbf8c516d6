"""The list of letters: each with its name and its use under it."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.letters import LETTERS
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, SECONDARY, scaled
from planner.ui.typing.entry_keys import StillList

COUNTER = "counter_email"
"""The letter that a negotiation is about: the list begins there."""
USE = Qt.ItemDataRole.UserRole
EDITED = "edited by you"
BAR, MARGIN = 3, 16
AnyIndex = QModelIndex | QPersistentModelIndex


class TwoLines(QStyledItemDelegate):
    """Draws a name and a dimmed line under it; the chosen one with a bar at its left."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines and their margins."""
        del index
        name, use = _fonts(option)
        return QSize(0, QFontMetrics(name).height() + QFontMetrics(use).height() + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw ground, bar, texts and the line to the next letter."""
        theme, room = self._look.theme, QRect(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(room, theme.selection)
            painter.fillRect(QRect(room.topLeft(), QSize(BAR, room.height())), QColor(theme.accent))
        painter.fillRect(QRect(room.left(), room.bottom(), room.width(), 1), QColor(theme.hair))
        name, use = _fonts(option)
        name.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        text = room.adjusted(MARGIN, GRID, -GRID, -GRID)
        _write(painter, text, name, QColor(theme.text), str(index.data()), Qt.AlignmentFlag.AlignTop)
        _write(painter, text, use, QColor(theme.dim), str(index.data(USE)), Qt.AlignmentFlag.AlignBottom)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(room.adjusted(0, 0, -1, -2))


class LetterList(StillList):
    """All letters, in the order in which a negotiation needs them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName("Letters")
        self.setItemDelegate(TwoLines(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for kind in LETTERS:
            item = QListWidgetItem(kind.name)
            item.setData(USE, kind.use)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, kind.use)
            self.addItem(item)
        self.setCurrentRow([kind.key for kind in LETTERS].index(COUNTER))
        look.changed.connect(self.viewport().update)

    def show_edited(self, keys: Collection[str]) -> None:
        """Show for each letter that the user edited it, else its use."""
        for place, kind in enumerate(LETTERS):
            use = EDITED if kind.key in keys else kind.use
            self.item(place).setData(USE, use)
            self.item(place).setData(Qt.ItemDataRole.AccessibleDescriptionRole, use)


def _fonts(option: QStyleOptionViewItem) -> tuple[QFont, QFont]:
    """Return the fonts of name and use."""
    name = QFont(option.font)
    use = QFont(name)
    use.setPixelSize(scaled(SECONDARY))
    return name, use


def _write(
    painter: QPainter, room: QRect, letters: QFont, colour: QColor, text: str, side: Qt.AlignmentFlag
) -> None:
    painter.setFont(letters)
    painter.setPen(colour)
    short = QFontMetrics(letters).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | side, short)

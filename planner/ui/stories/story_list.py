"""The list of stories: two lines each, the keys that move a story, and the button that adds one."""

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QHideEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import BODY, GRID, HALF, SECONDARY, font, scaled
from planner.ui.plain_text import tip
from planner.ui.stories.story_list_model import Index, ListRole, StoryListModel, StoryRows
from planner.ui.typing.entry_keys import StillListView

LIST_WIDTH = 220
MOVES = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
HINT = "Alt+Up and Alt+Down move a story, Del deletes it, Ctrl+V makes stories of the notes that you copied."


class StoryDelegate(QStyledItemDelegate):
    """Paints a title and below it, in the second colour, score, lens and what the recruiter reads."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        del option, index
        return QSize(LIST_WIDTH - GRID, scaled(6 * GRID))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one story."""
        theme, area = self._look.theme, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.selection)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRect(area.topLeft(), QSize(2, area.height())), QColor(theme.accent))
        inner = area.adjusted(2 * GRID, HALF + 1, -GRID, -HALF - 1)
        first, second = (
            inner.adjusted(0, 0, 0, -inner.height() // 2),
            inner.adjusted(0, inner.height() // 2, 0, 0),
        )
        family = option.font.family()
        painter.setFont(font(BODY, family=family))
        painter.setPen(QColor(theme.text))
        _draw(painter, first, index.data())
        painter.setFont(font(SECONDARY, family=family))
        painter.setPen(QColor(theme.dim))
        letters, note = painter.fontMetrics(), index.data(ListRole.NOTE)
        left = second.width() - letters.horizontalAdvance(note) - 2 * GRID
        shared = letters.elidedText(index.data(ListRole.SHARED) or "", Qt.TextElideMode.ElideMiddle, left)
        painter.drawText(second, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shared)
        _draw(painter, second, note)
        painter.restore()


class StoryList(StillListView):
    """`looked_at(identity)` when another line is current; `moved(step)` and `opened` by keys.

    `menu_asked(point of the screen)`.
    """

    looked_at = Signal(str)
    moved = Signal(int)
    opened = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.stories = StoryListModel()
        self.stories.setParent(self)
        self.setModel(self.stories)
        self.setItemDelegate(StoryDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Stories")
        self.setAccessibleDescription(HINT)
        self.activated.connect(lambda _index: self.opened.emit())
        look.changed.connect(self.viewport().update)

    def show_stories(self, rows: StoryRows, story_id: str) -> None:
        """Show the stories, one of them current."""
        self.stories.show_rows(rows)
        index = self.stories.index(self.stories.row_of(story_id))
        if index != self.currentIndex():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)

    def showEvent(self, event: QShowEvent) -> None:
        """Judge and compare what was left when the list was hidden."""
        super().showEvent(event)
        self.stories.rest.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the time to the sheet that is shown."""
        super().hideEvent(event)
        self.stories.pause()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Emit which story is current; a list that is being filled has none for a moment."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.looked_at.emit(self.stories.story_id(current.row()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the story under the mouse, which is selected, or of the current one."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_asked.emit(event.globalPos() if by_mouse else below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the story itself."""
        step = MOVES.get(event.key())
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


def _draw(painter: QPainter, area: QRect, text: str) -> None:
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)


class ListPanel(QFrame):
    """`added` when the button is pressed."""

    added = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.view = StoryList(look)
        self.add = QPushButton("Add story")
        self.add.setToolTip(tip(f"Ctrl+Shift+N. {HINT}"))
        self.add.clicked.connect(self.added)
        self.setProperty("list", "true")
        self.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.view, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(GRID, 0, GRID, 0)
        foot.addWidget(self.add)
        column.addLayout(foot)

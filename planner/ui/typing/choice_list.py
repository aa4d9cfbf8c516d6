"""The list under a line that shows its choices, with what each changes; the line keeps the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from planner.ui.appearance.theme import GRID, SECONDARY, scaled
from planner.ui.typing.choice import Choice, matched_part, matching

Index = QModelIndex | QPersistentModelIndex
NOTE, LEADS, TYPED = (Qt.ItemDataRole.UserRole + place for place in range(3))
HEIGHT = 26
LEAST, MOST = 120, 440
SHOWN = 8
_CLOSING = (QEvent.Type.FocusOut, QEvent.Type.Move, QEvent.Type.Hide, QEvent.Type.WindowDeactivate)
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ChoiceModel(QAbstractListModel):
    """The choices that match what is typed."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._all, self._typed = tuple(choices), ""
        self.shown: tuple[Choice, ...] = self._all

    def match_text(self, typed: str) -> bool:
        """Keep what matches a text, and return whether something does.

        If not, a short list stays whole, and of a long one what leads elsewhere.
        """
        matches = matching(self._all, typed)
        rest = self._all if len(self._all) <= SHOWN else tuple(choice for choice in self._all if choice.leads)
        self.beginResetModel()
        self._typed, self.shown = typed, matches or rest
        self.endResetModel()
        return bool(matches)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of choices that match."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a text, its note, where it leads, or what was typed."""
        choice = self.shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return choice.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{choice.text}, {choice.note}" if choice.note else choice.text
            case _ if role == NOTE:
                return choice.note
            case _ if role == LEADS:
                return choice.leads
            case _ if role == TYPED:
                return self._typed
        return None


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice: what was typed of it heavier, and its note at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        view = option.widget
        option.state &= ~QStyle.StateFlag.State_HasFocus
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        area = QRect(option.rect).adjusted(GRID + 4, 0, -GRID - 4, 0)
        painter.save()
        small = QFont(option.font)
        small.setPixelSize(scaled(SECONDARY))
        painter.setFont(small)
        painter.setPen(option.palette.placeholderText().color())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data(NOTE))
        area.setRight(area.right() - QFontMetrics(small).horizontalAdvance(index.data(NOTE)) - GRID)
        if index.data(LEADS):
            painter.setPen(option.palette.mid().color())
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
            painter.setPen(option.palette.placeholderText().color())
        else:
            painter.setPen(option.palette.text().color())
        self._write(painter, area, option.font, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as text and note, and 26 pixels high."""
        metrics = QFontMetrics(_strong(option.font))
        text, note = index.data(), index.data(NOTE)
        gap = 4 * GRID if note else 0
        return QSize(
            metrics.horizontalAdvance(text) + gap + metrics.horizontalAdvance(note) + 3 * GRID, HEIGHT
        )

    def _write(self, painter: QPainter, area: QRect, font: QFont, index: Index) -> None:
        """Write the text in three parts: before, what was typed, after; cut at the end of the room."""
        whole = QFontMetrics(_strong(font)).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, area.width()
        )
        start, length = matched_part(whole, index.data(TYPED))
        end, left = start + length, area.left()
        strong, side = _strong(font), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for text, which in ((whole[:start], font), (whole[start:end], strong), (whole[end:], font)):
            painter.setFont(which)
            room = QRect(left, area.top(), area.right() - left + 1, area.height())
            painter.drawText(room, side | Qt.TextFlag.TextIncludeTrailingSpaces, text)
            left += QFontMetrics(which).horizontalAdvance(text)


class ChoiceList(QCompleter):
    """`taken(text)` when a choice is clicked; `led(path)` when one is that leads to another field.

    The line asks it to show what matches, and which choice its Enter takes. `takes_first` is false where any
    text may be typed: then only a choice that was gone to is taken.
    """

    taken = Signal(str)
    led = Signal(str)

    def __init__(self, line: QLineEdit, choices: Sequence[Choice], *, takes_first: bool) -> None:
        super().__init__(line)
        self._line, self._takes_first = line, takes_first
        self._choices = ChoiceModel(choices)
        self._choices.setParent(self)
        self.setModel(self._choices)
        self.setWidget(line)
        self.setMaxVisibleItems(SHOWN)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.list = QListView()
        self.list.setProperty("popup", "true")
        self.list.setAccessibleName("Choices")
        self.setPopup(self.list)
        # A popup would grab the keyboard, and what is typed while it closes would be lost with it.
        # The line is above it, so that it has the style sheet of the line's window.
        self.list.setParent(line, Qt.WindowType.ToolTip | Qt.WindowType.WindowDoesNotAcceptFocus)
        line.window().installEventFilter(self)
        self.list.setItemDelegate(ChoiceDelegate(self.list))  # after `setPopup`, which sets its own
        self.activated.connect(self._activate)

    @property
    def shown(self) -> tuple[Choice, ...]:
        """The choices in the list, from the top."""
        return self._choices.shown

    def show_matches(self, typed: str) -> None:
        """Show what matches a text; where nothing does, what may help, or no list."""
        has_match = self._choices.match_text(typed)
        if not self.shown:
            self.list.hide()
            return
        delegate = self.list.itemDelegate()
        option = QStyleOptionViewItem()
        option.font = self.list.font()
        widths = [
            delegate.sizeHint(option, self._choices.index(row)).width() for row in range(len(self.shown))
        ]
        self.list.setMinimumWidth(min(max(LEAST, *widths) + 2 * GRID, scaled(MOST)))
        self.complete()
        if typed.strip() and has_match and self._takes_first:
            self.list.setCurrentIndex(self.completionModel().index(0, 0))
        else:
            self.list.setCurrentIndex(QModelIndex())

    def current(self) -> Choice | None:
        """Return the choice that Enter takes; None while the list is not open or nothing is marked."""
        index = self.list.currentIndex()
        if not self.list.isVisible() or not index.isValid():
            return None
        return self.shown[index.row()]

    @property
    def is_open(self) -> bool:
        """Whether the list is on the screen."""
        return self.list.isVisible()

    def step(self, rows: int) -> bool:
        """Mark the choice below or above, round the ends; return whether the list is open."""
        if not self.list.isVisible():
            return False
        model, current = self.completionModel(), self.list.currentIndex()
        row = current.row() + rows if current.isValid() else min(rows, 0)
        self.list.setCurrentIndex(model.index(row % model.rowCount(), 0))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list where the line is left or moves; Qt would keep from the line that it is left.

        Move the mark by the arrow keys as the line does; Qt would write each choice into it.
        """
        if watched is not self.list and event.type() in _CLOSING:
            self.list.hide()
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            rows = STEPS.get(Qt.Key(event.key()), 0)
            if rows and not event.modifiers() and self.step(rows):
                return True
        return super().eventFilter(watched, event)

    def close_list(self) -> None:
        """Hide the list."""
        self.list.hide()

    def _activate(self, text: str) -> None:
        choice = next(choice for choice in self.shown if choice.text == text)
        if choice.leads:
            self.led.emit(choice.leads)
        else:
            self.taken.emit(choice.text)


def _strong(font: QFont) -> QFont:
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier

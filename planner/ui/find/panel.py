"""The command field as it floats over the window: a line, what it finds, and the keys that choose."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, STRONG, font, scaled
from planner.ui.find.corner import paint_lens
from planner.ui.find.entries import FindEntry
from planner.ui.find.index import Findings
from planner.ui.find.rows import LINE, FindList, FindPainter
from planner.ui.parts.panel_parts import note, plain
from planner.ui.parts.wash import FadingIn
from planner.ui.reader.announcing import announce
from planner.ui.undo.toast import visible_width

WIDTH = 620
MARGIN = 8
SHOWN = 9  # lines without scrolling
KEYS_HERE = "↑ ↓ choose     Enter go there"
KEYS = "↑ ↓ choose     Enter go or do     Ctrl+Enter type into it here"


class FindPanel(QFrame):
    """`typed(text)`; `narrowed(step)` by Tab; `taken(entry)` by Enter, `entered(entry)` with Ctrl; `left`."""

    accessible_role = QAccessible.Role.Dialog
    typed = Signal(str)
    narrowed = Signal(int)
    taken = Signal(object)
    entered = Signal(object)
    left = Signal()

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("overlay", "true")
        self.setAccessibleName("Find or do anything")
        self.line, self.hint, self.before = QLineEdit(self), plain(), plain()
        self.list, self.model = QListView(self), FindList(self)
        self.keys, self.count, self.empty = plain(KEYS), plain(), note()
        self._set_up(look)
        self._lay_out(look)
        over.installEventFilter(self)
        self.hide()
        FadingIn(self, look)

    def open(self, prompt: str) -> None:
        """Show the empty line with a prompt, and give it the keyboard."""
        self.line.clear()
        self.line.setFont(font(STRONG, family=self.font().family()))  # in the zoom in force
        self.line.setPlaceholderText(prompt)
        self.line.setAccessibleName(prompt)
        self.show()
        self.raise_()
        self._place()
        self.line.setFocus()

    def show_findings(self, findings: Findings, empty: str) -> None:
        """List what was found, the first line marked; or say why there is none."""
        self.model.show_findings(findings)
        shown = len(findings.entries)
        self.list.setVisible(bool(shown))
        self.list.setFixedHeight(min(shown, SHOWN) * scaled(LINE) + 2 * 4)
        self.empty.setText(empty)
        self.empty.setVisible(not shown and bool(empty))
        self.count.setText(f"{shown} of {findings.total}" if findings.total else "")
        if shown:
            self.list.setCurrentIndex(self.model.index(0))
            marked = self.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
            announce(self.line, f"{self.count.text()}. {marked}")
        else:
            announce(self.line, empty)
        self._place()

    def ask_for(self, name: str, text: str) -> None:
        """Turn the line into the entry of one cell, with its text to be replaced."""
        self.before.setText(name)
        self.before.show()
        self.line.setAccessibleName(name)
        self.show_findings(Findings(), "")
        self.line.setText(text)
        self.line.selectAll()

    @property
    def entry(self) -> FindEntry | None:
        """The marked entry."""
        index = self.list.currentIndex()
        return self.model.entry(index) if index.isValid() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that choose from the line; leave when it loses the keyboard."""
        if watched is self._over:
            if event.type() is QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() is QEvent.Type.FocusOut and self.isVisible():
            self.left.emit()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._choose(event)
        return False

    def _choose(self, event: QKeyEvent) -> bool:
        key, controlled = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._step(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if not controlled:
                self._step(SHOWN if key == Qt.Key.Key_PageDown else -SHOWN)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.narrowed.emit(1 if key == Qt.Key.Key_Tab else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                (self.entered if controlled else self.taken).emit(self.entry)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                return False
        return True

    def _step(self, step: int) -> None:
        rows = self.model.rowCount()
        if rows:
            at = self.list.currentIndex().row() + step
            at = at % rows if abs(step) == 1 else min(max(at, 0), rows - 1)
            index = self.model.index(at)
            self.list.setCurrentIndex(index)
            announce(self.line, index.data(Qt.ItemDataRole.AccessibleTextRole))

    def _set_up(self, look: Look) -> None:
        self.line.setProperty("bare", "true")
        self.line.setFont(font(STRONG, family=self.font().family()))
        self.line.textEdited.connect(self.typed)
        self.line.installEventFilter(self)
        self.before.hide()
        self.hint.setProperty("dim", "true")
        self.keys.setProperty("dim", "true")
        self.count.setProperty("dim", "true")
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindPainter(look, self.model, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName("Found")
        self.list.clicked.connect(lambda index: self.taken.emit(self.model.entry(index)))
        self.empty.setContentsMargins(12, GRID, 12, GRID)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)

    def _lay_out(self, look: Look) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(12, 6, 14, 6)
        foot.setContentsMargins(12, 6, 14, 6)
        top.addWidget(SearchSign(look))
        top.addWidget(self.before)
        top.addWidget(self.line, 1)
        top.addWidget(self.hint)
        foot.addWidget(self.keys, 1)
        foot.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in (top, _rule(self), self.list, self.empty, _rule(self), foot):
            if isinstance(part, QHBoxLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)

    def _place(self) -> None:
        """Lie in the top right corner, within the window."""
        right = visible_width(self._over)
        width = min(scaled(WIDTH), right - 2 * MARGIN)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(right - width - MARGIN, MARGIN // 2)


class SearchSign(QWidget):
    """The sign of a search."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(22, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the colours in force."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_lens(painter, QRect(3, 5, 10, 10), self._look.theme.dim)


def _rule(parent: QWidget) -> QFrame:
    """A line between the parts."""
    rule = QFrame(parent)
    rule.setProperty("rule", "true")
    rule.setFixedHeight(1)
    return rule

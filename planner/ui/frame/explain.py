"""The explain bar, in place of a formula bar: the selected figure and where it comes from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QToolButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.analysis.explained import Explained, Reason, explained
from planner.ui.appearance.theme import GRID, HALF, ROW, STRONG, font, scaled
from planner.ui.frame.name_box import WIDTH, NameBox
from planner.ui.parts.panel_parts import allow, mark
from planner.ui.plain_text import tip
from planner.ui.session import Session
from planner.ui.typing.entry_keys import UnsearchedTree

PATH = int(Qt.ItemDataRole.UserRole)
PARTS = "Each part and where it comes from (Ctrl+E)"
NO_PARTS = "Nothing is selected that has parts (Ctrl+E)"
HEIGHT = 31  # px, without the line below it
MORE, LESS = "All of it  ↓", "Less  ↑"
WIDEST_WHAT = 50  # per cent of the bar for what a line is; its source takes the rest
WIDEST_NAME = 28  # per cent of the bar for the name, where a large zoom makes it narrow
MOST = 7  # lines shown at once; the rest scrolls


class ExplainBar(QFrame):
    """One line; `set_open` shows the chain of reasons, whose lines lead to their fields."""

    opened = Signal(bool)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._explained = session, Explained()
        self.setProperty("bar", "true")
        self.setAccessibleName("Explain")
        self.name = NameBox(session, self)
        self._value, self._reason = QLabel(self), QLabel(self)
        for label in (self._value, self._reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._button, self.chain = QToolButton(self), UnsearchedTree(self)
        self._rows, self._line = QVBoxLayout(self), QHBoxLayout()
        self._set_up()
        self._lay_out()
        session.selected.connect(self.refresh)
        session.changed.connect(self.refresh)
        self.refresh()

    def text(self) -> str:
        """Return the whole line, for a screen reader."""
        parts = (self._explained.name, self._explained.value, self._explained.reason)
        return " · ".join(part for part in parts if part)

    def refresh(self) -> None:
        """Explain the selection in the current plan."""
        self._explained = explained(self._session.plan, self._session.analysis, self._session.selection)
        self.name.show_name(self._explained.name)
        self._value.setVisible(bool(self._explained.value))
        mark(self._reason, "bad", on=self._explained.wrong)
        self._elide()
        self.setAccessibleDescription(self.text())
        allow(self._button, NO_PARTS, PARTS, on=bool(self._explained.lines))
        if self.chain.isVisible():
            self._fill()

    def set_open(self, *, opened: bool) -> None:
        """Show or hide the chain of reasons below the line."""
        self.chain.setVisible(opened)
        self._button.setText(LESS if opened else MORE)
        if opened:
            self._fill()
        self.opened.emit(opened)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide the texts to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self._reason.clear()
        self.name.setFixedWidth(min(scaled(WIDTH), self.width() * WIDEST_NAME // 100))
        _show_elided(self._value, self._explained.value, self.width() // 3)
        for layout in (self._rows, self._line):
            layout.activate()  # the width of the value may just have changed
        width = self._button.x() - self._reason.x() - 2 * GRID
        _show_elided(self._reason, self._explained.reason, max(width, 80))

    def _set_up(self) -> None:
        self._value.setFont(font(STRONG, strong=True, family=self.font().family()))
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._reason.setProperty("dim", "true")
        self._button.setText(MORE)
        self._button.setProperty("quiet", "true")
        self._button.setAccessibleName("Explain in full")
        self._button.clicked.connect(lambda: self.set_open(opened=not self.chain.isVisible()))
        self.chain.setHeaderLabels(["What", "How much", "Where from"])
        self.chain.setAccessibleName("Reasons")
        self.chain.setRootIsDecorated(False)
        self.chain.setIndentation(0)
        self.chain.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.chain.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.chain.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.chain.header().setStretchLastSection(True)
        self.chain.itemActivated.connect(self._go)
        self.chain.hide()

    def _lay_out(self) -> None:
        line, bar = self._line, QWidget(self)
        bar.setLayout(line)
        bar.setFixedHeight(scaled(HEIGHT))
        line.setContentsMargins(0, 0, GRID, 0)
        line.setSpacing(GRID + HALF)
        for widget in (self.name, self._value):
            line.addWidget(widget)
        line.addWidget(self._reason, 1)
        line.addWidget(self._button)
        self._reason.setMinimumWidth(80)
        layout = self._rows
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.chain)

    def _fill(self) -> None:
        self.chain.clear()
        for line in self._explained.lines:
            self.chain.addTopLevelItem(_item(line))
        widest = self.width() * WIDEST_WHAT // 100
        self.chain.header().resizeSection(0, min(self._widest_what() + 3 * GRID, widest))
        lines = min(max(len(self._explained.lines), 1), MOST)
        self.chain.setFixedHeight(self.chain.header().sizeHint().height() + lines * scaled(ROW + HALF))

    def _widest_what(self) -> int:
        metrics = self.chain.fontMetrics()
        return max((metrics.horizontalAdvance(line.text) for line in self._explained.lines), default=0)

    def _go(self, item: QTreeWidgetItem) -> None:
        path = item.data(0, PATH)
        if path:
            self._session.jump(path)


def _show_elided(label: QLabel, text: str, width: int) -> None:
    """Show a text in one line, elided to a width; in full as tooltip."""
    line = " · ".join(part.strip() for part in text.splitlines() if part.strip())
    label.setText(label.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, width))
    label.setToolTip(tip(text))


def _item(line: Reason) -> QTreeWidgetItem:
    item = QTreeWidgetItem([line.text, line.value, line.source])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(0, PATH, line.path)
    if line.path:
        item.setToolTip(0, "Enter goes to where it was typed")
    return item

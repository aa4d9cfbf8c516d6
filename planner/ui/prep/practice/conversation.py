"""What was said in a talk that is practised, line by line, the latest in sight."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from planner.practice.talk import PracticeTalk
from planner.ui.appearance.theme import GRID
from planner.ui.parts.panel_parts import clear_layout, heading, mark, scrolled, sentence

THEY, YOU = "They", "You"


class Conversation(QWidget):
    """Drawn anew at each line: a talk has a dozen."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[QLabel] = []
        self._page = QWidget()
        self._rows = QGridLayout(self._page)
        self._rows.setContentsMargins(GRID, GRID, 2 * GRID, GRID)
        self._rows.setHorizontalSpacing(2 * GRID)
        self._rows.setVerticalSpacing(GRID)
        self._rows.setColumnStretch(1, 1)
        self._scroll = scrolled(self._page)
        self._scroll.setProperty("reads", "true")
        self._scroll.setAccessibleName("What was said")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._grown = QTimer(self, singleShot=True, interval=0)  # Qt lays the lines out after they came
        self._grown.timeout.connect(self._fit)

    def show_talk(self, talk: PracticeTalk | None) -> None:
        """Show what was said, and scroll to the end."""
        clear_layout(self._page)
        self.lines = []
        for exchange in talk.exchanges if talk else ():
            if exchange.yours is not None:
                self._add(YOU, exchange.yours.words)
            self._add(THEY, exchange.theirs.words)
        self._grown.start()

    def text(self) -> str:
        """Everything that was said."""
        return "\n".join(line.text() for line in self.lines)

    def _add(self, who: str, words: str) -> None:
        row, line = len(self.lines) + 1, sentence(words)
        name = heading(who)
        mark(name, "dim", on=who == YOU)
        line.setAccessibleName(f"{who}: {words}")
        self._rows.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(line, row, 1, Qt.AlignmentFlag.AlignTop)
        self.lines.append(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the lines anew."""
        super().resizeEvent(event)
        self._grown.start()

    def _fit(self) -> None:
        """Be as high as what was said, for the next line follows it; with less room show the end."""
        frame = self._scroll.height() - self._scroll.viewport().height()
        spoken = self._rows.totalHeightForWidth(self._scroll.viewport().width()) if self.lines else 0
        self.setMaximumHeight(spoken + frame)
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())

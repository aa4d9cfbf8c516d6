"""The base of the help windows: a title, a filter, what it lists, and a button that closes it.

They stay open beside the sheet, so that what they say can be tried.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.ui.appearance.theme import GRID, STRONG, font, scaled
from planner.ui.parts.panel_parts import note, plain


class HelpPage(QDialog):
    """A window with a list that follows its filter. A child fills `body` in `show_matching`."""

    def __init__(self, parent: QWidget, title: str, about: str, size: tuple[int, int]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        heading, self.about = plain(title), note(about)
        heading.setFont(font(STRONG, strong=True, family=self.font().family()))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter")
        self.filter.setAccessibleName(f"Filter of {title.lower()}")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self.show_matching)
        self.body = QWidget()
        self._scrolled = QScrollArea()
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setFrameShape(QFrame.Shape.NoFrame)
        self._scrolled.setAccessibleName(title)
        self._scrolled.setWidget(self.body)
        close = QPushButton("Close")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        lines.setSpacing(GRID)
        for part in (heading, self.about, self.filter):
            lines.addWidget(part)
        lines.addWidget(self._scrolled, 1)
        lines.addLayout(foot)
        self.about.setVisible(bool(about))
        self.resize(min(scaled(size[0]), parent.width()), min(scaled(size[1]), parent.height()))

    def show_matching(self, text: str) -> None:
        """List what has a text in it; everything for an empty one."""
        raise NotImplementedError

    def open_beside(self) -> None:
        """Show the window, its filter ready to be typed in."""
        self.show_matching("")
        self.show()
        self.activateWindow()
        self.filter.setFocus()

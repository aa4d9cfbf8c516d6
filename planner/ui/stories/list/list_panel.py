"""The left column of Stories: the list, and the button that begins a story."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID
from planner.ui.plain_text import tip
from planner.ui.stories.list.list_view import HINT, WIDTH, StoryList


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
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.view, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(GRID, 0, GRID, 0)
        foot.addWidget(self.add)
        column.addLayout(foot)

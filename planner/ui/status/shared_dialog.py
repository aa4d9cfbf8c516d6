"""What was shared with whom, as a tree: a branch a recruiter, a line for each export, letter and figure."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from planner.plan import Plan
from planner.share.history.shared_with import NOTHING, UNCHANGED, SharedWith, shared_with
from planner.ui.appearance.theme import GRID, font
from planner.ui.parts.panel_parts import note
from planner.ui.plain_text import tip, window_title
from planner.values.days import week_day

SIZE = (860, 520)
SMALL = (480, 120)  # while nothing was shared
TITLE = "What was shared with whom"
HEADS = ("When", "What", "What it held")
WIDTHS = (150, 260)
SINCE = "Since then"
LONGEST = 160  # letters of a text in a line; the tip has all of it


class SharedDialog(QDialog):
    """Shows the log once; the arrow keys go through it, Left and Right fold a recruiter."""

    def __init__(self, plan: Plan, today: datetime.date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(window_title(TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(TITLE)
        self.tree.setColumnCount(len(HEADS))
        self.tree.setHeaderLabels(HEADS)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setAlternatingRowColors(False)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(WIDTHS):
            self.tree.setColumnWidth(column, width)
        self.empty = note(NOTHING)
        self._today = today
        recruiters = shared_with(plan)
        for recruiter in recruiters:
            self._add(recruiter)
        self.tree.setVisible(bool(recruiters))
        self.empty.setVisible(not recruiters)
        self._lay_out()

    def texts(self) -> list[tuple[str, ...]]:
        """Return every line as shown, top to bottom, recruiters first in their branch."""
        lines = list[tuple[str, ...]]()
        walk = QTreeWidgetItemIterator(self.tree)
        while (item := walk.value()) is not None:
            lines.append(tuple(item.text(column) for column in range(len(HEADS))))
            walk += 1
        return lines

    def _add(self, recruiter: SharedWith) -> None:
        branch = QTreeWidgetItem(self.tree, [recruiter.name])
        branch.setFirstColumnSpanned(True)
        branch.setFont(0, font(strong=True, family=self.font().family()))
        for sentence in recruiter.since or (UNCHANGED,):
            self._line(branch, SINCE, "", sentence)
        for item in recruiter.items:
            self._line(
                branch,
                week_day(item.when, self._today) if item.when else "no day noted",
                item.what,
                item.content,
            )
        branch.setExpanded(True)

    def _line(self, branch: QTreeWidgetItem, when: str, what: str, content: str) -> None:
        line = content.replace("\n", " ")
        short = line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()}…"
        item = QTreeWidgetItem(branch, [when, what, short])
        for column, text in enumerate((when, what, content)):
            item.setToolTip(column, tip(text))

    def _lay_out(self) -> None:
        close = QPushButton("&Close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.tree, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(buttons)
        self.resize(*(SMALL if self.tree.isHidden() else SIZE))
        self.tree.setFocus()


def show_shared(plan: Plan, today: datetime.date, parent: QWidget) -> None:
    """Show what was shared with whom."""
    SharedDialog(plan, today, parent).open()

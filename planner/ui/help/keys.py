"""The sheet of keys: three columns of groups, with a filter."""

from collections.abc import Sequence
from itertools import combinations_with_replacement

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.appearance.theme import GRID, HALF
from planner.ui.help.page import HelpPage
from planner.ui.parts.panel_parts import heading, plain

COLUMNS = 3
SIZE = (1040, 700)  # px
NONE = "No key has that in its name."


class KeyGroup(Struct, frozen=True):
    """Keys that belong together, each with what it does."""

    title: str
    lines: tuple[tuple[str, str], ...]

    def matching(self, text: str) -> "KeyGroup":
        """Return the lines with a text in them; all where the title has it."""
        wanted = text.casefold().strip()
        if wanted in self.title.casefold():
            return self
        lines = tuple(line for line in self.lines if wanted in " ".join(line).casefold())
        return KeyGroup(self.title, lines)


IN_GRID = KeyGroup(
    "In a table",
    (
        ("any letter", "type over what is there"),
        ("F2", "edit, as it was typed"),
        ("Enter, Tab", "take it, go on"),
        ("Shift+Enter, Shift+Tab", "take it, go back"),
        ("Esc", "give up the entry"),
        ("Alt+Down", "the list of choices"),
        ("Enter on a heading", "fold or unfold it"),
        ("Alt+Down on a heading", "the menu of its fold"),
        ("Ctrl+arrows", "edge of what is filled"),
        ("Ctrl+Home, Ctrl+End", "first field, last"),
        ("Shift+Space", "select the row"),
        ("Ctrl+Space", "select the column"),
    ),
)
IN_STORIES = KeyGroup(
    "In Stories",
    (
        ("Alt+Up, Alt+Down", "move a story"),
        ("Ctrl+Enter", "take the text of a part"),
        ("Ctrl+V in the list", "make drafts of copied notes"),
    ),
)
IN_ROUNDS = KeyGroup(
    "In Rounds",
    (
        ("Enter", "the next figure of the message"),
        ("Ctrl+Enter", "the next message"),
        ("Shift+Del", "remove the message"),
    ),
)
ANYWHERE = KeyGroup(
    "Anywhere",
    (
        ("Alt+1 … Alt+9, Alt+0", "sheet by its number"),
        ("Alt+PgUp, Alt+PgDown", "offer before, after"),
        ("Shift+F10, Menu", "the menu of what is selected"),
        ("Ctrl+wheel", "larger, smaller"),
        ("Esc", "close what is open"),
    ),
)
OF_WIDGETS = (IN_GRID, IN_STORIES, IN_ROUNDS, ANYWHERE)
"""Keys that are in no menu."""


class KeysPage(HelpPage):
    """Lists groups of keys in three columns of about the same length."""

    def __init__(self, parent: QWidget, groups: Sequence[KeyGroup]) -> None:
        super().__init__(parent, "Keys", "", SIZE)
        self._groups = tuple(groups)
        self._columns = QHBoxLayout(self.body)
        self._columns.setContentsMargins(0, GRID, GRID, 0)
        self._columns.setSpacing(4 * GRID)

    def show_matching(self, text: str) -> None:
        """Draw the groups that have a text in them."""
        while (item := self._columns.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        groups = [group for group in (each.matching(text) for each in self._groups) if group.lines]
        for column in _in_columns(groups) if groups else ():
            self._columns.addWidget(_column(column), 1)
        if not groups:
            self._columns.addWidget(plain(NONE), 0, Qt.AlignmentFlag.AlignTop)


def _in_columns(groups: Sequence[KeyGroup]) -> list[Sequence[KeyGroup]]:
    """Part the groups, in their order, so that the longest column is as short as can be."""
    places = range(len(groups) + 1)
    splits = (
        (groups[:first], groups[first:second], groups[second:])
        for first, second in combinations_with_replacement(places, COLUMNS - 1)
    )
    return list(min(splits, key=lambda columns: max(_length(column) for column in columns)))


def _length(column: Sequence[KeyGroup]) -> int:
    """Return the lines of a column, its headings and the gaps between groups included."""
    return sum(len(group.lines) + 2 for group in column)


def _column(groups: Sequence[KeyGroup]) -> QWidget:
    column = QWidget()
    lines = QVBoxLayout(column)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(2 * GRID)
    for group in groups:
        lines.addLayout(_group(group))
    lines.addStretch(1)
    return column


def _group(group: KeyGroup) -> QGridLayout:
    rows = QGridLayout()
    rows.setHorizontalSpacing(2 * GRID)
    rows.setVerticalSpacing(HALF)
    rows.addWidget(heading(group.title), 0, 0, 1, 2)
    for row, (keys, what) in enumerate(group.lines, start=1):
        text, pressed = plain(what), plain(keys)
        pressed.setProperty("dim", "true")
        rows.addWidget(text, row, 0)
        rows.addWidget(pressed, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    rows.setColumnStretch(0, 1)
    return rows

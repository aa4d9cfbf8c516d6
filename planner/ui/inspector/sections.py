"""Small parts of the inspector: a section with its title and links, and rows of a text and its value."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.appearance.theme import GRID, HALF, SECONDARY, font
from planner.ui.parts.panel_parts import heading, mark, note, plain

INSET = 2 * GRID


class PanelSection(QWidget):
    """A title with a link at its right, and what is below it; a line parts it from the section above."""

    def __init__(self, title: str, *, ruled: bool = True) -> None:
        super().__init__()
        self.setProperty("section", "true" if ruled else "false")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = heading(title)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(INSET, 12, INSET, 12)
        self.column.setSpacing(HALF)
        self.column.addLayout(self._head)

    def add_link(self, link: QPushButton) -> None:
        """Put a link at the right of the title."""
        self._head.addWidget(link)


class PanelRow:
    """A text at the left, which wraps, and a value at the right; `tone` is a property of the style sheet."""

    __slots__ = ("text", "tone", "value")

    def __init__(self, text: str, value: str, tone: str = "") -> None:
        self.text, self.value, self.tone = text, value, tone


class PanelRows(QWidget):
    """Rows of texts and values; labels are used again, so that a refresh does not flicker."""

    def __init__(self, name: str, *, of_examples: bool = False) -> None:
        """`of_examples`: texts as they are typed, and what each comes to beside it."""
        super().__init__()
        self.setAccessibleName(name)
        self._of_examples = of_examples
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(HALF)
        self._grid.setColumnStretch(1 if of_examples else 0, 1)

    def show_rows(self, rows: Iterable[PanelRow]) -> None:
        """Show these rows and hide the labels of more."""
        shown = list(rows)
        while len(self._labels) < len(shown):
            self._add()
        for place, (text, value) in enumerate(self._labels):
            row = shown[place] if place < len(shown) else None
            text.setVisible(row is not None)
            value.setVisible(row is not None)
            if row is not None:
                text.setText(row.text)
                value.setText(row.value)
                value.setAccessibleName(f"{row.text.rstrip('.:')}: {row.value}")
                for tone in ("good", "bad", "input", "taken", "dim"):
                    mark(value, tone, on=tone == row.tone)
        self.setVisible(bool(shown))

    def texts(self) -> list[tuple[str, str]]:
        """Return the rows that are shown."""
        return [(text.text(), value.text()) for text, value in self._labels if not text.isHidden()]

    def _add(self) -> None:
        text, value = plain(), plain()
        text.setWordWrap(not self._of_examples)
        value.setWordWrap(self._of_examples)
        place = len(self._labels)
        side = Qt.AlignmentFlag.AlignTop
        if self._of_examples:
            text.setProperty("input", "true")
            value.setProperty("small", "true")
            self._grid.setHorizontalSpacing(2 * GRID)
        else:
            side |= Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(text, place, 0)
        self._grid.addWidget(value, place, 1, side)
        self._labels.append((text, value))


def small_note() -> QLabel:
    """Return a wrapping sentence in the second colour, of the size of second lines."""
    label = note()
    label.setFont(font(SECONDARY, family=label.font().family()))
    return label


def link(text: str, name: str, go: Callable[[], object], *, is_right: bool = False) -> QPushButton:
    """Return a flat button that reads as a link; `name` says it in full for a screen reader."""
    button = QPushButton(text)
    button.setProperty("link", "true")
    button.setProperty("right", "true" if is_right else "false")
    button.setAccessibleName(name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.clicked.connect(lambda _checked: go())
    return button

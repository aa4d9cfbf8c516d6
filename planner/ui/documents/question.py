"""A question in the program's own look: the action as title, what happens, and a button for each answer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.ui.appearance.theme import GRID, STRONG, font, scaled

WIDTH, TALLEST = 480, 420  # px; a longer text scrolls


class QuestionBox(QDialog):
    """`chosen` is the place of the answer: Enter gives the default, Esc the last."""

    def __init__(
        self, parent: QWidget | None, texts: tuple[str, str], answers: Sequence[str], default: int
    ) -> None:
        """`texts`: the title, and what happens."""
        super().__init__(parent)
        title, text = texts
        self.chosen = len(answers) - 1
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self.setAccessibleDescription(text)
        heading, self.text = _plain(title), _plain(text)
        heading.setFont(font(STRONG, strong=True, family=self.font().family()))
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = [self._button(place, answer) for place, answer in enumerate(answers)]
        self.buttons[default].setDefault(True)
        self.buttons[default].setFocus()
        self._lay_out(heading)

    def _button(self, place: int, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(lambda: self._choose(place))
        return button

    def _choose(self, place: int) -> None:
        self.chosen = place
        self.accept()

    def _lay_out(self, heading: QLabel) -> None:
        width = scaled(WIDTH)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading)
        for label in (heading, self.text):
            label.setFixedWidth(width)
        if self.text.heightForWidth(width) > scaled(TALLEST):
            scrolled = QScrollArea()
            scrolled.setFrameShape(QFrame.Shape.NoFrame)
            scrolled.setWidget(self.text)
            scrolled.setFixedHeight(scaled(TALLEST))
            column.addWidget(scrolled)
        else:
            column.addWidget(self.text)
        column.addSpacing(GRID)
        row.setSpacing(GRID)
        row.addStretch(1)
        for button in self.buttons:
            row.addWidget(button)
        column.addLayout(row)


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label

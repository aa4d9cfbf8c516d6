"""Asks for a password, in the program's own look: once to open a plan, twice to set one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.ui.appearance.theme import GRID, HALF, STRONG, font, scaled
from planner.ui.parts.panel_parts import plain

WIDTH = 480  # px
EMPTY = "Type a password first."
DIFFERENT = "The two differ. Type the same password twice."


class PasswordBox(QDialog):
    """`password` once it was accepted. With `twice` both lines must hold the same."""

    def __init__(
        self, parent: QWidget | None, texts: tuple[str, str, str], *, twice: bool, wrong: str = ""
    ) -> None:
        """`texts`: the title, what is asked, and the action on the button; `wrong`: why it is asked again."""
        super().__init__(parent)
        title, text, action = texts
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self.setAccessibleDescription(f"{text} {wrong}".strip())
        self.lines = [_line("Password")] + ([_line("Once more")] if twice else [])
        self.shown = QCheckBox("&Show what is typed")
        self.wrong = plain(wrong)
        self.wrong.setProperty("bad", "true")
        self.take, self.cancel = QPushButton(action), QPushButton("Cancel")
        self.take.setDefault(True)
        self._lay_out(title, text)
        self.take.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.shown.toggled.connect(self._show_typed)
        for line in self.lines:
            line.textEdited.connect(self.wrong.clear)
        self.lines[0].setFocus()

    @property
    def password(self) -> str:
        """The typed password."""
        return self.lines[0].text()

    def forget(self) -> None:
        """Empty the lines, so that nothing typed outlives the box."""
        for line in self.lines:
            line.clear()

    def accept(self) -> None:
        """Take the password, unless it is empty or was typed differently the second time."""
        if not self.password:
            self._refuse(EMPTY, 0)
        elif self.lines[-1].text() != self.password:
            self._refuse(DIFFERENT, -1)
        else:
            super().accept()

    def _refuse(self, why: str, place: int) -> None:
        self.wrong.setText(why)
        self.setAccessibleDescription(why)
        self.lines[place].setFocus()
        self.lines[place].selectAll()

    def _show_typed(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for line in self.lines:
            line.setEchoMode(mode)

    def _lay_out(self, title: str, text: str) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        head, body = plain(title), plain(text)
        head.setFont(font(STRONG, strong=True, family=self.font().family()))
        for label in (head, body, self.wrong):
            label.setWordWrap(True)
            label.setFixedWidth(scaled(WIDTH))
        column.addWidget(head)
        column.addWidget(body)
        for line in self.lines:
            column.addLayout(_named(line))
        column.addWidget(self.shown)
        column.addWidget(self.wrong)
        row.setSpacing(GRID)
        row.addStretch(1)
        row.addWidget(self.take)
        row.addWidget(self.cancel)
        column.addLayout(row)


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setAccessibleName(name)
    hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    line.setInputMethodHints(hints | Qt.InputMethodHint.ImhHiddenText)
    return line


def _named(line: QLineEdit) -> QVBoxLayout:
    """Return a line below its name."""
    column, name = QVBoxLayout(), QLabel(line.accessibleName())
    column.setSpacing(HALF)
    name.setBuddy(line)
    column.addWidget(name)
    column.addWidget(line)
    return column

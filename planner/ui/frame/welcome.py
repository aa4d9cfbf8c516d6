"""The welcome page: paste a letter, new, open, recent plans, import, sample."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.ui.appearance.theme import GRID, TITLE, font
from planner.ui.plain_text import tip, without_keys

RunCommand = Callable[[str], None]
WIDTH = 400
_CHOICES = (
    ("paste_letter", "Paste an offer letter or a table…", "Ctrl+Shift+I"),
    ("new", "New plan", "Ctrl+N"),
    ("open", "Open a plan…", "Ctrl+O"),
    ("import", "Import a table or a letter…", "Ctrl+I"),
    ("sample", "Open the sample", ""),
)


class Welcome(QWidget):
    """Calls `run_command` with the key of a command, or `open_recent` with a path."""

    def __init__(self, run_command: RunCommand, open_recent: Callable[[Path], object]) -> None:
        super().__init__()
        self.setAccessibleName("Welcome")
        self._open_recent = open_recent
        self._first: QPushButton | None = None
        column = QWidget(self)
        column.setFixedWidth(WIDTH)
        self._lines = QVBoxLayout(column)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(GRID)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(GRID // 2)
        self._add_title()
        for key, text, keys in _CHOICES:
            self._lines.addWidget(self._button(text, keys, lambda _=False, key=key: run_command(key)))
        self._lines.addSpacing(2 * GRID)
        self._lines.addLayout(self._recent)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column)
        middle.addStretch(1)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(middle)
        page.addStretch(3)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List recently opened plans."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if paths:
            self._recent.addWidget(_dim("Opened lately"))
        for path in paths:
            button = self._button(
                without_keys(path.name), "", lambda _=False, path=path: self._open_recent(path)
            )
            button.setToolTip(tip(str(path)))
            button.setProperty("flat", "true")
            self._recent.addWidget(button)

    def take_focus(self) -> None:
        """Focus the first choice."""
        if self._first is not None:
            self._first.setFocus()

    def _add_title(self) -> None:
        title = QLabel("Counterpoint")
        title.setFont(font(TITLE, strong=True, family=self.font().family()))
        label = _dim(
            "Type the offers that you hold. See what each is worth, what to ask for and why, "
            "and send a workbook that leaks nothing. Everything stays on this computer."
        )
        label.setWordWrap(True)
        self._lines.addWidget(title)
        self._lines.addWidget(label)
        self._lines.addSpacing(2 * GRID)

    def _button(self, text: str, keys: str, do: Callable[..., object]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text.replace("&&", "&"))
        button.setProperty("line", "true")
        inside = QHBoxLayout(button)
        inside.setContentsMargins(GRID, 0, GRID + 4, 0)
        inside.addStretch(1)
        inside.addWidget(_dim(keys))
        button.setAutoDefault(True)
        button.clicked.connect(do)
        self._first = self._first or button
        return button


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("dim", "true")
    return label

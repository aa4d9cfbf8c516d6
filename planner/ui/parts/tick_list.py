"""A short list: a tick before each thing that leaves, and one line of what does not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from planner.ui.appearance.theme import GRID
from planner.ui.parts.panel_parts import clear_layout, close_rows, note, plain

TICK, DASH = "✓", "–"


class TickList(QWidget):
    """Labels of it are replaced only where the texts changed."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._rows = close_rows(self, spacing=GRID)
        self._rows.setColumnStretch(1, 1)

    def show_texts(self, leaving: tuple[str, ...], withheld: tuple[str, ...]) -> None:
        """Show what leaves, a line each, and what is withheld in one line."""
        if (leaving, withheld) == self._texts:
            return
        self._texts = leaving, withheld
        clear_layout(self)
        for row, text in enumerate(leaving):
            self._add(row, TICK, "good", plain(text))
        if withheld:
            self._add(len(leaving), DASH, "dim", note(f"Not {'; '.join(withheld)}"))

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that is shown, a text each."""
        leaving, withheld = self._texts
        return (*leaving, *withheld)

    def _add(self, row: int, sign: str, colour: str, label: QLabel) -> None:
        mark = plain(sign)
        mark.setProperty(colour, "true")
        label.setWordWrap(True)
        self._rows.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(label, row, 1)

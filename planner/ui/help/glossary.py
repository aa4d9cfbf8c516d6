"""The words of the window with their meanings, and what the sheet in front is for."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.appearance.theme import GRID
from planner.ui.help.page import HelpPage
from planner.ui.help.purposes import PURPOSES
from planner.ui.help.words import WORDS, Word, matching
from planner.ui.parts.panel_parts import heading, note, plain

SIZE = (560, 640)  # px
NONE = "No word has that in it."


class WordsPage(HelpPage):
    """Lists words; with a sheet's title only those of that sheet, under what it is for."""

    def __init__(self, parent: QWidget, sheet: str = "") -> None:
        title = f"What {sheet} is for" if sheet else "Words"
        super().__init__(parent, title, PURPOSES.get(sheet, ""), SIZE)
        self._sheet = sheet
        self.filter.setVisible(not sheet)
        self._lines = QVBoxLayout(self.body)
        self._lines.setContentsMargins(0, GRID, GRID, 0)
        self._lines.setSpacing(2)

    def show_matching(self, text: str) -> None:
        """Draw the words that have a text in them."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        words = self._words(text)
        for word in words:
            self._lines.addWidget(heading(word.term))
            self._lines.addWidget(note(word.meaning))
            self._lines.addSpacing(GRID)
        if not words:
            self._lines.addWidget(plain(NONE))
        self._lines.addStretch(1)

    def _words(self, text: str) -> tuple[Word, ...]:
        if self._sheet:
            return tuple(word for word in WORDS if self._sheet in word.sheets)
        return matching(text)

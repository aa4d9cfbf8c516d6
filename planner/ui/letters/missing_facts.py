"""The facts that a letter lacks, each with the way to its field: it is written without them, or waits."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QTextBrowser, QVBoxLayout, QWidget

from planner.letters import MissingFact
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, HALF, READING, font
from planner.ui.parts.panel_parts import clear_layout, note

GO = "Go to it"
NAME = "What the letter lacks"


class LeftOutNotes(QWidget):
    """Which asks a letter leaves out, and why. `followed(path)`: go to a field. Hidden while none is."""

    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[MissingFact, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)
        self.hide()

    def show_facts(self, facts: Sequence[MissingFact]) -> None:
        """Show other notes; the same ones stay, with the keyboard where it is."""
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        clear_layout(self)
        for fact in self._facts:
            text = note(fact.sentence)
            text.setProperty("doubt", "true")
            text.setWordWrap(True)
            button = QPushButton(GO)
            button.setProperty("link", "true")
            button.setAccessibleDescription(fact.sentence)
            button.clicked.connect(partial(self.followed.emit, fact.where))
            self._column.addWidget(text)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(self._facts))


class MissingFacts(QTextBrowser):
    """Shown in place of the letter. `followed(path)`: a link was pressed, by mouse or by Tab and Enter."""

    followed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._facts: tuple[MissingFact, ...] = ()
        self.setAccessibleName(NAME)
        self.setOpenLinks(False)
        self.setProperty("page", "true")
        self.setFont(font(READING, family=self.font().family()))
        self.document().setDocumentMargin(2 * GRID)
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString()))
        look.changed.connect(self._draw)

    def show_facts(self, facts: Sequence[MissingFact]) -> None:
        """Show the facts; the chosen link stays where they are the same."""
        if tuple(facts) != self._facts:
            self._facts = tuple(facts)
            self.setAccessibleDescription(" ".join(fact.sentence for fact in facts))
            self._draw()

    def _draw(self) -> None:
        self.setHtml("".join(self._line(fact) for fact in self._facts))

    def _line(self, fact: MissingFact) -> str:
        colour = self._look.theme.accent
        way = f' <a href="{escape(fact.where)}" style="color: {colour}">{GO}</a>' if fact.where else ""
        return f"<p>{escape(fact.sentence)}{way}</p>"

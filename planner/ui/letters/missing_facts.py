"""What a letter lacks that cannot be written yet: each fact with the way to its field."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTextBrowser

from planner.letters import MissingFact
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, READING, font

NAME = "What the letter lacks"


class MissingFacts(QTextBrowser):
    """Shown in place of the letter. `followed(path)`: a link was pressed, by the mouse or by Tab and Enter."""

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
        way = f' <a href="{escape(fact.where)}" style="color: {colour}">Go to it</a>' if fact.where else ""
        return f"<p>{escape(fact.sentence)}{way}</p>"

"""The text of a letter: read, selected, and each number in it followed to where it comes from."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtWidgets import QTextBrowser

from planner.letters import Letter, MissingFact
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, READING, font

INDENT = 20  # px, of the items of a list
NAME = "Text of the letter"


class LetterView(QTextBrowser):
    """`followed(path)` for the number that is clicked, or reached by Tab and entered.

    Only `letter` can be copied, as plain text, and only while nothing bars it.
    """

    followed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.letter: Letter | None = None
        self._missing: tuple[MissingFact, ...] = ()
        self.barred = False
        self.setAccessibleName(NAME)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setProperty("page", "true")
        self.setFont(font(READING, family=self.font().family()))
        self.document().setIndentWidth(INDENT)
        self.document().setDocumentMargin(2 * GRID)
        self.anchorClicked.connect(self._follow)
        look.changed.connect(self.draw)

    def show_letter(self, letter: Letter | None, missing: Sequence[MissingFact], *, barred: bool) -> None:
        """Show a letter, or the facts that it lacks, each with the way to its field."""
        self.barred = barred
        if letter is not None and letter == self.letter:
            return
        self.letter, self._missing = letter, tuple(missing)
        instead = " ".join(fact.sentence for fact in missing)
        self.setAccessibleDescription(letter.text if letter else instead)
        self.draw()

    def draw(self) -> None:
        """Draw the letter in the colours in force."""
        if self.letter is not None:
            self.setHtml(self.letter.linked(self._look.theme.accent))
        else:
            self.setHtml("".join(self._asked(fact) for fact in self._missing))

    def _asked(self, fact: MissingFact) -> str:
        """Return a missing fact with a link to its field."""
        colour = self._look.theme.accent
        way = f' <a href="{escape(fact.where)}" style="color: {colour}">Go to it</a>' if fact.where else ""
        return f"<p>{escape(fact.sentence)}{way}</p>"

    def createMimeDataFromSelection(self) -> QMimeData:
        """Take the selection as plain text: links name places of the plan, which are the user's own."""
        taken = QMimeData()
        if self.letter is not None and not self.barred:
            taken.setText(self.textCursor().selection().toPlainText())
        return taken

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(url.toString())

"""Scripts for a listener who is not technical: a card a question, with a draft from the plan."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from planner.plan.edits import put
from planner.prep.script_cards import CARDS, card_draft
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import heading, note, panel_column, scrolled
from planner.ui.prep.notes import Notes
from planner.ui.prep.page import PrepPage

CLAIM = (
    "About a minute each, spoken. Draft writes plain words with the figures of Cost per query, and below "
    "them sentences of your stories to put into the same words."
)
DRAFTED = "The draft stands there already."
LINES = 7


class ScriptsPage(PrepPage):
    """The cards one below the other; each is a note of the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session, self._lexicon = desk.session, desk.lexicon()
        self.cards: dict[str, Notes] = {}
        self.drafts: dict[str, QPushButton] = {}
        page = QWidget()
        column = panel_column(page, note(CLAIM))
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        for key, card in CARDS.items():
            column.addLayout(self._head(key, card.question))
            notes = self.cards[key] = Notes(desk.session, (key,), LINES)
            column.addWidget(notes)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page))

    def show_notes(self) -> None:
        """Show what the plan holds."""
        for notes in self.cards.values():
            notes.show_notes()

    def reveal(self, key: str) -> bool:
        """Give the card of a note the keyboard; False if it is not here."""
        return key in self.cards and self.cards[key].reveal(key)

    def first(self) -> QWidget:
        """Return the first card."""
        key = next(iter(self.cards))
        return self.cards[key].fields[key]

    def _head(self, key: str, question: str) -> QHBoxLayout:
        row, draft = QHBoxLayout(), QPushButton("Draft")
        draft.setAccessibleName(f"Draft an answer to {question}")
        draft.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        draft.clicked.connect(partial(self._draft, key))
        self.drafts[key] = draft
        row.addWidget(heading(question), 1)
        row.addWidget(draft)
        return row

    def _draft(self, key: str) -> None:
        """Append the draft to what is written, as one step, for the user to reword."""
        session = self._session
        session.commit_drafts()
        written: str = getattr(session.plan.prep, key)
        draft = card_draft(key, session.plan, self._lexicon)
        if draft in written:
            session.status_message.emit(DRAFTED)
            return
        text = f"{written}\n\n{draft}" if written else draft
        session.apply("Draft the script", put(session.plan, f"prep.{key}", text))
        self.reveal(key)

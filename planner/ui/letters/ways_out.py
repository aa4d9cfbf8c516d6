"""The buttons that take the letter on the screen out of the program, and what each does. Nothing is sent."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton

from planner.letters import Letter
from planner.plan import edits
from planner.ui.desk import Desk
from planner.ui.letters.letter_writing import WrittenLetter
from planner.ui.letters.taking_out import DOCUMENT, MAIL, note_taken, open_in_mail, save_letter
from planner.ui.parts.panel_parts import allow

STOPPED = "First mend what stops it, at the right"
NO_LETTER = "There is no letter yet: the page says what it needs"
BARRED = "Not copied: first mend what stops it, at the right."
Free = Callable[[], tuple[WrittenLetter, Letter] | None]
"""Gives the letter as typed to the last key; None where something stops it from leaving."""


class WaysOut:
    """Copies, saves and mails a letter; each way out is noted in the plan with its text."""

    def __init__(self, desk: Desk, free: Free) -> None:
        self._desk, self._session, self._free = desk, desk.session, free
        self.copy_text = QPushButton("Copy as te&xt")
        self.copy_rich = QPushButton("Copy as r&ich text")
        self.copy_subject = QPushButton("Copy su&bject")
        self.more = QPushButton("Sa&ve or mail")
        self.ways = QMenu(self.more)
        self.copy_text.clicked.connect(lambda: self.copy(rich=False))
        self.copy_rich.clicked.connect(lambda: self.copy(rich=True))
        self.copy_subject.clicked.connect(self._copy_subject)
        self.ways.addAction("Save as mail, .eml…", lambda: self._save(MAIL))
        self.ways.addAction("Save as document, .docx…", lambda: self._save(DOCUMENT))
        self.ways.addAction("Open in the mail program", self._open_in_mail)
        self.more.setMenu(self.ways)

    def show_letter(self, written: WrittenLetter) -> None:
        """Open or close the ways of a letter."""
        letter = None if written.barred else written.letter
        why_not = NO_LETTER if written.letter is None else STOPPED
        for button in (self.copy_text, self.copy_rich, self.more):
            allow(button, why_not, on=letter is not None)
        has_subject = letter is not None and bool(letter.subject_text)
        allow(self.copy_subject, why_not if letter is None else "This letter has no subject", on=has_subject)

    def copy(self, *, rich: bool) -> None:
        """Copy all of the letter as plain text, with `rich` as rich text too."""
        free = self._free()
        if free is None:
            self._session.status_message.emit(BARRED)
            return
        written, letter = free
        taken = QMimeData()
        taken.setText(letter.text)
        if rich:
            taken.setHtml(letter.html())
        QGuiApplication.clipboard().setMimeData(taken)
        self._note(written, letter, "copied as rich text" if rich else "copied as text")
        self._session.status_message.emit(f"Copied: {written.kind.name}{', as rich text' if rich else ''}.")

    def _copy_subject(self) -> None:
        if free := self._free():
            written, letter = free
            QGuiApplication.clipboard().setText(letter.subject_text)
            self._note_passed(written)
            self._session.status_message.emit("Copied: the subject line.")

    def _save(self, suffix: str) -> None:
        if free := self._free():
            written, letter = free
            if save_letter(self._desk, letter, written.kind, suffix, self._address(written)) is not None:
                self._note(written, letter, f"saved as {suffix}")

    def _open_in_mail(self) -> None:
        if free := self._free():
            written, letter = free
            if open_in_mail(self._session, letter, self._address(written)):
                self._note(written, letter, "opened in the mail program")

    def _address(self, written: WrittenLetter) -> str:
        return self._session.plan.counter(written.offer_id).address

    def _note(self, written: WrittenLetter, letter: Letter, how: str) -> None:
        """Note a letter that was taken out, with the doubts that were let pass."""
        self._note_passed(written)
        note_taken(self._session, written.offer_id, written.kind, letter, how, rival=written.mentions_rival)
        self._session.letter_copied.emit(written.offer_id)

    def _note_passed(self, written: WrittenLetter) -> None:
        """Log a copied letter whose leak warnings the user dismissed; without any, it is no export."""
        shared, passed = written.pending.shared, written.pending.override_notes
        if shared is not None and passed:
            line = shared.exported(f"Copied: {written.kind.name}", passed)
            if line not in self._session.plan.exports:
                self._session.apply("Note what was let pass", edits.log_export(self._session.plan, line))

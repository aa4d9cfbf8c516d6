"""What the user changed in a letter, sentence by sentence, with the way back to the plan's."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.letters.letter_changes import TextChange, sentences_in
from planner.plan.fields.terms import Tone
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.panel_parts import clear_layout, heading, note, plain

MOST, LONGEST = 6, 160  # changes shown, and letters of each
BACK = "Back to the plan's sentence"
PUT_BACK = "Put it back"
KEEP_TONE = "Keep it"
AGAIN = "Brings the plan's own text back, as one step that can be undone."
AS_WRITTEN = "As &written by the plan"
KEEPS = "Your text keeps its tone: choosing another tone does not change it. Its figures follow the plan."
OTHER_TONE = "Written in the {} tone, and it keeps its tone; {} is chosen since. Its figures follow the plan."


class YourEdits(QWidget):
    """`taken_back(change)` for one change, `written_again` for all of them, `tone_kept` for another tone."""

    taken_back = Signal(object)
    written_again = Signal()
    tone_kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head, self.again = heading("Your edits"), QPushButton(AS_WRITTEN)
        self.again.setToolTip(AGAIN)
        self.again.clicked.connect(self.written_again)
        self.tone_note, self._rows = note(KEEPS), QWidget()
        self.tone_note.setWordWrap(True)
        self.count = note()
        self.count.setWordWrap(True)
        self.keep, self.redraft = QPushButton(KEEP_TONE), QPushButton()
        self.keep.clicked.connect(self.tone_kept)
        self.redraft.clicked.connect(self.written_again)
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2 * GRID)
        column.setSpacing(HALF)
        for part in (self.head, self.count, self.tone_note):
            column.addWidget(part)
        choices = QHBoxLayout()
        choices.setSpacing(HALF)
        choices.addWidget(self.keep)
        choices.addWidget(self.redraft)
        choices.addStretch(1)
        column.addLayout(choices)
        column.addWidget(self._rows)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_tone(self, tone: Tone | None, chosen: Tone, *, asks: bool) -> None:
        """Show the tone of the text; with `asks`, the buttons that keep or redraft it."""
        other = tone is not None and tone is not chosen
        self.tone_note.setText(OTHER_TONE.format(tone.value, chosen.value) if tone and other else KEEPS)
        self.redraft.setText(f"Redraft it {chosen.value}")
        self.redraft.setToolTip(AGAIN)
        for button in (self.keep, self.redraft):
            button.setVisible(other and asks)

    def show_changes(self, changes: Sequence[TextChange], notes: Sequence[str], *, edited: bool) -> None:
        """Show what differs from the plan's own text, each with its note; nothing where none is edited."""
        clear_layout(self._rows)
        own = sum(len(sentences_in(change.after)) for change in changes)
        self.count.setText(f"{own} {'sentence is' if own == 1 else 'sentences are'} yours.")
        self.count.setVisible(bool(own))
        for change, remark in zip(changes[:MOST], notes[:MOST], strict=True):
            self._add(change, remark)
        if len(changes) > MOST:
            self._column.addWidget(note(f"and {len(changes) - MOST} more"))
        self.setVisible(edited)

    def _add(self, change: TextChange, remark: str) -> None:
        for text, own in ((change.before, False), (change.after, True)):
            if text:
                self._column.addWidget(_line(text, own=own))
        if remark:
            line = note(remark)
            line.setWordWrap(True)
            self._column.addWidget(line)
        button = QPushButton(BACK if change.after else PUT_BACK)
        button.setProperty("flat", "true")
        button.setFlat(True)
        button.setAccessibleDescription(change.before or change.after)
        button.clicked.connect(partial(self.taken_back.emit, change))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _line(text: str, *, own: bool) -> QLabel:
    """Return a text, that of the plan struck through."""
    short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
    line = plain(short) if own else note(short)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setWordWrap(True)
    letters = line.font()
    letters.setStrikeOut(not own)
    line.setFont(letters)
    return line

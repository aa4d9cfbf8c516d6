"""The dialog: the letter to sign at the left, each term beside what was agreed at the right."""

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtWidgets import QWidget

from planner.ask.rounds.signed_letter import looked_at
from planner.intake.final_letter.comparer import LetterComparer
from planner.intake.final_letter.comparison import LetterComparison
from planner.intake.final_letter.findings import FinalOutcome, LetterFinding
from planner.intake.letters.review.marks import LetterMark
from planner.plan import Plan
from planner.plan.title import title
from planner.ui.accepting.accepting_dialog import TextDialog, say_not_read_yet
from planner.ui.background import Background
from planner.ui.desk import Desk
from planner.ui.documents.folders import usual_folder
from planner.ui.final_letter.layout import FinalLetterParts
from planner.ui.final_letter.letter_file import letter_file_text
from planner.ui.parts.panel_parts import allow

PAUSE = 400  # ms without a key before the text is read again
READING = "Reading …"
NOTHING = "Paste the letter to sign at the left, or drop its file on it."
NOTHING_READ = "No term was read in it that could be compared."
ALL_MATCHES = "Nothing in it differs from what was agreed."
FIRST = 0


class FinalLetterDialog(TextDialog):
    """Compares its text with an offer once typing pauses; its button notes that the letter was looked at."""

    def __init__(self, desk: Desk, offer_id: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._offer_id = desk, offer_id
        self.comparison: LetterComparison | None = None
        plan = desk.session.plan
        self.parts = FinalLetterParts(self, desk, title(plan, plan.offer(offer_id)))
        self._background = Background(self)
        self._background.done.connect(self._show)
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._start)
        self._connect()
        self._start()
        self.parts.letter.setFocus()

    @property
    def is_working(self) -> bool:
        """Whether the comparison of the shown text is still to come."""
        return self._rest.isActive() or self._background.is_working

    def accept(self) -> None:
        """Note that the letter was looked at, as one step."""
        session = self._desk.session
        if self.is_working:
            say_not_read_yet(self.parts.head)
            return
        if not self.parts.done.isEnabled():
            return
        name = title(session.plan, session.plan.offer(self._offer_id))
        session.apply(f"Look at the letter of {name}", looked_at(session.plan, self._offer_id))
        super().accept()
        session.status_message.emit(
            f"The letter of {name} was looked at; the acceptance no longer warns, until the terms change."
        )

    def insert_dropped(self, dropped: QMimeData) -> None:
        """Put what was dropped into the text."""
        self.parts.letter.insertFromMimeData(dropped)

    def take_file(self, path: Path) -> None:
        """Show the letter of a file."""
        text = letter_file_text(self._desk, path)
        if text is not None:
            self.parts.letter.show_text(text)
            self._start()

    def _connect(self) -> None:
        parts = self.parts
        parts.letter.edited.connect(self._rest.start)
        parts.letter.dropped.connect(lambda url: self.take_file(Path(url.toLocalFile())))
        parts.letter.pointed.connect(lambda row: parts.table.setCurrentCell(row[0], 0))
        parts.table.currentCellChanged.connect(lambda row, *_: self._show_words(row))
        parts.file.clicked.connect(self._ask_for_file)
        parts.cancel.clicked.connect(self.reject)
        parts.done.clicked.connect(self.accept)

    def _ask_for_file(self) -> None:
        from planner.ui.documents.dialogs import LETTERS

        path = self._desk.dialogs.open_file(
            "Open the letter to sign", LETTERS, usual_folder(self._desk.session.path)
        )
        if path is not None:
            self.take_file(path)

    def _start(self) -> None:
        self._rest.stop()
        text = self.parts.letter.text()
        if not text.strip():
            self._background.drop()
            self._show(None)
            return
        session, comparer = self._desk.session, self._desk.letter_comparer
        self.parts.head.setText(READING)
        self._background.start(
            partial(_compared, comparer, session.plan, self._offer_id, text, session.today)
        )

    def _show(self, result: object) -> None:
        comparison = result if isinstance(result, LetterComparison) else None
        if comparison is not None and comparison.text != self.parts.letter.text():
            return  # edited since; the next comparison comes
        self.comparison = comparison
        findings = comparison.findings if comparison else ()
        self.parts.head.setText(_head(comparison))
        self.parts.show_findings(findings)
        self.parts.letter.show_marks(_marks(findings))
        allow(self.parts.done, NOTHING_READ, on=bool(findings))
        self.parts.table.setCurrentCell(FIRST if findings else -1, 0)
        self._show_words(FIRST)

    def _show_words(self, row: int) -> None:
        comparison = self.comparison
        finding = comparison.findings[row] if comparison and 0 <= row < len(comparison.findings) else None
        words = comparison.words(finding) if comparison and finding else ""
        self.parts.words.setText(f"“{words}”" if words else _absent(finding))
        self.parts.letter.show_row((row, "") if words else None)


def _compared(
    comparer: Callable[[], LetterComparer], plan: Plan, offer_id: str, text: str, today: datetime.date
) -> LetterComparison:
    """Load the comparer, which takes a while the first time, and compare."""
    return comparer().compare(plan, offer_id, text, today)


def _absent(finding: LetterFinding | None) -> str:
    if finding is None:
        return ""
    return "The letter says nothing of it." if finding.outcome is FinalOutcome.MISSING else ""


def _head(comparison: LetterComparison | None) -> str:
    if comparison is None:
        return NOTHING
    if comparison.refused:
        return f"Not compared: {comparison.refused}"
    count = len(comparison.flagged)
    return f"{count} to look at before you sign" if count else ALL_MATCHES


def _marks(findings: tuple[LetterFinding, ...]) -> tuple[LetterMark, ...]:
    marks = [
        LetterMark(finding.span, 0 if finding.flagged else row + 1, (row, ""), finding.flagged)
        for row, finding in enumerate(findings)
        if finding.span is not None and finding.span.start < finding.span.end
    ]
    return tuple(sorted(marks, key=lambda mark: (mark.span, mark.line)))

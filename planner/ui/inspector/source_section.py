"""Where the selected value comes from: the words of its letter, what was typed, assumed or computed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton

from planner.analysis.explained import Explained, explained
from planner.plan import Plan
from planner.plan.edits.letters import fields_from, quotations, quoted_letter
from planner.plan.source_letter import SourceLetter
from planner.ui.inspector.sections import PanelRow, PanelRows, PanelSection, small_note
from planner.ui.inspector.subject import LookedAt
from planner.ui.parts.panel_parts import mark, sentence
from planner.values.days import day_and_month

if TYPE_CHECKING:
    from planner.analysis import Analysis

LONGEST = 160
"""Letters of a quotation that are shown."""
ORIGIN, ABOUT, TO_MEND = "Where it comes from", "What it is", "What is wrong"
ASSUMED = "Assumed: is it right?"
MOST = 5
"""Reasons of a figure that are shown; Ctrl+E shows all."""
LATER = 150  # ms after the last change: the reasons of some figures are slow


class SourceSection(PanelSection):
    """Says of one cell where it comes from. `letter_wanted(path)`: to see its words in their letter."""

    letter_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(ORIGIN)
        self._path = ""
        self._words = sentence()
        self._words.setProperty("quote", "true")
        self._reason = small_note()
        self._rows = PanelRows("What it was computed from")
        self.letter = QPushButton("Show it in the letter")
        self.letter.setFlat(True)
        self.letter.setProperty("link", "true")
        self.letter.clicked.connect(lambda: self.letter_wanted.emit(self._path))
        self.letter.hide()
        for part in (self._words, self._reason, self.letter, self._rows):
            self.column.addWidget(part)
        self._looked: LookedAt | None = None
        self._plan: Plan | None = None
        self._later = QTimer(self, singleShot=True, interval=LATER)
        self._later.timeout.connect(self._show_reasons)

    def show_source(self, plan: Plan, analysis: "Analysis | None", looked: LookedAt) -> None:
        """Show where the value of a cell comes from; hidden without a cell."""
        self.setVisible(bool(looked.path or looked.figure))
        self._path = looked.path
        self.letter.setVisible(bool(looked.path) and bool(quotations(plan, looked.path)))
        if looked.figure is not None:
            self._plan = plan
            self._show_figure(looked)
            return
        self._later.stop()
        self._rows.show_rows(())
        quoted = quoted_letter(plan, looked.path) if looked.path else None
        _show(self._words, _quotation(quoted[1]) if quoted else "")
        about = explained(plan, analysis, looked.path) if looked.path else Explained()
        _show(self._reason, _letter_text(plan, quoted[0]) if quoted else about.reason)
        mark(self._reason, "bad", on=about.wrong)
        self.title.setText(_title(looked, is_wrong=about.wrong))

    def _show_figure(self, looked: LookedAt) -> None:
        """Show the reasons of a figure once the keys rest."""
        if self._looked is None or self._looked.figure is not looked.figure:
            self._rows.show_rows(())
        self._looked = looked
        self.title.setText(ORIGIN)
        _show(self._words, "")
        _show(self._reason, "Computed from what is typed; Ctrl+E shows every step.")
        mark(self._reason, "bad", on=False)
        self._later.start()

    def _show_reasons(self) -> None:
        figure, plan = self._looked.figure if self._looked else None, self._plan
        if figure is not None and plan is not None:
            lines = [line for line in explained(plan, None, figure).lines if line.value]
            self._rows.show_rows(
                PanelRow(line.text, line.value, "input" if line.path else "") for line in lines[:MOST]
            )


def _title(looked: LookedAt, *, is_wrong: bool) -> str:
    if is_wrong:
        return TO_MEND
    return ASSUMED if looked.is_assumed else ABOUT if looked.is_empty else ORIGIN


def _quotation(words: tuple[str, ...]) -> str:
    text = " … ".join(" ".join(part.split()) for part in words)
    return f"“…{text if len(text) <= LONGEST else text[:LONGEST].rstrip() + '…'}…”"


def _letter_text(plan: Plan, letter: SourceLetter) -> str:
    """Say which letter it was, and how much of the column is still from it."""
    day = f" read on {day_and_month(letter.day)}" if letter.day else ""
    name = f"{letter.name}," if letter.name else "Offer letter"
    count = fields_from(plan, letter)
    fields = "1 of its fields is" if count == 1 else f"{count} of its fields are"
    return f"{name}{day}; {fields} in this column."


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))

"""The next line of yours: typed, or chosen by its number; Enter says it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.practice.choices import LineChoice
from planner.practice.line_reading import read_line
from planner.practice.lines import YourLine, YourMove
from planner.practice.plan_figures import PlanFigures
from planner.practice.talk import PracticeTalk
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.panel_parts import allow, note
from planner.ui.typing.entry_keys import ENTER
from planner.values.listing import listed

ROW = 26
HINT = "Type what you say, or choose below by its number. Enter says it."
OVER = "The talk is over."


class ChoiceRows(QListWidget):
    """`taken(row)` by a number, a click or the arrows; `spoken` at Enter; `typed(text)` by a letter."""

    taken = Signal(int)
    spoken = Signal()
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Lines to choose from")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemSelectionChanged.connect(self._take_selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Numbers choose, Enter says, letters go to the line."""
        text = event.text()
        if text.isdecimal() and 1 <= int(text) <= self.count():
            self.setCurrentRow(-1)
            self.setCurrentRow(int(text) - 1)
        elif event.key() in ENTER:
            self.spoken.emit()
        elif _is_letter(event):
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def _take_selected(self) -> None:
        """Take the selected line: the focus alone makes a line current and selects none."""
        for index in self.selectedIndexes():
            self.taken.emit(index.row())


def _is_letter(event: QKeyEvent) -> bool:
    """Whether a key writes a sign, with Shift at most."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return plain and event.text().isprintable() and bool(event.text().strip())


class LineEntry(QWidget):
    """`spoken(line)`: a YourLine; `drafted(text)` at each change by hand.

    What a typed line is read as is shown below it before it is said.
    """

    spoken = Signal(object)
    drafted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._talk: PracticeTalk | None = None
        self._figures: PlanFigures | None = None
        self._choices: Sequence[LineChoice] = ()
        self._chosen: LineChoice | None = None
        self.edit, self.read, self.rows = QLineEdit(), note(), ChoiceRows()
        self.button = QPushButton("Say it  Enter")
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.edit.setAccessibleName("Your next line")
        self.edit.setMaxLength(2_000)
        self.edit.textEdited.connect(self._follow_typing)
        self.edit.returnPressed.connect(self._say)
        self.button.clicked.connect(self._say)
        self.rows.taken.connect(self._take)
        self.rows.spoken.connect(self._say)
        self.rows.typed.connect(self._begin_typing)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addLayout(row)
        column.addWidget(self.read)
        column.addWidget(self.rows)

    def show_talk(
        self, talk: PracticeTalk, figures: PlanFigures, lines: Sequence[LineChoice], typed: str
    ) -> None:
        """Offer the lines that make sense now; `typed` is the pending line."""
        self._talk, self._figures, self._choices, self._chosen = talk, figures, lines, None
        with QSignalBlocker(self.rows):
            self.rows.clear()
            for place, choice in enumerate(lines, start=1):
                self.rows.addItem(f"{place}   {choice.label}")
            self.rows.setCurrentRow(-1)
        self.rows.setFixedHeight(max(1, len(lines)) * ROW + HALF)
        for part in (self.edit, self.button, self.rows):
            allow(part, OVER, on=not talk.is_over)
        self.edit.setText("" if talk.is_over else typed)
        self.edit.setPlaceholderText(OVER if talk.is_over else HINT)
        self._show_reading()

    def put(self, typed: str) -> None:
        """Show a line as it was typed before, as after an undo."""
        if self._chosen is None and not self.edit.hasFocus() and self.edit.text() != typed:
            self.edit.setText(typed)
            self._show_reading()

    @property
    def line(self) -> YourLine | None:
        """The line as it would be said now: a chosen one, or what was typed; None where there is none."""
        if self._talk is None or self._figures is None or self._talk.is_over:
            return None
        if self._chosen is not None:
            return self._chosen.line
        text = self.edit.text().strip()
        return read_line(text, self._talk, self._figures.measures) if text else None

    def _take(self, row: int) -> None:
        self._chosen = self._choices[row]
        self.edit.setText(self._chosen.line.words)
        self.edit.setCursorPosition(0)
        self._show_reading()
        self.drafted.emit("")  # its words are in the list

    def _begin_typing(self, text: str) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.setText(text)
        self._follow_typing(text)

    def _follow_typing(self, text: str) -> None:
        self._chosen = None
        self._show_reading()
        self.drafted.emit(text)

    def _show_reading(self) -> None:
        line, figures = self.line, self._figures
        if line is None or figures is None:
            self.read.setText(" ")
        elif line.move is YourMove.ASK:
            named = [f"{at.noun} {figures.text(at, figure)}" for at, figure in line.figures.items()]
            self.read.setText(f"Asks for {listed(named)}.")
        else:
            self.read.setText(f"Read as: {line.move.value}.")

    def _say(self) -> None:
        line = self.line
        if line is not None:
            self.spoken.emit(line)

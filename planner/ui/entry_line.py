"""The line in which a field is typed, in a cell or beside it: a spreadsheet's keys, choices completed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from planner.plan.entry import choice_name
from planner.plan.registry import FieldSpec, Kind

_MOVES: dict[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}

NO_LIMIT = 2**31 - 1


class EntryLine(QLineEdit):
    """Says `finished(rows, columns)` when a key ends the entry and where the keyboard goes then.

    `given_up`: Esc, or undo of what is typed just now.
    """

    finished = Signal(int, int)
    given_up = Signal()

    def __init__(self, parent: QWidget, choices: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setMaxLength(NO_LIMIT)  # Qt would cut a long paste, and nothing would say so
        self.setProperty("input", "true")
        self._choices = bool(choices)
        if choices:
            self._complete(choices)

    def event(self, event: QEvent) -> bool:
        """Take the keys that end an entry before Qt moves the focus with them."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._ends(event):
            return True
        return super().event(event)

    def show_choices(self) -> None:
        """Open the list of choices, all of them."""
        completer = self.completer()
        if completer is not None:
            completer.setCompletionPrefix("")
            completer.complete()

    def _ends(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        undone = self.isModified() and event.matches(QKeySequence.StandardKey.Undo)
        if key is Qt.Key.Key_Escape or undone:
            self.given_up.emit()
            return True
        if key is Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.show_choices()
            return True
        move = _MOVES.get(key)
        if move is None:
            return False
        self._take_completion()
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        )
        self.finished.emit(-move[0] if back else move[0], move[1])
        return True

    def _take_completion(self) -> None:
        """Let an open list finish the word: its marked line, else its first."""
        completer = self.completer()
        popup = completer.popup() if completer else None
        if completer is None or popup is None or not popup.isVisible():
            return
        marked = popup.currentIndex()
        word = marked.data() if marked.isValid() else completer.currentCompletion()
        popup.hide()
        if word and self.text().strip():
            with QSignalBlocker(self):
                self.setText(word)

    def _complete(self, choices: Sequence[str]) -> None:
        completer = QCompleter(list(choices), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _text: self.finished.emit(0, 0))
        popup = completer.popup()
        if popup is not None:
            popup.setProperty("popup", "true")
            popup.setAccessibleName("Choices")
        self.setCompleter(completer)


def choices_of(spec: FieldSpec) -> tuple[str, ...]:
    """The words that can be typed into a field of choices; empty for any other."""
    if spec.kind is Kind.FLAG:
        return ("yes", "no")
    return tuple(choice_name(one) for one in spec.choices)

"""The line edit for a field, in a cell or a panel: keys as in a spreadsheet, completion of choices."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.plan.entry import choice_name
from planner.plan.registry import FieldKind, FieldSpec
from planner.ui.typing.choice import Choice, as_choices
from planner.ui.typing.choice_list import STEPS, ChoiceList
from planner.ui.typing.typing_steps import PAUSE, TypingSteps, edit_between, python_place, qt_place

_MOVES: dict[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}

NO_LIMIT = 2**31 - 1
_ENDS_OF_LINES = str.maketrans(dict.fromkeys("\n\r\t\u2028\u2029", " "))


class OneLine(QValidator):
    """Writes a paste of several lines in one line: the ends of lines become spaces, nothing is lost."""

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Accept every text, without ends of lines."""
        return QValidator.State.Acceptable, text.translate(_ENDS_OF_LINES), place


class EntryLine(QLineEdit):
    """Emits `finished(rows, columns)` when a key ends the entry: how far the focus moves.

    Undo and redo of uncommitted text go through its own steps. `given_up`: Esc; in a line that stays, redo
    restores the entry. `text_shown(text)`: the line shows another text, typed or set. It comes before the
    list of choices shows what matches, which closes where the line moves: fit the line to its text then.
    """

    text_shown = Signal(str)
    finished = Signal(int, int)
    given_up = Signal()
    led = Signal(str)  # path of another field, chosen in the list

    def __init__(
        self, parent: QWidget, choices: Sequence[str | Choice] = (), *, takes_first: bool = True
    ) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setMaxLength(NO_LIMIT)  # Qt would cut a long paste silently
        self.setValidator(OneLine(self))
        self.setProperty("input", "true")
        self.choices: ChoiceList | None = None
        self._undo_texts: list[str] = []
        self._redo_texts: list[str] = []
        self._text, self._steps = "", TypingSteps()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._steps.end)
        self.textChanged.connect(self._reset_steps)
        self.textEdited.connect(self._follow_text)
        self.textEdited.connect(self.text_shown)
        self.textChanged.connect(self.text_shown)
        if choices:
            self._offer_choices(as_choices(choices), takes_first=takes_first)

    def event(self, event: QEvent) -> bool:
        """Handle the keys that end an entry before Qt moves the focus."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._ends(event):
            return True
        return super().event(event)

    def show_choices(self) -> None:
        """Open the list with all choices."""
        if self.choices is not None:
            self.choices.show_matches("")

    def has_own_step(self, *, undo: bool) -> bool:
        """Whether the line has uncommitted typing to undo, or to redo, before a step of the plan."""
        return bool(self._undo_texts) or self.isModified() if undo else bool(self._redo_texts)

    def _escapes(self) -> bool:
        if self.choices is not None and self.choices.is_open:
            self.choices.close_list()
            return True
        if self.takes_escape():
            self._give_up_entry()
            return True
        return False

    def takes_escape(self) -> bool:
        """Whether Esc ends an entry here; else what is around the line gets it."""
        return True

    def _ends(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            return self._escapes()
        if self._undo_or_redo(event) or self._steps_in_list(key):
            return True
        if key is Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.show_choices()
            return True
        move = _MOVES.get(key)
        if move is None:
            return False
        if self._accept_completion():
            return True
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        )
        self.finished.emit(-move[0] if back else move[0], move[1])
        return True

    def _steps_in_list(self, key: Qt.Key) -> bool:
        return key in STEPS and self.choices is not None and self.choices.step(STEPS[key])

    def _undo_or_redo(self, event: QKeyEvent) -> bool:
        """Undo or redo one step within the line; return whether the key asked for it."""
        if event.matches(QKeySequence.StandardKey.Undo) and self.has_own_step(undo=True):
            if self._undo_texts:
                self._step(self._undo_texts, self._redo_texts)
            else:  # emptied, but nothing typed
                self._give_up_entry()
            return True
        if event.matches(QKeySequence.StandardKey.Redo) and self.has_own_step(undo=False):
            self._step(self._redo_texts, self._undo_texts)
            return True
        return False

    def _step(self, source: list[str], target: list[str]) -> None:
        before, text = self.text(), source.pop()
        target.append(before)
        self._text = text
        self._steps.end()
        with QSignalBlocker(self):
            self.setText(text)
            self.setModified(bool(self._undo_texts))
            self.setCursorPosition(qt_place(text, edit_between(before, text).end))
        self.textEdited.emit(text)

    def _give_up_entry(self) -> None:
        typed = [self.text()] if self.isModified() else []
        self.given_up.emit()
        self._undo_texts, self._redo_texts = [], typed

    def _follow_text(self, text: str) -> None:
        """Record the text before each step of typing."""
        if text == self._text:
            return
        edit = edit_between(self._text, text, python_place(text, self.cursorPosition()))
        if self._steps.begins(edit) or not self._undo_texts:
            self._undo_texts.append(self._text)
        self._text = text
        self._redo_texts.clear()
        self._pause.start()

    def _reset_steps(self, text: str) -> None:
        """Drop the steps where the text was set by the program."""
        if not self.isModified():
            self._undo_texts, self._redo_texts, self._text = [], [], text
            self._steps.end()

    def _accept_completion(self) -> bool:
        """Take the marked choice of the open list; return whether it leads to another field."""
        choice = self.choices.current() if self.choices is not None else None
        if self.choices is not None:
            self.choices.close_list()
        if choice is None:
            return False
        if choice.leads:
            self._lead(choice.leads)
            return True
        with QSignalBlocker(self):
            self.setText(choice.text)
        return False

    def _offer_choices(self, choices: Sequence[Choice], *, takes_first: bool) -> None:
        self.choices = ChoiceList(self, choices, takes_first=takes_first)
        self.choices.taken.connect(self._take)
        self.choices.led.connect(self._lead)
        self.textEdited.connect(self._show_matches)

    def _show_matches(self, text: str) -> None:
        if self.choices is not None and text.strip():
            self.choices.show_matches(text)
        elif self.choices is not None:
            self.choices.close_list()

    def _take(self, text: str) -> None:
        """Take a choice by the mouse."""
        self.setText(text)
        self.finished.emit(0, 0)

    def _lead(self, path: str) -> None:
        """Give the entry up and go to another field."""
        self.given_up.emit()
        self.led.emit(path)


def choices_of(spec: FieldSpec) -> tuple[str, ...]:
    """Return the texts that a field of choices accepts; empty for other fields."""
    if spec.kind is FieldKind.FLAG:
        return ("yes", "no")
    return tuple(choice_name(choice) for choice in spec.choices)

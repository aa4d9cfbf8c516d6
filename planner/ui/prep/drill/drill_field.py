"""The field of an answer in a drill: Ctrl+Enter ends the answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from planner.plan.registry import FIELDS
from planner.ui.session import Session
from planner.ui.typing.words_field import WordsField

LINES = 7
BEFORE = "Start the clock, then type as you would say it. Ctrl+Enter ends the answer."


class DrillField(WordsField):
    """`ended` at Ctrl+Enter; nothing can be typed before an answer is begun."""

    ended = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session, FIELDS["DrillAnswer.text"], LINES, BEFORE)

    def show_answer(self, answer_id: str) -> None:
        """Show an answer by its identity; empty: none is begun."""
        self.setReadOnly(not answer_id)
        if answer_id:
            self.show_path(f"prep.answers.{answer_id}.text")
        else:
            self.commit()
            self.path = ""
            self.setPlainText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End the answer by Ctrl+Enter."""
        super().keyPressEvent(event)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.ended.emit()

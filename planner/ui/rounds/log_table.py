"""The log of messages under the keyboard: Enter goes from figure to figure, Ctrl+Enter to the next line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QWidget

from planner.ask.rounds.messages import messages, whole_messages
from planner.plan import Plan, edits
from planner.plan.edits.negotiation import complete_message, remove_round
from planner.plan.fields.round import Who
from planner.ui.appearance.theme import GRID
from planner.ui.change import Change
from planner.ui.desk import Desk
from planner.ui.grid.editing import GridEditing
from planner.ui.grid.list_table import ListTable
from planner.ui.grid.model import GridModel, Index, Role
from planner.ui.grid.source import NEXT_ITEM, Place
from planner.ui.rounds.log_source import COMPONENTS, FIRST_OFFER, KEYS, SUGGESTED, RoundSource
from planner.ui.session import Session
from planner.ui.typing.entry_keys import ENTER

WIDTHS = (64, 48, 62, 100, 100, 94, 62, 48)
WHEN, BASE = KEYS.index("when"), KEYS.index("base")
LONGEST_DAY = "28 Sep 2025"
OPTIONAL = ("bonus", "final")
"""Columns that are left out where they show nothing and the note needs the room."""

LEAST_NOTE = 150
NO_OFFER = "There is no offer to note a message of. Type one on the sheet Offers first."
BEGIN = "Note a message"
NOT_MESSAGES = (FIRST_OFFER, SUGGESTED, NEXT_ITEM)


class LogModel(GridModel):
    """Types what the steps of a message have alike into all of them."""

    def __init__(self, session: Session, source: RoundSource, parent: QWidget) -> None:
        super().__init__(session, source, parent)
        self.rounds = source

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Type a text into a field: one step of undo."""
        cell, session = self.cell(index), self._session
        offer = session.plan.chosen_offer()
        if role != Role.EditRole or not cell.path or offer is None:
            return False
        session.drop_draft(cell.path)
        if str(value) != edits.typed_text(session.plan, cell.path):
            plan = edits.enter(session.plan, cell.path, str(value), session.today)
            what = self.headerData(index.column(), Qt.Orientation.Horizontal)
            text = f"Type {str(what).lower()} of a message"
            session.apply(text, whole_messages(session.plan, plan, offer.id), where=cell.path)
        return True


class LogEditing(GridEditing):
    """Keeps messages whole when a rectangle is pasted, filled or cleared."""

    def _change(self, text: str, plan: Plan) -> None:
        offer = self._session.plan.chosen_offer()
        super()._change(text, whole_messages(self._session.plan, plan, offer.id) if offer else plan)


class LogTable(ListTable):
    """The messages of the chosen offer. Typing in the line of the next one, or in the last, begins one."""

    def __init__(self, desk: Desk, model: LogModel) -> None:
        super().__init__(desk, model, "What was said, message by message", WIDTHS)
        self._session, self._offer_id = desk.session, ""
        self._log = model
        self._begun: tuple[str, str] | None = None  # for the entry that is open: a message, and its line

    def show_change(self, change: Change) -> None:
        """Show the log of the chosen offer; for another offer the keyboard goes to your next message."""
        offer = change.plan.chosen_offer()
        is_other = offer is not None and offer.id != self._offer_id
        self._offer_id = offer.id if offer else ""
        column = self.currentIndex().column() if self.currentIndex().isValid() else BASE
        self._log.show_change(change, self.seen())
        self.fit_columns()
        if is_other or not self.currentIndex().isValid():
            self.go_to_next(column)

    def fit_columns(self) -> None:
        """Leave out columns without content where the note would have too little room."""
        wanted = sum(WIDTHS) + LEAST_NOTE
        for key in OPTIONAL:
            column = KEYS.index(key)
            self.setColumnHidden(column, wanted > self.viewport().width() and not self._log.rounds.uses(key))
        if self._log.rounds.names_years:
            width = self.fontMetrics().horizontalAdvance(LONGEST_DAY) + 2 * GRID
            self.setColumnWidth(WHEN, max(self.columnWidth(WHEN), width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current line in sight: the log is filled before it has its height."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def go_to_next(self, column: int = BASE) -> None:
        """Go to the line of your next message, else to the one that waits."""
        item = SUGGESTED if self._log.place_of(SUGGESTED) >= 0 else NEXT_ITEM
        self.setCurrentIndex(self._log.index_at(item, column))

    def begin_message(self, who: Who) -> bool:
        """Note a message of a side and open its base; False where there is no offer."""
        if not self._add(who):
            return False
        self.setFocus()
        self.edit(self.currentIndex())
        return True

    def remove(self) -> None:
        """Remove the selected messages."""
        offer, plan = self._session.plan.chosen_offer(), self._session.plan
        chosen = {self._log.item(index) for index in self.chosen()}
        gone = [message for message in messages(plan, offer.id) if message.id in chosen] if offer else []
        for step in (step for message in gone for step in message.steps):
            plan = remove_round(plan, step.id)
        if gone:
            self._session.apply("Remove a message" if len(gone) == 1 else "Remove messages", plan)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift and Del remove a message; Ctrl+Enter ends the line."""
        modifiers = event.modifiers()
        if event.key() == Qt.Key.Key_Delete and modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.remove()
        elif event.key() in ENTER and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.end_line()
        else:
            super().keyPressEvent(event)

    def is_ready(self) -> bool:
        """Begin the message, or the step, that an entry needs."""
        index = self.currentIndex()
        if not index.isValid() or self._log.cell(index).path:
            return super().is_ready()
        item = self._log.item(index)
        if item in (SUGGESTED, NEXT_ITEM):
            return self._add(Who.YOU if item == SUGGESTED else Who.THEY)
        return self._complete(item) if item != FIRST_OFFER else super().is_ready()

    def press_enter(self, *, back: bool) -> None:
        """Note your next message as it is suggested; else go to the next figure."""
        index = self.currentIndex()
        item = self._log.item(index) if index.isValid() else ""
        if back or not index.isValid() or len(self.route.circuit()) > 1:
            super().press_enter(back=back)
        elif item == SUGGESTED and self._log.rounds.next_amounts:
            self._note_suggested()
        elif item in (SUGGESTED, NEXT_ITEM):
            if self.is_ready():
                self.edit(self.currentIndex())
        else:
            self.setCurrentIndex(self._next_figure(index))

    def move_on(self, rows: int, columns: int) -> None:
        """After an entry, Enter goes to the next figure of the message."""
        index = self.currentIndex()
        if rows == 1 and not columns and index.isValid() and len(self.route.circuit()) < 2:
            self.setCurrentIndex(self._next_figure(index))
            self.setFocus()
        else:
            super().move_on(rows, columns)

    def end_line(self) -> None:
        """Go to the next line, at its base."""
        index = self.currentIndex()
        below = index.row() + 1 if index.isValid() else 0
        self.setCurrentIndex(self._log.index(min(below, self._log.rowCount() - 1), BASE))

    def rectangle(self) -> list[list[QModelIndex]] | None:
        """The selected messages row by row; the lines around them are no messages."""
        rows = super().rectangle()
        return rows and [row for row in rows if self._log.item(row[0]) not in (SUGGESTED, NEXT_ITEM)]

    def place_on(self) -> Place:
        """From the first selected cell to the end of the messages."""
        place = super().place_on()
        return Place(place.fields, [item for item in place.items if item not in NOT_MESSAGES])

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Take a message back that was begun for an entry which was given up, or left empty."""
        begun, self._begun = self._begun, None
        super().closeEditor(editor, hint)
        if begun:
            column, (message_id, line) = self.currentIndex().column(), begun
            is_there = any(step.id == message_id for step in self._session.plan.rounds)
            if is_there and self._session.stack.undoText() == BEGIN:
                self._session.stack.undo()
                self.setCurrentIndex(self._log.index_at(line, column))

    def _add(self, who: Who) -> bool:
        added = self._log.rounds.add_message(self._session.plan, who, {})
        if added is None:
            self._session.status_message.emit(NO_OFFER)
            return False
        index = self.currentIndex()
        column = index.column() if index.isValid() else BASE
        line = self._log.item(index) if index.isValid() else NEXT_ITEM
        self._session.apply(BEGIN, added[0])
        self._begun = (added[1], line)
        self.setCurrentIndex(self._log.index_at(added[1], column))
        return True

    def _note_suggested(self) -> None:
        amounts = self._log.rounds.next_amounts
        added = self._log.rounds.add_message(self._session.plan, Who.YOU, amounts)
        if added is not None:
            self._session.apply("Note what you asked", added[0])
            self.setCurrentIndex(self._log.index_at(NEXT_ITEM, BASE))

    def _complete(self, item: str) -> bool:
        """Add the steps that a message lacks, to type into the current one."""
        column, plan = self.currentIndex().column(), self._session.plan
        offer = plan.chosen_offer()
        read = messages(plan, offer.id) if offer else ()
        message = next((message for message in read if message.id == item), None)
        if message is None:
            return False
        self._session.apply("Note a figure", complete_message(plan, [step.id for step in message.steps]))
        self.setCurrentIndex(self._log.index_at(item, column))
        return True

    def _next_figure(self, index: QModelIndex | QPersistentModelIndex) -> QModelIndex:
        """Return the next figure of the row that is seen, else the base of the next line."""
        columns = range(index.column() + 1, len(KEYS))
        later = [
            column
            for column in columns
            if not self.isColumnHidden(column) and (KEYS[column] in COMPONENTS or index.column() < BASE)
        ]
        if later:
            return self._log.index(index.row(), later[0])
        return self._log.index(min(index.row() + 1, self._log.rowCount() - 1), BASE)

"""The command that types the day of today: into an open line or text, or into a cell that takes a day."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from planner.ui.grid.cell_table import CellTable
from planner.ui.session import Session
from planner.values.days import full_day

NO_PLACE = "Ctrl+; types today's date into a cell that takes a day, or where you are typing."


def type_today(session: Session) -> None:
    """Type the day where the keyboard is; say so where nothing takes it."""
    focused, day = QApplication.focusWidget(), full_day(session.today)
    if isinstance(focused, CellTable):
        focused.type_day(day)
    elif isinstance(focused, QLineEdit) and not focused.isReadOnly():
        focused.insert(day)
    elif isinstance(focused, QPlainTextEdit | QTextEdit) and not focused.isReadOnly():
        focused.insertPlainText(day)
    else:
        session.status_message.emit(NO_PLACE)

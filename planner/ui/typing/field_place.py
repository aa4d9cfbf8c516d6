"""A place for one field of the plan at a time: another path brings another line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.desk import Desk
from planner.ui.typing.field_edit import FieldEdit


class FieldPlace(QWidget):
    """Holds the line of the field at `show_path`; what was typed into the line before it is committed."""

    def __init__(self, desk: Desk, name: str, width: int, side: Qt.AlignmentFlag) -> None:
        super().__init__()
        self._desk, self._name, self._side = desk, name, side
        self.field: FieldEdit | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setFixedWidth(width)

    def show_path(self, path: str) -> None:
        """Show the field at a path as the plan has it."""
        if self.field is not None and self.field.path == path:
            self.field.refresh(self._desk.session.plan)
            return
        if self.field is not None:
            self.field.commit()
            self.field.hide()
            self.field.deleteLater()
        self.field = FieldEdit(self._desk, path, self, self._name)
        self.field.setAlignment(self._side)
        self._row.addWidget(self.field)

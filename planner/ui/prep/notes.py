"""The notes of the preparation: one field below the other, each typed straight into the plan."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planner.plan.registry import FIELDS
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.session import Session
from planner.ui.typing.words_field import WordsField


class Notes(QWidget):
    """Fields of `plan.prep` by key; each has its label above and its help inside while it is empty."""

    def __init__(self, session: Session, keys: Sequence[str], lines: int) -> None:
        super().__init__()
        self.fields: dict[str, WordsField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        for key in keys:
            spec = FIELDS[f"Prep.{key}"]
            field = WordsField(session, spec, lines, spec.about.help)
            label = QLabel(spec.about.label)
            label.setBuddy(field)
            self.fields[key] = field
            column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(GRID)
        column.addStretch(1)

    def show_notes(self) -> None:
        """Show what the plan holds."""
        for key, field in self.fields.items():
            field.show_path(f"prep.{key}")

    def reveal(self, key: str) -> bool:
        """Give a field the keyboard; False if it is not here."""
        if key not in self.fields:
            return False
        self.fields[key].setFocus()
        return True

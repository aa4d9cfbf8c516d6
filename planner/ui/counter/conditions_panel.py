"""Conditions to succeed on Counter: typed in one line, and each ticked as asked, agreed and in writing.

No figure of the model moves by them.
"""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from planner.plan import Plan
from planner.plan.condition import MOST_CONDITIONS, Condition
from planner.plan.edits.negotiation import ConditionMark
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import heading, note, plain
from planner.ui.typing.field_edit import FieldPlace

TITLE = "What you need to succeed"
HELP = (
    "Up to five, parted by “;”: head count: two engineers by June; title: Staff PM. "
    "Tick what is asked, agreed and in writing. No figure moves by them."
)
MARKS: Mapping[ConditionMark, str] = {"asked": "Asked", "agreed": "Agreed", "in_writing": "In writing"}
FIELD_WIDTH, MARGIN = 420, 17


class ConditionsPanel(QWidget):
    """`marked(identity, mark, on)` when a condition is ticked."""

    marked = Signal(str, str, bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shown: tuple[Condition, ...] = ()
        self.place = FieldPlace(desk, TITLE, FIELD_WIDTH, Qt.AlignmentFlag.AlignLeft)
        self.texts = tuple(plain() for _ in range(MOST_CONDITIONS))
        self.boxes = tuple({mark: self._box(row, mark) for mark in MARKS} for row in range(MOST_CONDITIONS))
        self._lay_out()

    def show_offer(self, plan: Plan, offer_id: str) -> None:
        """Show the conditions of one counter."""
        self.place.show_path(f"counters.{offer_id}.conditions")
        self._shown = plan.counter(offer_id).conditions
        for row, (text, boxes) in enumerate(zip(self.texts, self.boxes, strict=True)):
            condition = self._shown[row] if row < len(self._shown) else None
            self._show_row(text, boxes, condition)

    def _show_row(
        self, text: QLabel, boxes: Mapping[ConditionMark, QCheckBox], condition: Condition | None
    ) -> None:
        for part in (text, *boxes.values()):
            part.setVisible(condition is not None)
        if condition is None:
            return
        text.setText(f"{condition.kind.value.capitalize()}: {condition.text}")
        for mark, box in boxes.items():
            with QSignalBlocker(box):
                box.setChecked(getattr(condition, mark))
            box.setAccessibleName(f"{MARKS[mark]}: {condition.text}")

    def _box(self, row: int, mark: ConditionMark) -> QCheckBox:
        box = QCheckBox(MARKS[mark])
        box.toggled.connect(lambda on: self._mark(row, mark, on=on))
        return box

    def _mark(self, row: int, mark: ConditionMark, *, on: bool) -> None:
        if row < len(self._shown):
            self.marked.emit(self._shown[row].id, mark, on)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, GRID + HALF, MARGIN, GRID)
        column.setSpacing(HALF)
        column.addWidget(heading(TITLE))
        column.addWidget(self.place, 0, Qt.AlignmentFlag.AlignLeft)
        rows = QGridLayout()
        rows.setHorizontalSpacing(2 * GRID)
        rows.setVerticalSpacing(HALF)
        rows.setColumnStretch(0, 1)
        for row, (text, boxes) in enumerate(zip(self.texts, self.boxes, strict=True)):
            text.setWordWrap(True)
            rows.addWidget(text, row, 0)
            for place, box in enumerate(boxes.values(), 1):
                rows.addWidget(box, row, place)
        column.addLayout(rows)
        column.addWidget(note(HELP))

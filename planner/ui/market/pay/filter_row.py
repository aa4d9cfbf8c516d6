"""The filter of a pay file: a line for each condition, taken by Enter or on leaving it."""

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from planner.plan.pay_file import PayFilter
from planner.ui.appearance.theme import GRID
from planner.ui.parts.panel_parts import mark

LINES = (
    ("title", "Title words", 4),
    ("company", "Employer", 3),
    ("metro", "City or metro", 3),
    ("state", "State", 1),
    ("level", "Level", 2),
    ("year", "Year", 1),
)


class FilterRow(QWidget):
    """`changed(filter)` when the user has typed another filter."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._filter = PayFilter()
        self.lines: dict[str, QLineEdit] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for key, name, stretch in LINES:
            line = QLineEdit()
            line.setPlaceholderText(name)
            line.setAccessibleName(f"Filter: {name}")
            line.setToolTip("Part of the text" if stretch > 2 else "The whole word")
            line.setClearButtonEnabled(stretch > 2)  # it would cover the text of a narrow line
            line.setMinimumWidth(52)
            line.editingFinished.connect(self._take)
            self.lines[key] = line
            row.addWidget(line, stretch)

    def show_filter(self, where: PayFilter) -> None:
        """Show a filter without taking it."""
        self._filter = where
        for key, line in self.lines.items():
            value = getattr(where, key)
            text = "" if value is None else str(value)
            mark(line, "wrong", on=False)
            if line.text() != text:
                with QSignalBlocker(line):
                    line.setText(text)

    def _take(self) -> None:
        texts = {key: " ".join(line.text().split()) for key, line in self.lines.items()}
        year = texts.pop("year")
        is_wrong = bool(year) and not (year.isdecimal() and len(year) == 4)
        mark(self.lines["year"], "wrong", on=is_wrong)
        if is_wrong:
            return
        where = replace(self._filter, **texts, year=int(year) if year else None)
        if where != self._filter:
            self._filter = where
            self.changed.emit(where)

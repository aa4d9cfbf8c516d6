"""The panel beside comparable jobs: progress with Stop, what was counted, and which column is what."""

from collections.abc import Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.ui.appearance.theme import GRID
from planner.ui.parts.choices import WheellessCombo
from planner.ui.parts.panel_parts import allow, clear_layout, close_rows, heading, note, plain
from planner.ui.plain_text import tip

if TYPE_CHECKING:
    from planner.intake.market.columns import ColumnMap

STEPS, MOST_COLUMNS, PICKER = 1_000, 80, 130
GO_ON = "You can go on working. Stop keeps nothing; what was there before stays."
SAME = "The file was read with these columns. Choose another meaning for one first."
NO_PAY = "No column is pay. Choose the one that is."
LEAVE_OUT, LONGEST = "leave out", 22


class ImportPanel(QWidget):
    """`stopped`: Stop was pressed. `mapped(map)`: the file is to be read with other columns."""

    stopped = Signal()
    mapped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._map: ColumnMap | None = None
        self._started = 0.0
        self.title, self.stop = heading(""), QPushButton("&Stop")
        self.stop.clicked.connect(self.stopped)
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Reading the file")
        self.rows, self.left = plain(), plain()
        self._progress, self._counts = QWidget(), QWidget()
        self._columns, self._scroll, self._roles = QWidget(), QScrollArea(), _roles(self)
        self.others = QPushButton()
        self.others.clicked.connect(self._show_others)
        self.again = QPushButton("&Read with these columns")
        self.again.clicked.connect(self._read_again)
        self._message = note()
        self.pickers: dict[int, WheellessCombo] = {}
        self._count_rows = close_rows(self._counts, spacing=2 * GRID)
        self._count_rows.setColumnStretch(0, 1)
        self._lay_out()
        self.show_idle()

    def show_started(self, name: str) -> None:
        """Show that a file is being read."""
        self.show()
        self._started = monotonic()
        self.title.setText(f"Reading {name}")
        self.bar.setValue(0)
        self.bar.setRange(0, 0)  # moves by itself until the first rows are there
        self.rows.setText("Opening the file")
        self.left.setText("")
        self._message.setText(GO_ON)
        self._shown(progress=True)

    def show_progress(self, done: float, rows: int, used: int) -> None:
        """Move the bar; the time left is that of the rows read so far."""
        if not rows:
            return
        self.bar.setRange(0, STEPS)
        self.bar.setValue(round(STEPS * done))
        self.rows.setText(f"{rows:,} rows read, {used:,} used")
        spent = monotonic() - self._started
        if done > 0.1:
            self.left.setText(f"about {max(1, round(spent * (1 - done) / done))} s left")

    def show_columns(self, mapped: "ColumnMap", *, everything: bool = False) -> None:
        """Show a picker for each column that is mapped; for the others too, where none holds pay."""
        self._map, self.pickers = mapped, {}
        known = sorted(mapped.columns.values())
        others = [at for at, header in enumerate(mapped.headers) if at not in known and header.strip()]
        everything = everything or not mapped.has_pay
        self.others.setVisible(bool(others) and not everything)
        self.others.setText(f"Show the &other {len(others)} columns")
        rows, form = QWidget(), QFormLayout()  # without a parent, so that it is styled once
        form.setContentsMargins(0, 0, GRID, 0)
        for column in [*known, *(others if everything else ())][:MOST_COLUMNS]:
            picker = self.pickers[column] = _picker(mapped.headers[column], self._roles)
            picker.setCurrentIndex(picker.findData(mapped.role_of(column)))
            picker.currentIndexChanged.connect(partial(self._pick, column))
            label = plain(_short(mapped.headers[column]))
            label.setToolTip(tip(mapped.headers[column]))
            label.setBuddy(picker)
            form.addRow(label, picker)
        rows.setLayout(form)
        self._scroll.setWidget(rows)  # deletes the rows before
        self._columns.setVisible(True)
        allow(self.again, SAME, on=False)

    def show_idle(self, message: str = "") -> None:
        """Show that nothing is being read, and why the last reading ended."""
        self._message.setText(message)
        self._message.setVisible(bool(message))
        self._shown(progress=False)

    def allow_again(self) -> None:
        """Let the same columns be read again, since nothing came of the last reading."""
        if self._map is not None:
            allow(self.again, NO_PAY, on=self._map.has_pay)

    def show_counts(self, name: str, pairs: Sequence[tuple[str, str]]) -> None:
        """Show what was counted in a file."""
        clear_layout(self._counts)
        for at, (text, number) in enumerate(pairs):
            self._count_rows.addWidget(note(text), at, 0)
            self._count_rows.addWidget(plain(number), at, 1, Qt.AlignmentFlag.AlignRight)
        self.title.setText(name)
        self._counts.setVisible(bool(pairs))

    def forget_columns(self) -> None:
        """Hide the pickers: another file is shown."""
        self._map = None
        self._columns.setVisible(False)

    def _show_others(self) -> None:
        if self._map is not None:
            is_changed = self.again.isEnabled()
            self.show_columns(self._map, everything=True)
            allow(self.again, SAME, on=is_changed)
            next(iter(self.pickers.values())).setFocus()

    def _pick(self, column: int, _place: int) -> None:
        if self._map is None:
            return
        self._map = self._map.with_role(column, self.pickers[column].currentData())
        for at, picker in self.pickers.items():
            with QSignalBlocker(picker):
                picker.setCurrentIndex(picker.findData(self._map.role_of(at)))
        allow(self.again, NO_PAY, on=self._map.has_pay)

    def _read_again(self) -> None:
        if self._map is not None:
            self.mapped.emit(self._map)

    def _shown(self, *, progress: bool) -> None:
        self._progress.setVisible(progress)
        self.stop.setVisible(progress)
        if progress:
            self._message.setVisible(True)
            self._counts.setVisible(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.stop)
        lines = QHBoxLayout()
        lines.addWidget(self.rows, 1)
        lines.addWidget(self.left)
        inner = QVBoxLayout(self._progress)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.bar)
        inner.addLayout(lines)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        below = QVBoxLayout(self._columns)
        below.setContentsMargins(0, GRID, 0, 0)
        below.addWidget(heading("Which column is what"))
        below.addWidget(self._scroll, 1)
        below.addWidget(self.others)
        below.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        for part in (self._progress, self._counts, self._message):
            column.addWidget(part)
        column.addWidget(self._columns, 1)
        column.addStretch(0)
        self._columns.setVisible(False)


def _short(header: str) -> str:
    return header if len(header) <= LONGEST else header[: LONGEST - 1] + "…"


def _roles(parent: QWidget) -> QStandardItemModel:
    """Return what a column can be, as one list for all pickers."""
    from planner.intake.market.columns import ROLES

    model = QStandardItemModel(parent)
    for role, name in (("", LEAVE_OUT), *ROLES.items()):
        item = QStandardItem(name)
        item.setData(role, Qt.ItemDataRole.UserRole)
        model.appendRow(item)
    return model


def _picker(header: str, roles: QStandardItemModel) -> WheellessCombo:
    picker = WheellessCombo()
    picker.setSizeAdjustPolicy(picker.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    picker.setMinimumContentsLength(8)
    picker.setModel(roles)
    picker.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    picker.setMinimumWidth(PICKER)
    picker.setAccessibleName(f"Column {header}")
    return picker

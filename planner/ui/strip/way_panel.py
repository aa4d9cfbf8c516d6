"""The way to a letter, as a list for a new plan: each step leads to its field and ticks itself."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from planner.next_step import WayStep
from planner.ui.appearance.theme import GRID, HALF, SECONDARY, font
from planner.ui.parts.panel_parts import heading, mark, note, plain

TITLE = "The way to a letter"
FOOT = (
    "Do them in any order, or none. Each line takes you there; "
    "this list closes for good with × and is in Help."
)
TICK = 20


class WayLine(QPushButton):
    """One step: its number or tick, its title, and what it is for."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setFlat(True)
        self.setProperty("flat", "true")
        self._number = number
        self.tick, self.title, self.note = QLabel(), plain(), note()
        self.tick.setFixedSize(TICK, TICK)
        self.tick.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.tick.setFont(font(SECONDARY, strong=True, family=self.font().family()))
        self.note.setFont(font(SECONDARY, family=self.font().family()))
        self.note.setMinimumWidth(1)  # it wraps: else a long one is cut where the panel scrolls
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(self.note)
        row = QHBoxLayout(self)
        row.setContentsMargins(HALF, HALF, HALF, HALF)
        row.setSpacing(10)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_step(self, step: WayStep, *, is_now: bool) -> None:
        """Show a step; `is_now`: the first that is not done."""
        self.tick.setText("✓" if step.done else str(self._number))
        self.tick.setProperty("step", "done" if step.done else "now" if is_now else "later")
        self.tick.style().unpolish(self.tick)
        self.tick.style().polish(self.tick)
        self.title.setText(step.title)
        self.note.setText(step.note)
        mark(self.title, "dim", on=step.done)
        mark(self.title, "strong", on=is_now)
        state = "done" if step.done else "next" if is_now else "to do"
        self.setAccessibleName(f"Step {self._number}, {state}: {step.title}, {step.note}")

    def sizeHint(self) -> QSize:
        """As large as its texts."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As large as its texts, which wrap."""
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.minimumSize()


class WayPanel(QWidget):
    """`followed(place)` when a step is pressed, `closed` by its cross."""

    followed = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("section", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(TITLE)
        self.cross = QToolButton()
        self.cross.setText("×")
        self.cross.setProperty("quiet", "true")
        self.cross.setAccessibleName(f"Close: {TITLE.lower()}")
        self.cross.setToolTip("Close it for good; Help opens it again")
        self.cross.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(HALF, 0, 0, 0)
        head.addWidget(heading(TITLE), 1)
        head.addWidget(self.cross)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, HALF, 12, 12)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self.lines: list[WayLine] = []
        self._foot = note(FOOT)
        self._foot.setFont(font(SECONDARY, family=self.font().family()))
        self._foot.setContentsMargins(HALF, GRID, HALF, 0)
        self._column.addWidget(self._foot)

    def show_steps(self, steps: Sequence[WayStep]) -> None:
        """Show the steps with their ticks; the first that is not done is the next."""
        while len(self.lines) < len(steps):
            self._add_line()
        now = next((place for place, step in enumerate(steps) if not step.done), -1)
        for place, (line, step) in enumerate(zip(self.lines, steps, strict=True)):
            line.show_step(step, is_now=place == now)

    def _add_line(self) -> None:
        place = len(self.lines)
        line = WayLine(place + 1)
        line.clicked.connect(lambda: self.followed.emit(place))
        if place:
            hair = QFrame()
            hair.setProperty("hair", "true")
            hair.setFixedHeight(1)
            self._column.insertWidget(self._column.count() - 1, hair)
        self._column.insertWidget(self._column.count() - 1, line)
        self.lines.append(line)

"""The stage of a model's life in which a story happened (six in a row) and the areas it shows (three).

Filled where the words of the story cover it or the user ticked it; a press sets or takes the user's tick.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.plan.fields.terms import LifecycleStage, SkillArea
from planner.story.rubric.filing import StoryFiling
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, HALF, SECONDARY, font, mixed
from planner.ui.parts.panel_parts import heading, note
from planner.ui.plain_text import tip

Place = LifecycleStage | SkillArea
HEIGHT = 44
HELP = "Filled: its words show it. A tick is yours: Space or a click sets it, where the words do not say it."
MOVES = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}


class PlaceButton(QAbstractButton):
    """One stage or area: outlined, filled where covered, with a tick where the user set one."""

    def __init__(self, look: Look, place: Place) -> None:
        super().__init__()
        self._look, self.place = look, place
        self._evidence: tuple[str, ...] = ()
        self.covered = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_place(self, *, by_hand: bool, evidence: Sequence[str]) -> None:
        """Show whether the place is covered, and why."""
        self._evidence, self.covered = tuple(evidence), by_hand or bool(evidence)
        self.setChecked(by_hand)
        sources = [f"its words: {', '.join(evidence[:6])}"] if evidence else []
        sources += ["your tick"] if by_hand else []
        description = f"Covered by {' and by '.join(sources)}" if sources else "Not covered"
        self.setAccessibleName(str(self.place).capitalize())
        self.setAccessibleDescription(description)
        self.setToolTip(tip(description))
        self.update()

    def sizeHint(self) -> QSize:
        """A box of two lines."""
        return QSize(88, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go along the row."""
        step = MOVES.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self.focusNextPrevChild(step > 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, its name, and why it is covered."""
        del event
        painter, theme = QPainter(self), self._look.theme
        box = self.rect().adjusted(0, 0, -1, -1)
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() or self.covered else theme.line), 1))
        painter.setBrush(mixed(theme.background, theme.accent, 0.14 if self.covered else 0.0))
        painter.drawRect(box)
        if self.hasFocus():
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.setFont(font(SECONDARY, family=self.font().family()))
        painter.setPen(QColor(theme.text if self.covered else theme.dim))
        inner = box.adjusted(HALF, HALF, -HALF, -HALF)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = upper.translated(0, upper.height())
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(self.place).capitalize())
        painter.setPen(QColor(theme.dim))
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, self._short(painter, lower.width()))

    def _short(self, painter: QPainter, width: int) -> str:
        if self.isChecked():
            return "✓ yours"
        text = self._evidence[0] if self._evidence else "–"
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


class FilingMap(QWidget):
    """`ticked(place, on)` when the user sets or takes a tick."""

    ticked = Signal(object, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.boxes: dict[Place, PlaceButton] = {
            place: PlaceButton(look, place) for place in (*LifecycleStage, *SkillArea)
        }
        for place, box in self.boxes.items():
            box.clicked.connect(lambda on, place=place: self.ticked.emit(place, on))
        column = QVBoxLayout(self)
        column.setContentsMargins(HALF, GRID, HALF, 0)
        column.setSpacing(GRID)
        for title, places in (("Lifecycle", LifecycleStage), ("Skill areas", SkillArea)):
            column.addWidget(heading(title))
            column.addLayout(self._row(tuple(places)))
        column.addWidget(note(HELP))

    def show_filed(self, filed: StoryFiling) -> None:
        """Show what a story covers."""
        for place, box in self.boxes.items():
            box.show_place(by_hand=place in filed.by_hand, evidence=filed.words_of(place))

    def _row(self, places: tuple[Place, ...]) -> QGridLayout:
        row = QGridLayout()
        row.setHorizontalSpacing(HALF)
        for at, place in enumerate(places):
            row.addWidget(self.boxes[place], 0, at)
            row.setColumnStretch(at, 1)
        return row

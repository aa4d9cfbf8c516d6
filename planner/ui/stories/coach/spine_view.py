"""How far a story is, step by step, with the words that are there; a press goes to the part."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from planner.story.coach.spine import SpineStep, StepState
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import BODY, GRID, HALF, ROW, SECONDARY, font, scaled
from planner.ui.plain_text import ordered, tip

DOT, NAME = 10, 68  # px at 100 %: the mark of a step, and the column of names


class SpineRow(QAbstractButton):
    """One step: a full, a half or an empty circle, its name, and its words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.step = SpineStep("", "", StepState.MISSING)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_step(self, step: SpineStep) -> None:
        """Show one step."""
        if step == self.step:
            return
        self.step = step
        self.setAccessibleName(f"{step.name}: {step.state}")
        self.setAccessibleDescription(step.words)
        self.setToolTip(tip(step.words, wraps=True))
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(scaled(NAME) * 2, scaled(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle, the name, the words, and the frames of focus and pointer."""
        del event
        painter, theme, family = QPainter(self), self._look.theme, self.font().family()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.raised))
        is_missing, middle = self.step.state is StepState.MISSING, Qt.AlignmentFlag.AlignVCenter
        self._draw_mark(painter)
        left = scaled(DOT) + 2 * GRID
        painter.setFont(font(BODY, family=family))
        painter.setPen(QColor(theme.dim if is_missing else theme.text))
        painter.drawText(QRect(left, 0, scaled(NAME), self.height()), middle, self.step.name)
        area = self.rect().adjusted(left + scaled(NAME), 0, -HALF, 0)
        painter.setFont(font(SECONDARY, family=family))
        painter.setPen(QColor(theme.dim))
        words = self.step.words or self.step.state.value
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, middle, ordered(short))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _draw_mark(self, painter: QPainter) -> None:
        theme, size = self._look.theme, scaled(DOT)
        circle = QRectF(GRID - HALF + 0.5, (self.height() - size) / 2, size, size)
        state = self.step.state
        painter.setPen(QPen(QColor(theme.edge if state is StepState.MISSING else theme.accent), 1.5))
        painter.setBrush(QColor(theme.accent) if state is StepState.THERE else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if state is StepState.THIN:
            painter.setBrush(QColor(theme.accent))
            painter.drawPie(circle, 90 * 16, 180 * 16)
        painter.setPen(QPen(QColor(theme.line), 1))
        below = QPointF(circle.center().x(), circle.bottom() + 2)
        if not self.property("last"):
            painter.drawLine(below, QPointF(below.x(), self.height()))


class SpineView(QWidget):
    """`pointed(part)` when a step is pressed."""

    pointed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows: list[SpineRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_steps(self, steps: tuple[SpineStep, ...]) -> None:
        """Show the steps of a story; there are always as many."""
        while len(self.rows) < len(steps):
            row = SpineRow(self._look)
            row.clicked.connect(lambda _checked=False, row=row: self.pointed.emit(row.step.part))
            self.rows.append(row)
            self._column.addWidget(row)
        for row, step in zip(self.rows, steps, strict=True):
            row.setProperty("last", step is steps[-1])
            row.show_step(step)

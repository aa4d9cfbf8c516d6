"""The sign-on case as a waterfall: each cause, its amount, and whether this recruiter may know it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from planner.ask.opening.figures import cause_figure
from planner.ask.results import CaseLine, SignOnCase
from planner.ask.sentences import make_whole_texts
from planner.plan.fields.terms import Cause
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, HALF, ROW, mixed
from planner.ui.charts.copying import Copying
from planner.ui.charts.ink import Ink
from planner.ui.desk import Desk
from planner.ui.parts.links import FigureButton
from planner.ui.parts.panel_parts import clear_layout, close_rows, heading, note, panel_column, plain
from planner.values import Unit, shown

TITLE = "Why this sign-on is fair"
NO_CASE = "Nothing yet: fill in what you leave behind in the present job, on the sheet Offers."
ONLY_RELEASED = "Only what you tell this recruiter moves the ask. Tick a line to tell it."


class WaterfallBar(QWidget):
    """One step of the waterfall: from the sum before to the sum after, on the scale of the whole."""

    def __init__(self, look: Look, start: float, end: float, *, released: bool) -> None:
        super().__init__()
        self._look, self._start, self._end, self._released = look, start, end, released
        self.setMinimumWidth(72)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One line high."""
        return QSize(120, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the step: full where it is released, pale where it is not."""
        del event
        theme, width = self._look.theme, self.width() - 1
        left = min(self._start, self._end) * width
        long = max(1.0, abs(self._end - self._start) * width)
        colour = QColor(theme.accent) if self._released else mixed(theme.background, theme.accent, 0.35)
        QPainter(self).fillRect(QRectF(left, 4, long, self.height() - 8), colour)


class CasePanel(QWidget):
    """`released(cause, on)` when the user releases a line to this recruiter, or withdraws it."""

    released = Signal(Cause, bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session, self._look = desk.session, desk.look
        self._shown: SignOnCase | None = None
        self.note = note()
        self._body = QWidget()
        self._rows = close_rows(self._body)
        self._rows.setColumnStretch(1, 3)
        self._rows.setColumnStretch(2, 2)
        self.boxes: dict[Cause, QCheckBox] = {}
        column = panel_column(self, heading(TITLE), self.note, self._body)
        column.addStretch(1)
        Copying(self, desk.look, self._paint, lambda: QSize(self._steps().width(), ROW + self._body.height()))

    def show_case(self, case: SignOnCase | None) -> None:
        """Show the causes; boxes keep the keyboard where the causes are the same as before."""
        lines = case.lines if case else ()
        self.note.setText(ONLY_RELEASED if lines else NO_CASE)
        self._body.setVisible(case is not None and bool(lines or case.warnings))
        if case is not None and (lines or case.warnings) and case != self._shown:
            focused = next((cause for cause, box in self.boxes.items() if box.hasFocus()), None)
            self._fill(case)
            if focused in self.boxes:
                self.boxes[focused].show()  # a new widget takes no keyboard before it is shown
                self.boxes[focused].setFocus()
        self._shown = case

    def _fill(self, case: SignOnCase) -> None:
        clear_layout(self._body)
        self.boxes = {}
        scale, before = max(case.total, *(line.amount for line in case.lines), 1.0), 0.0
        for row, line in enumerate(case.lines):
            after = before + line.amount
            self._add(row, line, before / scale, after / scale)
            before = after
        if case.lines:
            self._sum(len(case.lines), "All causes", case.total, scale)
            self._sum(len(case.lines) + 1, "Told to this recruiter", case.documented, scale)
        texts = (*make_whole_texts(case), *case.warnings)
        for row, text in enumerate(texts, start=len(case.lines) + 2):
            self._rows.addWidget(note(text), row, 1, 1, 3)

    def _paint(self, painter: QPainter) -> None:
        """Draw the steps under their title, without the boxes to tick."""
        steps, ink = self._steps(), Ink(self._look.theme, self.font())
        ink.write(painter, QRectF(0, 0, steps.width(), ROW), TITLE if self.boxes else NO_CASE, strong=True)
        if self.boxes:
            only = QWidget.RenderFlag.DrawChildren
            self._body.render(painter, QPoint(0, ROW), QRegion(steps), only)

    def _steps(self) -> QRect:
        """Where the texts, bars and amounts are: all to the right of the boxes."""
        left = max((box.geometry().right() + 1 for box in self.boxes.values()), default=0)
        return self._body.rect().adjusted(left + GRID if left else 0, 0, 0, 0)

    def _add(self, row: int, line: CaseLine, start: float, end: float) -> None:
        box = QCheckBox()
        box.setChecked(line.released)
        box.setAccessibleName(f"Tell this recruiter: {line.text}")
        box.setToolTip("Tell this recruiter")
        box.toggled.connect(lambda on: self.released.emit(line.cause, on))
        self.boxes[line.cause] = box
        text = plain(line.text)
        text.setWordWrap(True)
        bar = WaterfallBar(self._look, start, end, released=line.released)
        amount = shown(line.amount, Unit.MONEY)
        button = FigureButton(amount, line.text, lambda: self._session.select(cause_figure(line)))
        for column, part in enumerate((box, text, bar, button)):
            self._rows.addWidget(part, row, column)

    def _sum(self, row: int, text: str, total: float, scale: float) -> None:
        self._rows.addWidget(heading(text), row, 1)
        self._rows.addWidget(WaterfallBar(self._look, 0, total / scale, released=True), row, 2)
        label = heading(shown(total, Unit.MONEY))
        label.setStyleSheet(f"padding-right: {HALF}px;")
        self._rows.addWidget(label, row, 3, Qt.AlignmentFlag.AlignRight)

"""Two panels side by side; where the window is narrower than both, one below the other, all scrolled.

At a zoom of 200 % the right half of a sheet lay outside the window, where nothing scrolled to it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QScrollArea, QSplitter, QWidget

from planner.ui.appearance.theme import GRID, scaled
from planner.ui.appearance.zoom import UNLIMITED
from planner.ui.parts.panel_parts import note


class Reflow(QScrollArea):
    """`split` holds the two panels; `contents`: what each shows, which says how high the panel is below."""

    def __init__(
        self, panels: Sequence[QWidget], contents: Sequence[QWidget], shares: Sequence[int], least: int = 0
    ) -> None:
        """`least`: pixels at 100 % that both need together, where they could be narrower than is of use."""
        super().__init__()
        self._least = least
        self._panels, self._contents = tuple(panels), tuple(contents)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        for place, panel in enumerate(panels):
            self.split.addWidget(panel)
            self.split.setStretchFactor(place, shares[place])
        self.split.setSizes([100 * share for share in shares])
        self.setWidget(self.split)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        for content in contents:
            content.installEventFilter(self)

    @property
    def is_stacked(self) -> bool:
        """Whether the panels are one below the other."""
        return self.split.orientation() is Qt.Orientation.Vertical

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the panels below each other, or back."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the panels show, once it is laid out."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._later.start()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        parts = zip(self._panels, self._contents, strict=True)
        needed = sum(
            max(panel.minimumSizeHint().width(), panel.minimumWidth(), content.minimumSizeHint().width())
            for panel, content in parts
        )
        is_narrow = max(needed, scaled(self._least)) > self.width()
        if is_narrow is not self.is_stacked:
            self.split.setOrientation(Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal)
        for panel, content in zip(self._panels, self._contents, strict=True):
            height = _height(content, self.viewport().width()) if is_narrow else 0
            if panel.minimumHeight() != height:
                panel.setMinimumHeight(height)


class FoldingPair(QWidget):
    """Two parts of a scrolled page side by side, a line between; the second below where they do not fit."""

    def __init__(self, first: QWidget, second: QWidget, *, least: int = 0, gap: int = 0) -> None:
        """`least`: pixels at 100 % that both need together; `gap`: between each and the line."""
        super().__init__()
        self._least = least
        self._parts, self._line = (first, second), QFrame()
        self._line.setProperty("rule", "true")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        self._box.addWidget(first, 1)
        self._box.addWidget(self._line)
        self._box.addWidget(second, 1)
        self._turn(is_stacked=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the second part where it fits."""
        super().resizeEvent(event)
        needed = sum(part.minimumSizeHint().width() for part in self._parts) + 1 + 2 * self._box.spacing()
        needed = max(needed, scaled(self._least))
        if (is_stacked := needed > self.width()) is not self.is_stacked:
            self._turn(is_stacked=is_stacked)

    def minimumSizeHint(self) -> QSize:
        """No wider than the wider part, as high as its direction needs."""
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def _turn(self, *, is_stacked: bool) -> None:
        self.is_stacked = is_stacked
        way = QBoxLayout.Direction
        self._box.setDirection(way.TopToBottom if is_stacked else way.LeftToRight)
        width, height = (UNLIMITED, 1) if is_stacked else (1, UNLIMITED)
        self._line.setMaximumSize(width, height)


class FoldingLine(QFrame):
    """Two groups at the ends of a line; the second below the first where the line is too short for both."""

    def __init__(self, edge: int, above: int = GRID, *, ruled: bool = True) -> None:
        """`edge`: pixels left free at both ends; `above`: over and under it. `ruled`: a line under it."""
        super().__init__()
        if ruled:
            self.setProperty("top", "true")
        self._first, self._second = QWidget(), QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(edge, above, edge, above)
        self._box.setSpacing(GRID)
        self._box.addWidget(self._first)
        self._box.addStretch(1)
        self._box.addWidget(self._second)

    def hold(self, first: Sequence[QWidget], second: Sequence[QWidget]) -> None:
        """Take the widgets of both groups."""
        for group, widgets in ((self._first, first), (self._second, second)):
            row = QHBoxLayout(group)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GRID)
            for widget in widgets:
                row.addWidget(widget)
            if group is self._first:
                row.addStretch(1)
            else:
                row.insertStretch(0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the second part where it fits."""
        super().resizeEvent(event)
        margins, hints = self._box.contentsMargins(), (self._first.sizeHint(), self._second.sizeHint())
        room = self.width() - margins.left() - margins.right() - self._box.spacing()
        fits = sum(hint.width() for hint in hints) <= room
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not direction:
            self._box.setDirection(direction)

    def minimumSizeHint(self) -> QSize:
        """No wider than the wider part, as high as its direction needs."""
        margins = self._box.contentsMargins()
        widest = max(part.minimumSizeHint().width() for part in (self._first, self._second))
        return QSize(widest + margins.left() + margins.right(), super().minimumSizeHint().height())


HINT_LINES = 2
"""Lines that the hint may take beside the buttons."""
WORD = 40  # px: a line breaks up to a word before its end


class HintedFoot(QFrame):
    """The hint of a dialog beside its buttons, above them where it would be a tall narrow column.

    At a zoom of 200 % the hint took half of the dialog: nine lines of two words.
    """

    def __init__(self, hint: str, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self.hint, self._buttons = note(hint), QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GRID)
        self._box.addWidget(self.hint, 1)
        self._box.addWidget(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the hint where it has room."""
        super().resizeEvent(event)
        margins = self._box.contentsMargins()
        room = self.width() - margins.left() - margins.right() - GRID - self._buttons.sizeHint().width()
        needed = self.hint.fontMetrics().horizontalAdvance(self.hint.text()) / HINT_LINES + WORD
        way = QBoxLayout.Direction
        direction = way.LeftToRight if needed <= room else way.TopToBottom
        if self._box.direction() is not direction:
            self._box.setDirection(direction)


def _height(content: QWidget, width: int) -> int:
    """Return how high a content is at a width."""
    needed = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
    return max(needed, content.minimumSizeHint().height())

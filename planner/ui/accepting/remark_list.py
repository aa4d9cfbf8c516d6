"""Remarks on what was read: doubts and questions first, each leading to its row."""

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.intake.letters.review.marks import RowPlace
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.links import TextLink
from planner.ui.parts.panel_parts import clear_layout, mark

LEAST = 40
"""Pixels of the list where there is any remark."""


class ReadRemark(Struct, frozen=True):
    """A sentence, whether the user should look first, and the row that it is about."""

    text: str
    doubtful: bool = False
    row: RowPlace | None = None


class RemarkList(QScrollArea):
    """Remarks below what was read; `followed(row)` leads to the row that one is about."""

    followed = Signal(object)

    def __init__(self, name: str, most: int) -> None:
        """`name` is what a screen reader calls it; `most`: pixels, then it scrolls."""
        super().__init__()
        self._most = most
        self._body = QWidget()
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._lines.setSpacing(HALF)
        self._shown: tuple[ReadRemark, ...] = ()
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setWidget(self._body)

    def text(self) -> str:
        """Return all remarks, a line each."""
        return "\n".join(remark.text for remark in self._shown)

    def show_remarks(self, remarks: tuple[ReadRemark, ...]) -> None:
        """Show other remarks."""
        if remarks == self._shown:
            return
        self._shown = remarks
        self.setVisible(bool(remarks))
        clear_layout(self._body)
        for remark in remarks:
            label = TextLink()
            row = remark.row
            go = None if row is None else lambda row=row: self.followed.emit(row)
            label.show_link(remark.text, go, dim=not remark.doubtful)
            mark(label, "doubt", on=remark.doubtful)
            self._lines.addWidget(label)
        self._lines.addStretch(1)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height of the remarks at another width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As tall as the remarks, up to a limit; the rest scrolls."""
        height = self._lines.heightForWidth(self.viewport().width())
        return QSize(super().sizeHint().width(), min(max(height, LEAST), self._most))

    def minimumSizeHint(self) -> QSize:
        """A line or two: the fields come first where there is little room."""
        return QSize(super().minimumSizeHint().width(), LEAST)

    def _fit(self) -> None:
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

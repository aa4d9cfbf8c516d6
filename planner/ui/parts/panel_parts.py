"""Small pieces that panels are made of: titles, sentences, and numbers that lead to their reasons."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPolygon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QTabBar,
    QWidget,
)


def plain(text: str = "") -> QLabel:
    """A label that takes nothing typed as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def heading(text: str) -> QLabel:
    """The title of a panel."""
    label = plain(text)
    label.setProperty("strong", "true")
    return label


def note(text: str = "") -> QLabel:
    """A sentence in the second colour that wraps."""
    label = plain(text)
    label.setProperty("dim", "true")
    label.setWordWrap(True)
    return label


def sentence(text: str = "") -> QLabel:
    """A sentence that wraps."""
    label = plain(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def mark(widget: QWidget, name: str, *, on: bool) -> None:
    """Set a property that the style sheet reads; style the widget again where it changed."""
    value = "true" if on else "false"
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def with_side_panel(sheet: QWidget, main: QWidget, side: QWidget, width: int) -> None:
    """Lay out a sheet as its main part and a narrow one at the right, with a handle between them."""
    split = QSplitter(Qt.Orientation.Horizontal, sheet)
    split.addWidget(main)
    split.addWidget(side)
    split.setStretchFactor(0, 1)
    split.setSizes([10_000, width])
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    layout = QHBoxLayout(sheet)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(split)


def page_or_note(sheet: QWidget, page: QWidget, text: str) -> QStackedLayout:
    """Lay a sheet out as its page (index 0), or a note in the middle that says what to do first (index 1)."""
    stack, empty = QStackedLayout(sheet), QLabel(text)
    empty.setProperty("dim", "true")
    empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
    stack.addWidget(page)
    stack.addWidget(empty)
    return stack


def emptied(widget: QWidget) -> None:
    """Remove all rows of a panel before it is filled again."""
    layout = widget.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


class PageTabs(QTabBar):
    """Tabs by these names; `currentChanged(place)` when the user turns a page."""

    def __init__(self, names: Sequence[str], what: str) -> None:
        super().__init__()
        for name in names:
            self.addTab(name)
        self.setAccessibleName(what)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


SIZE = 6


def paint_corner(painter: QPainter, rect: QRect, colour: str) -> None:
    """Paint a triangle at the top right; pen and brush are afterwards what they were before."""
    corner = rect.topRight()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygon([corner, corner - QPoint(SIZE, 0), corner + QPoint(0, SIZE)]))
    painter.restore()

"""Small widgets and layouts of sheets: labels, tabs, a side panel, a page or a note."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from planner.ui.appearance.theme import GRID, HALF, TITLE, font
from planner.ui.parts.side_split import SideSplit
from planner.ui.plain_text import ordered, tip

UNPRINTED = "unprinted"
"""The property, "true" for a widget that pages leave out."""
TO_OFFERS = "Alt+1 goes there, Ctrl+Shift+I pastes a letter."


class PlainLabel(QLabel):
    """Shows text literally, never as markup, from left to right around names that run the other way."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._unmarked = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; marks of direction are added to what is shown alone."""
        self._unmarked = text
        super().setText(ordered(text))

    def text(self) -> str:
        """Return the text as it was set."""
        return self._unmarked


class TallScroll(QScrollArea):
    """Scrolls a page that is as high as its wrapped texts need; Qt alone would squeeze them into the view."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap to the new width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the texts of the page."""
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page = self.widget()
        layout = page.layout() if page is not None else None
        if page is not None and layout is not None and layout.hasHeightForWidth():
            page.setMinimumHeight(layout.totalHeightForWidth(self.viewport().width()))


def plain(text: str = "") -> QLabel:
    """Return a label that shows text literally, never as markup."""
    return PlainLabel(text)


def heading(text: str = "") -> QLabel:
    """Return the title of a panel."""
    label = plain(text)
    label.setProperty("strong", "true")
    return label


def dim(text: str = "") -> QLabel:
    """Return a line in the second colour."""
    label = plain(text)
    label.setProperty("dim", "true")
    return label


def note(text: str = "") -> QLabel:
    """Return a wrapping sentence in the second colour."""
    label = dim(text)
    label.setWordWrap(True)
    return label


def key_hint(text: str = "") -> QLabel:
    """Return a note on the keys of a panel, which is of no use on paper."""
    label = note(text)
    label.setProperty(UNPRINTED, "true")
    return label


def rule() -> QFrame:
    """Return a line across a column."""
    line = QFrame()
    line.setProperty("rule", "true")
    line.setFixedHeight(1)
    return line


def sentence(text: str = "") -> QLabel:
    """Return a wrapping sentence that can be selected."""
    label = plain(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def finding(text: str = "") -> QLabel:
    """Return the one finding of a sheet, in large letters."""
    label = plain(text)
    label.setFont(font(TITLE, strong=True, family=label.font().family()))
    label.setWordWrap(True)
    return label


def allow(control: QWidget, why_not: str, hint: str = "", *, on: bool) -> None:
    """Let a control be used, with a hint as its tip; else let the tip say why it cannot be used now."""
    control.setEnabled(on)
    control.setToolTip(tip(hint if on else why_not))


def mark(widget: QWidget, name: str, *, on: bool) -> None:
    """Set a property that the style sheet reads; style the widget again where it changed.

    Styling it again gives it the size of letters that it was made with, which the zoom may have changed.
    """
    value = "true" if on else "false"
    if widget.property(name) != value:
        size = widget.font().pixelSize()
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        letters = widget.font()
        if letters.pixelSize() != size and widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
            letters.setPixelSize(size)
            widget.setFont(letters)


def with_side_panel(sheet: QWidget, main: QWidget, side: QWidget, width: int) -> QSplitter:
    """Lay out a sheet as its main part and a narrow one at the right; return the handle between them."""
    both = SideSplit(main, side, width)
    layout = QHBoxLayout(sheet)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(both)
    return both.split


def panel_column(panel: QWidget, *parts: QWidget) -> QVBoxLayout:
    """Lay out a panel as a column without margins; return the layout, to add what follows."""
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    for part in parts:
        column.addWidget(part)
    return column


def close_rows(body: QWidget, *, spacing: int = GRID) -> QGridLayout:
    """Lay out a widget as a grid without margins and half a step between rows; `spacing` between columns."""
    rows = QGridLayout(body)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(spacing)
    rows.setVerticalSpacing(HALF)
    return rows


def scrolled(page: QWidget) -> QScrollArea:
    """Return a page that scrolls up and down, and takes no keyboard itself."""
    scroll = TallScroll()
    scroll.setWidget(page)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll


def empty_note(title: str, text: str, keys: str) -> QWidget:
    """Return what an empty sheet says in its middle: what is missing, what to type, and by which keys."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.setSpacing(GRID)
    column.addStretch(2)
    for label in (finding(title), plain(text), dim(keys)):
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        column.addWidget(label)
    column.addStretch(3)
    return body


def page_or_note(sheet: QWidget, page: QWidget, title: str, text: str) -> QStackedLayout:
    """Lay a sheet out as its page (index 0), or a note in the middle: what to type, and by which keys (1)."""
    stack = QStackedLayout(sheet)
    stack.addWidget(page)
    stack.addWidget(empty_note(title, text, TO_OFFERS))
    return stack


def clear_layout(widget: QWidget) -> None:
    """Remove all rows of a panel before it is filled again."""
    layout = widget.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


class PageTabs(QTabBar):
    """The tabs of a sheet's pages; `currentChanged(place)` when the user turns a page."""

    def __init__(self, names: Sequence[str], what: str) -> None:
        super().__init__()
        for name in names:
            self.addTab(name)
        self.setAccessibleName(what)
        self.setProperty("pages", "true")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)  # where a large zoom leaves no room for all names
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

"""What can be read on the sheet that is shown: cells of its tables, labels, buttons and texts (Ctrl+F)."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from planner.ui.find.entries import FindEntry, FindKind, Match, fold, rank
from planner.ui.find.story_source import quotation
from planner.ui.grid.cell_table import CellTable
from planner.ui.parts.seen_text import seen_text

MOST_CELLS = 20_000  # of a table
LONG = 80  # letters: a longer text is quoted around what was typed


class Spot(Struct, frozen=True):
    """A text on the sheet, what it belongs to, and how to go there; `show` is passed the words searched."""

    text: str
    where: str
    show: Callable[[str], QWidget | None]
    is_cell: bool = False


class HereSource:
    """The texts of one sheet, as they were when the field was opened."""

    def __init__(self, sheet: QWidget) -> None:
        self._spots = tuple(spot for spot in spots_of(sheet) if spot.text.strip())
        self._folded = [fold(" ".join((spot.where, spot.text)[not spot.is_cell :])) for spot in self._spots]

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield the spots with all words, by their places."""
        for place, (spot, folded) in enumerate(zip(self._spots, self._folded, strict=True)):
            fits = rank(words, folded)
            if fits is not None:
                yield Match(fits, _entry(spot, str(place), " ".join(words)))

    def show(self, target: str, words: str) -> QWidget | None:
        """Go to a spot; return the widget to flash, or None where it flashes by itself or is gone."""
        return self._spots[int(target)].show(words)


def _entry(spot: Spot, target: str, words: str) -> FindEntry:
    line = " ".join(spot.text.split())
    if spot.is_cell and spot.where:
        return FindEntry(FindKind.CELL, spot.where, target, line)
    quoted = quotation(line, words) if len(line) > LONG else ""
    return FindEntry(FindKind.TEXT, quoted or line, target, spot.where)


def spots_of(sheet: QWidget) -> Iterator[Spot]:
    """Yield every text that can be read on a sheet; cells of two views of a model once."""
    models = set[QAbstractItemModel]()
    for widget in sheet.findChildren(QWidget):
        if not widget.isVisibleTo(sheet) or isinstance(widget.parentWidget(), QAbstractItemView | QLineEdit):
            continue
        match widget:
            case QHeaderView():
                pass  # its texts are said with the cells
            case QAbstractItemView():
                if widget.model() not in models:
                    models.add(widget.model())
                    yield from _cells(widget)
            case QPlainTextEdit() | QTextEdit():
                shown = partial(_show_text, widget)
                yield Spot(widget.toPlainText(), widget.accessibleName(), shown)
            case QLineEdit():
                yield Spot(widget.text(), widget.accessibleName(), partial(_show_widget, widget))
            case QLabel() | QAbstractButton():
                text = seen_text(widget) or widget.accessibleName()
                yield Spot(text, "", partial(_show_widget, widget))


def _cells(view: QAbstractItemView) -> Iterator[Spot]:
    model = view.model()
    if model is None or model.rowCount() * _columns(model) > MOST_CELLS:
        return
    for row in range(model.rowCount()):
        for column in range(_columns(model)):
            index = model.index(row, column)
            text = index.data()
            if text and index.flags() & Qt.ItemFlag.ItemIsEnabled:
                shown = partial(_show_cell, view, QPersistentModelIndex(index))
                yield Spot(str(text), _heads(index), shown, is_cell=True)


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()  # private in a list


def _heads(index: QModelIndex) -> str:
    """Return the labels of a cell's row and column, where the view shows them."""
    model, sides = index.model(), Qt.Orientation
    down = model.headerData(index.row(), sides.Vertical)
    across = model.headerData(index.column(), sides.Horizontal)
    parts = [str(head) for head in (down, across) if isinstance(head, str)]
    return ", ".join(parts)


def _show_cell(view: QAbstractItemView, place: QPersistentModelIndex, _words: str) -> QWidget | None:
    if not place.isValid():
        return None
    index = place.model().index(place.row(), place.column())
    if isinstance(view, CellTable):
        view.show_cell(index)
    view.setCurrentIndex(index)
    view.scrollTo(index)
    view.setFocus()
    if isinstance(view, CellTable):
        view.focus_view_of(index)
    return None


def _show_text(view: QPlainTextEdit | QTextEdit, words: str) -> QWidget | None:
    """Select the words in a text."""
    start = view.document().find(words, 0, QTextDocument.FindFlag(0))
    if not start.isNull():
        view.setTextCursor(start)
    return _show(view)


def _show_widget(widget: QWidget, _words: str) -> QWidget | None:
    return _show(widget)


def _show(widget: QWidget) -> QWidget:
    """Scroll to a widget, and give it the keyboard if it takes it."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        widget.setFocus()
    return widget

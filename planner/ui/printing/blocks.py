"""What a sheet shows, in reading order: texts, tables with all their rows, and pictures of its charts."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QTableView, QWidget

from planner.ui.charts.copying import Copying
from planner.ui.parts.panel_parts import UNPRINTED
from planner.ui.printing.label_tables import label_tables
from planner.ui.printing.parts import Part, PrintedPicture, PrintedTable, PrintedText
from planner.ui.printing.widget_text import SPEAKING, is_strong, text_of

LINE = 12
"""Pixels within which widgets are on one line."""

FIGURE = 40
"""Letters of the longest figure: what is longer is a text, and begins at the left on paper."""
WORTH_SAYING_ONCE = 100
"""Letters of an ending from which the texts below it say that theirs is as above."""
AS_ABOVE = "The rest as above."
_SENTENCE_END = re.compile(r"(?<=[.;])\s+")

Role = Qt.ItemDataRole


def parts_of(sheet: QWidget) -> tuple[Part, ...]:
    """Return what a sheet shows now; what is scrolled out of sight belongs to it, hidden pages do not."""
    parts: list[Part] = []
    before: tuple[QWidget | None, int] = (None, -1)
    for place, shown in _shown(sheet, sheet):
        part = shown if isinstance(shown, PrintedTable) else _part(shown)
        line = (None if isinstance(shown, PrintedTable) else shown.parentWidget(), place.y() // LINE)
        last = parts[-1] if parts else None
        if isinstance(part, PrintedText) and isinstance(last, PrintedText) and line == before:
            parts[-1] = last.followed_by(part)
        elif part is not None:
            parts.append(part)
        before = line
    return tuple(parts)


def _shown(widget: QWidget, sheet: QWidget) -> Iterator[tuple[QPoint, QWidget | PrintedTable]]:
    """Yield what says something, with its place: line by line, one panel after the other.

    What is inside a widget that says something is its own; labels in a grid are one table.
    """
    widgets = [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()]
    tables, yielded = label_tables(widget, sheet), list[PrintedTable]()
    for child in sorted(widgets, key=lambda child: (child.y() // LINE, child.x())):
        if not child.isVisibleTo(sheet) or child.property(UNPRINTED) == "true":
            continue
        place = child.mapTo(sheet, QPoint(0, 0))
        if child in tables:
            if not any(tables[child] is table for table in yielded):
                yielded.append(tables[child])
                yield place, tables[child]
        elif isinstance(child, SPEAKING) or _copying(child) is not None:
            yield place, child
        else:
            yield from _shown(child, sheet)


def _copying(widget: QWidget) -> Copying | None:
    """Return what makes a picture of a chart; None for what is none."""
    return next((child for child in widget.children() if isinstance(child, Copying)), None)


def _part(widget: QWidget) -> Part | None:
    copying = _copying(widget)
    if copying is not None:
        return PrintedPicture(copying.picture(), widget.accessibleDescription() or widget.accessibleName())
    if isinstance(widget, QTableView):
        return table_part(widget)
    text = text_of(widget)
    return PrintedText(text, strong=is_strong(widget)) if text else None


def table_part(view: QTableView) -> PrintedTable | None:
    """Return all rows and columns of a table that are not hidden; None where it has none."""
    model = view.model()
    if model is None:
        return None
    columns = [place for place in range(model.columnCount()) if not view.isColumnHidden(place)]
    rows = [place for place in range(model.rowCount()) if not view.isRowHidden(place)]
    labelled = not view.verticalHeader().isHidden()
    heads = tuple(_head(model, place, Qt.Orientation.Horizontal) for place in columns)
    texts = tuple(
        (
            *((_head(model, row, Qt.Orientation.Vertical),) if labelled else ()),
            *(str(model.index(row, column).data() or "") for column in columns),
        )
        for row in rows
    )
    right = {
        place + labelled
        for place, column in enumerate(columns)
        if any(_is_right(model.index(row, column)) for row in rows if model.index(row, column).data())
        and max(len(text[place + labelled]) for text in texts) <= FIGURE
    }
    heads = (*(("",) if labelled else ()), *heads)
    return PrintedTable(heads, without_repeats(texts), frozenset(right)) if texts else None


def without_repeats(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table with long endings that the texts above share said once."""
    above: dict[int, tuple[str, ...]] = {}
    shortened = []
    for row in rows:
        texts = []
        for column, text in enumerate(row):
            sentences = tuple(_SENTENCE_END.split(text))
            shared = _shared_ending(sentences, above.get(column, ()))
            if sum(map(len, sentences[len(sentences) - shared :])) < WORTH_SAYING_ONCE:
                above[column] = sentences if len(text) >= WORTH_SAYING_ONCE else above.get(column, ())
                texts.append(text)
            else:
                texts.append(" ".join((*sentences[: len(sentences) - shared], AS_ABOVE)))
        shortened.append(tuple(texts))
    return tuple(shortened)


def _shared_ending(sentences: Sequence[str], above: Sequence[str]) -> int:
    """Return how many sentences at their ends two texts share."""
    pairs = zip(reversed(sentences), reversed(above), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _head(model: QAbstractItemModel, place: int, way: Qt.Orientation) -> str:
    return str(model.headerData(place, way, Role.DisplayRole) or "")


def _is_right(index: QModelIndex) -> bool:
    side = index.data(Role.TextAlignmentRole)
    return side is not None and bool(int(side) & int(Qt.AlignmentFlag.AlignRight.value))

"""Paints one cell and opens its editor. Everything painted is in `GridCell`; nothing is computed here."""

from collections.abc import Callable, Iterable
from time import monotonic

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPolygon
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.ui.appearance.theme import GRID, HALF, SECONDARY, Theme, mixed
from planner.ui.appearance.theme import font as theme_font
from planner.ui.desk import Desk
from planner.ui.grid.cell import CellTone, GridCell, State
from planner.ui.grid.model import CELL, GridModel
from planner.ui.grid.rows import FieldRow, GroupRow
from planner.ui.typing.entry_line import EntryLine
from planner.ui.typing.field_choices import FREE_TEXTS, field_choices
from planner.values import Figure
from planner.values.unit import MINUS

Index = QModelIndex | QPersistentModelIndex
CORNER_SIZE = 5
SPARK = 44
SECONDS = 0.6  # that a changed figure flashes
FRAME = 60  # ms: a fading colour needs no more
MOST = 200  # cells that flash; a change of everything is no news about any of them


class Flashes(QObject):
    """Remembers when each cell began to flash; `ticked` asks for a repaint of the cells that still do."""

    ticked = Signal(list)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._began: dict[tuple[str, int], float] = {}
        self._timer = QTimer(self, interval=FRAME)
        self._timer.timeout.connect(self._tick)

    def start(self, cells: Iterable[tuple[str, int]]) -> None:
        """Let cells, each a column's identity and a row, flash from now."""
        now = monotonic()
        self._began.update(dict.fromkeys(list(cells)[:MOST], now))
        self._timer.start()

    def strength(self, cell: tuple[str, int]) -> float:
        """Return the brightness of a cell: 1 at the start, 0 at the end."""
        began = self._began.get(cell)
        return 0.0 if began is None else max(0.0, 1 - (monotonic() - began) / SECONDS)

    def _tick(self) -> None:
        cells = list(self._began)
        self._began = {cell: began for cell, began in self._began.items() if self.strength(cell) > 0}
        if not self._began:
            self._timer.stop()
        self.ticked.emit(cells)


class GridDelegate(QStyledItemDelegate):
    """`finished(rows, columns)`: an entry was ended with a key that moves on by so much.

    `typed(column, text)`: the text of an open editor changed.
    """

    finished = Signal(int, int)
    typed = Signal(int, str)

    def __init__(
        self, desk: Desk, model: GridModel, view: QTableView, is_folded: Callable[[int], bool]
    ) -> None:
        super().__init__(view)
        self._desk, self._model, self._view, self._is_folded = desk, model, view, is_folded
        self.flashes = Flashes(self)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint background, text, range, mark of an error, and the frame of the current cell."""
        cell: GridCell = index.data(CELL)
        theme = self._desk.look.theme
        rect = option.rect
        painter.save()
        self._background(painter, option, index, cell)
        self._text(painter, rect, cell, index)
        painter.setPen(QColor(theme.hair))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if not self._view.verticalHeader().isHidden() and cell.state is not State.HEADING:
            painter.setPen(QColor(theme.line))
            painter.drawLine(rect.topRight(), rect.bottomRight())
        self._frame(painter, option, index, cell)
        if cell.wrong or cell.warning:  # over the frame, which would hide it
            _paint_corner(painter, rect, theme.bad if cell.wrong else theme.amber)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a line; its text is a draft of the session until it is committed."""
        cell, row = self._model.cell(index), self._model.field(index)
        spec = row.spec if isinstance(row, FieldRow) else None
        choices = field_choices(spec, self._model.item(index), self._desk.session.analysis) if spec else ()
        is_free = spec is not None and spec.key in FREE_TEXTS
        editor = EntryLine(parent, choices, takes_first=not is_free)
        editor.led.connect(self._desk.session.jump)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        editor.setAlignment(Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft)
        editor.textEdited.connect(lambda text: self._desk.session.draft(cell.path, text))
        editor.textEdited.connect(lambda text: self.typed.emit(index.column(), text))
        editor.given_up.connect(lambda: self._give_up(editor))
        editor.finished.connect(lambda rows, columns: self._finish(editor, cell.path, rows, columns))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the typed text instead of the displayed one; keep an entry that has begun."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Type the text into the field, unless its draft was dropped.

        Then another plan was opened, and the line loses the keyboard as that is drawn.
        """
        if self._model.cell(index).path in self._desk.session.drafts:
            super().setModelData(editor, model, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Cover the cell, and no less than a sum needs."""
        rect = QRect(option.rect)
        rect.setWidth(max(rect.width(), 120))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave the keys to the editor itself: the stock filter moves otherwise than a spreadsheet."""
        return event.type() is not QEvent.Type.KeyPress and super().eventFilter(editor, event)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Drop the draft with its editor."""
        self._desk.session.drop_draft(self._model.cell(index).path if index.isValid() else "")
        super().destroyEditor(editor, index)

    def _give_up(self, editor: EntryLine) -> None:
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)

    def _finish(self, editor: EntryLine, path: str, rows: int, columns: int) -> None:
        self._desk.session.draft(path, editor.text())  # a choice taken from the list is no draft yet
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.finished.emit(rows, columns)

    def _background(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: GridCell
    ) -> None:
        theme = self._desk.look.theme
        row = self._model.field(index)
        is_line = isinstance(row, GroupRow) and row.is_line and self._is_folded(index.row())
        is_raised = cell.state in (State.HEADING, State.OUTSIDE) and not is_line
        colour = QColor(theme.raised if is_raised else theme.background)
        if option.state & QStyle.StateFlag.State_Selected and cell.state is not State.HEADING:
            colour = theme.selection
        strength = self.flashes.strength((self._model.item(index), self._model.place_of_field(index)))
        if strength > 0:
            colour = mixed(theme.background, theme.amber, 0.22 * strength)
        painter.fillRect(option.rect, colour)

    def _text(self, painter: QPainter, rect: QRect, cell: GridCell, index: Index) -> None:
        inner = rect.adjusted(GRID, 0, -GRID, 0)
        if cell.figure and cell.ranged:
            spark = QRect(inner.right() - SPARK, inner.top(), SPARK, inner.height())
            scale = self._model.source.scale(self._model.place_of_field(index))
            _paint_range(painter, spark, cell.figure, scale, self._desk.look.theme)
            inner.setRight(spark.left() - GRID)
        is_summary = cell.state is State.HEADING and cell.tone is CellTone.QUIET
        if is_summary and not self._is_folded(index.row()):
            return
        theme, family = self._desk.look.theme, painter.font().family()
        if is_summary:
            painter.setFont(theme_font(SECONDARY, family=family))
        elif cell.state is State.HEADING:
            painter.setFont(theme_font(family=family, strong=True))
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(QColor(theme.dim) if cell.strong else _ink(theme, cell))
        if cell.strong and text == cell.text:
            _paint_strong(painter, inner, cell, QColor(theme.text))
            return
        side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)
        if cell.wrong:
            _wave(painter, inner, text, right=cell.right)
        elif cell.assumed or cell.tone is CellTone.TAKEN:
            _dot(painter, inner, text, right=cell.right)
        if cell.change:
            _write_change(painter, inner, text, cell.change, theme)

    def _frame(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: GridCell) -> None:
        theme, hovered = self._desk.look.theme, option.state & QStyle.StateFlag.State_MouseOver
        if option.widget is None:  # a picture, in which nothing is selected
            return
        if index == self._view.currentIndex():
            strong = self._view.hasFocus()
            ink = theme.bad if cell.wrong else theme.accent if strong else theme.dim
            painter.setPen(QPen(QColor(ink), 2 if strong else 1))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        elif hovered and cell.state is State.INPUT:
            painter.setPen(QColor(theme.dim))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _dot(painter: QPainter, inner: QRect, text: str, *, right: bool) -> None:
    """A dotted line beneath a value that nobody typed."""
    width, below = painter.fontMetrics().horizontalAdvance(text), painter.fontMetrics().height() // 2 + 1
    left = inner.right() - width if right else inner.left()
    painter.setPen(QPen(painter.pen().color(), 1, Qt.PenStyle.DotLine))
    painter.drawLine(left, inner.center().y() + below, left + width, inner.center().y() + below)


def _wave(painter: QPainter, inner: QRect, text: str, *, right: bool) -> None:
    """A wavy line beneath an entry that cannot be read."""
    width, below = painter.fontMetrics().horizontalAdvance(text), painter.fontMetrics().height() // 2 + 1
    left, y = (inner.right() - width if right else inner.left()), inner.center().y() + below
    steps = range(left, left + width + 1, 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(painter.pen().color(), 1))
    painter.drawPolyline([QPointF(x, y + (1 if step % 2 else -1)) for step, x in enumerate(steps)])
    painter.restore()


def _paint_strong(painter: QPainter, inner: QRect, cell: GridCell, ink: QColor) -> None:
    """Paint a text whose end is heavier than what is before it, at the right edge."""
    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    plain = painter.font()
    painter.save()
    painter.setFont(theme_font(family=plain.family(), strong=True))
    painter.setPen(ink)
    painter.drawText(inner, side, cell.strong)
    width = painter.fontMetrics().horizontalAdvance(cell.strong)
    painter.restore()
    lead = cell.text.removesuffix(cell.strong)
    painter.drawText(inner.adjusted(0, 0, -width, 0), side | Qt.TextFlag.TextIncludeTrailingSpaces, lead)


def _write_change(painter: QPainter, inner: QRect, text: str, change: str, theme: Theme) -> None:
    """Write by how much a value differs from before in front of it, where there is room."""
    width = painter.fontMetrics().horizontalAdvance(text) + HALF
    left = inner.adjusted(-HALF, 0, -width, 0)
    painter.setFont(theme_font(SECONDARY, family=painter.font().family()))
    if painter.fontMetrics().horizontalAdvance(change) <= left.width():
        painter.setPen(QColor(theme.bad if change.startswith(MINUS) else theme.good))
        painter.drawText(left, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, change)


def _ink(theme: Theme, cell: GridCell) -> QColor:
    if cell.wrong:
        return QColor(theme.bad)
    if cell.tone in (CellTone.DEFAULT, CellTone.ASKED, CellTone.PUBLISHED):
        return QColor(theme.amber)
    if cell.assumed or cell.tone in (CellTone.QUIET, CellTone.TAKEN) or cell.text in ("–", ""):
        return QColor(theme.dim)
    if cell.state is State.INPUT:
        return QColor(theme.input)
    is_loss = cell.state is State.COMPUTED and cell.number is not None and cell.number < 0
    return QColor(theme.bad if is_loss else theme.text)


def _paint_range(
    painter: QPainter, rect: QRect, figure: Figure, scale: tuple[float, float], theme: Theme
) -> None:
    """Paint a figure's range on the scale that all columns share, so that they can be compared by eye."""
    if figure.low is None or figure.high is None or figure.value is None:
        return
    low, high = scale
    span = max(high - low, 1e-9)
    middle = rect.center().y() + 0.5

    def place(value: float) -> float:
        return rect.left() + 2 + (rect.width() - 4) * (value - low) / span

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
    painter.setPen(QPen(QColor(theme.accent), 3))
    painter.drawLine(QPointF(place(figure.low), middle), QPointF(place(figure.high), middle))
    painter.setPen(QPen(QColor(theme.text), 2))
    at = place(min(max(figure.value, low), high))
    painter.drawLine(QPointF(at, middle - 5), QPointF(at, middle + 5))
    painter.restore()


def _paint_corner(painter: QPainter, rect: QRect, colour: str) -> None:
    """Paint the triangle that marks a cell at its top right."""
    corner = rect.topRight()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygon([corner, corner - QPoint(CORNER_SIZE, 0), corner + QPoint(0, CORNER_SIZE)]))
    painter.restore()

"""Room under a table so that its last visible row is whole: what is left of a row stays empty below it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QTableView, QWidget

from planner.ui.appearance.look import Look

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class WholeRows(QWidget):
    """Lies under a table in one column with it, and takes the part of a row that would be cut."""

    def __init__(self, table: QTableView, look: Look) -> None:
        super().__init__()
        self._table, self._look = table, look
        self.setFixedHeight(0)
        table.installEventFilter(self)
        look.resized.connect(self._fit)
        table.horizontalHeader().geometriesChanged.connect(self._fit)
        table.horizontalScrollBar().rangeChanged.connect(self._fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of the table."""
        if watched is self._table and event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        table = self._table
        bar = table.horizontalScrollBar()
        around = table.horizontalHeader().height() + 2 * table.frameWidth()
        around += bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0
        left = (self._room() - around) % self._look.row
        if left != self.maximumHeight():
            self.setFixedHeight(left)

    def _room(self) -> int:
        """Return the height for the table and this, also while they are laid out: other parts are fixed."""
        column = self._table.parentWidget()
        others = (part for part in column.findChildren(QWidget, options=DIRECT)) if column else ()
        fixed = sum(
            part.maximumHeight() for part in others if part not in (self, self._table) and not part.isHidden()
        )
        return (column.height() if column else self._table.height()) - fixed

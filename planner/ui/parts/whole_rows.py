"""Room under a table so that its last visible row is whole: what is left of a row stays empty below it."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QTableView, QWidget

from planner.ui.appearance.look import Look


class WholeRows(QWidget):
    """Lies under a table in one column with it, and takes the part of a row that would be cut."""

    def __init__(self, table: QTableView, look: Look) -> None:
        super().__init__()
        self._table, self._look = table, look
        self.setFixedHeight(0)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._fit)
        table.installEventFilter(self)
        look.resized.connect(self._fit)
        table.horizontalHeader().geometriesChanged.connect(self._fit)
        table.horizontalScrollBar().rangeChanged.connect(self._fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of the table, again once both are laid out: now they are of two layouts."""
        if watched is self._table and event.type() is QEvent.Type.Resize:
            self._fit()
            self._again.start()
        return False

    def _fit(self) -> None:
        table = self._table
        bar = table.horizontalScrollBar()
        around = table.horizontalHeader().height() + 2 * table.frameWidth()
        around += bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0
        left = (table.height() + self.height() - around) % self._look.row
        if left != self.maximumHeight():
            self.setFixedHeight(left)

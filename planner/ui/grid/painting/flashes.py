"""Cells that flash for a moment because their figure changed."""

from collections.abc import Iterable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

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

"""Work off the thread of the window: its result comes when it is done, and only that of the newest work."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

POLL = 20  # ms: a result is looked for this often; the working thread never touches Qt


class Background(QObject):
    """`done(result)` once the newest work has its result; what it raises is raised in the window's thread."""

    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1)
        self._future: Future[object] | None = None
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self._look)

    def start(self, work: Callable[[], object]) -> None:
        """Do work in the other thread, in place of any before it."""
        self.drop()
        self._future = self._executor.submit(work)
        self._timer.start()

    @property
    def is_working(self) -> bool:
        """Whether a result is still to come."""
        return self._future is not None

    def drop(self) -> None:
        """Forget the work: its result is never delivered."""
        self._timer.stop()
        if self._future is not None:
            self._future.cancel()
            self._future = None

    def _look(self) -> None:
        if self._future is not None and self._future.done():
            future, self._future = self._future, None
            self._timer.stop()
            self.done.emit(future.result())

"""Work off the thread of the window: its result comes when it is done, and only that of the newest work."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from PySide6.QtCore import QObject, QTimer, Signal

POLL = 20  # ms: a result is looked for this often; the working thread never touches Qt


class Background(QObject):
    """`done(result)` once the newest work has its result; what it raises is raised in the window's thread."""

    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1)
        self._future: Future[object] | None = None
        self._begin: Callable[[], object] = _nothing
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self._look)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._go)

    def start(self, work: Callable[[], object]) -> None:
        """Do work in the other thread, in place of any before it."""
        self.drop()
        self._future = self._executor.submit(work)
        self._timer.start()

    def start_after(self, rest: int, begin: Callable[[], object]) -> None:
        """Call `begin`, which may start work, after so many ms in which nothing else is to begin."""
        self.drop()
        self._begin = begin
        self._rest.start(rest)

    def _go(self) -> None:
        self._begin()

    @property
    def is_working(self) -> bool:
        """Whether a result is still to come, or work to begin."""
        return self._rest.isActive() or self._future is not None

    def finish(self) -> None:
        """Begin what is to begin, and wait for its result: `done` is emitted before this returns."""
        if self._rest.isActive():
            self._rest.stop()
            self._begin()
        if self._future is not None:
            wait((self._future,))
            self._look()

    def drop(self) -> None:
        """Forget the work: its result is never delivered."""
        self._rest.stop()
        self._timer.stop()
        if self._future is not None:
            self._future.cancel()
            self._future = None

    def _look(self) -> None:
        if self._future is not None and self._future.done():
            future, self._future = self._future, None
            self._timer.stop()
            self.done.emit(future.result())


def _nothing() -> None:
    """Begin nothing: no work was asked for yet."""

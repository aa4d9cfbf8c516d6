"""What a process holds: its memory, and its widgets, at a moment when nothing but an empty plan is shown."""

import ctypes
import gc
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

PAGE = 4096 / 2**20


@dataclass(frozen=True, slots=True)
class Held:
    """Megabytes of memory, and the number of widgets."""

    megabytes: float
    widgets: int


def measure() -> Held:
    """Delete what waits for it, and measure; memory is 0 where there is no Linux to ask."""
    app = QApplication.instance()
    if app is not None:
        app.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)  # glibc keeps up to 40 MB that are free: no memory of the program's
    kernel = Path("/proc/self/statm")
    pages = int(kernel.read_text(encoding="ascii").split()[1]) if kernel.exists() else 0
    return Held(pages * PAGE, len(QApplication.allWidgets()))

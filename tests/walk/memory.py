"""What a process uses: its memory, and its widgets, at a moment when nothing but an empty plan is shown.

Growth is judged by the bytes in use, as the C allocator counts them: allocated and not yet freed. Resident
memory moves without the program: freed blocks between used ones keep their pages, and shared libraries are
read in as their code first runs. Under the variables `COUNTED` small Python objects are in the count too;
Python's own allocator would keep them in arenas of its own.
"""

import ctypes
import gc
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

import planner

MEGABYTE = 2**20
PAGE = 4096 / MEGABYTE
COUNTED = {"PYTHONMALLOC": "malloc"}  # a third slower, so not for walks too short to show growth
FIELDS = (
    *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
    *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
)


class _Allocated(ctypes.Structure):
    """`struct mallinfo2` of glibc 2.33 and later, in bytes."""

    _fields_ = [(name, ctypes.c_size_t) for name in FIELDS]


@dataclass(frozen=True, slots=True)
class Usage:
    """Megabytes in use, megabytes resident, and the number of widgets."""

    megabytes: float
    resident: float
    widgets: int


def import_all() -> None:
    """Import all that the program imports late: a library's code is no growth, whenever it is first used."""
    for module in walk_packages(planner.__path__, "planner."):
        import_module(module.name)
    import_module("openpyxl")


def measure() -> Usage:
    """Delete what waits for it, and measure; both sizes are 0 where there is no glibc to ask."""
    app = QApplication.instance()
    if app is not None:
        app.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    gc.collect()
    used, resident = _sizes() if sys.platform == "linux" else (0.0, 0.0)
    return Usage(used, resident, len(QApplication.allWidgets()))


def _sizes() -> tuple[float, float]:
    """Return the megabytes in use and resident, once glibc has returned the free pages at its end."""
    libc = ctypes.CDLL(None)
    if not hasattr(libc, "mallinfo2"):
        return 0.0, 0.0
    libc.malloc_trim(0)
    libc.mallinfo2.restype = _Allocated
    allocated = libc.mallinfo2()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return (allocated.uordblks + allocated.hblkhd) / MEGABYTE, pages * PAGE

"""Identity of the process that wrote a file: its number and its start, since numbers are reused.

A start is unique for a number on a machine: on Linux the boot's identity and the clock ticks since (/proc),
on Windows (GetProcessTimes) and macOS (proc_pidinfo) the moment of creation. It is empty if the system does
not report it; then the number alone decides, as in files without a start.
"""

import functools
import os
import struct
import sys
from pathlib import Path

from msgspec import Struct

_STILL_ACTIVE = 259  # Windows
_QUERY = 0x1000
_BSD_INFO, _BSD_INFO_SIZE, _BSD_START = 3, 136, 120  # macOS, libproc.h: struct proc_bsdinfo
_STARTED = 19  # /proc/*/stat: index of the start, counted from the state, which follows the name
_ENDED = "ZX"  # states of a process that is a zombie, or dead


class Process(Struct, frozen=True):
    """A process of this machine, alive or dead."""

    pid: int
    start: str

    @property
    def is_alive(self) -> bool:
        """Whether it is alive. A process that may not be inspected counts as alive."""
        if not is_alive(self.pid):
            return False
        now = start_of(self.pid)
        return not (self.start and now) or self.start == now


def this_process() -> Process:
    """Return the calling process."""
    return Process(os.getpid(), _own_start(os.getpid()))


@functools.cache  # by number, for a fork is another process
def _own_start(pid: int) -> str:
    return start_of(pid)


def is_alive(pid: int) -> bool:
    """Whether a process of that number is alive on this machine; one that may not be inspected is."""
    if pid <= 0:
        return False
    if sys.platform == "win32":
        return _is_alive_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    except OverflowError:
        return False
    return not (sys.platform.startswith("linux") and _linux_state(pid)[:1] in tuple(_ENDED))


def start_of(pid: int) -> str:
    """Return the start of the living process of that number; empty if the system does not report it."""
    if sys.platform == "win32":
        return _start_on_windows(pid)
    if sys.platform == "darwin":
        return _start_on_mac(pid)
    fields = _linux_state(pid).split()
    return f"{_boot()}-{fields[_STARTED]}" if len(fields) > _STARTED else ""


def _linux_state(pid: int) -> str:
    """Return the fields of /proc/*/stat from the state on; empty if they cannot be read."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:  # it has just ended, or /proc hides processes of other users
        return ""
    return text.rpartition(") ")[2]  # the name before may contain spaces and brackets


@functools.cache
def _boot() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except (OSError, ValueError):  # a system without /proc: the ticks alone are used
        return ""


def _start_on_mac(pid: int) -> str:
    import ctypes  # only where it is needed: Linux starts without it

    array = ctypes.create_string_buffer(_BSD_INFO_SIZE)
    library = ctypes.CDLL("/usr/lib/libproc.dylib")
    if library.proc_pidinfo(pid, _BSD_INFO, ctypes.c_uint64(0), array, _BSD_INFO_SIZE) != _BSD_INFO_SIZE:
        return ""
    seconds, micros = struct.unpack_from("=QQ", array.raw, _BSD_START)
    return f"{seconds}.{micros:06}"


def _is_alive_on_windows(pid: int) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # only where it is needed: Linux starts without it

    kernel = ctypes.windll.kernel32
    handle = kernel.OpenProcess(_QUERY, 0, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == _STILL_ACTIVE


def _start_on_windows(pid: int) -> str:
    if sys.platform != "win32":
        return ""
    import ctypes  # only where it is needed: Linux starts without it

    kernel = ctypes.windll.kernel32
    handle = kernel.OpenProcess(_QUERY, 0, pid)
    if not handle:
        return ""
    times = [ctypes.c_uint64() for _ in range(4)]  # creation, exit, kernel, user
    succeeded = kernel.GetProcessTimes(handle, *(ctypes.byref(time) for time in times))
    kernel.CloseHandle(handle)
    return str(times[0].value) if succeeded else ""

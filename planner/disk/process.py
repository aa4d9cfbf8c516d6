"""Which process wrote a file, and whether it still lives: its number and its start, for numbers are reused.

A start is a text that no other process of that number on that machine has: on Linux the boot's identity and
the clock ticks since (/proc), on Windows (GetProcessTimes) and macOS (proc_pidinfo) the moment of creation.
It is empty where the system does not tell; then the number alone decides, as in files without a start.
"""

import functools
import os
import struct
import sys
from dataclasses import dataclass
from pathlib import Path

_STILL_ACTIVE = 259  # Windows
_QUERY = 0x1000
_BSD_INFO, _BSD_INFO_SIZE, _BSD_START = 3, 136, 120  # macOS, libproc.h: struct proc_bsdinfo
_STARTED = 19  # /proc/*/stat: fields after the state, which is the first behind the name
_ENDED = "ZX"  # states of a process that waits to be reaped, or is


@dataclass(frozen=True, slots=True)
class Process:
    """A process of this machine, now or long ago."""

    pid: int
    start: str

    @property
    def is_alive(self) -> bool:
        """Whether it lives. A process that we may not look at lives."""
        if not is_alive(self.pid):
            return False
        now = start_of(self.pid)
        return not (self.start and now) or self.start == now


def this_process() -> Process:
    """Return the process that asks."""
    return Process(os.getpid(), _own_start(os.getpid()))


@functools.cache  # by number, for a fork is another process
def _own_start(pid: int) -> str:
    return start_of(pid)


def is_alive(pid: int) -> bool:
    """Say whether a process of that number lives on this machine. One that we may not look at lives."""
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
    """Return the start of the living process of that number; empty if the system does not tell."""
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
    except OSError:  # it has just ended, or /proc hides what is not ours: the start is not known
        return ""
    return text.rpartition(") ")[2]  # the name before may hold spaces and brackets itself


@functools.cache
def _boot() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except (OSError, ValueError):  # a system without /proc: the ticks alone must do
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

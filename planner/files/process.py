"""Whether a process still lives: what tells a lock or a recovery copy in use from one left behind."""

import ctypes
import os
import sys

_STILL_ACTIVE = 259
_QUERY = 0x1000


def is_alive(pid: int) -> bool:
    """Say whether a process of this machine lives. One that we may not look at lives."""
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
    return True


def _is_alive_on_windows(pid: int) -> bool:
    if sys.platform != "win32":
        return False
    kernel = ctypes.windll.kernel32
    handle = kernel.OpenProcess(_QUERY, 0, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == _STILL_ACTIVE

"""A lock file next to an open plan: warns a second window, on any machine, that the plan is open.

It never forbids: the user may open the plan all the same, since the fingerprint protects the file.
"""

import json
import socket
from pathlib import Path

from msgspec import Struct

from planner.disk import Process, ReadError, read_file, remove, this_process, write_new
from planner.values.file_name import companion_name

LARGEST = 10_000  # bytes; a lock has about a hundred


class Holder(Struct, frozen=True):
    """The process of a machine that has a plan open. Its start is empty in a lock of an older version."""

    pid: int
    host: str
    start: str = ""

    @property
    def is_on_this_machine(self) -> bool:
        """Whether it is a process of this machine."""
        return self.host == socket.gethostname()

    @property
    def is_dead(self) -> bool:
        """Whether it is dead for certain: of this machine, and its number is free or another process's."""
        return self.is_on_this_machine and not Process(self.pid, self.start).is_alive

    @property
    def is_this_process(self) -> bool:
        """Whether it is this process."""
        return self == _this_holder()

    def sentence(self) -> str:
        """Return a sentence on where the plan is open."""
        return "It is open in another window." if self.is_on_this_machine else f"It is open on “{self.host}”."


def lock_path(plan_path: Path) -> Path:
    """Return the path of a plan's lock: hidden, in the same folder."""
    return plan_path.with_name(companion_name(plan_path.name, ".", ".lock"))


def acquire(plan_path: Path, *, force: bool = False) -> Holder | None:
    """Lock a plan; return None if it is ours, else the holder. A dead holder's lock is replaced.

    `force` replaces any lock. WriteError of `planner.disk` if the folder may not be written to.
    """
    path, process = lock_path(plan_path), _this_holder()
    holder = holder_of(plan_path)
    if holder is not None and not force:
        return None if holder.is_this_process else holder
    remove(path)
    content = {"pid": process.pid, "host": process.host, "start": process.start}
    taken = write_new(path, json.dumps(content).encode())
    return None if taken else holder_of(plan_path)  # another window was quicker


def release(plan_path: Path) -> None:
    """Unlock a plan if this process holds the lock. WriteError of `planner.disk` if that fails."""
    if holder_of(plan_path) == _this_holder():
        remove(lock_path(plan_path))


def holder_of(plan_path: Path) -> Holder | None:
    """Return the holder of a plan's lock; None if there is none, or it is dead or unreadable."""
    try:
        content = json.loads(read_file(lock_path(plan_path), LARGEST))
        holder = Holder(int(content["pid"]), str(content["host"]), str(content.get("start", "")))
    except (ReadError, ValueError, LookupError, TypeError, RecursionError, OverflowError):
        return None  # no lock, or an invalid one
    return None if holder.is_dead else holder


def _this_holder() -> Holder:
    process = this_process()
    return Holder(process.pid, socket.gethostname(), process.start)

"""A lock beside an open plan: it tells a second window, here or on another machine, that one is open already.

It warns and never forbids: the user may open the plan all the same, for what guards it is the fingerprint.
"""

import json
import socket
from dataclasses import dataclass
from pathlib import Path

from planner.disk import Process, ReadError, read_file, remove, this_process, write_new
from planner.values.file_name import companion_name

LARGEST = 10_000  # bytes; a lock has some hundred


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a plan open: a process of a machine. Its start is empty in a lock of an older version."""

    pid: int
    host: str
    start: str = ""

    @property
    def is_on_this_machine(self) -> bool:
        """Whether it is a process of this machine."""
        return self.host == socket.gethostname()

    @property
    def is_dead(self) -> bool:
        """Whether it is surely gone: of this machine, and its number is nobody's or another process's."""
        return self.is_on_this_machine and not Process(self.pid, self.start).is_alive

    @property
    def is_this_process(self) -> bool:
        """Whether it is this very process."""
        return self == _this_holder()

    def sentence(self) -> str:
        """Say where the plan is open."""
        return "It is open in another window." if self.is_on_this_machine else f"It is open on “{self.host}”."


def lock_path(plan_path: Path) -> Path:
    """Return where the lock of a plan lies: hidden, beside it."""
    return plan_path.with_name(companion_name(plan_path.name, ".", ".lock"))


def acquire(plan_path: Path, *, force: bool = False) -> Holder | None:
    """Lock a plan; None if it is ours now, else who holds it. A lock that nobody holds now is taken over.

    `force` takes it in any case. WriteError of `planner.disk` if the folder may not be written to.
    """
    path, us = lock_path(plan_path), _this_holder()
    holder = holder_of(plan_path)
    if holder is not None and not force:
        return None if holder.is_this_process else holder
    remove(path)
    content = {"pid": us.pid, "host": us.host, "start": us.start}
    taken = write_new(path, json.dumps(content).encode())
    return None if taken else holder_of(plan_path)  # another window was quicker


def release(plan_path: Path) -> None:
    """Unlock a plan, if it is we who hold it. WriteError of `planner.disk` if the lock cannot be deleted."""
    if holder_of(plan_path) == _this_holder():
        remove(lock_path(plan_path))


def holder_of(plan_path: Path) -> Holder | None:
    """Return who has a plan open; None if nobody has, or its process is dead, or the lock cannot be read."""
    try:
        content = json.loads(read_file(lock_path(plan_path), LARGEST))
        holder = Holder(int(content["pid"]), str(content["host"]), str(content.get("start", "")))
    except (ReadError, ValueError, LookupError, TypeError, RecursionError, OverflowError):
        return None  # no lock, or one that says nothing
    return None if holder.is_dead else holder


def _this_holder() -> Holder:
    us = this_process()
    return Holder(us.pid, socket.gethostname(), us.start)

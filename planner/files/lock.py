"""A lock beside an open plan: it tells a second window, here or on another machine, that one is open already.

It warns and never forbids: the user may open the plan all the same, for what guards it is the fingerprint.
"""

import json
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from planner.disk import ReadError, read_file, write_error
from planner.files.process import is_alive

LARGEST = 10_000  # bytes; a lock has some hundred


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a plan open: a process of a machine."""

    pid: int
    host: str

    @property
    def is_here(self) -> bool:
        """Whether it is a process of this machine."""
        return self.host == socket.gethostname()

    def sentence(self) -> str:
        """Say where the plan is open."""
        return "It is open in another window." if self.is_here else f"It is open on “{self.host}”."


def lock_path(plan_path: Path) -> Path:
    """Return where the lock of a plan lies: hidden, beside it."""
    return plan_path.with_name(f".{plan_path.name}.lock")


def take(plan_path: Path, *, force: bool = False) -> Holder | None:
    """Lock a plan; None if it is ours now, else who holds it. A lock that nobody holds now is taken over.

    `force` takes it in any case. WriteError of `planner.disk` if the folder may not be written to.
    """
    path = lock_path(plan_path)
    holder = holder_of(plan_path)
    if holder is not None and not force:
        return None if holder == _us() else holder
    path.unlink(missing_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            json.dump({"pid": os.getpid(), "host": socket.gethostname()}, file)
    except FileExistsError:  # another window was quicker
        return holder_of(plan_path)
    except OSError as error:
        raise write_error(path, error) from error
    return None


def drop(plan_path: Path) -> None:
    """Unlock a plan, if it is we who hold it."""
    if holder_of(plan_path) == _us():
        lock_path(plan_path).unlink(missing_ok=True)


def holder_of(plan_path: Path) -> Holder | None:
    """Return who has a plan open; None if nobody has, or its process is dead, or the lock cannot be read."""
    try:
        found = json.loads(read_file(lock_path(plan_path), LARGEST))
        holder = Holder(int(found["pid"]), str(found["host"]))
    except (ReadError, ValueError, KeyError, TypeError):  # no lock, or one that says nothing
        return None
    return None if holder.is_here and not is_alive(holder.pid) else holder


def _us() -> Holder:
    return Holder(os.getpid(), socket.gethostname())

"""Lets one batch at a time write into a folder, or several shares of the same division."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.batch.shard import Shard
from planner.disk import list_folder
from planner.files import lock
from planner.values import PlannerError

NAME = "batch"
_LOCK = re.compile(r"\.batch(?:-(\d+)-of-(\d+))?\.lock")


class BusyError(PlannerError):
    """Another batch writes into the folder."""

    def __init__(self, out: Path, holder: lock.Holder, path: Path) -> None:
        super().__init__(
            f"Another batch writes into “{out}”: process {holder.pid} on “{holder.host}”. Wait for it, or "
            f"delete “{path.name}” there if that computer has stopped."
        )


@contextmanager
def taken(out: Path, shard: Shard) -> Iterator[None]:
    """Have the folder for the time of a batch. BusyError if another has it; WriteError if it is closed."""
    own = out / f"{NAME}{shard.name}"
    holder = lock.acquire(own)
    if holder is not None:
        raise BusyError(out, holder, lock.lock_path(own))
    try:
        _refuse_others(out, shard)
        yield
    finally:
        lock.release(own)


def _refuse_others(out: Path, shard: Shard) -> None:
    """Refuse a batch of the whole during one of a share, and shares of different divisions."""
    for path in list_folder(out):
        match = _LOCK.fullmatch(path.name)
        count = int(match[2] or 1) if match else shard.count
        if count == shard.count:
            continue
        holder = lock.holder_of(out / path.name.removeprefix(".").removesuffix(".lock"))
        if holder is not None:
            raise BusyError(out, holder, path)

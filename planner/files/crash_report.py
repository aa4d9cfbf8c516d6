"""Crash reports: which program failed and where, for its developers.

Messages of errors are left out, and so are local values: both may quote the plan. Paths are cut to the part
inside the program or its libraries, as the rest names the user.
"""

import traceback
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path, PurePath

from planner.disk import list_folder, make_private_folder, remove, this_process, write_atomic
from planner.files.recovery import FOLDER

MOST = 10  # reports on the disk
_ROOTS = ("planner", "site-packages")


def report(error: BaseException, versions: Mapping[str, str], when: datetime) -> str:
    """Return the text of a report: versions, time, and the stack of the error and of each of its causes."""
    head = [f"{name}: {version}" for name, version in versions.items()]
    return "\n".join([*head, f"Time: {when.isoformat(timespec='seconds')}", "", *_chain(error), ""])


def write_report(data_folder: Path, text: str, when: datetime) -> Path:
    """Write a report beside the recovery copies and delete the oldest beyond `MOST`.

    ReadError or WriteError of `planner.disk` if that fails.
    """
    folder = data_folder / FOLDER
    make_private_folder(folder)
    path = folder / f"crash-{when.strftime('%Y%m%dT%H%M%S')}-{this_process().pid}.txt"
    write_atomic(path, text.encode())
    for old in sorted(each for each in list_folder(folder) if each.match("crash-*.txt"))[:-MOST]:
        remove(old)
    return path


def _chain(error: BaseException) -> Iterator[str]:
    """Give the lines of the causes, the first first, then of the error itself; frames innermost last."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _chain(cause)
        yield "which led to"
    yield type(error).__qualname__
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
        if frame.line:
            yield f"      {frame.line}"


def _short(filename: str) -> str:
    parts = PurePath(filename).parts
    starts = [place for place, part in enumerate(parts) if part in _ROOTS]
    return "/".join(parts[starts[-1] :]) if starts else parts[-1]

"""What an earlier run did of each plan: a small file for each, written when its workbooks are whole.

One file for all would be written anew for every plan, and by several computers at once.
"""

import json
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from planner import __version__
from planner.batch.task import Task
from planner.disk import ReadError, exists, make_private_folder, read_file, read_start, remove, write_atomic
from planner.files import fingerprint_of
from planner.files.reading import LARGEST_FILE
from planner.workbook.summary import SummaryRow

FOLDER = ".done"
FORMAT = 1
LARGEST = 1_000_000  # bytes


def earlier_row(task: Task) -> SummaryRow | None:
    """Return the row of a plan that is done and unchanged: content, version, day, and its files are there."""
    try:
        content = json.loads(read_file(_path(task), LARGEST))
        row = SummaryRow(**{key: _frozen(value) for key, value in content["row"].items()})
        if content["made"] != _made(task):
            return None
    except (ReadError, ValueError, LookupError, TypeError, AttributeError):
        return None  # never done, or its file is broken: it is done anew
    out = task.folder.parent
    return row if all(exists(out / name) for name in (row.private, row.recruiter) if name) else None


def note_done(task: Task, row: SummaryRow) -> None:
    """Note that a plan is done, as its file is now: the export of a workbook is noted in it."""
    path = _path(task)
    make_private_folder(path.parent)
    content = {"made": _made(task), "row": asdict(row)}
    write_atomic(path, json.dumps(content, ensure_ascii=False).encode("utf-8", "replace"))


def forget(task: Task) -> None:
    """Forget that a plan was done, before it is done anew."""
    remove(_path(task))


def _made(task: Task) -> dict[str, object]:
    digest = fingerprint_of(read_start(task.plan, LARGEST_FILE + 1))
    return {"format": FORMAT, "plan": digest, "version": __version__, "day": task.today.isoformat()}


def _path(task: Task) -> Path:
    return task.folder.parent / FOLDER / f"{task.folder.name}.json"


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value

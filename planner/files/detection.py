"""Whether a file is a plan: detected from its content, or from a plan's file name."""

import re
from pathlib import Path

from planner.disk import ReadError, read_start
from planner.files.errors import PlanGivenError
from planner.files.password import is_locked
from planner.files.reading import FORMAT

SUFFIX = ".counterpoint"
_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"' + FORMAT.encode() + rb'"\s*:')
_START_LENGTH = 256  # bytes; the version is the first key of a plan


def is_plan(path: Path) -> bool:
    """Whether a path is a plan's by its name, or a file there begins as a plan does, locked or not."""
    if path.suffix.lower() == SUFFIX:
        return True
    try:
        start = read_start(path, _START_LENGTH)
    except ReadError:  # whoever reads it says why
        return False
    return is_locked(start) or _START.match(start) is not None


def refuse_plan(path: Path, wanted: str) -> None:
    """PlanGivenError if a file that should be something else is a plan; `wanted` names that, as `letter`."""
    if is_plan(path):
        raise PlanGivenError(path, wanted)

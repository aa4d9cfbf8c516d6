"""The path of the previous version of a plan file."""

import os
from pathlib import Path

from planner.values.file_name import companion_name

PREVIOUS = ".previous"


def previous_of(path: Path) -> Path:
    """Return the path of the previous version: in the folder of the file, with links resolved."""
    target = Path(os.path.realpath(path))
    return target.with_name(companion_name(target.name, "", PREVIOUS))

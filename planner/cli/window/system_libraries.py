"""Libraries of the system that the built program needs for its window; without them Qt would abort.

The build writes their names, with the Debian package of each, beside the program.
"""

import ctypes
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from planner.disk import build_record

RECORD = "system_libraries.json"


def missing_libraries_sentence() -> str | None:
    """Return the sentence on what is missing, or None; the source tree has no record and is not checked."""
    record = build_record(RECORD)
    return None if record is None or not record.exists() else name_missing(read_packages(record), can_load)


def read_packages(record: Path) -> Mapping[str, str]:
    """Return package by library, as the build wrote them."""
    packages: Mapping[str, str] = json.loads(record.read_text(encoding="utf-8"))
    return packages


def can_load(library: str) -> bool:
    """Return whether the loader finds a library by its file name, as it will look for it for Qt."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def name_missing(packages: Mapping[str, str], is_there: Callable[[str], bool]) -> str | None:
    """Return one sentence that names each missing library and the line that installs them all."""
    missing = {library: package for library, package in packages.items() if not is_there(library)}
    if not missing:
        return None
    return (
        f"counterpoint: the window needs libraries that this system lacks: {', '.join(missing)}. On Debian "
        f"and Ubuntu, install them with: sudo apt-get install {' '.join(dict.fromkeys(missing.values()))}. "
        "The commands work without them (see --help)."
    )

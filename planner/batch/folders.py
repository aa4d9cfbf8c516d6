"""The plans of a folder, and the name of the folder that each one's workbooks go into."""

from collections.abc import Sequence
from pathlib import Path

from planner.disk import is_folder, list_folder
from planner.files import SUFFIX
from planner.values.file_name import named_after

SUMMARY = "summary"


def plans_in(folder: Path) -> tuple[Path, ...]:
    """Return the plan files of a folder by name, without subfolders. ReadError if it cannot be listed."""
    listed = list_folder(folder)
    return tuple(path for path in listed if path.name.endswith(SUFFIX) and not is_folder(path))


def folders_for(plans: Sequence[Path]) -> tuple[str, ...]:
    """Return the name of each plan's folder: its own, without what no disk takes, and each but once.

    None is a summary's, or leads out of the folder as `..` would.
    """
    taken: set[str] = set()
    names = []
    for path in plans:
        plain = name = named_after(path.name.removesuffix(SUFFIX), "", "plan")
        number = 1
        while name.casefold() in taken or _is_summary(
            name
        ):  # Windows and macOS take no two that differ in case
            number += 1
            name = f"{plain}-{number}"
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def _is_summary(name: str) -> bool:
    low = name.casefold()
    return low.startswith(SUMMARY) and low.endswith((".xlsx", ".csv"))

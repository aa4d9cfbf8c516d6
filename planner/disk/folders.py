"""The folders of the program: its resources, and the user's own data.

The only module that distinguishes a run from the source tree from one frozen by PyInstaller.
"""

import sys
from pathlib import Path

import platformdirs

SOURCE_ROOT = Path(__file__).resolve().parent.parent.parent


def resource(name: str) -> Path:
    """Return the path of a file that ships with the program, as `tables/bands.json`."""
    return Path(getattr(sys, "_MEIPASS", SOURCE_ROOT)) / "resources" / name


def build_record(name: str) -> Path | None:
    """Return the path of a file that the build wrote next to the program, or None in the source tree."""
    folder = getattr(sys, "_MEIPASS", None)
    return None if folder is None else Path(folder) / name


def user_data_folder() -> Path:
    """Return the user's folder for recovery copies; it may not exist yet."""
    return platformdirs.user_data_path("counterpoint", appauthor=False)

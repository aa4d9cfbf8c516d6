"""The folders of the program: what ships with it, and the user's own.

The only place that knows whether we run from the source tree or frozen by PyInstaller.
"""

import sys
from pathlib import Path

import platformdirs

SOURCE_ROOT = Path(__file__).resolve().parent.parent.parent


def resource(name: str) -> Path:
    """Return where a file that ships with the program lies, as `tables/bands.json`."""
    return Path(getattr(sys, "_MEIPASS", SOURCE_ROOT)) / "resources" / name


def user_data_folder() -> Path:
    """Return the user's own folder for recovery copies; it need not exist yet."""
    return platformdirs.user_data_path("counterpoint", appauthor=False)

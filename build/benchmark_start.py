"""How long it takes from the start of Python to the first painted window, beside a bare PySide6 window."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from build.benchmark import Measure

DRIVER = Path(__file__).resolve().with_name("first_paint.py")
PATIENCE = 60  # seconds


def first_window() -> Measure:
    """Start whole processes in turns: the interpreter's own start is in both."""
    home = tempfile.mkdtemp(prefix="counterpoint benchmark ")
    surroundings = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
    surroundings["QT_QPA_PLATFORM"] = "offscreen"
    return Measure(
        name="Start to the first painted window",
        ours=starting("app", surroundings),
        yardstick=starting("bare", surroundings),
        limit=2,
        runs=9,
    )


def starting(which: str, surroundings: Mapping[str, str]) -> Callable[[], object]:
    """Return what runs the driver to its end."""

    def started() -> None:
        command = [sys.executable, str(DRIVER), which]
        subprocess.run(command, env=surroundings, check=True, timeout=PATIENCE)

    return started

"""From the start of Python to the first window and the first figures; and the first showing of each sheet.

Whole processes run in turns with those of bare PySide6 windows. They keep their compiled modules, as an
installed program does; the first run of each, which compiles, is not counted.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from build.benchmarks.measure import Measure, Result, Spent
from build.benchmarks.process import surroundings

DRIVER = Path(__file__).resolve().with_name("first_paint.py")
MAIN = DRIVER.parents[2] / "main.py"
PATIENCE = 60  # seconds
RUNS = 5  # of the first showing of a sheet, each in a process of its own


def measures() -> Iterator["Measure | FirstShowing"]:
    """Start whole processes in turns: the interpreter's own start is in both."""
    from planner.ui.frame.sheets import SHEETS

    environment = window_surroundings()
    sample = sample_file(environment)
    bare = starting(environment, "bare")
    first = starting(environment, "app")
    yield Measure(name="Start to the first painted window", ours=first, yardstick=bare, limit=2, runs=9)
    numbers = starting(environment, "numbers", sample)
    yield Measure(name="Start to the first numbers", ours=numbers, yardstick=bare, limit=2, runs=9)
    for place, sheet in enumerate(SHEETS[1:], start=1):
        showing = starting(environment, "sheet", str(place), sample)
        yield FirstShowing(f"First showing of {sheet.name}", showing, starting(environment, "table"))


def window_surroundings() -> Mapping[str, str]:
    """Return the environment of a window that needs no screen."""
    home = Path(tempfile.mkdtemp(prefix="counterpoint benchmark "))
    return {**surroundings(home), "QT_QPA_PLATFORM": "offscreen"}


def sample_file(environment: Mapping[str, str]) -> str:
    """Write the sample plan as a file; return its path."""
    path = str(Path(environment["HOME"], "sample.counterpoint"))
    subprocess.run([sys.executable, str(MAIN), "sample", "-o", path], env=environment, check=True)
    return path


def starting(environment: Mapping[str, str], *arguments: str) -> Callable[[], Spent]:
    """Return what runs the driver to its end and returns what its last step took."""

    def started() -> Spent:
        command = [sys.executable, str(DRIVER), *arguments]
        done = subprocess.run(
            command, env=environment, check=True, timeout=PATIENCE, capture_output=True, text=True
        )
        cpu, clock = done.stdout.split()[-2:]
        return Spent(float(cpu), float(clock))

    return started


@dataclass(frozen=True)
class FirstShowing:
    """The row of a sheet's first showing, against a bare table in a bare window."""

    name: str
    ours: Callable[[], Spent]
    bare: Callable[[], Spent]

    def taken(self) -> Result:
        """Run processes in turns; only their last step counts."""
        self.ours()
        self.bare()
        return Result(
            Measure(self.name, self.ours, self.bare), [(self.ours(), self.bare()) for _ in range(RUNS)]
        )

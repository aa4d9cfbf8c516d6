"""How much memory an analysis takes with 1, 50 and 200 offers, and the window, compared with bare ones."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from build.benchmarks.start import DRIVER, sample_file, window_surroundings

OFFERS = (1, 50, 200)
PATIENCE = 300  # seconds
MEGABYTE = 1e6
ROOT = Path(__file__).resolve().parents[2]
SAMPLE, MANY = 120 * MEGABYTE, 220 * MEGABYTE  # the most of a window, as the design names them


@dataclass(frozen=True)
class MemoryRow:
    """What our process and a bare one took, in bytes; `most` where the design names a limit."""

    name: str
    ours: int
    bare: int
    most: float | None = None

    @property
    def reached(self) -> bool:
        """Whether the limit holds."""
        return self.most is None or self.ours <= self.most

    @property
    def text(self) -> str:
        """The line of the table."""
        ours, bare = self.ours / MEGABYTE, self.bare / MEGABYTE
        limit = "" if self.most is None else f"{self.most / MEGABYTE:.0f} MB"
        verdict = "" if self.most is None else "reached" if self.reached else "MISSED"
        numbers = f"{ours:8.0f} MB {'':9} {bare:8.0f} MB {'':9} {ours / bare:7.2f} x"
        return f"{self.name:50} {numbers}   {limit:26} {verdict}".rstrip()


@dataclass(frozen=True)
class Memory:
    """The memory of a process of ours and of a bare one."""

    name: str
    ours: Callable[[], int]
    bare: Callable[[], int]
    most: float | None = None

    def taken(self) -> MemoryRow:
        """Start both processes."""
        return MemoryRow(self.name, self.ours(), self.bare(), self.most)


def measures() -> Iterator[Memory]:
    """Analyse in processes of their own; then open windows, which show their figures, or each sheet too."""
    for offers in OFFERS:
        yield Memory(
            f"Memory of an analysis, {offers} offers", partial(most_memory, offers), partial(most_memory, 0)
        )
    environment = window_surroundings()
    bare = partial(window_memory, environment, "bare")
    numbers = partial(window_memory, environment, "numbers", sample_file(environment))
    yield Memory("Memory of the window with the sample", numbers, bare, SAMPLE)
    sheets = partial(window_memory, environment, "sheets", many_offers(environment))
    yield Memory(f"The same, {OFFERS[-1]} offers, each sheet seen", sheets, bare, MANY)


def window_memory(environment: Mapping[str, str], *arguments: str) -> int:
    """Return the bytes in memory once a window shows what it should; compiled by a first run."""
    command = [sys.executable, str(DRIVER), *arguments]
    for _ in range(2):
        ran = subprocess.run(
            command, env=environment, check=True, capture_output=True, timeout=PATIENCE, text=True
        )
    return int(ran.stdout.split()[-3])


def many_offers(environment: Mapping[str, str]) -> str:
    """Write a plan of many offers as a file; return its path."""
    from build.benchmarks.plans import plan_of
    from planner.files import save

    path = Path(environment["HOME"], "many.counterpoint")
    save(path, plan_of(OFFERS[-1]), None)
    return str(path)


def most_memory(offers: int) -> int:
    """Return the most bytes of a process with so many offers."""
    command = [sys.executable, "-m", "build.benchmarks.analysed_memory", str(offers)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, env=surroundings, check=True, capture_output=True, timeout=PATIENCE)
    return int(ran.stdout)

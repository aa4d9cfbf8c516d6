"""How much memory an analysis takes with 1, 50 and 200 offers, compared with numpy alone. No window."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OFFERS = (1, 50, 200)
PATIENCE = 300  # seconds
MEGABYTE = 1e6
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class MemoryRow:
    """What an analysis and bare numpy took at most, in bytes. The design limits the whole window only."""

    name: str
    ours: int
    bare: int
    reached: bool = True

    @property
    def text(self) -> str:
        """The line of the table."""
        ours, bare = self.ours / MEGABYTE, self.bare / MEGABYTE
        return f"{self.name:50} {ours:8.0f} MB {'':9} {bare:8.0f} MB {'':9} {ours / bare:7.2f} x"


@dataclass(frozen=True)
class Memory:
    """The memory of a process that analyses so many offers."""

    offers: int

    @property
    def name(self) -> str:
        """What the row is called."""
        return f"Memory of an analysis, {self.offers} offers"

    def taken(self) -> MemoryRow:
        """Start both processes."""
        return MemoryRow(self.name, most_memory(self.offers), most_memory(0))


def measures() -> Iterator[Memory]:
    """Analyse in processes of their own."""
    yield from map(Memory, OFFERS)


def most_memory(offers: int) -> int:
    """Return the most bytes of a process with so many offers."""
    command = [sys.executable, "-m", "build.benchmarks.analysed_memory", str(offers)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, env=surroundings, check=True, capture_output=True, timeout=PATIENCE)
    return int(ran.stdout)

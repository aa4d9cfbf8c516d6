"""Runs one walk in a child process, and says how it went."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression

from tests.walk.memory import COUNTED, Usage
from tests.walk.surroundings import environment

ROOT = Path(__file__).resolve().parents[2]
EVERY = 250  # actions between two measurings
GROWTH = 25  # megabytes that a walk may gain, once it is warm, for every thousand actions
FEWEST = 4  # warm measurements that show a trend: two plans apart, caches alone differ by 10 MB


@dataclass(frozen=True, slots=True)
class Outcome:
    """Exit code (negative: a signal), stderr, the actions that were begun, and what was measured."""

    seed: int
    code: int
    stderr: str
    actions: tuple[str, ...]
    measured: tuple[Usage, ...]

    @property
    def growth(self) -> float:
        """Megabytes gained per 1,000 actions: the slope of all measurements but the first, by least squares.

        0 if measured too seldom. A line is steadier than the difference of two measurements, each of which
        depends on what was cached and which lists were drawn last; a step within the walk still raises it.
        """
        warm = [usage.megabytes for usage in self.measured[1:]]
        if len(warm) < FEWEST:
            return 0.0
        return linear_regression(range(len(warm)), warm).slope / EVERY * 1000

    @property
    def is_well(self) -> bool:
        """Whether nothing died, nothing was said on stderr, and memory is flat."""
        return self.code == 0 and not self.stderr and self.growth <= GROWTH

    def line(self) -> str:
        """Say it in a line."""
        used = ", ".join(f"{usage.megabytes:.0f}" for usage in self.measured)
        memory = f", MB in use every {EVERY}: {used}" if used else ""
        memory += f", resident {self.measured[-1].resident:.0f}" if used else ""
        memory += f", {self.growth:+.1f} MB per 1,000 actions" if self.growth else ""
        how = "well" if self.is_well else f"exit {self.code}"
        return f"seed {self.seed}: {len(self.actions)} actions{memory}: {how}"


def run(folder: Path, seed: int, count: int, replayed: Path | None = None) -> Outcome:
    """Walk `count` actions of a seed, or those of a file, in a child process that knows only `folder`."""
    command = [sys.executable, "-W", "error", "-m", "tests.walk.inside", str(folder)]
    command += [str(number) for number in (seed, count, EVERY)]
    if replayed is not None:
        command.append(str(replayed.absolute()))
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**environment(folder), **(COUNTED if replayed or count > FEWEST * EVERY else {})},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    log = folder / "actions.jsonl"
    actions = tuple(log.read_text(encoding="ascii").splitlines()) if log.exists() else ()
    measured = json.loads(done.stdout) if done.returncode == 0 else []
    return Outcome(seed, done.returncode, done.stderr, actions, tuple(Usage(**usage) for usage in measured))

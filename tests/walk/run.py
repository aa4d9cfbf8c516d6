"""Runs one walk in a child process, and says how it went."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.walk.memory import Held
from tests.walk.surroundings import environment

ROOT = Path(__file__).resolve().parents[2]
EVERY = 250  # actions between two measurings
GROWTH = 25  # megabytes that a walk may gain, once it is warm, for every thousand actions


@dataclass(frozen=True, slots=True)
class Outcome:
    """Exit code (negative: a signal), stderr, the actions that were begun, and what was measured."""

    seed: int
    code: int
    stderr: str
    actions: tuple[str, ...]
    measured: tuple[Held, ...]

    @property
    def growth(self) -> float:
        """Megabytes gained after the first half, per 1,000 actions; 0 if measured too seldom."""
        warm = self.measured[len(self.measured) // 2 :]
        if len(warm) < 2:
            return 0.0
        return (warm[-1].megabytes - warm[0].megabytes) / (len(warm) - 1) / EVERY * 1000

    @property
    def is_well(self) -> bool:
        """Whether nothing died, nothing was said on stderr, and memory is flat."""
        return self.code == 0 and not self.stderr and self.growth <= GROWTH

    def line(self) -> str:
        """Say it in a line."""
        megabytes = ", ".join(f"{held.megabytes:.0f}" for held in self.measured)
        held = f", MB every {EVERY}: {megabytes}" if megabytes else ""
        held += f", {self.growth:+.1f} MB per 1,000 actions" if self.growth else ""
        how = "well" if self.is_well else f"exit {self.code}"
        return f"seed {self.seed}: {len(self.actions)} actions{held}: {how}"


def run(folder: Path, seed: int, count: int, replayed: Path | None = None) -> Outcome:
    """Walk `count` actions of a seed, or those of a file, in a child process that knows only `folder`."""
    command = [sys.executable, "-W", "error", "-m", "tests.walk.inside", str(folder)]
    command += [str(number) for number in (seed, count, EVERY)]
    if replayed is not None:
        command.append(str(replayed.absolute()))
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(folder),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    log = folder / "actions.jsonl"
    actions = tuple(log.read_text(encoding="ascii").splitlines()) if log.exists() else ()
    measured = json.loads(done.stdout) if done.returncode == 0 else []
    return Outcome(seed, done.returncode, done.stderr, actions, tuple(Held(**held) for held in measured))

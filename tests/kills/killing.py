"""One window after another on the same plan, each killed at a random moment and checked.

Each is a fork of this process, which has imported what a window needs and made none itself.
"""

import importlib
import multiprocessing
import os
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from planner.files import LockedHead, read, save
from planner.plan import Plan, edits
from tests.kills.checks import LostError, check, parts, read_log
from tests.kills.child import PASSWORD, digest, run

DELAY = 200  # ms to the recovery copy: a tenth of the program's
PROMISE = 1.0  # s: leaves less time to write than the program's two seconds of five
LONGEST_START = 60.0  # s
LONGEST_LIFE = 2.5  # s from the first action to the kill
AN_HOUR = 3_600.0
COST = 10  # of deriving the key of a locked plan
Progress = Callable[[int, float, int], None]
IMPORTED = (
    "analysis",
    "model_inputs",
    "ui.documents.document",
    "ui.frame.explain",
    "ui.frame.sheets",
    "ui.status.status_line",
    "ui.offers.sheet",
)


@dataclass(frozen=True, slots=True)
class Report:
    """How many windows were killed, what they left, and how old the oldest lost change was, in seconds."""

    kills: int
    parts_left: int
    oldest_lost: float


def nobody(_kills: int, _oldest_lost: float, _parts: int) -> None:
    """Tell nobody of the progress."""


def kill_times(
    folder: Path, times: int, seed: int, progress: Progress = nobody, *, locked: bool = False
) -> Report:
    """Kill that many windows; LostError at the first broken promise, named with its seed.

    `locked`: the plan has a password, at a low cost to derive.
    """
    key = LockedHead.new(COST).derive(PASSWORD) if locked else None
    for name in IMPORTED:
        importlib.import_module(f"planner.{name}")
    folder.mkdir(parents=True, exist_ok=True)
    save(folder / "plan.counterpoint", edits.add_offer(Plan(title="Killed")), None, key=key)
    left, oldest, before = 0, 0.0, ""
    for number in range(times):
        in_file = digest(read(folder / "plan.counterpoint", key=key).plan)
        kill(folder, seed + number)
        first = read_log(folder / "log")[0].state
        if before and first != before:
            raise LostError(f"{folder}, seed {seed + number}: the next start did not bring the plan back")
        outcome = check(folder, PROMISE, in_file, key)
        before, oldest, left = outcome.state, max(oldest, outcome.age), left + outcome.parts
        age_parts(folder)
        progress(number + 1, oldest, left)
    return Report(times, left, oldest)


def kill(folder: Path, seed: int) -> None:
    """Run one window and kill it at a random moment of its work. The log is of this window alone."""
    log, chance = folder / "log", random.Random(seed)
    log.unlink(missing_ok=True)
    window = multiprocessing.get_context("fork").Process(target=run, args=(folder, seed, DELAY))
    window.start()
    try:
        until = time.monotonic() + LONGEST_START
        while not (log.exists() and log.stat().st_size):
            if window.exitcode is not None or time.monotonic() > until:
                raise LostError(f"{folder}, seed {seed}: the window did not open")
            time.sleep(0.01)
        time.sleep(chance.uniform(0, LONGEST_LIFE))
        if window.exitcode is not None:
            raise LostError(f"{folder}, seed {seed}: the window ended by itself with {window.exitcode}")
    finally:
        window.kill()
        window.join()


def age_parts(folder: Path) -> None:
    """Make what was left look an hour old, so that the next start or save clears it."""
    then = time.time() - AN_HOUR
    for part in parts(folder):
        os.utime(part, (then, then))

"""`python -m tests.kills --times 1000`: kill the window while it works, and say what was lost."""

import argparse
import sys
import tempfile
from pathlib import Path

from planner.files import recovery, save
from planner.plan import Plan
from tests.kills.checks import LostError, parts
from tests.kills.killing import PROMISE, kill_times


def say(kills: int, oldest_lost: float, left: int) -> None:
    """Say how far it is, every 25 kills."""
    if kills % 25 == 0:
        print(f"{kills} kills, oldest lost {oldest_lost:.2f} s, {left} parts", file=sys.stderr, flush=True)


def main() -> int:
    """Kill as often as asked; 1 if anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description=__doc__)
    parser.add_argument("--times", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--locked", action="store_true", help="kill on a plan with a password")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        try:
            report = kill_times(folder, options.times, options.seed, say, locked=options.locked)
        except LostError as error:
            print(error, file=sys.stderr)
            return 1
        save(folder / "plan.counterpoint", Plan(), None)  # clears the parts
        recovery.abandoned_copies(folder / "data")
        print(
            f"{report.kills} kills: nothing older than {PROMISE} s lost (oldest lost change "
            f"{report.oldest_lost:.2f} s), {report.parts_left} part files left and {len(parts(folder))} "
            "still there after the next start or save."
            + (" Nothing of the plan was on the disk in clear." if options.locked else "")
        )
        return 1 if parts(folder) else 0


if __name__ == "__main__":
    sys.exit(main())

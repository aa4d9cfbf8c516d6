"""`python -m tests.walk --seed 7 --actions 1000`, `--minutes 60`, or `--replay FILE`: a random walk.

Each walk is one child process on the offscreen platform in a temporary folder. It fails by its exit code, a
line on stderr, or by memory that grows; the seed, the last actions and a file to replay are printed.
"""

import argparse
import sys
import time
from itertools import count
from pathlib import Path
from random import SystemRandom
from tempfile import TemporaryDirectory

from tests.walk.run import Outcome, run
from tests.walk.shrink import shrunk

ACTIONS = 2000
TAIL = 12


def main() -> int:
    """Walk as the arguments say; 1 after the first failure."""
    asked = _arguments()
    end = time.monotonic() + 60 * asked.minutes
    seeds = count(asked.seed)
    while True:
        with TemporaryDirectory(prefix="walk-") as folder:
            outcome = run(Path(folder), next(seeds), asked.actions, asked.replay)
        print(outcome.line(), flush=True)
        if not outcome.is_well:
            _tell(outcome, shrink=asked.shrink)
            return 1
        if asked.replay or time.monotonic() > end:
            return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.walk", description=__doc__)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**6))
    parser.add_argument("--actions", type=int, default=ACTIONS, help="of each walk")
    parser.add_argument("--minutes", type=float, default=0, help="go on with the next seeds for so long")
    parser.add_argument("--replay", type=Path, help="a file of actions, one a line, instead of a seed")
    parser.add_argument("--shrink", action="store_true", help="look for fewer actions that fail alike")
    return parser.parse_args()


def _tell(outcome: Outcome, *, shrink: bool) -> None:
    print(outcome.stderr, file=sys.stderr)
    actions = shrunk(outcome) if shrink else outcome.actions
    kept = Path(f"walk-{outcome.seed}.jsonl")
    kept.write_text("\n".join(actions) + "\n", encoding="ascii")
    print(f"The last of {len(actions)} actions, all in {kept}; --replay {kept} does them again:")
    print("\n".join(actions[-TAIL:]))


if __name__ == "__main__":
    raise SystemExit(main())

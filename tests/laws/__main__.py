"""`python -m tests.laws --cases 10000 --seed 0`: check the laws on drawn cases."""

import argparse
import sys

from tests.laws.drawn_cases import drawn_case
from tests.laws.laws import LAWS, broken


def main() -> int:
    """Draw as the arguments say; 1 if a law was broken. Each case is checked against one law, in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--all", action="store_true", help="every law on every case")
    asked = parser.parse_args()
    names, failures = tuple(LAWS), 0
    for seed in range(asked.seed, asked.seed + asked.cases):
        for name in names if asked.all else (names[seed % len(names)],):
            for message in broken(name, drawn_case(seed)):
                failures += 1
                print(f"case {seed}: {name}: {message}", flush=True)
    print(f"{asked.cases} cases, {failures} broken laws")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

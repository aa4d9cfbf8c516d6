"""`python -m tests.laws --cases 10000 --plans 50 --seed 0`: check the laws on drawn cases and plans."""

import argparse
import sys
import traceback

from planner.model_inputs import load_model_inputs
from tests.laws.drawn_cases import drawn_case
from tests.laws.laws import LAWS, broken
from tests.test_laws_of_plans import PLAN_LAWS
from tests.workbook.plans import TODAY


def main() -> int:
    """Draw as the arguments say; 1 if a law was broken. Each case is checked against one law, in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--plans", type=int, default=0, help="whole plans, after the cases")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--all", action="store_true", help="every law on every case")
    asked = parser.parse_args()
    names, failures = tuple(LAWS), 0
    for seed in range(asked.seed, asked.seed + asked.cases):
        for name in names if asked.all else (names[seed % len(names)],):
            for message in broken(name, drawn_case(seed)):
                failures += 1
                print(f"case {seed}: {name}: {message}", flush=True)
    failures += _check_plans(range(asked.seed, asked.seed + asked.plans))
    print(f"{asked.cases} cases, {asked.plans} plans, {failures} broken laws")
    return 1 if failures else 0


def _check_plans(seeds: range) -> int:
    """Check the laws of whole plans; return how many were broken."""
    inputs, failures = load_model_inputs(TODAY), 0
    for seed in seeds:
        for law in PLAN_LAWS:
            try:
                law(seed, inputs)
            except AssertionError:
                failures += 1
                print(f"plan {seed}: {law.__name__}", flush=True)
                traceback.print_exc()
    return failures


if __name__ == "__main__":
    sys.exit(main())

"""Prints the most memory that an analysis took, in bytes: `analysed_memory.py OFFERS`; 0: numpy alone.

A driver of the benchmark: a process of its own, for memory that was freed once is not seen again.
"""

import sys
from pathlib import Path

from msgspec.structs import replace


def analysed(offers: int) -> None:
    """Analyse a plan and read every figure and ask."""
    from build.benchmarks.entry import read
    from build.benchmarks.plans import TODAY, plan_of
    from planner.analysis import analyse
    from planner.model_inputs import load_model_inputs

    plan = plan_of(max(offers, 3))
    plan = replace(plan, offers=plan.offers[:offers])
    read(analyse(plan, load_model_inputs(TODAY)))


def most_memory() -> int:
    """Return the most bytes of this process at any time.

    From Linux's own count: what `resource` gives is at least what the parent had when it started this one.
    """
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(1_024 * int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


if __name__ == "__main__":
    if int(sys.argv[1]):
        analysed(int(sys.argv[1]))
    else:
        import numpy as np

        np.zeros(1)
    print(most_memory())

"""The limits of the design as one table: `python -m build.benchmarks [NAME …]`, from the project's root.

Needs no screen, and touches nobody's settings. Whole words choose rows: `benchmarks entry workbook`.
"""

import sys
from collections.abc import Iterator

from build.benchmark import Measurable, main


def measures() -> Iterator[Measurable]:
    """Make each measure when its turn comes: a window of the one before it would slow the next."""
    from build import (
        benchmark_find,
        benchmark_intake,
        benchmark_memory,
        benchmark_moves,
        benchmark_numbers,
        benchmark_sheets,
        benchmark_start,
        benchmark_story,
        benchmark_window,
        benchmark_workbook,
    )

    yield from benchmark_start.measures()
    yield from benchmark_numbers.measures()
    yield from benchmark_moves.measures()
    yield from benchmark_story.measures()
    yield from benchmark_intake.measures()
    yield from benchmark_memory.measures()
    yield from benchmark_workbook.measures()
    yield from benchmark_window.measures()
    yield from benchmark_sheets.measures()
    yield from benchmark_find.measures()


if __name__ == "__main__":
    sys.exit(main(measures(), sys.argv[1:]))

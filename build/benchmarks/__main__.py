"""The limits of the design as one table: `python -m build.benchmarks [NAME …]`, from the project's root.

Needs no screen, and touches nobody's settings. Whole words choose rows: `benchmarks entry workbook`.
"""

import sys
from collections.abc import Iterator

from build.benchmarks.measure import Measurable, main


def measures() -> Iterator[Measurable]:
    """Make each measure when its turn comes: a window of the one before it would slow the next."""
    from build.benchmarks import (
        entry,
        find,
        intake,
        many_stories,
        memory,
        moves,
        sheets,
        start,
        story,
        window,
        workbook,
    )

    yield from start.measures()
    yield from entry.measures()
    yield from moves.measures()
    yield from story.measures()
    yield from intake.measures()
    yield from memory.measures()
    yield from workbook.measures()
    yield from window.measures()
    yield from sheets.measures()
    yield from find.measures()
    yield from many_stories.measures()


if __name__ == "__main__":
    sys.exit(main(measures(), sys.argv[1:]))

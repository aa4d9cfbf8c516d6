"""Measures Counterpoint against yardsticks in the same run and prints ratios: `benchmark.py [NAME …]`.

Milliseconds move with the machine and its load; a ratio to the same work done barely, in turns, holds.
"""

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """One row of the table: our work, the bare work it is compared with, and what is to be reached.

    `limit` bounds the ratio; `milliseconds` bounds our median, where the design names a time.
    """

    name: str
    ours: Callable[[], object]
    yardstick: Callable[[], object]
    limit: float
    milliseconds: float | None = None
    runs: int = 15


@dataclass(frozen=True)
class Result:
    """Medians of one measure, in seconds."""

    measure: Measure
    ours: float
    yardstick: float

    @property
    def ratio(self) -> float:
        """How many times the yardstick our work takes."""
        return self.ours / self.yardstick

    @property
    def reached(self) -> bool:
        """Whether every limit of the measure holds."""
        allowed = self.measure.milliseconds
        return self.ratio < self.measure.limit and (allowed is None or self.ours * 1e3 <= allowed)


def take(measure: Measure, clock: Callable[[], float] = time.perf_counter) -> Result:
    """Run both sides in turns, after one run of each that is not counted, and return their medians."""
    sides = (measure.ours, measure.yardstick)
    for side in sides:
        side()
    rounds = [[seconds(side, clock) for side in sides] for _ in range(measure.runs)]
    ours, yardstick = (statistics.median(column) for column in zip(*rounds, strict=True))
    return Result(measure, ours, yardstick)


def seconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """Time one run; the garbage of the run before is not charged to it."""
    gc.collect()
    start = clock()
    work()
    return clock() - start


def row(result: Result) -> str:
    """Return one line of the table."""
    measure = result.measure
    limits = f"under {measure.limit:g} x" + (f", {measure.milliseconds:g} ms" if measure.milliseconds else "")
    verdict = "reached" if result.reached else "MISSED"
    times = f"{result.ours * 1e3:9.2f} ms {result.yardstick * 1e3:9.2f} ms {result.ratio:6.2f} x"
    return f"{measure.name:48} {times}   {limits:22} {verdict}"


def main(measures: Sequence[Measure], chosen: Sequence[str]) -> int:
    """Print the table, or the rows whose names contain a chosen word; 1 when a limit is missed."""
    print(f"{'':48} {'ours':>12} {'yardstick':>12} {'ratio':>8}")
    wanted = [m for m in measures if not chosen or any(word in m.name for word in chosen)]
    results = []
    for measure in wanted:
        results.append(take(measure))
        print(row(results[-1]), flush=True)
    return 0 if all(result.reached for result in results) else 1

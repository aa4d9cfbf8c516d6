"""Measures work against a yardstick in the same run and prints the ratio; what is measured is given.

Milliseconds move with the machine and its load; a ratio to the same work done barely, in turns, holds.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """One row of the table: our work, the bare work it is compared with, and what is to be reached.

    `limit` bounds the ratio and `milliseconds` our median; None where the design names no such limit.
    """

    name: str
    ours: Callable[[], object]
    yardstick: Callable[[], object]
    limit: float | None = None
    milliseconds: float | None = None
    runs: int = 15


@dataclass(frozen=True)
class Result:
    """Seconds of both sides, round by round."""

    measure: Measure
    rounds: Sequence[tuple[float, float]]

    @property
    def ours(self) -> float:
        """Median of our work."""
        return statistics.median(ours for ours, _ in self.rounds)

    @property
    def yardstick(self) -> float:
        """Median of the bare work."""
        return statistics.median(bare for _, bare in self.rounds)

    @property
    def ratio(self) -> float:
        """How many times the bare work ours takes: the median of the rounds, each within one moment."""
        return statistics.median(ours / bare for ours, bare in self.rounds)

    @property
    def reached(self) -> bool:
        """Whether every limit of the measure holds."""
        limit, allowed = self.measure.limit, self.measure.milliseconds
        return (limit is None or self.ratio < limit) and (allowed is None or self.ours * 1e3 <= allowed)


def take(measure: Measure, clock: Callable[[], float] = time.perf_counter) -> Result:
    """Run both sides in turns, after one run of each that is not counted, and return the times."""
    measure.ours()
    measure.yardstick()
    gc.collect()
    gc.freeze()  # else each collection walks through what was imported, and leaves the processor's cache cold
    rounds = [(seconds(measure.ours, clock), seconds(measure.yardstick, clock)) for _ in range(measure.runs)]
    gc.unfreeze()
    return Result(measure, rounds)


def seconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """Time one run; the garbage of the run before is not charged to it."""
    gc.collect()
    start = clock()
    work()
    return clock() - start


def row(result: Result) -> str:
    """Return one line of the table."""
    measure = result.measure
    ratio = f"under {measure.limit:g} x" if measure.limit is not None else ""
    most = f"{measure.milliseconds:g} ms" if measure.milliseconds is not None else ""
    limits = ", ".join(part for part in (ratio, most) if part)
    verdict = "reached" if result.reached else "MISSED"
    times = f"{result.ours * 1e3:9.2f} ms {result.yardstick * 1e3:9.2f} ms {result.ratio:6.2f} x"
    return f"{measure.name:48} {times}   {limits:22} {verdict}"


def main(measures: Iterable[Measure], chosen: Sequence[str]) -> int:
    """Print the table, or the rows whose names contain a chosen word; 1 when a limit is missed."""
    print(f"{'':48} {'ours':>12} {'yardstick':>12} {'ratio':>8}")
    all_reached = True
    for measure in measures:
        if chosen and not any(word in measure.name for word in chosen):
            continue
        result = take(measure)
        all_reached &= result.reached
        print(row(result), flush=True)
    return 0 if all_reached else 1

"""Measures work against a yardstick in the same run and prints the ratio.

Milliseconds move with the machine and its load; a ratio to the same work done barely, in turns, holds. What
the processor spends is compared, for a shared machine stretches the time on the clock: both are printed.
"""

import gc
import resource
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

HEAD = f"{'':50} {'ours CPU':>11} {'clock':>9} {'bare CPU':>11} {'clock':>9} {'ratio':>9}"


class Row(Protocol):
    """A line of the table, once it is taken."""

    @property
    def reached(self) -> bool:
        """Whether every limit holds."""

    @property
    def text(self) -> str:
        """The line."""


class Measurable(Protocol):
    """What can be measured, under a name."""

    @property
    def name(self) -> str:
        """What the row is called."""

    def taken(self) -> Row:
        """Do the work and return the row."""


@dataclass(frozen=True)
class Spent:
    """Seconds of the processor, child processes included, and seconds on the clock."""

    cpu: float
    clock: float

    def since(self, start: "Spent") -> "Spent":
        """Return what was spent between two readings."""
        return Spent(self.cpu - start.cpu, self.clock - start.clock)


def now() -> Spent:
    """Read both clocks."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Spent(time.process_time() + children.ru_utime + children.ru_stime, time.perf_counter())


@dataclass(frozen=True)
class Measure:
    """One row of the table: our work, the bare work it is compared with, and what is to be reached.

    `limit` bounds the ratio and `milliseconds` our median; None where the design names no such limit. Both
    are of the processor's time, or `by_clock` where the work waits for other processes. `warm`: a first run
    of each side is not counted.
    """

    name: str
    ours: Callable[[], object]
    yardstick: Callable[[], object]
    limit: float | None = None
    milliseconds: float | None = None
    runs: int = 15
    by_clock: bool = False
    warm: bool = True

    def taken(self) -> "Result":
        """Run both sides in turns."""
        return take(self)


@dataclass(frozen=True)
class Result:
    """What both sides spent, round by round."""

    measure: Measure
    rounds: Sequence[tuple[Spent, Spent]]

    @property
    def ours(self) -> Spent:
        """Medians of our work."""
        return _medians([ours for ours, _ in self.rounds])

    @property
    def yardstick(self) -> Spent:
        """Medians of the bare work."""
        return _medians([bare for _, bare in self.rounds])

    @property
    def ratio(self) -> float:
        """How many times the bare work ours takes: the median of the rounds, each within one moment."""
        return statistics.median(self._counted(ours) / self._counted(bare) for ours, bare in self.rounds)

    @property
    def reached(self) -> bool:
        """Whether every limit of the measure holds."""
        limit, allowed = self.measure.limit, self.measure.milliseconds
        return (limit is None or self.ratio < limit) and (
            allowed is None or self._counted(self.ours) * 1e3 <= allowed
        )

    @property
    def text(self) -> str:
        """The line of the table."""
        measure, sides = self.measure, (self.ours, self.yardstick)
        ratio = f"under {measure.limit:g} x" if measure.limit is not None else ""
        most = f"{measure.milliseconds:g} ms" if measure.milliseconds is not None else ""
        limits = ", ".join(part for part in (ratio, most) if part)
        times = " ".join(f"{side.cpu * 1e3:8.2f} ms {side.clock * 1e3:9.2f}" for side in sides)
        verdict = "reached" if self.reached else "MISSED"
        by = " by the clock" if measure.by_clock else ""
        return f"{measure.name:50} {times} {self.ratio:7.2f} x   {limits + by:26} {verdict}"

    def _counted(self, spent: Spent) -> float:
        return spent.clock if self.measure.by_clock else spent.cpu


def _medians(sides: Sequence[Spent]) -> Spent:
    return Spent(
        statistics.median(side.cpu for side in sides), statistics.median(side.clock for side in sides)
    )


def take(measure: Measure, clock: Callable[[], Spent] = now) -> Result:
    """Run both sides in turns and return the times."""
    if measure.warm:
        measure.ours()
        measure.yardstick()
    gc.collect()
    gc.freeze()  # else each collection walks through what was imported, and leaves the processor's cache cold
    rounds = [(spent(measure.ours, clock), spent(measure.yardstick, clock)) for _ in range(measure.runs)]
    gc.unfreeze()
    return Result(measure, rounds)


def spent(work: Callable[[], object], clock: Callable[[], Spent] = now) -> Spent:
    """Time one run; the garbage of the run before is not charged to it."""
    gc.collect()
    start = clock()
    work()
    return clock().since(start)


def main(measures: Iterable[Measurable], chosen: Sequence[str]) -> int:
    """Print the table, or the rows whose names contain a chosen word; 1 when a limit is missed."""
    print(HEAD)
    all_reached = True
    for measure in measures:
        if chosen and not any(word in measure.name for word in chosen):
            continue
        row = measure.taken()
        all_reached &= row.reached
        print(row.text, flush=True)
    return 0 if all_reached else 1

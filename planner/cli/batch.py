"""The command `batch`: a folder of plans, with a progress bar, the time left, and how it ended."""

import argparse
import logging
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from planner.cli.exit_codes import DONE, PROBLEMS
from planner.cli.output import WrongUseError, local_date

if TYPE_CHECKING:
    from types import FrameType

    from planner.batch import BatchCounts

BAR = 40  # signs of the progress bar
EVERY = 60.0  # seconds between two lines where there is no terminal
MINUTE, HOUR = 60, 3_600  # seconds

log = logging.getLogger(__name__)


def batch(options: argparse.Namespace) -> int:
    """Write all workbooks of a folder's plans; 1 if any of them has problems, or it was stopped."""
    from planner.batch import BatchOptions, BusyError, Shard, plans_in, run_batch
    from planner.cli.password import batch_password

    plans = plans_in(options.folder)
    if not plans:
        raise WrongUseError(f"“{options.folder}” holds no plan. Name a folder with .counterpoint files.")
    log.info("found %d plans", len(plans))
    password = batch_password(plans, options.password_fd)
    shard = Shard(*options.shard) if options.shard else Shard()
    asked = BatchOptions(options.jobs, shard, options.again, password)
    teller = ProgressTeller(sys.stderr, time.monotonic)
    try:
        with _ended_like_an_interrupt():
            rows = run_batch(plans, options.out, options.today or local_date(), teller, asked)
    except BusyError as error:
        raise WrongUseError(str(error)) from error
    for row in rows:
        for sentence in row.wrong:
            print(f"counterpoint: “{row.plan}”: {sentence}", file=sys.stderr)
        for note in row.notes:
            print(f"note: “{row.plan}”: {note}", file=sys.stderr)
    return PROBLEMS if any(row.wrong for row in rows) else DONE


class ProgressTeller:
    """Tells how far a batch is: a bar on a terminal, elsewhere a line every minute."""

    def __init__(self, out: TextIO, clock: Callable[[], float]) -> None:
        self._out, self._clock, self._bar = out, clock, out.isatty()
        self._began = self._last = clock()

    def __call__(self, counts: "BatchCounts") -> None:
        """Tell it; what earlier runs did is said first."""
        now, first = self._clock(), counts.done == counts.earlier
        text = f"{counts.done} of {counts.plans}{self._rest(counts, now)}"
        if self._bar:
            filled = BAR * counts.done // counts.plans
            end = "\n" if counts.done == counts.plans else ""
            line = f"\r[{'#' * filled}{'.' * (BAR - filled)}] {text}\x1b[K"
            print(line, end=end, file=self._out, flush=True)
        elif (first and counts.earlier) or now - self._last >= EVERY:
            self._last = now
            print(f"{text}", file=self._out, flush=True)

    def _rest(self, counts: "BatchCounts", now: float) -> str:
        parts = [f"{counts.earlier} done before"] if counts.earlier else []
        parts += [f"{counts.failed} failed"] if counts.failed else []
        done = counts.done - counts.earlier
        if done and counts.done < counts.plans:
            parts.append(time_left((now - self._began) / done * (counts.plans - counts.done)))
        return "".join(f", {part}" for part in parts)


def time_left(seconds: float) -> str:
    """Return the time as words, no finer than it is known."""
    if seconds < MINUTE:
        return "less than a minute left"
    if seconds < HOUR:
        return f"{round(seconds / MINUTE)} min left"
    hours, rest = divmod(round(seconds / MINUTE), MINUTE)
    return f"{hours} h {rest} min left"


@contextmanager
def _ended_like_an_interrupt() -> Iterator[None]:
    """Let a request to end, as job queues send it before they kill, stop the batch as Ctrl+C does."""

    def interrupt(_signal: int, _frame: "FrameType | None") -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)

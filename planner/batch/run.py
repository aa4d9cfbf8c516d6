"""Runs a batch: what is left to do on all cores, then the summary of everything."""

import datetime
import os
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from planner.batch.finished_plans import earlier_row
from planner.batch.folder_lock import taken
from planner.batch.folders import folders_for
from planner.batch.options import BatchCounts, BatchOptions, Progress, StoppedBatchError
from planner.batch.pool import results
from planner.batch.summary_table import summary_csv
from planner.batch.task import Task
from planner.disk import make_folder, write_atomic
from planner.workbook.summary import SummaryRow, summary_book

DEFAULT = BatchOptions()


def run_batch(
    plans: Sequence[Path],
    out: Path,
    today: datetime.date,
    progress: Progress,
    options: BatchOptions = DEFAULT,
) -> tuple[SummaryRow, ...]:
    """Write the workbooks of all plans, or of a share, and a summary; return its rows in the plans' order.

    BusyError if another batch writes there; StoppedBatchError if it is interrupted; WriteError if the summary
    cannot be written.
    """
    make_folder(out)
    pairs = list(zip(plans, folders_for(plans), strict=True))
    own = [pairs[place] for place in options.shard.places(len(pairs))]
    tasks = [Task(path, out / name, today, options.password) for path, name in own]
    with taken(out, options.shard):
        rows = _all_rows(tasks, progress, options)
        book = summary_book(rows, today)
        write_atomic(out / options.shard.summary(".xlsx"), book.to_bytes())
        write_atomic(out / options.shard.summary(".csv"), summary_csv(rows))
    return rows


def _all_rows(tasks: Sequence[Task], progress: Progress, options: BatchOptions) -> tuple[SummaryRow, ...]:
    rows = {} if options.again else {task: row for task in tasks if (row := earlier_row(task))}
    earlier = len(rows)
    left = [task for task in tasks if task not in rows]
    counts = BatchCounts(len(tasks), earlier, earlier)
    try:
        progress(counts)
        with closing(results(left, options.jobs or os.cpu_count() or 1)) as finished:
            for task, row in finished:
                rows[task] = row
                failed = counts.failed + (not row.private)
                counts = BatchCounts(len(tasks), len(rows), earlier, failed)
                progress(counts)
    except KeyboardInterrupt as interrupt:
        late = [] if options.again else [task for task in left if task not in rows]
        finished_since = sum(earlier_row(task) is not None for task in late)
        raise StoppedBatchError(replace(counts, done=counts.done + finished_since)) from interrupt
    return tuple(rows[task] for task in tasks)

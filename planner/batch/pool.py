"""Works on the plans in several processes; a process that dies takes no other plan with it."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from concurrent.futures.process import BrokenProcessPool

from planner.batch.garbage import search_later, searched_as_before
from planner.batch.plan_books import write_plan
from planner.batch.task import Task
from planner.disk import display_name
from planner.workbook.summary import SummaryRow

MOST_PROCESSES = 61
"""More than Windows can wait for at once."""
AHEAD = 2  # plans that are sent to each process, so that none waits for the next
Finished = tuple[Task, SummaryRow]


def results(tasks: Sequence[Task], jobs: int) -> Generator[Finished, None, None]:
    """Yield each plan with its row as it is done.

    Plans that were under way when a process died are done once more, each in a process of its own: the one
    that kills it is named, the others are as always. Closing the iterator waits for what is under way.
    """
    waiting = deque(tasks)
    with searched_as_before():
        while waiting:
            suspects = yield from _until_broken(waiting, min(jobs, len(waiting), MOST_PROCESSES))
            for task in suspects:
                with _processes(1) as alone:
                    yield task, row_of(task, alone.submit(write_plan, task))


def _until_broken(waiting: deque[Task], jobs: int) -> Generator[Finished, None, list[Task]]:
    """Yield results until none is left, or a process died; return the plans that were under way then."""
    running: dict[Future[SummaryRow], Task] = {}
    pool = ThreadPoolExecutor(1) if jobs == 1 else _processes(jobs)
    try:
        while waiting or running:
            while waiting and len(running) < AHEAD * jobs:
                task = waiting[0]
                running[pool.submit(write_plan, task)] = task
                waiting.popleft()
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            broken = {future for future in done if isinstance(future.exception(), BrokenProcessPool)}
            for future in done - broken:
                task = running.pop(future)
                yield task, row_of(task, future)
            if broken:
                return list(running.values())
    except BrokenProcessPool:  # a process died while it had nothing to do
        return list(running.values())
    finally:
        pool.shutdown(cancel_futures=True)
    return []


def row_of(task: Task, future: Future[SummaryRow]) -> SummaryRow:
    """Return the row of a plan, also where writing it failed in a way that nobody foresaw."""
    fault = future.exception()
    if fault is None:
        return future.result()
    sentence = f"Counterpoint failed on this plan ({type(fault).__name__}: {fault}). Please report it."
    return SummaryRow(display_name(task.plan), wrong=(sentence,))


def _processes(count: int) -> Executor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(count, context, initializer=_begin)


def _begin() -> None:
    """Leave Ctrl+C to the command, which ends its processes; look for no garbage before the first inputs."""
    search_later()
    signal.signal(signal.SIGINT, signal.SIG_IGN)

"""Exports every plan of a folder on all cores: a folder of workbooks for each, and one summary.

A plan that is broken, or that breaks the program, becomes a row of the summary and stops no other plan.
"""

import datetime
import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from planner.disk import display_name, list_folder, make_folder, write_atomic
from planner.exporting import recruiter_content, write_for_recruiter
from planner.files import SUFFIX, Opened, read
from planner.model_inputs import load_model_inputs
from planner.plan.title import title
from planner.values import PlannerError, Severity
from planner.values.file_name import named_after
from planner.workbook.summary import FILE, SummaryRow, summary_book

if TYPE_CHECKING:
    from planner.analysis import Analysis, ModelInputs

MOST_PROCESSES = 61
"""More than Windows can wait for at once."""

Progress = Callable[[int, int], None]
inputs_of_day = cache(load_model_inputs)  # one a process: its caches serve all plans


def plans_in(folder: Path) -> tuple[Path, ...]:
    """Return the plan files of a folder by name, without subfolders. ReadError if it cannot be listed."""
    listed = list_folder(folder)
    return tuple(path for path in listed if path.name.endswith(SUFFIX) and not os.path.isdir(path))  # noqa: PTH112


def folders_for(plans: Sequence[Path]) -> tuple[str, ...]:
    """Return the name of each plan's folder: its own, without what no disk takes, and each but once.

    None is the summary's, or leads out of the folder as `..` would.
    """
    taken, names = {FILE.casefold()}, []
    for path in plans:
        plain = name = named_after(path.name.removesuffix(SUFFIX), "", "plan")
        number = 1
        while name.casefold() in taken:  # disks of Windows and macOS take no two names that differ in case
            number += 1
            name = f"{plain}-{number}"
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def run_batch(
    plans: Sequence[Path], out: Path, today: datetime.date, progress: Progress
) -> tuple[SummaryRow, ...]:
    """Write all workbooks and the summary; return the summary's rows in the order of the plans.

    `progress` is told how many of how many are done. WriteError if the summary cannot be written.
    """
    make_folder(out)
    processes = min(os.cpu_count() or 1, len(plans), MOST_PROCESSES)
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(max(1, processes), context, initializer=_leave_interrupts_to_the_first)
    try:
        folders = [out / name for name in folders_for(plans)]
        futures = [pool.submit(write_plan, *pair, today) for pair in zip(plans, folders, strict=True)]
        for done, _ in enumerate(as_completed(futures), 1):
            progress(done, len(plans))
        rows = tuple(row_of(path, future) for path, future in zip(plans, futures, strict=True))
    finally:
        pool.shutdown(cancel_futures=True)
    write_atomic(out / FILE, summary_book(rows, today).to_bytes())
    return rows


def write_plan(path: Path, folder: Path, today: datetime.date) -> SummaryRow:
    """Write one plan's workbooks into a folder of its own, and return its row."""
    try:
        opened = read(path)
        return replace(write_workbooks(opened, path, folder, inputs_of_day(today)), notes=opened.notes)
    except PlannerError as error:
        return SummaryRow(display_name(path), wrong=(str(error),))


def row_of(path: Path, future: Future[SummaryRow]) -> SummaryRow:
    """Return the row of a plan, also where writing it failed in a way that nobody foresaw."""
    fault = future.exception()
    if fault is None:
        return future.result()
    sentence = f"Counterpoint failed on this plan ({type(fault).__name__}: {fault}). Please report it."
    return SummaryRow(display_name(path), wrong=(sentence,))


def write_workbooks(opened: Opened, path: Path, folder: Path, inputs: "ModelInputs") -> SummaryRow:
    from planner.analysis import analyse
    from planner.share import refuse_unread_entries
    from planner.workbook.private.private_book import private_book

    refuse_unread_entries(opened.plan)
    analysis = analyse(opened.plan, inputs)
    book = private_book(analysis)
    make_folder(folder)
    write_atomic(folder / book.file_name, book.to_bytes())
    recruiter, barred = _for_recruiter(opened, path, folder, inputs)
    errors = [problem.message for problem in analysis.problems if problem.severity is Severity.ERROR]
    wrong = tuple(dict.fromkeys((*errors, *barred)))
    return _figures(analysis, display_name(path), f"{folder.name}/{book.file_name}", recruiter, wrong)


def _for_recruiter(
    opened: Opened, path: Path, folder: Path, inputs: "ModelInputs"
) -> tuple[str, tuple[str, ...]]:
    """Write the chosen offer's workbook unless a problem bars it; return its name, and the problems."""
    from planner.share import NothingProposedError, NotReadyError, leaks, refuse_without_proposal, share
    from planner.workbook.recruiter.recruiter_book import recruiter_texts

    plan = opened.plan
    if not plan.chosen:
        return "", ()
    try:
        shared = share(plan, inputs, plan.chosen)
        refuse_without_proposal(shared)
    except NotReadyError as error:
        return "", tuple(problem.message for problem in error.problems)
    except NothingProposedError as error:
        return "", (str(error),)
    suspects = leaks(shared, plan, inputs, recruiter_texts)
    if suspects:
        return "", tuple(f"{leak.where}: {leak.message}" for leak in suspects)
    content, _ = recruiter_content(shared, ".xlsx")
    unnoted = write_for_recruiter(opened, path, shared, folder / shared.file_name, content)
    return f"{folder.name}/{shared.file_name}", (f"“{shared.file_name}”: {unnoted}",) if unnoted else ()


def _figures(
    analysis: "Analysis", name: str, private: str, recruiter: str, wrong: tuple[str, ...]
) -> SummaryRow:
    plan = analysis.plan
    offer_id = plan.chosen or analysis.best
    figures = analysis.offers[offer_id].figures if offer_id else {}
    worth, headline, cushion = (figures.get(key) for key in ("worth_year", "headline_1", "cushion"))
    return SummaryRow(
        plan=name,
        currency=plan.currency,
        chosen=title(plan, plan.offer(plan.chosen)) if plan.chosen else "",
        best=title(plan, plan.offer(analysis.best)) if analysis.best else "",
        headline=headline.value if headline else None,
        worth=worth.value if worth else None,
        p10=worth.low if worth else None,
        p90=worth.high if worth else None,
        cushion=cushion.value if cushion else None,
        private=private,
        recruiter=recruiter,
        wrong=wrong,
    )


def _leave_interrupts_to_the_first() -> None:
    """Ctrl+C ends the command, which ends its processes: they need not say so one by one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

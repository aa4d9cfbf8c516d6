"""The workbooks of one plan: the private one, the recruiter's if nothing bars it, and its row."""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from planner.batch.finished_plans import forget, note_done
from planner.batch.garbage import search_in_what_comes
from planner.batch.task import Task
from planner.disk import display_name, make_folder, write_atomic
from planner.exporting import recruiter_content, write_for_recruiter
from planner.files import LockedError, Opened, PlanKey, read, remarks
from planner.files.password import read_head
from planner.freed_memory import OF_BOOKS, keep_freed_memory
from planner.model_inputs import load_model_inputs
from planner.plan.title import title
from planner.values import PlannerError, Severity
from planner.workbook.summary import SummaryRow

if TYPE_CHECKING:
    import datetime

    from planner.analysis import Analysis, ModelInputs

NO_PASSWORD = "It has a password, and none was passed: see --password-fd."
BOOKS = ("planner.workbook.private.private_book", "planner.workbook.recruiter.recruiter_book")
"""Modules that the first plan would import, imported before it so that they are frozen too."""


@cache
def inputs_of_day(today: "datetime.date") -> "ModelInputs":
    """Return the inputs of a day, one a process: their caches serve all plans."""
    for book in BOOKS:
        import_module(book)
    inputs = load_model_inputs(today)
    search_in_what_comes()
    keep_freed_memory(OF_BOOKS)
    return inputs


def write_plan(task: Task) -> SummaryRow:
    """Write one plan's workbooks into a folder of its own, and return its row; note that it is done."""
    try:
        forget(task)
        opened = _opened(task)
        row = write_workbooks(opened, task.plan, task.folder, inputs_of_day(task.today))
        row = replace(row, notes=remarks(opened))
        note_done(task, row)
    except PlannerError as error:
        return SummaryRow(display_name(task.plan), wrong=(str(error),))
    return row


def _opened(task: Task) -> Opened:
    try:
        return read(task.plan)
    except LockedError as error:
        if task.password is None:
            raise PlannerError(NO_PASSWORD) from error
        key: PlanKey = read_head(error.data, error.name).derive(task.password)
    return read(task.plan, key=key)


def write_workbooks(opened: Opened, path: Path, folder: Path, inputs: "ModelInputs") -> SummaryRow:
    from planner.analysis import analyse
    from planner.share import refuse_unread_entries
    from planner.workbook.private.private_book import private_book

    refuse_unread_entries(opened.plan)
    analysis = analyse(opened.plan, inputs)
    book = private_book(analysis)
    make_folder(folder)
    write_atomic(folder / book.file_name, book.to_bytes())
    recruiter, barred = _for_recruiter(opened, path, folder, inputs, analysis)
    errors = [problem.message for problem in analysis.problems if problem.severity is Severity.ERROR]
    wrong = tuple(dict.fromkeys((*errors, *barred)))
    return _figures(analysis, display_name(path), f"{folder.name}/{book.file_name}", recruiter, wrong)


def _for_recruiter(
    opened: Opened, path: Path, folder: Path, inputs: "ModelInputs", analysis: "Analysis"
) -> tuple[str, tuple[str, ...]]:
    """Write the chosen offer's workbook unless a problem bars it; return its name, and the problems."""
    from planner.share import (
        NothingProposedError,
        NotReadyError,
        OutgoingTexts,
        leaks,
        refuse_without_proposal,
        share,
    )
    from planner.workbook.recruiter.recruiter_book import recruiter_book, texts_with

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
    book = recruiter_book(shared)
    suspects = leaks(shared, plan, inputs, OutgoingTexts(texts_with(book, shared)), analysis)
    if suspects:
        return "", tuple(f"{leak.where}: {leak.message}" for leak in suspects)
    content, _ = recruiter_content(book, ".xlsx")
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

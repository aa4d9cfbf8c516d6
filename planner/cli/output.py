"""What all commands share: exit codes, wrong use, reading a plan, and printing to stdout and stderr."""

import argparse
import datetime
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.exit_codes import DONE, PROBLEMS
from planner.values import PlannerError, Problem, Severity

if TYPE_CHECKING:
    from planner.analysis import Analysis, ModelInputs
    from planner.files import Opened
    from planner.plan import Plan

log = logging.getLogger(__name__)


class WrongUseError(PlannerError):
    """The command was given arguments that it cannot work with."""


class OutputError(PlannerError):
    """The answer of a command cannot be written where it was sent."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"The answer could not be written: {error.strerror or error}. Send it elsewhere.")


def local_date() -> datetime.date:
    """Return the day in the local time zone."""
    return datetime.datetime.now().astimezone().date()


def read_plan(options: argparse.Namespace) -> "Opened":
    """Read the plan of a command as `read_partly` does; PartlyReadError if any of it is wrong.

    A script has nobody to ask whether the rest will do.
    """
    from planner.disk import display_name
    from planner.files import PartlyReadError

    opened = read_partly(options)
    if opened.problems:
        raise PartlyReadError(display_name(options.plan), opened.problems)
    return opened


def read_partly(options: argparse.Namespace) -> "Opened":
    """Read what can be read of the plan of a command, asking for its password if it has one.

    What is to be said of it, as that it is of a newer version, goes to stderr. LockedError if nobody can type
    the password, WrongPasswordError if it is another.
    """
    from planner.files import LockedError, read, remarks

    path: Path = options.plan
    try:
        opened = read(path, partly=True)
    except LockedError as error:
        from planner.cli.password import key_for

        opened = read(path, partly=True, key=key_for(error, options.password_fd))
    log.info("read “%s”: %d offers", path.name, len(opened.plan.offers))
    for note in remarks(opened):
        print(f"note: “{path.name}”: {note}", file=sys.stderr)
    return opened


def load_inputs() -> "ModelInputs":
    """Return the model inputs of today."""
    from planner.freed_memory import OF_BOOKS, keep_freed_memory
    from planner.model_inputs import load_model_inputs

    inputs = load_model_inputs(local_date())
    keep_freed_memory(OF_BOOKS)
    log.info("loaded tables and draws")
    return inputs


def analysed(plan: "Plan", inputs: "ModelInputs") -> "Analysis":
    """Return the analysis of a plan."""
    from planner.analysis import analyse

    analysis = analyse(plan, inputs)
    log.info("analysed the plan: %d problems", len(analysis.problems))
    return analysis


def print_answer(text: str) -> None:
    """Print to stdout; a reader who has gone, as `head` does, wanted no more."""
    try:
        print(text, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the end tries once more
        if not isinstance(error, BrokenPipeError):
            raise OutputError(error) from error


def print_problems(problems: Sequence[Problem]) -> None:
    """Print a line for each problem; nothing for none."""
    if problems:
        print_answer("\n".join(problem_line(problem) for problem in problems))


def problem_line(problem: Problem) -> str:
    """Return severity, place and sentence of a problem."""
    return f"{problem.severity.value}: {problem.where}: {problem.message}"


def code_of(problems: Sequence[Problem]) -> int:
    """Return the exit code: errors count, a warning only asks for a look."""
    return PROBLEMS if any(problem.severity is Severity.ERROR for problem in problems) else DONE


def refuse_existing(path: Path) -> None:
    """WrongUseError if there is a file already."""
    from planner.disk import exists

    if exists(path):
        raise WrongUseError(f"“{path}” exists already. Choose another name, so that nothing is lost.")

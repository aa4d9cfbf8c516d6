"""Runs one command: parses its arguments, calls it, and turns errors into sentences and exit codes.

Exit codes: 0 done, 1 the plan or table has problems, 2 wrong use or a place that cannot be read or written.
Commands import what they need when they run, so that `--help` and `--version` stay quick.
"""

import argparse
import gc
import logging
import platform
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType

from planner import __version__
from planner.cli.arguments import make_parser
from planner.cli.batch import batch
from planner.cli.exit_codes import PROBLEMS, WRONG_USE
from planner.cli.export import export, words
from planner.cli.files import import_file, sample
from planner.cli.judge import judge
from planner.cli.output import OutputError, WrongUseError
from planner.cli.read import read
from planner.cli.report import analyse, check
from planner.cli.signed import signed
from planner.cli.streams import set_encodings
from planner.cli.verbose import logging_to_stderr
from planner.values import PlannerError

COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = MappingProxyType(
    {
        "export": export,
        "words": words,
        "analyse": analyse,
        "check": check,
        "import": import_file,
        "sample": sample,
        "batch": batch,
        "read": read,
        "signed": signed,
        "judge": judge,
    }
)

UNBOUNDED = frozenset({"batch", "import", "read"})
"""Commands that read many files, or tables of any size: they may make garbage without end."""

log = logging.getLogger(__name__)


def main(arguments: Sequence[str]) -> int:
    """Run a command and return the exit code. `arguments` are without the program's name."""
    set_encodings()
    options = make_parser().parse_args(arguments)  # exits with 2 and a usage line by itself
    with logging_to_stderr(options.verbose), collected_as_needed(options.command):
        return _run(options)


@contextmanager
def collected_as_needed(command: str) -> Iterator[None]:
    """Leave the garbage of a command on one plan to the end of its process.

    Imports and one plan make hundreds of thousands of objects that stay: to walk through them in search of
    cycles is a ninth of an export, and frees nothing. What is in no cycle is freed at once, as ever.
    """
    if command in UNBOUNDED or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _run(options: argparse.Namespace) -> int:
    log.info("Counterpoint %s, command %s", __version__, options.command)
    log.debug("Python %s on %s", platform.python_version(), platform.platform())
    try:
        code = COMMANDS[options.command](options)
    except PlannerError as error:
        log.debug("%s ended the command", type(error).__name__, exc_info=error)
        print(f"counterpoint: {error}", file=sys.stderr)
        code = _exit_code(error)
    log.info("exit code %d", code)
    return code


def _exit_code(error: PlannerError) -> int:
    from planner.disk import ReadError, WriteError
    from planner.exporting import NotNotedError
    from planner.files import LockedError, PlanGivenError, WrongPasswordError
    from planner.model_inputs import BrokenInstallError

    unusable = (
        ReadError
        | WriteError
        | NotNotedError
        | OutputError
        | BrokenInstallError
        | LockedError
        | PlanGivenError
        | WrongPasswordError
    )
    return WRONG_USE if isinstance(error, WrongUseError | unusable) else PROBLEMS

"""The commands: the same core as the window, for scripts and for machines without a screen.

Exit codes: 0 done, 1 the plan or table has problems, 2 wrong use or a place that cannot be read or written.
Past 300 lines because every command stands here once, a few lines each.
"""

import argparse
import datetime
import io
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from planner import __version__
from planner.values import PlannerError, Problem, Severity

if TYPE_CHECKING:
    from planner.files import Opened
    from planner.plan import Plan
    from planner.share import Leak

DONE, PROBLEMS, WRONG_USE = 0, 1, 2
BAR = 40  # signs of the progress bar
SCREENLESS = ("offscreen", "minimal", "vnc")  # Qt's platforms that need no display


class WrongUseError(PlannerError):
    """The command was given what it cannot work with."""


class OutputError(PlannerError):
    """What a command has to say cannot be written where it was sent."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"The answer could not be written: {error.strerror or error}. Send it elsewhere.")


def is_command(arguments: Sequence[str]) -> bool:
    """Say whether the arguments are for a command; if not, they are for the window."""
    return bool(arguments) and (arguments[0].startswith("-") or arguments[0] in COMMANDS)


def main(arguments: Sequence[str]) -> int:
    """Run a command and return the exit code. `arguments` are without the program's name."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a console without our signs still gets the text
    options = _parser().parse_args(arguments)  # leaves with 2 and a usage line by itself
    try:
        return COMMANDS[options.command](options)
    except PlannerError as error:
        print(f"counterpoint: {error}", file=sys.stderr)
        return _code(error)


def _code(error: PlannerError) -> int:
    from planner.disk import ReadError, WriteError
    from planner.exporting import NotNotedError
    from planner.model_inputs import BrokenInstallError

    unread = ReadError | BrokenInstallError
    places = WriteError | NotNotedError | OutputError | unread
    misused = isinstance(error, WrongUseError | places)
    return WRONG_USE if misused else PROBLEMS


def window_obstacle(arguments: Sequence[str], environment: Mapping[str, str], platform: str) -> str | None:
    """Return one sentence on why the window cannot open, or None."""
    from planner.disk import display_name, exists

    if len(arguments) > 1:
        return "counterpoint: open one plan at a time, or see --help for the commands."
    if arguments and not exists(path := Path(arguments[0])):
        from planner.files import SUFFIX  # late, as it imports the plan

        if path.suffix != SUFFIX:  # a plan that is missing is named by the window
            name = display_name(path)
            return f"counterpoint: there is no such file or command: “{name}”. See --help for the commands."
    if not has_display(environment, platform):
        names = ", ".join(COMMANDS)
        return f"counterpoint: there is no display for the window. Without one, use: {names} (see --help)."
    return None


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Say whether Qt will find a screen, or was told to do without."""
    if platform in ("win32", "darwin"):
        return True
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in SCREENLESS:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="counterpoint",
        description="What each job offer is worth and what to ask. Without a command, the window opens.",
        epilog="Exit codes: 0 done, 1 the plan or table has problems, 2 wrong use.",
    )
    parser.add_argument("--version", action="version", version=f"Counterpoint {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    told = "write an Excel workbook; one for a recruiter is noted in the plan file, with its figures"
    export = commands.add_parser("export", help=told, description=f"{told.capitalize()}.")
    export.add_argument("plan", type=Path)
    export.add_argument("--for", dest="reader", choices=("recruiter", "private"), required=True)
    export.add_argument(
        "--offer", metavar="ID", help="identity or company of an offer (default: the chosen one)"
    )
    export.add_argument("-o", dest="out", type=Path, required=True, metavar="OUT.xlsx")
    words = commands.add_parser("words", help="print a letter to a recruiter, made from what is released")
    words.add_argument("plan", type=Path)
    words.add_argument("letter", metavar="LETTER", help="as counter_email; a wrong one lists them all")
    words.add_argument(
        "--offer", metavar="ID", help="identity or company of an offer (default: the chosen one)"
    )
    for command in (export, words):
        command.add_argument(
            "--allow",
            metavar="ID",
            action="append",
            default=[],
            help="let a doubt about private words pass, by the identity that is printed with it; repeatable",
        )
    analyse = commands.add_parser("analyse", help="print every figure with its reasons")
    analyse.add_argument("plan", type=Path)
    analyse.add_argument("--json", action="store_true", required=True, help="as JSON; private as a whole")
    check = commands.add_parser("check", help="list what is wrong with a plan; 1 if an error bars an export")
    check.add_argument("plan", type=Path)
    table = commands.add_parser("import", help="make a plan from a csv or xlsx table")
    table.add_argument("table", type=Path)
    table.add_argument("-o", dest="out", type=Path, required=True, metavar="PLAN")
    sample = commands.add_parser("sample", help="write the sample plan")
    sample.add_argument("-o", dest="out", type=Path, required=True, metavar="PLAN")
    batch = commands.add_parser("batch", help="write all workbooks of a folder's plans, and a summary")
    batch.add_argument("folder", type=Path)
    batch.add_argument("-o", dest="out", type=Path, required=True, metavar="OUT", help="a folder")
    return parser


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


def _say(text: str) -> None:
    """Print to the output; a reader who has gone, as `head` does, wanted no more."""
    try:
        print(text, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the end tries once more
        if not isinstance(error, BrokenPipeError):
            raise OutputError(error) from error


def _read(path: Path) -> "Opened":
    """Read a plan whole; PartlyReadError if any of it is wrong, for a script has nobody to ask."""
    from planner.files import read

    opened = read(path)
    for note in opened.notes:
        print(f"note: “{path.name}”: {note}", file=sys.stderr)
    return opened


def _export(options: argparse.Namespace) -> int:
    from planner.disk import write_atomic

    out: Path = options.out
    if out.suffix.lower() != ".xlsx":
        raise WrongUseError(f"“{out.name or out}” must end in .xlsx, so that Excel opens it.")
    opened = _read(options.plan)
    if options.reader == "private":
        if options.offer is not None:
            raise WrongUseError("The private workbook holds every offer: leave --offer out.")
        write_atomic(out, _private(opened.plan))
        return DONE
    return _export_for_recruiter(
        opened, options.plan, _offer_id(opened.plan, options.offer), out, options.allow
    )


def _private(plan: "Plan") -> bytes:
    from planner.analysis import analyse
    from planner.model_inputs import load_model_inputs
    from planner.share import refuse_unread_entries
    from planner.workbook.private.private_book import private_book

    refuse_unread_entries(plan)
    given = load_model_inputs(_today())
    return private_book(plan, analyse(plan, given), given).to_bytes()


def _export_for_recruiter(
    opened: "Opened", path: Path, offer_id: str, out: Path, allowed: Sequence[str]
) -> int:
    from planner.exporting import write_for_recruiter
    from planner.model_inputs import load_model_inputs
    from planner.share import leaks, share
    from planner.workbook.recruiter.recruiter_book import recruiter_texts

    given = load_model_inputs(_today())
    shared = share(opened.plan, given, offer_id)
    found = leaks(shared, opened.plan, given, recruiter_texts)
    passed = _passed(found, allowed, f"“{out.name}” was not written")
    if passed is None:
        return PROBLEMS
    unnoted = write_for_recruiter(opened, path, shared, out, passed)
    if unnoted:
        print(f"counterpoint: {unnoted}", file=sys.stderr)
    else:
        _say(f"“{out.name}” is written; its figures are noted in “{path.name}”.")
    return DONE


def _passed(found: "Sequence[Leak]", allowed: Sequence[str], what: str) -> tuple[str, ...] | None:
    """Return the doubts that `--allow` lets pass, for the log; None, and what is left, if anything stops."""
    from planner.share import after_overrides

    for unknown in set(allowed) - {leak.id for leak in found}:
        print(f"note: --allow {unknown} is for nothing that was found.", file=sys.stderr)
    left, passed = after_overrides(found, allowed)
    if not left:
        return tuple(leak.noted for leak in passed)
    print(f"counterpoint: {what}: private words would leave.", file=sys.stderr)
    for leak in left:
        way = "" if leak.stops else f" (--allow {leak.id})"
        print(f"{_line(leak)}{way}", file=sys.stderr)
    return None


def _words(options: argparse.Namespace) -> int:
    from planner.exporting import note_export
    from planner.model_inputs import load_model_inputs, load_writer
    from planner.share import leaks, share
    from planner.words import LETTERS, NoLetter, letter_texts

    kind = next((letter_kind for letter_kind in LETTERS if letter_kind.key == options.letter), None)
    if kind is None:
        names = ", ".join(letter_kind.key for letter_kind in LETTERS)
        raise WrongUseError(f"There is no letter “{options.letter}”. There are: {names}.")
    opened, given = _read(options.plan), load_model_inputs(_today())
    shared = share(opened.plan, given, _offer_id(opened.plan, options.offer))
    writer = load_writer()
    made = writer.write(shared, kind)
    found = leaks(shared, opened.plan, given, lambda one: letter_texts(writer, kind, one))
    passed = _passed(found, options.allow, "No letter was written")
    if passed is None:
        return PROBLEMS
    if isinstance(made, NoLetter):
        print(f"counterpoint: {made.reason}", file=sys.stderr)
        return PROBLEMS
    unnoted = note_export(opened, options.plan, shared, kind.name, passed) if passed else ""
    if unnoted:
        print(f"counterpoint: {unnoted}", file=sys.stderr)
    _say(f"Subject: {made.subject_text}\n\n{made.text}" if made.subject else made.text)
    return DONE


def _offer_id(plan: "Plan", asked: str | None) -> str:
    """Return the offer that an export is for; WrongUseError if none is named, chosen or there.

    An offer is named by its identity, or by its company where no other offer has it.
    """
    names = ", ".join(f"{offer.id} ({offer.company or 'no name'})" for offer in plan.offers) or "none"
    if asked is None and not plan.chosen:
        raise WrongUseError(f"No offer is chosen in the plan. Name one with --offer; there are: {names}.")
    said = plan.chosen if asked is None else asked
    found = [offer.id for offer in plan.offers if offer.id == said] or [
        offer.id for offer in plan.offers if offer.company.strip() and _same_words(offer.company, said)
    ]
    if len(found) > 1:
        raise WrongUseError(f"Several offers are from “{said}”. Name one by its identity: {names}.")
    if not found:
        raise WrongUseError(f"The plan has no offer “{said}”. There are: {names}.")
    return found[0]


def _same_words(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _analyse(options: argparse.Namespace) -> int:
    from planner.analysis import analyse
    from planner.figures_json import figures_json
    from planner.model_inputs import load_model_inputs

    analysis = analyse(_read(options.plan).plan, load_model_inputs(_today()))
    _say(json.dumps(figures_json(analysis), indent=1, ensure_ascii=False, allow_nan=False))
    return _code_of(analysis.problems)


def _check(options: argparse.Namespace) -> int:
    from planner.analysis import analyse
    from planner.files import PartlyReadError
    from planner.model_inputs import load_model_inputs

    try:
        problems = analyse(_read(options.plan).plan, load_model_inputs(_today())).problems
    except PartlyReadError as error:
        _say_problems(error.problems)
        return PROBLEMS
    _say_problems(problems)
    return _code_of(problems)


def _code_of(problems: Sequence[Problem]) -> int:
    """Errors count; a warning only asks for a look."""
    return PROBLEMS if any(problem.severity is Severity.ERROR for problem in problems) else DONE


def _say_problems(problems: Sequence[Problem]) -> None:
    if problems:
        _say("\n".join(_line(problem) for problem in problems))


def _line(problem: Problem) -> str:
    return f"{problem.severity.value}: {problem.where}: {problem.message}"


def _import(options: argparse.Namespace) -> int:
    from planner.files import save
    from planner.files.content import with_storable_text
    from planner.intake import merged, read_table, understand
    from planner.plan import Plan

    _refuse_existing(options.out)
    today = _today()
    understood = understand(read_table(options.table), today, options.table.name)
    plan = merged(Plan(), understood, today)
    whole = with_storable_text(plan)
    save(options.out, whole, None)
    if whole is not plan:
        print("note: the table held broken signs, which no file can hold; they are marked.", file=sys.stderr)
    for note in understood.notes:
        print(f"note: {note}", file=sys.stderr)
    for lost in understood.not_understood:
        kept = " It is kept in the note of its offer." if lost.kept else ""
        place = f"row {lost.row}, column {lost.column}"
        print(f"{place}: “{lost.text[:60]}”: {lost.why}{kept}", file=sys.stderr)
    for entry in understood.wrong:
        print(f"row {entry.row}, column {entry.column}: {entry.label}: {entry.wrong}", file=sys.stderr)
    return PROBLEMS if understood.not_understood or understood.wrong else DONE


def _sample(options: argparse.Namespace) -> int:
    from planner.disk import read_file, resource
    from planner.files import sample_plan, save
    from planner.files.content import LARGEST
    from planner.files.reading import SAMPLE

    _refuse_existing(options.out)
    save(options.out, sample_plan(read_file(resource(SAMPLE), LARGEST).decode("utf-8"), _today()), None)
    return DONE


def _batch(options: argparse.Namespace) -> int:
    from planner.batch import plans_in, run_batch

    plans = plans_in(options.folder)
    if not plans:
        raise WrongUseError(f"“{options.folder}” holds no plan. Name a folder with .counterpoint files.")
    rows = run_batch(plans, options.out, _today(), _progress if sys.stderr.isatty() else _no_progress)
    for row in rows:
        for sentence in row.wrong:
            print(f"counterpoint: “{row.plan}”: {sentence}", file=sys.stderr)
        for note in row.notes:
            print(f"note: “{row.plan}”: {note}", file=sys.stderr)
    return PROBLEMS if any(row.wrong for row in rows) else DONE


def _progress(done: int, count: int) -> None:
    filled = BAR * done // count
    end = "\n" if done == count else ""
    print(f"\r[{'#' * filled}{'.' * (BAR - filled)}] {done} of {count}", end=end, file=sys.stderr, flush=True)


def _no_progress(_done: int, _count: int) -> None:
    """Say nothing: nobody watches."""


def _refuse_existing(path: Path) -> None:
    from planner.disk import exists

    if exists(path):
        raise WrongUseError(f"“{path}” exists already. Choose another name, so that nothing is lost.")


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = MappingProxyType(
    {
        "export": _export,
        "words": _words,
        "analyse": _analyse,
        "check": _check,
        "import": _import,
        "sample": _sample,
        "batch": _batch,
    }
)

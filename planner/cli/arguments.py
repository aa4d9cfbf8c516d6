"""The arguments of every command, as the standard parser describes them."""

import argparse
import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner import __version__
from planner.cli.password import add_password_option

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


class ShowVersion(argparse.Action):
    """Prints the version, computed when asked for: in the source tree git is asked for the commit."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print it and leave."""
        from planner.disk import named_version

        print(f"Counterpoint {named_version(__version__)}")
        parser.exit()


PLAN_READERS = ("export", "words", "analyse", "check", "signed", "batch")
"""Commands that read plans, which may have a password."""


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = argparse.ArgumentParser(
        prog="counterpoint",
        description="What each job offer is worth and what to ask. Without a command, the window opens.",
        epilog="Exit codes: 0 done, 1 the plan or table has problems, 2 wrong use.",
    )
    parser.add_argument("--version", action=ShowVersion, nargs=0, help="show version and commit, and exit")
    commands = parser.add_subparsers(dest="command", required=True)
    _add_export_commands(commands)
    _add_report_commands(commands)
    _add_file_commands(commands)
    for name in PLAN_READERS:
        add_password_option(commands.choices[name])
    for command in commands.choices.values():
        command.add_argument(
            "-v",
            "--verbose",
            action="count",
            default=0,
            help="say on stderr what is done; twice: in more detail",
        )
    return parser


def _add_export_commands(commands: "Commands") -> None:
    effect = (
        "write an Excel workbook, or its pages as OUT.pdf; one for a recruiter is noted in the plan file, "
        "with its figures. For you alone: summary and cheat sheet as OUT.pdf, also the offers as OUT.csv, "
        "and their days as OUT.ics"
    )
    export = commands.add_parser("export", help=effect, description=f"{effect[0].upper()}{effect[1:]}.")
    export.add_argument("plan", type=Path)
    export.add_argument("--for", dest="reader", choices=("recruiter", "private"), required=True)
    export.add_argument("-o", dest="out", type=Path, required=True, metavar="OUT.xlsx|pdf|csv|ics")
    words = commands.add_parser("words", help="print a letter to a recruiter, made from what is released")
    words.add_argument("plan", type=Path)
    words.add_argument("letter", metavar="LETTER", help="as counter_email; a wrong one lists them all")
    known = (
        "if nothing is proposed, propose the asks that this recruiter may know of, which nothing private "
        "moves, and note them in the plan"
    )
    for command in (export, words):
        command.add_argument("--propose", action="store_true", help=known)
        command.add_argument(
            "--offer", metavar="ID", help="identity or company of an offer (default: the chosen one)"
        )
        command.add_argument(
            "--allow",
            metavar="ID",
            action="append",
            default=[],
            help="let a doubt about private words pass, by the identity that is printed with it; repeatable",
        )


def _add_report_commands(commands: "Commands") -> None:
    analyse = commands.add_parser("analyse", help="print every figure with its reasons")
    analyse.add_argument("plan", type=Path)
    analyse.add_argument("--json", action="store_true", required=True, help="as JSON; private as a whole")
    _add_signed_command(commands)
    judge = commands.add_parser("judge", help="print the score, flags and items of each story of a JSON list")
    judge.add_argument("file", type=Path, help="a list of {“id”, “text”}, or with parts of a story")
    judge.add_argument("--json", action="store_true", required=True, help="as JSON")
    check = commands.add_parser("check", help="list what is wrong with a plan; 1 if an error bars an export")
    check.add_argument("plan", type=Path)


def _add_signed_command(commands: "Commands") -> None:
    what = "compare a letter to sign with what was agreed; 1 if it differs, lacks or adds anything"
    signed = commands.add_parser("signed", help=what)
    signed.add_argument("plan", type=Path)
    signed.add_argument("letter", type=Path)
    signed.add_argument(
        "--offer", metavar="ID", help="identity or company of an offer (default: the chosen one)"
    )
    signed.add_argument(
        "--today",
        type=datetime.date.fromisoformat,
        metavar="DATE",
        help="the day of reading, for days without a year (default: today)",
    )
    seen = "note in the plan that the letter was looked at: the acceptance warns until then"
    signed.add_argument("--seen", action="store_true", help=seen)


def _add_file_commands(commands: "Commands") -> None:
    table = commands.add_parser("import", help="make a plan from a table (csv, xlsx) or an offer's letter")
    table.add_argument("table", type=Path)
    table.add_argument("-o", dest="out", type=Path, required=True, metavar="PLAN")
    sample = commands.add_parser("sample", help="write the sample plan")
    sample.add_argument("-o", dest="out", type=Path, required=True, metavar="PLAN")
    _add_read_command(commands)
    _add_batch_command(commands)


def _add_batch_command(commands: "Commands") -> None:
    effect = "write all workbooks of a folder's plans, and a summary as xlsx and csv"
    more = "What an earlier run did of the same plans, on the same day and version, is not done again."
    batch = commands.add_parser("batch", help=effect, description=f"{effect[0].upper()}{effect[1:]}. {more}")
    batch.add_argument("folder", type=Path)
    batch.add_argument("-o", dest="out", type=Path, required=True, metavar="OUT", help="a folder")
    batch.add_argument("--jobs", type=_count, metavar="N", help="plans at once (default: one a core)")
    batch.add_argument("--again", action="store_true", help="do anew what is done and unchanged")
    share = "do every N-th plan from the K-th on, for several computers with one OUT; a summary for each"
    batch.add_argument("--shard", type=_shard, metavar="K/N", help=share)
    day = "the day of the figures, as 2026-11-28 (default: today); a run that goes on later names it"
    batch.add_argument("--today", type=datetime.date.fromisoformat, metavar="DATE", help=day)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of processes")
    return int(text)


def _shard(text: str) -> tuple[int, int]:
    number, slash, count = text.partition("/")
    if not (slash and number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
        raise argparse.ArgumentTypeError(f"“{text}” is no share: write K/N, as 1/4 to 4/4")
    return int(number), int(count)


def _add_read_command(commands: "Commands") -> None:
    read = commands.add_parser(
        "read", help="print what is found in a letter, a mail, a table or a public pay file"
    )
    read.add_argument("file", type=Path)
    read.add_argument(
        "--today",
        type=datetime.date.fromisoformat,
        metavar="DATE",
        help="the day of reading, as 2026-11-28, for days without a year (default: today)",
    )
    read.add_argument("--json", action="store_true", required=True, help="as JSON")
    read.add_argument(
        "--where",
        nargs="?",
        const="",
        action="append",
        metavar="KEY=VALUE,…",
        help="rows of a pay file, as title=product manager,state=CA; empty: all rows; repeatable, in order",
    )

"""Runs our own reader, `main.py read FILE --json`, in this process."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout

from planner import cli
from tests.corpus.cases import Case, Reading, parse_reading

READ_NOTHING = Reading()
REFUSED_CODES = (0, 1)
"""0 read, 1 refused or with problems; any other code is a fault of the command."""


class ReaderError(Exception):
    """The command ended with another code, or printed no JSON."""


def read(case: Case) -> Reading:
    """Return what the command prints for a case; raise ReaderError if it fails, and name the case."""
    printed, complaints = io.StringIO(), io.StringIO()
    arguments = ["read", str(case.path), "--json", "--today", case.today.isoformat()]
    try:
        with redirect_stdout(printed), redirect_stderr(complaints):
            code = cli.main(arguments)
    except SystemExit as stop:
        raise ReaderError(f"{case.id}: {_last_line(complaints)}") from stop
    if code not in REFUSED_CODES:
        raise ReaderError(f"{case.id}: exit code {code}: {_last_line(complaints)}")
    text = printed.getvalue()
    return parse_reading(json.loads(text)) if text.strip() else READ_NOTHING


def _last_line(complaints: io.StringIO) -> str:
    return (complaints.getvalue().strip().splitlines() or ["no message"])[-1]

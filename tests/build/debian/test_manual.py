"""The man page says what the commands' help says, and groff reads it without a warning."""

import datetime
import subprocess

import pytest

from build.debian.manual import manual
from planner.cli.commands import COMMANDS

PAGE = manual("1.0", datetime.date(2026, 11, 29))


def test_every_command_and_option_is_on_the_page() -> None:
    plain = PAGE.replace("\\-", "-").replace("\\fR", "").replace("\\fB", "").replace("\\fI", "")
    for command in COMMANDS:
        assert f".SS {command}\n" in plain
        assert f"\ncounterpoint {command} " in plain
    for line in ("-o OUT.xlsx|pdf|csv|ics", "--for recruiter|private", "--version", "--offer ID", "LETTER"):
        assert f".TP\n{line}\n" in plain
    assert '.TH COUNTERPOINT 1 "November 2026" "Counterpoint 1.0" "User Commands"' in plain


def test_nothing_of_the_help_is_read_as_a_request_of_groff() -> None:
    requests = {line.split()[0] for line in PAGE.splitlines() if line[:1] in {".", "'"}}
    assert requests == {".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".br"}


@pytest.mark.linux
def test_groff_has_no_complaint() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z"],
        input=PAGE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")

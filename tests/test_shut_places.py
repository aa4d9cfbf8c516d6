"""Places that may not be read or written, with the real permissions: a sentence and a code, never a trace."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner import cli
from tests.unprivileged import run_bound

CODES = """
import sys
from planner import cli
shut, plan, free = sys.argv[1:]
for line in (
    ["check", f"{shut}/a.counterpoint"],
    ["check", shut],
    ["analyse", f"{shut}/a.counterpoint", "--json"],
    ["export", plan, "--for", "private", "-o", f"{shut}/x.xlsx"],
    ["export", plan, "--for", "recruiter", "-o", f"{free}/x.xlsx"],
    ["import", f"{shut}/t.csv", "-o", f"{free}/p"],
    ["sample", "-o", f"{shut}/p"],
    ["sample", "-o", "y" * 300],
    ["batch", shut, "-o", f"{free}/o"],
    ["batch", free, "-o", f"{shut}/o"],
):
    print(cli.main(line), end=" ")
"""
WINDOW = """
import datetime, os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from planner import app
from tests.kills.child import Answers
shut, plan = map(Path, sys.argv[1:])
program = app.Application(["counterpoint"])
settings = QSettings(str(shut / "settings.ini"), QSettings.Format.IniFormat)
settings.setValue("recent", [str(shut / "a.counterpoint"), str(plan)])
answers = Answers()
answers.tell = lambda title, text: print(title, text)
answers.ask = lambda title, text, answers: "drop"
window = app.make_window(program, settings, shut, datetime.date(2026, 1, 2), answers)
window.show()
QTest.qWaitForWindowActive(window)
app.compute_and_open(window, plan)
print(window.document.recent == (plan,), window.windowTitle())
QTest.keyClicks(program.focusWidget(), "2")
QTest.keyClicks(program.focusWidget(), "22k")
window.document.recovery_keeper.write_copy()
print(window.status.note.text())
print(window.close())
"""


@pytest.fixture
def shut(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "shut"
    folder.mkdir()
    assert cli.main(["sample", "-o", str(folder / "a.counterpoint")]) == 0
    folder.chmod(0)
    yield folder
    folder.chmod(0o700)


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "read-only"
    folder.mkdir()
    assert cli.main(["sample", "-o", str(folder / "b.counterpoint")]) == 0
    (folder / "b.counterpoint").chmod(0o444)
    folder.chmod(0o555)
    yield folder / "b.counterpoint"
    folder.chmod(0o700)


@pytest.mark.linux
def test_commands_say_a_sentence_for_each_place_that_is_shut(
    shut: Path, read_only: Path, tmp_path: Path
) -> None:
    free = tmp_path / "free"
    free.mkdir()
    assert cli.main(["sample", "-o", str(free / "c.counterpoint")]) == 0
    done = run_bound(CODES, shut, read_only, free)
    assert done.stdout.split() == ["2"] * 10
    lines = done.stderr.splitlines()
    assert len(lines) == 10
    assert all(line.startswith("counterpoint: “") and line.endswith(".") for line in lines)


@pytest.mark.linux
def test_the_window_works_where_nothing_may_be_kept(shut: Path, read_only: Path) -> None:
    done = run_bound(WINDOW, shut, read_only)
    assert (done.returncode, done.stderr) == (0, "")
    cannot, recent, note, closed = done.stdout.splitlines()
    assert cannot.startswith("Cannot recover Recovery copies cannot be listed.")
    assert recent.startswith("True b.counterpoint (for reading only)")
    assert note.startswith("No recovery copy: ")
    assert closed == "True"

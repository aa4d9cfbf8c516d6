"""A batch that resumes, runs in shares, meets another batch, and survives a dying process."""

import csv
import datetime
import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from planner import cli, files
from planner.batch import BatchCounts, BatchOptions, BusyError, Shard, plans_in, pool, run_batch
from planner.batch.folder_lock import taken
from planner.batch.plan_books import write_plan
from planner.batch.summary_table import summary_csv
from planner.batch.task import Task
from planner.cli.arguments import make_parser
from planner.cli.batch import ProgressTeller, time_left
from planner.files import LockedHead, is_locked
from planner.plan import Plan, edits
from planner.workbook.summary import SummaryRow

TODAY = datetime.date(2026, 1, 2)
ROOT = Path(__file__).resolve().parents[2]
ALONE = BatchOptions(jobs=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three small plans: two that can be read, one that cannot."""
    made = tmp_path / "plans"
    made.mkdir()
    for name in ("a", "b"):
        plan = edits.put(edits.add_offer(Plan()), "offers.o1.company", f"={name}")
        files.save(made / f"{name}.counterpoint", edits.put(plan, "offers.o1.base", 100_000.0), None)
    (made / "broken.counterpoint").write_bytes(b"{")
    return made


def run(folder: Path, options: BatchOptions = ALONE, today: datetime.date = TODAY) -> list[BatchCounts]:
    """Run a batch and return its output."""
    seen: list[BatchCounts] = []
    run_batch(plans_in(folder), folder.parent / "out", today, seen.append, options)
    return seen


def change(folder: Path, name: str) -> None:
    path = folder / f"{name}.counterpoint"
    opened = files.read(path)
    files.save(path, replace(opened.plan, title="Other"), opened.fingerprint)


def test_what_is_done_and_unchanged_is_not_done_again(folder: Path) -> None:
    assert [counts.earlier for counts in run(folder)] == [0, 0, 0, 0]
    books = {path: path.stat().st_mtime_ns for path in (folder.parent / "out").glob("*/*.xlsx")}
    before = (folder.parent / "out" / "summary.csv").read_bytes()
    again = run(folder)
    assert (again[-1].done, again[-1].earlier, again[-1].failed) == (3, 2, 1)
    assert {path: path.stat().st_mtime_ns for path in books} == books
    assert (folder.parent / "out" / "summary.csv").read_bytes() == before


def test_a_plan_that_changed_another_day_and_again_are_done_anew(folder: Path) -> None:
    run(folder)
    change(folder, "a")
    assert run(folder)[-1].earlier == 1
    assert run(folder, today=TODAY + datetime.timedelta(1))[-1].earlier == 0
    assert run(folder, BatchOptions(jobs=1, again=True))[-1].earlier == 0


def test_a_workbook_that_is_gone_and_a_broken_note_are_done_anew(folder: Path) -> None:
    run(folder)
    out = folder.parent / "out"
    next((out / "a").glob("*.xlsx")).unlink()
    (out / ".done" / "b.json").write_text("{")
    assert run(folder)[-1].earlier == 0


def test_a_workbook_for_a_recruiter_is_noted_in_the_plan_once(tmp_path: Path) -> None:
    made = tmp_path / "plans"
    made.mkdir()
    assert cli.main(["sample", "-o", str(made / "sample.counterpoint")]) == 0
    for _ in range(2):
        run(made)
    assert len(files.read(made / "sample.counterpoint").plan.exports) == 1


def test_shares_make_the_whole_and_its_summary_needs_no_work(folder: Path) -> None:
    out = folder.parent / "out"
    for number in (1, 2):
        run(folder, BatchOptions(jobs=1, shard=Shard(number, 2)))
    assert sorted(path.name for path in out.glob("summary*")) == [
        "summary-1-of-2.csv", "summary-1-of-2.xlsx", "summary-2-of-2.csv", "summary-2-of-2.xlsx"
    ]  # fmt: skip
    assert run(folder)[0].earlier == 2
    sheet = openpyxl.load_workbook(out / "summary.xlsx").worksheets[0]
    assert [row[0] for row in sheet.iter_rows(min_row=5, values_only=True)] == [
        "a.counterpoint", "b.counterpoint", "broken.counterpoint"
    ]  # fmt: skip


@pytest.mark.parametrize("share", ["0/2", "3/2", "1", "a/b", "/"])
def test_a_share_that_cannot_be_is_wrong_use(folder: Path, share: str) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["batch", str(folder), "-o", str(folder.parent / "out"), "--shard", share])
    assert ended.value.code == 2


def test_the_csv_has_every_plan_and_no_formula(folder: Path) -> None:
    run(folder)
    data = (folder.parent / "out" / "summary.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row["Plan"] for row in rows] == ["a.counterpoint", "b.counterpoint", "broken.counterpoint"]
    assert rows[0]["Best offer"] == "'=a"
    assert "is not a plan" in rows[2]["To mend"]
    assert float(rows[0]["Pay on paper, year 1"]) == 100_000
    negative = SummaryRow("x", cushion=-5.0)
    assert b",-5.0," in summary_csv([negative])


def held_elsewhere(out: Path, name: str) -> None:
    """Lock a folder as a living process of this computer would."""
    content = {"pid": os.getppid(), "host": socket.gethostname(), "start": ""}
    (out / f".{name}.lock").write_text(json.dumps(content))


@pytest.mark.parametrize(
    ("other", "shard"), [("batch", Shard()), ("batch", Shard(1, 2)), ("batch-1-of-2", Shard()),
                         ("batch-1-of-2", Shard(1, 2)), ("batch-1-of-2", Shard(1, 3))]
)  # fmt: skip
def test_two_batches_do_not_write_into_one_folder(tmp_path: Path, other: str, shard: Shard) -> None:
    held_elsewhere(tmp_path, other)
    with pytest.raises(BusyError, match="Another batch writes into"), taken(tmp_path, shard):
        pass


def test_another_share_of_the_same_division_may_work_beside(tmp_path: Path) -> None:
    held_elsewhere(tmp_path, "batch-1-of-2")
    with taken(tmp_path, Shard(2, 2)):
        assert (tmp_path / ".batch-2-of-2.lock").is_file()
    assert not (tmp_path / ".batch-2-of-2.lock").exists()


def test_a_folder_that_is_taken_is_wrong_use(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder.parent / "out"
    out.mkdir()
    held_elsewhere(out, "batch")
    assert cli.main(["batch", str(folder), "-o", str(out)]) == 2
    assert f"process {os.getppid()}" in capsys.readouterr().err


@pytest.fixture
def heard() -> Iterator[None]:
    """Let a process that is started here hear Ctrl+C: a shell's job in the background ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.linux
@pytest.mark.usefixtures("heard")
def test_ctrl_c_ends_with_a_sentence_and_the_next_run_goes_on(tmp_path: Path) -> None:
    made, out = tmp_path / "plans", tmp_path / "out"
    made.mkdir()
    plan = edits.put(edits.add_offer(Plan()), "offers.o1.base", 100_000.0)
    for number in range(12):
        files.save(made / f"{number:02}.counterpoint", plan, None)
    command = [sys.executable, str(ROOT / "main.py"), "batch", str(made), "-o", str(out), "--jobs", "1"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    while not list(out.glob(".done/*.json")):
        assert running.poll() is None
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    _, printed = running.communicate()
    assert running.returncode == 1
    stopped = re.fullmatch(r"counterpoint: Stopped after (\d+) of 12 plans\. .*go on\.\n", printed)
    assert stopped is not None
    assert not list(out.glob(".*.lock"))
    done = len(list(out.glob(".done/*.json")))
    assert 1 <= int(stopped[1]) == done < 12
    assert run_counts(made, out)[0].earlier == done


def run_counts(made: Path, out: Path) -> list[BatchCounts]:
    seen: list[BatchCounts] = []
    run_batch(plans_in(made), out, datetime.datetime.now().astimezone().date(), seen.append, ALONE)
    return seen


def dying(task: Task) -> SummaryRow:
    """Work on a plan; that called `b` ends its process, as a fault in a library would."""
    if task.plan.stem == "b":
        os._exit(9)
    return SummaryRow(task.plan.name, private="x")


def test_a_plan_that_kills_its_process_is_named_and_takes_no_other_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "write_plan", dying)
    tasks = [Task(Path(f"{name}.counterpoint"), tmp_path / name, TODAY) for name in "abcd"]
    rows = {task.plan.stem: row for task, row in pool.results(tasks, 2)}
    assert sorted(rows) == ["a", "b", "c", "d"]
    assert "BrokenProcessPool" in rows["b"].wrong[0]
    assert [rows[name].wrong for name in "acd"] == [(), (), ()]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (5, "less than a minute left"),
        (170, "3 min left"),
        (3_660, "1 h 1 min left"),
        (7_170, "2 h 0 min left"),
    ],
)
def test_the_time_left_is_said_as_finely_as_it_is_known(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


def lines(*, terminal: bool, steps: Sequence[tuple[float, BatchCounts]]) -> list[str]:
    """The progress lines at these times, in seconds."""

    class Out(io.StringIO):
        def isatty(self) -> bool:
            return terminal

    out, times = Out(), iter([0.0, *(at for at, _ in steps)])
    teller = ProgressTeller(out, lambda: next(times))
    for _, counts in steps:
        teller(counts)
    return re.split(r"[\r\n]+", out.getvalue().strip())


def test_a_terminal_sees_the_time_left_and_what_failed() -> None:
    printed = lines(
        terminal=True,
        steps=[
            (0, BatchCounts(100, 50, 50)),
            (60, BatchCounts(100, 60, 50, 2)),
            (300, BatchCounts(100, 100, 50, 2)),
        ],
    )
    bar = "[########################................] 60 of 100"
    assert printed[1] == f"{bar}, 50 done before, 2 failed, 4 min left\x1b[K"
    assert printed[2].startswith("[########################################] 100 of 100, 50 done before")


def test_without_a_terminal_a_line_comes_now_and_then() -> None:
    steps = [(float(second), BatchCounts(1_000, 10 * second)) for second in range(1, 70)]
    assert lines(terminal=False, steps=steps) == [
        "600 of 1000, less than a minute left",
    ]
    assert lines(terminal=False, steps=[(0.1, BatchCounts(3, 2, 2))]) == ["2 of 3, 2 done before"]


PASSWORD = "one for all"


def locked(folder: Path) -> None:
    """Give both plans one password, each with a salt of its own."""
    for name in ("a", "b"):
        path = folder / f"{name}.counterpoint"
        files.change_key(
            path, files.fingerprint_of(path.read_bytes()), None, LockedHead.new(10).derive(PASSWORD)
        )


def with_descriptor(act: Callable[[Sequence[str]], int]) -> int:
    reader, writer = os.pipe()
    os.write(writer, f"{PASSWORD}\n".encode())
    os.close(writer)
    try:
        return act(["--password-fd", str(reader)])
    finally:
        os.close(reader)


def test_one_password_opens_all_plans_that_have_one(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    locked(folder)
    (folder / "broken.counterpoint").unlink()
    out = folder.parent / "out"
    command = ["batch", str(folder), "-o", str(out), "--jobs", "1"]
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert cli.main(command) == 1
    assert capsys.readouterr().err.count("It has a password, and none was passed") == 2
    assert with_descriptor(lambda fd: cli.main([*command, *fd])) == 0
    assert all(is_locked((folder / f"{name}.counterpoint").read_bytes()) for name in ("a", "b"))
    notes = b"".join(path.read_bytes() for path in (out / ".done").iterdir())
    assert PASSWORD.encode() not in notes
    assert PASSWORD not in repr(Task(folder, out, TODAY, PASSWORD))


def test_a_wrong_password_is_the_row_of_its_plan(folder: Path) -> None:
    locked(folder)
    row = write_plan(Task(folder / "a.counterpoint", folder.parent / "out" / "a", TODAY, "wrong"))
    assert row.wrong == ("That is not the password of “a.counterpoint”. Nothing was changed; try again.",)


def recipes() -> list[str]:
    """The commands of the guide, as a shell would start them for the second share of a division."""
    guide = (ROOT / "resources" / "docs" / "batch.md").read_text(encoding="utf-8")
    found = re.findall(r"counterpoint (batch [^\n\x27:]+)", guide)
    shell = {"$(date +%F)": "2026-11-29", "$SLURM_ARRAY_TASK_ID": "2", "{}": "2"}
    for written, meant in shell.items():
        found = [command.replace(written, meant) for command in found]
    return found


def test_the_recipes_of_the_guide_are_commands() -> None:
    parser = make_parser()
    asked = [parser.parse_args(command.split()) for command in recipes()]
    assert [options.shard for options in asked] == [None, (2, 8), None, (2, 20)]
    assert [options.jobs for options in asked] == [None, 1, None, 2]
    assert {options.folder.name for options in asked} == {"PLANS"}
    places = [Shard(number, 8).places(100) for number in range(1, 9)]
    assert sorted(place for share in places for place in share) == list(range(100))

"""`main.py batch` as a script runs it: a folder of plans, good and bad."""

import datetime
import gc
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest
from msgspec.structs import replace

import planner.analysis
from planner import cli, files
from planner.batch import folders_for, plans_in, run_batch
from planner.batch.garbage import NEW_OBJECTS, searched_as_before
from planner.batch.plan_books import inputs_of_day, write_plan
from planner.batch.pool import row_of
from planner.batch.task import Task
from planner.plan import Plan, edits
from planner.share.leak_check import check
from planner.workbook.recruiter import recruiter_book
from planner.workbook.summary import SummaryRow

ROOT = Path(__file__).resolve().parents[2]


def plans_of(made: Path) -> Path:
    """Write a plan ready to send, one with nothing chosen, an empty one, and a file that is no plan."""
    made.mkdir()
    ready = made / "ready.counterpoint"
    assert cli.main(["sample", "-o", str(ready)]) == 0
    plan = files.read(ready).plan
    files.save(made / "open.counterpoint", replace(plan, chosen=""), None)
    empty = edits.add_offer(Plan())
    files.save(made / "empty.counterpoint", replace(empty, chosen="o1"), None)
    (made / "foreign.counterpoint").write_bytes(b"{")
    return made


class HerePool:
    """Does the work of a pool in this process: what is tested then is not that there are several."""

    def __init__(self, *_: object, **__: object) -> None: ...

    def submit(self, work: Callable[..., SummaryRow], *arguments: object) -> Future[SummaryRow]:
        done: Future[SummaryRow] = Future()
        done.set_result(work(*arguments))
        return done

    def shutdown(self, **_: object) -> None: ...


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planner.batch.pool.ProcessPoolExecutor", HerePool)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return plans_of(tmp_path / "plans")


@dataclass(frozen=True)
class Batch:
    """A batch that was run, and the folder it left."""

    folder: Path
    out: Path
    done: subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def run_once(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    """One run for the tests that read what it wrote: two plans more, whose words name a company."""
    folder = plans_of(tmp_path_factory.mktemp("batch") / "plans")
    plan = files.read(folder / "ready.counterpoint").plan
    leaking = edits.put(plan, "counters.o1.reasons", ("Crest offers more.",))
    files.save(folder / "leaking.counterpoint", leaking, None)
    named = edits.put(plan, "offers.o2.company", "Proposal")
    files.save(folder / "proposal.counterpoint", named, None)
    out = folder.parent / "out"
    return Batch(folder, out, batch(folder, out))


def batch(folder: Path, out: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", str(ROOT / "main.py"), "batch", str(folder), "-o", str(out)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def summary(out: Path) -> dict[str, dict[str, object]]:
    sheet = openpyxl.load_workbook(out / "summary.xlsx", data_only=True).worksheets[0]
    header, *rows = list(sheet.iter_rows(min_row=4, values_only=True))
    return {str(row[0]): {str(key): value for key, value in zip(header, row, strict=True)} for row in rows}


def test_one_bad_plan_does_not_stop_the_rest(run_once: Batch) -> None:
    out, done = run_once.out, run_once.done
    assert done.returncode == 1
    assert done.stdout == ""
    told = [line for line in done.stderr.splitlines() if " of 6" not in line]  # how far, on a slow machine
    assert [line.split("”")[0] for line in told] == [
        "counterpoint: “empty.counterpoint",
        "counterpoint: “foreign.counterpoint",
        "counterpoint: “leaking.counterpoint",
    ]
    rows = summary(out)
    names = ("empty", "foreign", "leaking", "open", "proposal", "ready")
    assert list(rows) == [f"{name}.counterpoint" for name in names]
    ready = rows["ready.counterpoint"]
    for kind in ("Private workbook", "Recruiter's workbook"):
        assert openpyxl.load_workbook(out / str(ready[kind])).sheetnames
    assert (ready["Chosen offer"], ready["To mend"]) == ("Aurora AI", None)
    assert (
        float(str(ready["8 of 10 outcomes, from"]))
        < float(str(ready["Worth to you, a year"]))
        < float(str(ready["8 of 10 outcomes, to"]))
    )


def test_a_recruiters_workbook_is_written_only_where_an_offer_is_chosen_and_nothing_bars_it(
    run_once: Batch,
) -> None:
    folder, out = run_once.folder, run_once.out
    rows = summary(out)
    assert rows["open.counterpoint"]["Recruiter's workbook"] is None
    assert rows["empty.counterpoint"]["Recruiter's workbook"] is None
    assert len(list((out / "open").iterdir())) == len(list((out / "empty").iterdir())) == 1
    exports = [len(files.read(folder / f"{name}.counterpoint").plan.exports) for name in ("ready", "open")]
    assert exports == [1, 0]


def test_words_that_leak_bar_the_recruiters_workbook_and_are_told(run_once: Batch) -> None:
    row = summary(run_once.out)["leaking.counterpoint"]
    assert row["Recruiter's workbook"] is None
    assert "“Crest” names a company" in str(row["To mend"])


def test_a_company_called_like_a_sheet_of_ours_bars_nothing(run_once: Batch) -> None:
    """A sheet of every recruiter's workbook is called “Proposal”: no typed text names the company."""
    row = summary(run_once.out)["proposal.counterpoint"]
    assert str(row["Recruiter's workbook"]).startswith("proposal/")
    assert row["To mend"] is None


@pytest.mark.usefixtures("in_this_process")
def test_plans_without_problems_end_with_0_and_silence(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("empty", "foreign"):
        (folder / f"{name}.counterpoint").unlink()
    assert cli.main(["batch", str(folder), "-o", str(tmp_path / "out")]) == 0
    assert capfd.readouterr() == ("", "")
    names = [".done", "open", "ready", "summary.csv", "summary.xlsx"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == names


def test_a_batch_writes_what_an_export_writes(run_once: Batch, tmp_path: Path) -> None:
    single, plan = tmp_path / "single.xlsx", run_once.folder / "open.counterpoint"
    assert cli.main(["export", str(plan), "--for", "private", "-o", str(single)]) == 0
    (written,) = (run_once.out / "open").iterdir()
    assert written.read_bytes() == single.read_bytes()


def test_a_file_in_the_place_of_the_folder_is_named(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "summary.xlsx"
    out.write_bytes(b"mine")
    assert cli.main(["batch", str(folder), "-o", str(out)]) == 2
    assert "a file has this name, and a folder is needed. Choose another name." in capfd.readouterr().err
    assert out.read_bytes() == b"mine"


@pytest.mark.parametrize("content", [None, "notes.txt"])
def test_a_folder_without_plans_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None
) -> None:
    folder = tmp_path / "none"
    if content:
        folder.mkdir()
        (folder / content).write_text("x")
    assert cli.main(["batch", str(folder), "-o", str(tmp_path / "out")]) == 2
    assert "holds no plan" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_place_of_the_folder_is_wrong_use(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.write_text("mine")
    assert cli.main(["batch", str(folder), "-o", str(out)]) == 2
    assert "was not written" in capsys.readouterr().err
    assert out.read_text() == "mine"


@pytest.mark.linux
@pytest.mark.usefixtures("in_this_process")
def test_a_terminal_sees_a_bar(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ready", "open"):
        (folder / f"{name}.counterpoint").unlink()
    import pty  # not on Windows

    reader, terminal = pty.openpty()
    with os.fdopen(terminal, "w", encoding="utf-8") as stderr:
        monkeypatch.setattr(sys, "stderr", stderr)
        assert cli.main(["batch", str(folder), "-o", str(tmp_path / "out")]) == 1
        monkeypatch.undo()
    seen = os.read(reader, 65_536).decode()
    os.close(reader)
    assert "] 2 of 2" in seen


def test_a_fault_of_ours_is_a_row_and_not_the_end() -> None:
    failed: Future[SummaryRow] = Future()
    failed.set_exception(ZeroDivisionError("division by zero"))
    (sentence,) = row_of(
        Task(Path("plans/odd.counterpoint"), Path("out"), datetime.date(2026, 1, 2)), failed
    ).wrong
    assert sentence.startswith("Counterpoint failed on this plan (ZeroDivisionError: division by zero)")


def test_garbage_is_searched_for_in_what_comes_after_the_inputs_of_a_day() -> None:
    with searched_as_before():
        gc.disable()
        try:
            inputs_of_day(datetime.date(2026, 3, 4))
            assert gc.isenabled()
            assert gc.get_freeze_count() > 0
            assert gc.get_threshold()[0] == NEW_OBJECTS
        finally:
            gc.enable()


def test_a_plan_is_analysed_once_and_each_of_its_books_made_once(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def counted(module: ModuleType, name: str) -> None:
        work = getattr(module, name)

        def called(*inputs: object) -> object:
            calls.append(name)
            return work(*inputs)

        monkeypatch.setattr(module, name, called)

    counted(planner.analysis, "analyse")
    counted(check, "analyse")
    counted(recruiter_book, "recruiter_book")
    with searched_as_before():
        row = write_plan(Task(folder / "ready.counterpoint", tmp_path / "out", datetime.date(2026, 1, 2)))
    assert row.recruiter
    assert calls == ["analyse", "recruiter_book"]


@pytest.mark.usefixtures("in_this_process")
def test_a_batch_leaves_the_search_for_garbage_as_it_was(folder: Path, tmp_path: Path) -> None:
    before, frozen = (gc.get_threshold(), gc.isenabled()), gc.get_freeze_count()
    inputs_of_day.cache_clear()
    run_batch(plans_in(folder), tmp_path / "out", datetime.date(2026, 1, 2), lambda *_: None)
    assert (gc.get_threshold(), gc.isenabled()) == before
    assert gc.get_freeze_count() <= frozen


@pytest.mark.usefixtures("in_this_process")
def test_no_plan_is_written_outside_the_folder(folder: Path, tmp_path: Path) -> None:
    for path in folder.iterdir():
        if path.stem != "open":
            path.unlink()
    (folder / "open.counterpoint").rename(folder / "...counterpoint")
    out = tmp_path / "deep" / "out"
    rows = run_batch(plans_in(folder), out, datetime.date(2026, 1, 2), lambda *_: None)
    assert rows[0].private
    assert (out / rows[0].private).is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep", "plans"]
    assert [path.name for path in out.parent.iterdir()] == ["out"]
    assert {path.stat().st_mode & 0o777 for path in out.rglob("*.xlsx")} == {0o600}


def test_folders_of_plans_never_collide_or_lead_elsewhere() -> None:
    names = ["..", ".", "", "a", "A", "a:", "a-", "summary.xlsx", "Ende ", "caf\udce9"]
    plans = [Path("plans") / f"{name}.counterpoint" for name in names]
    assert folders_for(plans) == (
        "plan", "plan-2", "plan-3", "a", "A-2", "a-", "a--2", "summary.xlsx-2", "Ende", "caf-"
    )  # fmt: skip


@pytest.mark.linux
@pytest.mark.usefixtures("in_this_process")
def test_a_pipe_among_the_plans_is_a_row(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    os.mkfifo(plans / "pipe.counterpoint")
    (plans / "folder.counterpoint").mkdir()
    (row,) = run_batch(plans_in(plans), tmp_path / "out", datetime.date(2026, 1, 2), lambda *_: None)
    assert "it is a pipe and no ordinary file" in row.wrong[0]


def test_a_file_instead_of_a_folder_of_plans_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x").write_text("x")
    assert cli.main(["batch", str(tmp_path / "x"), "-o", str(tmp_path / "out")]) == 2
    assert "cannot be read" in capsys.readouterr().err

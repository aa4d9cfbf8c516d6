import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.disk import read_start, this_process
from planner.disk.writing import part_name
from planner.files import recovery
from planner.files.content.newer_form import NewerForm
from planner.plan import Plan, Typed, edits

PLAN = edits.put(edits.add_offer(Plan()), "offers.o1.base", 210_000.0)
OTHER_WINDOW = """
import sys, time
from pathlib import Path
from planner.files import lock, recovery
from planner.plan import Plan
data, plan = Path(sys.argv[1]), Path(sys.argv[2])
recovery.write(data, Plan(title="typed and not saved"), plan, "abc")
lock.acquire(plan)
print("ready", flush=True)
time.sleep(60)
"""


def other_window(data: Path, plan: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", OTHER_WINDOW, str(data), str(plan)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    process.communicate()


def test_what_was_typed_is_there_after_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "offers.counterpoint"
    process = other_window(tmp_path / "data", path)
    assert recovery.abandoned_copies(tmp_path / "data") == ()
    kill(process)
    (copy,) = recovery.abandoned_copies(tmp_path / "data")
    opened, fingerprint = recovery.recover(copy)
    assert (copy.plan_path, opened.plan.title, fingerprint) == (path, "typed and not saved", "abc")
    recovery.discard_copy(copy)
    assert recovery.copies(tmp_path / "data") == ()


def test_a_copy_whose_number_is_now_another_programs_is_offered(tmp_path: Path) -> None:
    path = recovery.write(tmp_path, PLAN, None, None)
    head, body = path.read_bytes().split(b"\n", 1)
    path.write_bytes(json.dumps({**json.loads(head), "start": "another-boot-17"}).encode() + b"\n" + body)
    assert [copy.path for copy in recovery.abandoned_copies(tmp_path)] == [path]


def test_a_copy_of_an_older_version_goes_by_its_number_alone(tmp_path: Path) -> None:
    path = recovery.write(tmp_path, PLAN, None, None)
    head, body = path.read_bytes().split(b"\n", 1)
    old = {key: value for key, value in json.loads(head).items() if key != "start"}
    path.write_bytes(json.dumps(old).encode() + b"\n" + body)
    assert recovery.abandoned_copies(tmp_path) == ()
    path.write_bytes(json.dumps({**old, "pid": 2**22 + 1}).encode() + b"\n" + body)
    assert len(recovery.abandoned_copies(tmp_path)) == 1


def test_copies_are_their_owners_alone(tmp_path: Path) -> None:
    path = recovery.write(tmp_path / "data", PLAN, None, None)
    assert [path_made.stat().st_mode & 0o777 for path_made in (path, path.parent)] == [0o600, 0o700]


def test_a_copy_of_a_plan_whose_name_is_not_utf_8_is_kept(tmp_path: Path) -> None:
    named = tmp_path / os.fsdecode(b"caf\xe9.counterpoint")
    recovery.write(tmp_path, PLAN, named, None)
    assert [copy.plan_path for copy in recovery.copies(tmp_path)] == [named]


def test_a_copy_of_a_living_process_is_not_offered(tmp_path: Path) -> None:
    recovery.write(tmp_path, PLAN, None, None)
    assert len(recovery.copies(tmp_path)) == 1
    assert recovery.abandoned_copies(tmp_path) == ()


def test_a_plan_that_was_never_saved_is_recovered_too(tmp_path: Path) -> None:
    recovery.write(tmp_path, PLAN, None, None)
    (copy,) = recovery.copies(tmp_path)
    opened, fingerprint = recovery.recover(copy)
    assert (copy.plan_path, opened.plan, fingerprint) == (None, PLAN, None)


def test_wrong_entries_survive_recovery(tmp_path: Path) -> None:
    plan = replace(PLAN, typed={"offers.o1.bonus_target": Typed(text="x", wrong="no")})
    recovery.write(tmp_path, plan, None, None)
    assert recovery.recover(recovery.copies(tmp_path)[0])[0].plan.typed == plan.typed


def test_a_newer_file_keeps_its_unknown_parts_in_the_copy(tmp_path: Path) -> None:
    newer = NewerForm(99, {("plan", "moods"): [1]})
    recovery.write(tmp_path, PLAN, None, None, newer)
    opened, _ = recovery.recover(recovery.copies(tmp_path)[0])
    assert opened.newer == newer


def test_the_copy_of_a_plan_goes_when_it_is_saved(tmp_path: Path) -> None:
    saved, other = tmp_path / "a", tmp_path / "b"
    recovery.write(tmp_path, PLAN, saved, None)
    recovery.write(tmp_path, PLAN, other, None)
    recovery.discard(tmp_path, saved)
    assert [copy.plan_path for copy in recovery.copies(tmp_path)] == [other]


def test_the_newest_copy_comes_first(tmp_path: Path) -> None:
    times = {"old": 1_000, "newest": 3_000, "newer": 2_000}
    for name, time in times.items():
        os.utime(recovery.write(tmp_path, PLAN, tmp_path / name, None), (time, time))
    listed = [(copy.plan_path, copy.saved_at) for copy in recovery.copies(tmp_path)]
    assert listed == [(tmp_path / "newest", 3_000), (tmp_path / "newer", 2_000), (tmp_path / "old", 1_000)]


def test_a_wrong_value_in_a_copy_does_not_stop_its_recovery(tmp_path: Path) -> None:
    path = recovery.write(tmp_path, PLAN, None, None)
    head, body = path.read_bytes().split(b"\n", 1)
    path.write_bytes(head + b"\n" + body.replace(b"210000.0", b'"much"'))
    opened, _ = recovery.recover(recovery.copies(tmp_path)[0])
    assert opened.plan.offers[0].base is None
    assert [problem.where for problem in opened.problems] == ["offers.o1.base"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]\n",
        b"7\n",
        b'"x"\n',
        b"[" * 90_000,
        b'{"path": 1, "pid": "x"}\n{}',
        b'{"path": [1], "pid": 1, "fingerprint": null}\n{}',
        b'{"path": null, "pid": 1e999, "fingerprint": null}\n{}',
    ],
)
def test_a_file_that_is_no_copy_is_passed_over(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / recovery.FOLDER
    folder.mkdir()
    (folder / "x.recovery").write_bytes(content)
    assert recovery.copies(tmp_path) == ()


def test_a_copy_names_its_process_with_its_start(tmp_path: Path) -> None:
    recovery.write(tmp_path, PLAN, None, None)
    assert recovery.copies(tmp_path)[0].process == this_process()


def test_only_files_of_the_name_of_a_copy_are_listed(tmp_path: Path) -> None:
    path = recovery.write(tmp_path, PLAN, None, None)
    path.with_suffix(".part").write_bytes(path.read_bytes())
    assert [copy.path for copy in recovery.copies(tmp_path)] == [path]


def test_a_copy_that_is_discarded_while_it_is_listed_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recovery.write(tmp_path, PLAN, None, None)

    def read_and_gone(path: Path, most: int) -> bytes:
        data = read_start(path, most)
        path.unlink()
        return data

    monkeypatch.setattr(recovery, "read_start", read_and_gone)
    assert recovery.copies(tmp_path) == ()


def test_what_a_killed_writer_left_is_cleared_at_the_start(tmp_path: Path) -> None:
    folder = recovery.write(tmp_path, PLAN, None, None).parent
    fields = part_name().split("-")
    left = folder / "-".join([*fields[:3], "00000000", *fields[4:]])  # of another start, so of a dead process
    left.write_bytes(b"x")
    os.utime(left, (1_000, 1_000))
    assert recovery.abandoned_copies(tmp_path) == ()
    assert not left.exists()

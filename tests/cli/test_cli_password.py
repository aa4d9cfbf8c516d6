"""Commands on a plan with a password: read from a descriptor or typed on a terminal, never an argument."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner import cli, files
from planner.files import LockedHead, PlanKey, is_locked
from planner.plan import Plan, edits

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "geheim é"


@pytest.fixture(scope="module")
def key() -> PlanKey:
    return LockedHead.new(10).derive(PASSWORD)


@pytest.fixture
def locked(tmp_path: Path, key: PlanKey) -> Path:
    path = tmp_path / "locked.counterpoint"
    plan = edits.add_offer(Plan())
    files.save(path, edits.put(plan, "offers.o1.company", "Canary AI"), None, key=key)
    return path


@pytest.fixture
def descriptor() -> Iterator[int]:
    """A descriptor that gives the password with the end of its line."""
    reader, writer = os.pipe()
    os.write(writer, f"{PASSWORD}\n".encode())
    os.close(writer)
    yield reader
    os.close(reader)


def test_a_command_reads_the_password_from_a_descriptor(
    locked: Path, descriptor: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(locked), "--password-fd", str(descriptor)]) == 1
    told = "".join(capsys.readouterr())
    assert "“Canary AI” has no base salary" in told
    assert PASSWORD not in told


@pytest.mark.parametrize("typed", ["wrong\n", f"{PASSWORD} \n"])
def test_a_wrong_password_is_a_sentence_and_wrong_use(
    locked: Path, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    reader, writer = os.pipe()
    os.write(writer, typed.encode())
    os.close(writer)
    assert cli.main(["check", str(locked), "--password-fd", str(reader)]) == 2
    os.close(reader)
    assert "That is not the password of “locked.counterpoint”" in capsys.readouterr().err


@pytest.mark.parametrize("given", [b"", b"\n", b"\xff\n"])
def test_a_descriptor_without_a_password_is_wrong_use(
    locked: Path, given: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    reader, writer = os.pipe()
    os.write(writer, given)
    os.close(writer)
    assert cli.main(["check", str(locked), "--password-fd", str(reader)]) == 2
    os.close(reader)
    assert "ile descriptor" in capsys.readouterr().err
    assert cli.main(["check", str(locked), "--password-fd", "987"]) == 2


def test_without_anybody_to_ask_the_plan_stays_closed(locked: Path) -> None:
    before = locked.read_bytes()
    command = [sys.executable, "-W", "error", str(ROOT / "main.py"), "check", str(locked)]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "“locked.counterpoint” has a password" in done.stderr
    assert "--password-fd" in done.stderr
    assert locked.read_bytes() == before


@pytest.mark.linux
def test_a_terminal_is_asked_again_and_shows_nothing(locked: Path) -> None:
    """As a person types it: a wrong one, then the right one; neither is echoed."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, str(ROOT / "main.py"), "check", str(locked)])
    shown = ""
    for typed in ("wrong", PASSWORD):
        while not shown.endswith("counterpoint”: "):
            shown += os.read(terminal, 1_000).decode()
        os.write(terminal, f"{typed}\n".encode())
        shown += "\n"
    while True:
        try:
            piece = os.read(terminal, 1_000)
        except OSError:  # Linux ends a terminal so
            break
        if not piece:
            break
        shown += piece.decode()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1
    assert "“Canary AI” has no base salary" in shown
    assert "Password of “locked.counterpoint”: " in shown
    assert "not the password of “locked.counterpoint”. Try again." in shown
    assert PASSWORD not in shown
    assert "wrong" not in shown


def test_an_export_for_a_recruiter_is_noted_under_the_password(tmp_path: Path, key: PlanKey) -> None:
    path, out = tmp_path / "sample.counterpoint", tmp_path / "out.xlsx"
    assert cli.main(["sample", "-o", str(path)]) == 0
    plan = files.read(path).plan
    files.change_key(path, files.fingerprint_of(path.read_bytes()), None, key)
    reader, writer = os.pipe()
    os.write(writer, PASSWORD.encode())
    os.close(writer)
    arguments = ["export", str(path), "--for", "recruiter", "-o", str(out), "--password-fd", str(reader)]
    assert cli.main(arguments) == 0
    os.close(reader)
    assert out.is_file()
    assert is_locked(path.read_bytes())
    assert is_locked(files.previous_of(path).read_bytes())
    assert len(files.read(path, key=key).plan.exports) == len(plan.exports) + 1

"""The switch `--verbose` of every command: a log on stderr, the answer on stdout as without it."""

from pathlib import Path

import pytest

from planner import __version__, cli


@pytest.fixture
def sample(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "sample.counterpoint"
    assert cli.main(["sample", "-o", str(path)]) == 0
    assert capsys.readouterr() == ("", "")
    return path


def test_once_logs_the_steps_to_stderr_and_leaves_the_answer(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["analyse", str(sample), "--json"]) == 0
    plain = capsys.readouterr()
    assert cli.main(["analyse", str(sample), "--json", "--verbose"]) == 0
    verbose = capsys.readouterr()
    assert verbose.out == plain.out
    assert plain.err == ""
    lines = verbose.err.splitlines()
    assert f"INFO planner.cli.commands: Counterpoint {__version__}, command analyse" in lines[0]
    assert any("INFO planner.cli.output: read “sample.counterpoint”" in line for line in lines)
    assert lines[-1].endswith("exit code 0")
    assert "DEBUG" not in verbose.err


def test_twice_logs_where_an_error_came_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(tmp_path / "none.counterpoint"), "-vv"]) == 2
    error = capsys.readouterr().err
    assert "DEBUG planner.cli.commands: Python " in error
    assert "Traceback (most recent call last):" in error
    assert "counterpoint: " in error


def test_a_log_ends_with_its_command(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(sample), "-v"]) == 0
    assert "INFO" in capsys.readouterr().err
    assert cli.main(["check", str(sample)]) == 0
    assert capsys.readouterr().err == ""


def test_no_log_tells_what_the_plan_holds(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(sample), "-vv"]) == 0
    assert "Aurora" not in capsys.readouterr().err

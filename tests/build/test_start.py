"""The set-up script names what is missing, and sets up only when the pins have changed."""

from pathlib import Path

import pytest

from build import start

ROOT = Path(__file__).resolve().parents[2]


def test_every_missing_package_is_named_once_in_order() -> None:
    needs = {"liba.so.1": "liba1", "libb.so.0": "libb0", "libb-extra.so.0": "libb0", "libc.so.6": "libc6"}
    assert start.missing_packages(needs, lambda name: name == "libc.so.6") == ["liba1", "libb0"]


def test_the_sentence_ends_with_the_line_that_installs() -> None:
    assert start.missing_sentence(["libegl1", "xvfb"]).endswith(": sudo apt-get install libegl1 xvfb")


def test_a_library_is_looked_for_by_its_exact_file_name() -> None:
    assert not start.can_load("libcounterpoint-no-such.so.9")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["test", "--help"], ["check", "-h"]])
def test_asking_for_help_sets_nothing_up(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "set_up", lambda **_options: pytest.fail("set up all the same"))
    assert start.main(arguments) == 0
    assert capsys.readouterr().out.startswith("usage: start.py [FILE]")


@pytest.mark.parametrize("arguments", [[], ["my.counterpoint"], ["export", "--help"], ["test", "-n", "2"]])
def test_the_help_of_a_command_is_left_to_it(arguments: list[str]) -> None:
    assert not start.asks_for_help(arguments)


@pytest.mark.linux
def test_a_machine_without_qt_libraries_is_told_before_anything_is_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "can_load", lambda name: name != "libxcb-cursor.so.0")
    monkeypatch.setattr(start, "set_up", lambda **_options: pytest.fail("set up all the same"))
    assert start.main([]) == 1
    assert "sudo apt-get install libxcb-cursor0" in capsys.readouterr().err


def test_another_python_is_told_which_ones_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "PYTHONS", ((3, 99),))
    assert "needs Python 3.11" in (start.find_obstacle(testing=False) or "")


@pytest.mark.parametrize(
    ("stamp", "extra", "current"),
    [
        ("abc\n", "", True),
        ("abc[dev]\n", "", True),
        ("abc[dev]\n", "[dev]", True),
        ("abc\n", "[dev]", False),
        ("old\n", "", False),
        ("", "", False),
    ],
)
def test_a_setup_for_tests_serves_a_start_but_not_the_other_way(
    stamp: str, extra: str, current: bool
) -> None:
    assert start.is_current(stamp, "abc", extra) is current


def test_the_fingerprint_moves_with_any_part_and_with_their_border() -> None:
    assert len({start.digest(parts) for parts in (["ab", "c"], ["a", "bc"], ["abc"], ["ab", "d"])}) == 4


def test_arguments_reach_the_app_and_the_tests() -> None:
    assert start.command(["plan.counterpoint"])[1:] == [str(ROOT / "main.py"), "plan.counterpoint"]
    assert start.command(["test", "tests/pay", "-x"])[1:] == ["-m", "pytest", "tests/pay", "-x"]
    assert "auto" in start.command(["test"])


@pytest.mark.linux
def test_a_check_that_fails_fails_the_command_and_the_others_still_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran = tmp_path / "ran"
    for name, code in (("first", 1), ("second", 0)):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\necho {name} >> {ran}\nexit {code}\n", encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setattr(start, "python_in", lambda _venv: tmp_path / "python")
    monkeypatch.setattr(start, "QUICK_CHECKS", (("first",), ("second",)))
    assert start.run_quick_checks() == 1
    assert ran.read_text(encoding="utf-8").split() == ["first", "second"]
    monkeypatch.setattr(start, "QUICK_CHECKS", (("second",),))
    assert start.run_quick_checks() == 0


def test_ci_runs_the_quick_checks_then_the_tests_then_the_build() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    steps = ["python3 build/start.py check", "python3 build/start.py test", "python build/make.py"]
    steps.append("python -m build.debian.minimal")
    assert [line for line in lines if line.startswith("python")] == steps
    programs = {check[0] for check in start.QUICK_CHECKS}
    assert programs == {"ruff", "mypy", "lint-imports", "zizmor"}


def test_ci_installs_every_package_that_the_setup_can_miss() -> None:
    installed = (ROOT / ".ci" / "run").read_text(encoding="utf-8").split()
    named = {*start.LIBRARIES.values(), *start.TEST_PROGRAMS.values(), "python3-venv"}
    assert named <= set(installed)


def test_compiled_files_are_kept_so_that_processes_start_sooner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("HOME", "/home/ada")
    kept = start.environment()
    assert "PYTHONDONTWRITEBYTECODE" not in kept
    assert kept["HOME"] == "/home/ada"

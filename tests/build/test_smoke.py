"""The run of the packaged app fails on anything that a user would not expect to see."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from build.smoke import linux, session, window
from planner.ui.frame.sheets import SHEETS


def test_silence_and_zero_are_as_expected(capsys: pytest.CaptureFixture[str]) -> None:
    session.report("check", 0, "", "", says="")
    assert "check: as expected" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("code", "output", "errors"),
    [
        (0, "wrote a.xlsx\nqt.qpa: odd\n", ""),
        (0, "wrote a.xlsx\n", "Gtk-WARNING\n"),
        (134, "wrote a.xlsx\n", ""),
    ],
)
def test_a_strange_line_a_warning_or_a_crash_fails(code: int, output: str, errors: str) -> None:
    with pytest.raises(session.SmokeError, match=f"ended with {code}"):
        session.report("export", code, output, errors, says="wrote .*")


def test_a_menu_entry_that_takes_no_file_fails() -> None:
    with pytest.raises(session.SmokeError, match="no Exec line"):
        linux.launched_by("[Desktop Entry]\nExec=counterpoint\n", Path("plan.counterpoint"))


class Blind:
    """A desktop on which no window is ever seen."""

    def sees(self, title: str) -> bool:
        """Say no."""
        return not title

    def quit(self, title: str) -> None:
        """Never asked."""
        raise AssertionError(title)


def test_a_program_that_ends_without_a_window_fails_and_shows_what_it_said() -> None:
    command = [sys.executable, "-c", "print('no screen'); raise SystemExit(3)"]
    with pytest.raises(session.SmokeError, match=r"(?s)no window titled.*exit code: 3.*no screen"):
        window.open_and_quit(command, os.environ, "Counterpoint", Blind())


@pytest.mark.parametrize(
    ("system", "program"),
    [
        ("linux", "apps/counterpoint/counterpoint"),
        ("win32", "apps/counterpoint/counterpoint-console.exe"),
        ("darwin", "apps/Counterpoint.app/Contents/MacOS/counterpoint"),
    ],
)
def test_each_system_runs_the_program_that_its_archive_has(
    system: str, program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "packed").mkdir()
    archive = shutil.make_archive(str(tmp_path / "app"), "gztar", tmp_path, "packed")
    monkeypatch.setattr(sys, "platform", system)
    unpacked = session.unpack(Path(archive), tmp_path / "home")
    assert unpacked.program == tmp_path / "home" / program


def test_the_package_is_tried_on_every_sheet() -> None:
    assert len(SHEETS) == linux.SHEETS

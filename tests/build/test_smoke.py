"""The run of the packaged app fails on anything that a user would not expect to see."""

import pytest

from build import smoke


def test_silence_and_zero_are_as_expected(capsys: pytest.CaptureFixture[str]) -> None:
    smoke.report("check", 0, "", "", says="")
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
    with pytest.raises(smoke.SmokeError, match=f"ended with {code}"):
        smoke.report("export", code, output, errors, says="wrote .*")


def test_a_menu_entry_that_takes_no_file_fails() -> None:
    with pytest.raises(smoke.SmokeError, match="no Exec line"):
        smoke.launched_by("[Desktop Entry]\nExec=counterpoint\n", smoke.ROOT / "plan.counterpoint")

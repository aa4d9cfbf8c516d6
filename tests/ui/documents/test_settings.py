"""Settings that are broken, or of another type, never keep the window from opening."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from planner.ui.documents import settings as remembered
from tests.ui.conftest import Opener, User

BROKEN = (
    "geometry=7",
    "geometry=@Rect(1 2 3 4)",
    "geometry=@ByteArray(nonsense)",
    "geometry=a, b",
    "look=@ByteArray(mauve)",
    "look=@Size(1 2)",
    "recent=@Rect(1 2 3 4)",
    "recent=7",
    "recent=@Invalid()",
    "recent=a\\0b, /x, @Size(1 2)",
)


@pytest.mark.parametrize("line", [*BROKEN, "\n".join(BROKEN), "[[[", "\x00\xff"])
def test_a_broken_file_of_settings_opens_the_window(open_window: Opener, tmp_path: Path, line: str) -> None:
    (tmp_path / "settings.ini").write_text(f"[General]\n{line}\n", encoding="latin-1")
    user = open_window()
    assert user.window.isVisible()
    user.press("Ctrl+N")
    user.press("Ctrl+Shift+N")
    assert len(user.plan.offers) == 1
    assert user.window.desk.look.mode == "system"


def test_a_place_in_the_wrong_type_is_none(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    settings.setValue(remembered.GEOMETRY, 7)
    assert remembered.geometry(settings) is None


def test_a_plan_whose_name_is_not_utf_8_is_not_remembered_under_another(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    remembered.remember_recent(settings, [Path("/a/caf\udce9"), Path("/b")])
    assert remembered.recent(settings) == (Path("/b"),)


def test_a_broken_sign_typed_or_pasted_is_marked_and_said(sampled: User) -> None:
    session = sampled.window.session
    session.enter("Type", "offers.o1.company", "Aurora \ud83d")
    assert sampled.plan.offer("o1").company == "Aurora \ufffd"
    assert "broken signs" in sampled.window.status.note.text()
    session.draft("offers.o1.company", "half \ud83d")
    assert session.with_drafts().offer("o1").company == "half \ufffd"
    sampled.answers.path = sampled.folder / "mine.counterpoint"
    sampled.press("Ctrl+S")
    assert not session.dirty

"""Names of files: one rule, nothing replaced unasked, locks that follow, and the version before."""

import json
import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.files import lock, previous_of, read, save
from planner.plan import Plan
from planner.ui.documents.dialogs import ask_where
from planner.ui.export.preview import ExportPreview
from tests.ui.conftest import Answers, Opener, User
from tests.ui.context.by_hand import menu_bar

SUFFIX = ".counterpoint"


def save_as(user: User, name: str) -> Path:
    user.answers.path = user.folder / name
    user.press("Ctrl+Shift+S")
    return user.folder / name


def export_private(user: User) -> None:
    user.press("Ctrl+Alt+E")
    shown = next(
        export_preview
        for export_preview in user.window.findChildren(ExportPreview)
        if export_preview.isVisible()
    )
    QTest.mouseClick(shown.write, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("suggested", "typed", "written"),
    [
        ("p.counterpoint", "Plan v1.2", "Plan v1.2.counterpoint"),
        ("p.counterpoint", "Plan", "Plan.counterpoint"),
        ("b.xlsx", "Aurora 2.0", "Aurora 2.0.xlsx"),
        ("sheet.pdf", "mine.PDF", "mine.PDF"),
    ],
)
def test_a_name_gets_the_suffix_of_what_is_written(
    tmp_path: Path, suggested: str, typed: str, written: str
) -> None:
    answers = Answers(path=tmp_path / typed)
    assert ask_where(answers, "Save", "", tmp_path / suggested) == tmp_path / written
    assert len(answers.said) == 1


def test_a_file_that_the_dialog_did_not_ask_about_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / "Plan.counterpoint").write_text("mine")
    answers = Answers(path=tmp_path / "Plan")
    assert ask_where(answers, "Save", "", tmp_path / "x.counterpoint") is None
    assert "“Plan.counterpoint” is there already. Replace it?" in answers.said[-1]
    answers.keys = ["replace"]
    assert ask_where(answers, "Save", "", tmp_path / "x.counterpoint") == tmp_path / "Plan.counterpoint"


def test_saving_over_another_plan_by_a_name_without_suffix_asks(sampled: User) -> None:
    other = sampled.folder / "other.counterpoint"
    save(other, Plan(title="Theirs"), None)
    save_as(sampled, "other")
    assert read(other).plan.title == "Theirs"
    assert not (sampled.folder / "other").exists()
    assert sampled.window.session.path is None


def test_a_workbook_is_not_written_over_another_unasked(sampled: User) -> None:
    book = sampled.folder / "mine.xlsx"
    book.write_text("theirs")
    sampled.answers.path = sampled.folder / "mine"
    export_private(sampled)
    assert book.read_text() == "theirs"
    assert "“mine.xlsx” is there already" in sampled.answers.said[-1]


def test_a_plan_and_a_workbook_are_private_files(sampled: User) -> None:
    path = save_as(sampled, "mine.counterpoint")
    sampled.answers.path = sampled.folder / "mine.xlsx"
    export_private(sampled)
    written = (path, lock.lock_path(path), sampled.folder / "mine.xlsx")
    assert [one.stat().st_mode & 0o777 for one in written] == [0o600] * 3


@pytest.mark.linux
def test_a_plan_that_another_window_has_open_is_not_replaced_unasked(sampled: User) -> None:
    other = sampled.folder / "other.counterpoint"
    save(other, Plan(title="Theirs"), None)
    holder = {"pid": os.getppid(), "host": os.uname().nodename}
    lock.lock_path(other).write_text(json.dumps(holder), encoding="utf-8")
    save_as(sampled, "other.counterpoint")
    assert read(other).plan.title == "Theirs"
    assert "It is open in another window. Replace it all the same?" in sampled.answers.said[-1]


def test_a_plan_opened_again_keeps_its_lock(sampled: User) -> None:
    path = save_as(sampled, "mine.counterpoint")
    sampled.press("Ctrl+O")
    assert sampled.window.session.path == path
    holder = lock.holder_of(path)
    assert holder is not None
    assert holder.pid == os.getpid()


def test_the_previous_version_is_one_step_that_undo_takes_back(sampled: User) -> None:
    path = save_as(sampled, "mine.counterpoint")
    sampled.go("offers.o1.base")
    sampled.enter("222k")
    sampled.press("Ctrl+S")
    menu_bar(sampled, "File", "Open previous version")
    assert sampled.plan.offer("o1").base == 210_000
    assert sampled.window.session.path == path
    assert read(path).plan.offer("o1").base == 222_000
    sampled.press("Ctrl+Z")
    assert sampled.plan.offer("o1").base == 222_000


def test_a_previous_version_of_an_older_program_says_what_reads_otherwise(sampled: User) -> None:
    path = save_as(sampled, "mine.counterpoint")
    old = {"counterpoint": 1, "plan": {"offers": [{"id": "o1", "company": "Aurora"}]}}
    previous_of(path).write_text(json.dumps(old), encoding="utf-8")
    menu_bar(sampled, "File", "Open previous version")
    assert sampled.plan.offer("o1").company == "Aurora"
    assert "Aurora: every offer was taken as written before" in sampled.answers.said[-1]


def test_without_a_previous_version_it_says_so(user: User) -> None:
    menu_bar(user, "File", "Open previous version")
    assert user.answers.said[-1].startswith("No previous version: “My offers” has no previous version")


def test_a_broken_plan_offers_the_version_before_it(open_window: Opener, tmp_path: Path) -> None:
    path = tmp_path / "mine.counterpoint"
    first = save(path, Plan(title="First"), None)
    save(path, Plan(title="Second"), first.fingerprint)
    path.write_bytes(path.read_bytes()[:40])
    user = open_window()
    user.answers.path, user.answers.keys = path, ["before"]
    user.press("Ctrl+O")
    assert user.plan.title == "First"
    assert user.window.session.dirty
    user.press("Ctrl+S")
    assert read(path).plan.title == "First"


def test_plans_opened_lately_may_lie_where_nobody_may_look(
    open_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = open_window()
    path = tmp_path / "mine.counterpoint"
    save(path, Plan(), None)
    user.window.settings.setValue("recent", [str(path), "/x/" + "y" * 300, "nul\0", str(tmp_path / "gone")])
    assert user.window.document.recent == (path,)
    real = os.stat

    def shut(named: Path) -> os.stat_result:
        if named == path:
            raise PermissionError(13, "Permission denied")
        return real(named)

    monkeypatch.setattr(os, "stat", shut)
    user.window.show_welcome()
    assert not user.window.document.recent


def test_a_plan_in_a_place_that_may_only_be_read_is_opened_for_reading(
    open_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.counterpoint"
    save(path, Plan(title="Mine"), None)
    real = os.open

    def read_only(named: str, flags: int, *rest: int) -> int:
        if flags & os.O_CREAT:
            raise OSError(30, "Read-only file system")
        return real(named, flags, *rest)

    monkeypatch.setattr(os, "open", read_only)
    monkeypatch.setattr(os, "access", lambda *_arguments: False)
    user = open_window()
    user.answers.path = path
    user.press("Ctrl+O")
    assert user.plan.title == "Mine"
    assert "for reading only" in user.window.windowTitle()
    user.press("Ctrl+N")
    assert user.plan.title == "My offers"


def test_a_time_of_saving_is_shown_only_for_a_save_of_this_window(sampled: User) -> None:
    path = sampled.folder / "mine.counterpoint"
    sampled.answers.path = path
    sampled.press("Ctrl+S")
    assert re.fullmatch(r"Saved \d\d:\d\d", sampled.window.status.saved.text())
    sampled.window.document.open(path)
    assert sampled.window.status.saved.text() == "Saved"

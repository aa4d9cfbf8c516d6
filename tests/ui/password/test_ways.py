"""Ways to a plan with a password: dropped on the window, from the lists, and by a second window."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from planner.files import is_locked, lock, recovery
from tests.ui.conftest import Opener, User
from tests.ui.dropping import drop, file
from tests.ui.password.locked import PASSWORD, choose, company, in_clear, locked_plan, saved_plan

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def path(user: User) -> Path:
    """A plan with a password that no window has open any more."""
    made = locked_plan(user)
    user.window.session.stack.setClean()
    user.window.close()
    return made


def edits_stay_locked(user: User) -> None:
    """Type into the open plan, let a copy be kept, save; nothing of it is on the disk in clear."""
    user.rename("offers.o1.company", "Canary typed")
    user.window.document.recovery_keeper.write_copy()
    assert len(recovery.copies(user.folder / "data")) == 1
    assert in_clear(user.folder) == []
    user.press("Ctrl+S")
    assert not user.window.session.dirty
    assert in_clear(user.folder) == []


def test_a_locked_plan_dropped_on_the_window_asks_and_opens(path: Path, open_window: Opener) -> None:
    user = open_window()
    user.answers.passwords = ["wrong", PASSWORD]
    drop(user.window, file(path))
    assert company(user) == "Canary Labs"
    assert user.window.session.path == path
    assert "Try again" in user.answers.said[1]
    edits_stay_locked(user)


def test_who_gives_up_on_a_dropped_plan_keeps_the_open_one(path: Path, open_window: Opener) -> None:
    user = open_window()
    user.window.run_command("sample")
    before, shown = path.read_bytes(), user.plan
    user.answers.passwords = ["wrong", None]
    drop(user.window, file(path))
    assert user.plan is shown
    assert path.read_bytes() == before
    assert not lock.lock_path(path).exists()


def test_a_locked_plan_opens_from_the_list_of_the_welcome_page(path: Path, open_window: Opener) -> None:
    user = open_window()
    user.answers.passwords = [PASSWORD]
    buttons = user.window.welcome.findChildren(QPushButton)
    (button,) = [each for each in buttons if each.accessibleName() == path.name]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert company(user) == "Canary Labs"
    edits_stay_locked(user)


def test_a_locked_plan_opens_from_the_menu_of_recent_plans(path: Path, open_window: Opener) -> None:
    user = open_window()
    user.window.run_command("sample")
    user.answers.passwords = ["wrong", PASSWORD]
    menus = user.window.findChildren(QMenu)
    (menu,) = [menu for menu in menus if menu.title().replace("&", "") == "Open recent"]
    menu.popup(user.window.pos())
    QTest.keyClick(menu, Qt.Key.Key_1)
    assert company(user) == "Canary Labs"
    assert user.window.session.path == path
    edits_stay_locked(user)


@pytest.mark.linux
def test_a_second_window_reads_a_locked_plan_and_keeps_its_edits_locked(
    path: Path, open_window: Opener
) -> None:
    first = {"pid": os.getppid(), "host": os.uname().nodename}
    lock.lock_path(path).write_text(json.dumps(first), encoding="utf-8")
    before = path.read_bytes()
    user = open_window()
    user.answers.path, user.answers.passwords, user.answers.keys = path, [PASSWORD], ["read"]
    user.press("Ctrl+O")
    assert company(user) == "Canary Labs"
    assert "(with a password) (for reading only)" in user.window.windowTitle()
    user.rename("offers.o1.company", "Canary second")
    user.window.document.recovery_keeper.write_copy()
    assert len(recovery.copies(user.folder / "data")) == 1
    user.answers.path = user.folder / "copy.counterpoint"
    user.press("Ctrl+S")
    assert is_locked(user.answers.path.read_bytes())
    assert path.read_bytes() == before
    assert json.loads(lock.lock_path(path).read_text(encoding="utf-8")) == first
    assert in_clear(user.folder) == []


@pytest.mark.linux
def test_a_second_window_that_does_not_open_a_locked_plan_leaves_the_lock(
    path: Path, open_window: Opener
) -> None:
    first = json.dumps({"pid": os.getppid(), "host": os.uname().nodename})
    lock.lock_path(path).write_text(first, encoding="utf-8")
    user = open_window()
    user.answers.path, user.answers.passwords = path, [PASSWORD]
    user.press("Ctrl+O")
    assert "It is open in another window." in user.answers.said[-1]
    assert user.window.session.path is None
    assert lock.lock_path(path).read_text(encoding="utf-8") == first


@contextmanager
def second_window(plan: Path, folder: Path, *passwords: str) -> Iterator[subprocess.Popen[str]]:
    """Run a window of another process on a plan; ended when it is left."""
    command = [sys.executable, "-m", "tests.ui.password.second_window", str(plan), str(folder), *passwords]
    environment, pipe = {**os.environ, "PYTHONUTF8": "1"}, subprocess.PIPE
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True, encoding="utf-8"
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        try:
            yield other
        finally:
            other.kill()


def ask(other: subprocess.Popen[str], order: str) -> str:
    """Have the other window do something; return what it tells its user."""
    assert other.stdin is not None
    assert other.stdout is not None
    other.stdin.write(f"{order}\n")
    other.stdin.flush()
    return other.stdout.readline().strip()


def test_no_copy_of_a_living_second_window_stays_in_clear(user: User) -> None:
    path = saved_plan(user)
    with second_window(path, user.folder) as other:
        assert ask(other, "type") == "nothing"
        assert any(name.endswith(".recovery") for name in in_clear(user.folder))
        user.answers.passwords = [PASSWORD]
        choose(user, "Set a password…")
        assert "Another window keeps unsaved work of this plan" in user.answers.said[-1]
        assert not is_locked(path.read_bytes())
        assert ask(other, "undo") == "nothing"
        choose(user, "Set a password…")
        assert is_locked(path.read_bytes())
        assert in_clear(user.folder) == []
        locked = path.read_bytes()
        assert "given a password in another window" in ask(other, "type")
        assert in_clear(user.folder) == []
        assert "has been given a password since it was opened" in ask(other, "replace")
        assert path.read_bytes() == locked
        assert in_clear(user.folder) == []


def test_no_second_window_writes_under_a_password_that_was_changed(user: User) -> None:
    path = locked_plan(user)
    with second_window(path, user.folder, PASSWORD) as other:
        assert ask(other, "type") == "nothing"
        user.answers.passwords = ["another password"]
        before = path.read_bytes()
        choose(user, "Change the password…")
        assert "Another window keeps unsaved work of this plan" in user.answers.said[-1]
        assert path.read_bytes() == before
        assert ask(other, "undo") == "nothing"
        choose(user, "Change the password…")
        changed = path.read_bytes()
        assert changed != before
        assert "given another password in another window" in ask(other, "type")
        assert recovery.copies(user.folder / "data") == ()
        assert "has been given another password since it was opened" in ask(other, "replace")
        assert path.read_bytes() == changed


@pytest.mark.parametrize(("answer", "locked"), [("replace", True), ("clear", False)])
def test_a_second_window_asks_before_it_gives_a_removed_password_back(
    user: User, answer: str, *, locked: bool
) -> None:
    path = locked_plan(user)
    with second_window(path, user.folder, PASSWORD) as other:
        user.answers.keys = ["remove"]
        choose(user, "Remove the password…")
        removed = path.read_bytes()
        assert not is_locked(removed)
        assert ask(other, "type") == "nothing"
        assert "has no password any more" in ask(other, "leave")
        assert path.read_bytes() == removed
        assert "has no password any more" in ask(other, answer)
        assert is_locked(path.read_bytes()) is locked
        assert (b"Canary elsewhere" in path.read_bytes()) is not locked
        assert recovery.copies(user.folder / "data") == ()
        assert ask(other, "type again") == "nothing"
        assert "password" not in ask(other, "save")
        assert is_locked(path.read_bytes()) is locked

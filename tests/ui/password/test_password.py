"""A plan with a password, from the menu to the disk: set, changed, removed, and never in clear."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from planner.files import is_locked, previous_of, recovery
from planner.ui.documents.dialogs import QtDialogs
from planner.ui.documents.password_box import DIFFERENT, EMPTY, PasswordBox
from tests.ui.conftest import Opener, User
from tests.ui.password.locked import PASSWORD, choose, company, in_clear, locked_plan, menu_items, saved_plan


def test_the_menu_sets_a_password_after_saying_that_there_is_no_way_around_it(user: User) -> None:
    assert menu_items(user) == ["Set a password…"]
    path = saved_plan(user)
    assert in_clear(user.folder) == ["mine.counterpoint", "mine.counterpoint.previous"]
    user.answers.passwords = [PASSWORD]
    choose(user, "Set a password…")
    asked, told = user.answers.said[-2:]
    assert "There is no way around it" in asked
    assert "twice" in asked
    assert "backups" in told
    assert "books, letters and PDFs that you exported" in told
    assert in_clear(user.folder) == []
    assert is_locked(path.read_bytes())
    assert is_locked(previous_of(path).read_bytes())
    assert menu_items(user) == ["Change the password…", "Remove the password…"]
    assert "(with a password)" in user.window.windowTitle()


def test_who_cancels_sets_no_password(user: User) -> None:
    path = saved_plan(user)
    choose(user, "Set a password…")
    assert not is_locked(path.read_bytes())
    assert menu_items(user) == ["Set a password…"]


def test_editing_saving_and_copies_leave_nothing_in_clear(user: User) -> None:
    locked_plan(user)
    user.rename("offers.o1.location", "Canary Islands")
    user.window.document.recovery_keeper.write_copy()
    assert len(recovery.copies(user.folder / "data")) == 1
    assert in_clear(user.folder) == []
    user.type("Canary draft")
    user.window.document.recovery_keeper.write_copy()
    assert in_clear(user.folder) == []
    user.press("Return", "Ctrl+S")
    assert recovery.copies(user.folder / "data") == ()
    assert in_clear(user.folder) == []


def test_unsaved_work_in_clear_is_locked_with_the_plan(user: User) -> None:
    saved_plan(user)
    user.rename("offers.o1.company", "Canary unsaved")
    user.window.document.recovery_keeper.write_copy()
    assert any(name.endswith(".recovery") for name in in_clear(user.folder))
    user.answers.passwords = [PASSWORD]
    choose(user, "Set a password…")
    assert in_clear(user.folder) == []
    assert len(recovery.copies(user.folder / "data")) == 1
    assert user.window.session.dirty


def test_a_plan_without_a_file_is_kept_and_saved_under_its_password(user: User) -> None:
    user.press("Ctrl+Shift+N")
    user.rename("offers.o1.company", "Canary AI")
    user.window.document.recovery_keeper.write_copy()
    user.answers.passwords = [PASSWORD]
    choose(user, "Set a password…")
    assert in_clear(user.folder) == []
    user.answers.path = user.folder / "new.counterpoint"
    user.press("Ctrl+S")
    assert is_locked((user.folder / "new.counterpoint").read_bytes())
    assert in_clear(user.folder) == []


def reopened(user: User, opener: Opener, *passwords: str | None) -> User:
    """Another window that opens the plan from its welcome page, answering with these passwords."""
    user.window.session.stack.setClean()
    user.window.close()
    other = opener()
    other.answers.passwords = list(passwords)
    other.window.document.open(user.folder / "mine.counterpoint")
    return other


def test_a_wrong_password_is_a_sentence_and_another_try(user: User, open_window: Opener) -> None:
    path = locked_plan(user)
    before = path.read_bytes()
    other = reopened(user, open_window, "wrong", PASSWORD)
    assert company(other) == "Canary Labs"
    first, second = (text for text in other.answers.said if text.startswith("Password"))
    assert first == "Password | “mine.counterpoint” has a password. | Open | once | "
    assert second.endswith("That is not the password of “mine.counterpoint”. Try again.")
    other.rename("offers.o1.company", "Canary again")
    other.press("Ctrl+S")
    assert in_clear(user.folder) == []
    assert path.read_bytes() != before


def test_who_gives_up_keeps_the_open_plan_and_the_file(user: User, open_window: Opener) -> None:
    path = locked_plan(user)
    before = path.read_bytes()
    other = reopened(user, open_window, "wrong", None)
    assert other.window.session.path is None
    assert path.read_bytes() == before


def test_the_previous_version_needs_no_second_password(user: User) -> None:
    locked_plan(user)
    asked = len(user.answers.said)
    choose(user, "Open previous version")
    assert company(user) == "Canary AI"
    assert not any(text.startswith("Password") for text in user.answers.said[asked:])


def copied_work(user: User) -> tuple[Path, bytes]:
    """The recovery copy of unsaved work on a plan with a password: its file and its bytes."""
    locked_plan(user)
    user.rename("offers.o1.company", "Canary lost")
    user.window.document.recovery_keeper.write_copy()
    (copy,) = (user.folder / "data" / recovery.FOLDER).iterdir()
    return copy, copy.read_bytes()


def kill(user: User, copy: Path, data: bytes) -> Path:
    """Close the window, and leave its copy as that of a process that is gone."""
    user.window.session.stack.setClean()
    user.window.close()
    head, _, body = data.partition(b"\n")
    left = copy.with_name("other.recovery")
    left.write_bytes(head.replace(b'"pid": ', b'"pid": 4194') + b"\n" + body)
    return left


def recovered(opener: Opener, *passwords: str) -> User:
    """Another window that takes what a copy kept, answering with these passwords."""
    other = opener()
    other.answers.keys, other.answers.passwords = ["open"], list(passwords)
    assert other.window.document.offer_recovery()
    assert company(other) == "Canary lost"
    return other


def test_work_of_a_window_that_was_killed_comes_back_with_the_password(
    user: User, open_window: Opener
) -> None:
    kill(user, *copied_work(user))
    other = recovered(open_window, "wrong", PASSWORD)
    assert "(with a password)" in other.window.windowTitle()
    assert in_clear(user.folder) == []
    other.press("Ctrl+S")
    assert in_clear(user.folder) == []


def test_work_under_the_password_before_stays_until_it_is_kept_otherwise(
    user: User, open_window: Opener
) -> None:
    copy, data = copied_work(user)
    user.answers.passwords = ["another password"]
    choose(user, "Change the password…")
    old = kill(user, copy, data)
    other = recovered(open_window, PASSWORD)
    assert "given another password" in other.window.status.note.text()
    assert old.exists()


def test_a_changed_password_replaces_the_old_one_everywhere(user: User, open_window: Opener) -> None:
    locked_plan(user)
    user.answers.passwords = ["another password"]
    choose(user, "Change the password…")
    other = reopened(user, open_window, PASSWORD, "another password")
    assert company(other) == "Canary Labs"
    choose(other, "Open previous version")
    assert company(other) == "Canary AI"


def test_a_removed_password_is_asked_about_first(user: User, open_window: Opener) -> None:
    path = locked_plan(user)
    choose(user, "Remove the password…")
    assert is_locked(path.read_bytes())
    user.answers.keys = ["remove"]
    choose(user, "Remove the password…")
    assert in_clear(user.folder) == ["mine.counterpoint", "mine.counterpoint.previous"]
    other = reopened(user, open_window)
    assert company(other) == "Canary Labs"
    assert menu_items(other) == ["Set a password…"]


def test_a_locked_plan_that_was_cut_off_is_named_and_not_overwritten(user: User, open_window: Opener) -> None:
    path = locked_plan(user)
    cut = path.read_bytes()[:-9]
    path.write_bytes(cut)
    other = reopened(user, open_window, PASSWORD)
    assert "damaged or cut off" in other.answers.said[-1]
    assert path.read_bytes() == cut
    other.answers.keys, other.answers.passwords = ["before"], [PASSWORD]
    other.window.document.open(path)
    assert company(other) == "Canary AI"
    assert path.read_bytes() == cut


def test_settings_and_titles_know_no_password(user: User) -> None:
    locked_plan(user)
    user.window.close()
    user.window.settings.sync()
    files = [path for path in user.folder.rglob("*") if path.is_file()]
    assert "settings.ini" in [path.name for path in files]
    assert not any(PASSWORD.encode() in path.read_bytes() for path in files)


@dataclass
class Typist:
    """Presses keys in a password box, wherever its keyboard is."""

    box: PasswordBox

    def press(self, *keys: str) -> None:
        for key in keys:
            QTest.keySequence(self.box.focusWidget() or self.box, QKeySequence(key))

    def type(self, text: str) -> None:
        QTest.keyClicks(self.box.focusWidget() or self.box, text)


def answer(act: Callable[[Typist], None]) -> None:
    """Act in the password box once it is open; it never stays open."""

    def begin() -> None:
        (box,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, PasswordBox))
        try:
            act(Typist(box))
        finally:
            box.done(box.result())

    QTimer.singleShot(0, begin)


def test_the_box_takes_the_same_password_twice_and_says_what_is_wrong(qtbot: QtBot) -> None:
    seen = []

    def act(typist: Typist) -> None:
        box = typist.box
        typist.press("Return")
        seen.append(box.wrong.text())
        typist.type("one")
        typist.press("Tab")
        typist.type("two")
        typist.press("Return")
        seen.append(box.wrong.text())
        hidden = [line.echoMode() is QLineEdit.EchoMode.Password for line in box.lines]
        typist.press("Tab", "Space")
        shown = [line.echoMode() is QLineEdit.EchoMode.Normal for line in box.lines]
        seen.append(f"{hidden} {shown}")
        typist.press("Shift+Tab", "Ctrl+A")
        typist.type("one")
        typist.press("Return")

    answer(act)
    assert QtDialogs().ask_password(("Set a password", "Text", "Set"), twice=True) == "one"
    assert seen == [EMPTY, DIFFERENT, "[True, True] [True, True]"]
    del qtbot


def test_esc_gives_the_box_up(qtbot: QtBot) -> None:
    answer(lambda typist: typist.press("Esc"))
    assert QtDialogs().ask_password(("Password", "Text", "Open"), wrong="Again.") is None
    del qtbot

"""Every change has a recovery copy soon, whoever made it, until it is saved or surely given up."""

import json
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner import app, cli
from planner.files import lock, read, recovery, save
from planner.plan import Plan
from planner.ui.documents.recovery_keeper import DELAY
from planner.ui.offers.view import OffersView
from tests.ui.conftest import Opener, User
from tests.ui.context.by_hand import menu_bar

PROMISE = 5_000  # ms


def saved(user: User, name: str = "mine.counterpoint") -> Path:
    user.answers.path = user.folder / name
    user.press("Ctrl+S")
    return user.folder / name


def copies(user: User) -> tuple[recovery.RecoveryCopy, ...]:
    return recovery.copies(user.folder / "data")


def kept(user: User) -> Plan:
    """Wait for the recovery copy, as long as is promised, and return what it holds."""
    user.bot.waitUntil(lambda: bool(copies(user)), timeout=PROMISE)
    return recovery.recover(copies(user)[0])[0].plan


def die(user: User) -> None:
    """Make the recovery copies look like a dead window's."""
    for copy in copies(user):
        head, body = copy.path.read_bytes().split(b"\n", 1)
        dead = {**json.loads(head), "pid": 2**22 + 1}
        copy.path.rename(copy.path.with_name("dead.recovery"))
        copy.path.with_name("dead.recovery").write_bytes(json.dumps(dead).encode() + b"\n" + body)


def keys_are_in_the_grid() -> bool:
    return isinstance(QApplication.focusWidget(), OffersView)


def test_the_promise_leaves_time_to_write() -> None:
    assert DELAY <= PROMISE / 2


def test_an_added_offer_is_kept_though_nothing_was_typed(sampled: User) -> None:
    saved(sampled)
    sampled.press("Ctrl+Shift+N")
    assert kept(sampled) == sampled.plan
    assert len(sampled.plan.offers) == 4


def test_a_deleted_offer_is_kept(sampled: User) -> None:
    saved(sampled)
    sampled.go("offers.o2.base")
    sampled.press("Ctrl+Shift+Del")
    assert [offer.id for offer in kept(sampled).offers] == ["o1", "o3"]


def test_a_paste_is_kept(sampled: User) -> None:
    saved(sampled)
    sampled.go("offers.o1.base")
    sampled.clipboard = "222,000"
    sampled.press("Ctrl+V")
    assert kept(sampled).offer("o1").base == 222_000


def test_an_undo_of_what_was_saved_is_kept(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.enter("222k")
    saved(sampled)
    sampled.press("Ctrl+Z")
    assert kept(sampled).offer("o1").base == 210_000


def test_an_undo_to_what_is_saved_needs_no_copy_any_more(sampled: User) -> None:
    saved(sampled)
    sampled.press("Ctrl+Shift+N")
    kept(sampled)
    sampled.press("Ctrl+Z")
    sampled.bot.waitUntil(lambda: not copies(sampled), timeout=PROMISE)


@pytest.mark.linux
def test_edits_of_a_plan_opened_for_reading_are_kept(sampled: User, open_window: Opener) -> None:
    path = saved(sampled)
    held = {"pid": os.getppid(), "host": os.uname().nodename}
    lock.lock_path(path).write_text(json.dumps(held), encoding="utf-8")
    second = open_window()
    second.answers.path, second.answers.keys = path, ["read"]
    second.press("Ctrl+O")
    second.go("offers.o1.base")
    second.enter("233k")
    assert kept(second).offer("o1").base == 233_000


def test_not_saving_and_then_opening_nothing_loses_nothing(sampled: User) -> None:
    saved(sampled)
    sampled.press("Ctrl+Shift+N")
    kept(sampled)
    sampled.answers.path, sampled.answers.keys = None, ["drop"]
    sampled.press("Ctrl+O")
    assert sampled.answers.said[-1].startswith("Open a plan")
    assert len(copies(sampled)) == 1
    assert sampled.window.session.dirty
    assert len(sampled.plan.offers) == 4


def test_not_saving_and_then_opening_a_broken_file_loses_nothing(sampled: User) -> None:
    saved(sampled)
    sampled.press("Ctrl+Shift+N")
    kept(sampled)
    broken = sampled.folder / "broken.counterpoint"
    broken.write_text("no plan")
    sampled.answers.path, sampled.answers.keys = broken, ["drop"]
    sampled.press("Ctrl+O")
    assert sampled.answers.said[-1].startswith("Cannot open")
    assert len(copies(sampled)) == 1


def test_not_saving_and_opening_another_plan_gives_the_copy_up(sampled: User) -> None:
    other = sampled.folder / "other.counterpoint"
    save(other, Plan(title="Other"), None)
    saved(sampled)
    sampled.go("offers.o1.base")
    sampled.enter("222k")
    kept(sampled)
    sampled.answers.path, sampled.answers.keys = other, ["drop"]
    sampled.press("Ctrl+O")
    assert sampled.plan.title == "Other"
    assert copies(sampled) == ()


@pytest.mark.parametrize("answer", ["open", "later"])
def test_a_recovery_does_not_swallow_the_file_that_was_asked_for(
    sampled: User, open_window: Opener, answer: str
) -> None:
    path = saved(sampled)
    sampled.go("offers.o1.base")
    sampled.enter("234k")
    kept(sampled)
    die(sampled)
    lock.release(path)
    other = sampled.folder / "other.counterpoint"
    save(other, Plan(title="Other"), None)
    second = open_window()
    second.answers.keys = [answer, "save"]
    app.compute_and_open(second.window, other)
    assert second.plan.title == "Other"
    assert read(path).plan.offer("o1").base == (234_000 if answer == "open" else 210_000)
    assert len(copies(second)) == (0 if answer == "open" else 1)
    assert keys_are_in_the_grid()


def test_a_recovered_plan_that_is_the_file_asked_for_is_opened_once(
    sampled: User, open_window: Opener
) -> None:
    path = saved(sampled)
    sampled.go("offers.o1.base")
    sampled.enter("234k")
    kept(sampled)
    die(sampled)
    lock.release(path)
    second = open_window()
    second.answers.keys = ["open"]
    app.compute_and_open(second.window, path)
    assert second.plan.offer("o1").base == 234_000
    assert second.window.session.dirty
    assert keys_are_in_the_grid()


def test_staying_with_the_recovered_plan_says_that_the_file_is_not_open(
    sampled: User, open_window: Opener
) -> None:
    sampled.go("offers.o1.base")
    sampled.enter("234k")
    kept(sampled)
    die(sampled)
    other = sampled.folder / "other.counterpoint"
    save(other, Plan(title="Other"), None)
    second = open_window()
    second.answers.keys = ["open", "stay"]
    app.compute_and_open(second.window, other)
    assert second.plan.offer("o1").base == 234_000
    assert "“other.counterpoint” was not opened" in second.window.status.note.text()


def test_a_named_plan_opens_with_the_keyboard_in_the_grid(open_window: Opener, tmp_path: Path) -> None:
    path = tmp_path / "mine.counterpoint"
    assert cli.main(["sample", "-o", str(path)]) == 0
    user = open_window()
    app.compute_and_open(user.window, path)
    assert keys_are_in_the_grid()
    user.enter("222k")
    assert user.plan.offer("o1").base == 222_000


@pytest.mark.parametrize("line", ["New plan", "Open…", "Open the sample"])
def test_every_way_to_a_plan_ends_in_the_grid(open_window: Opener, tmp_path: Path, line: str) -> None:
    path = tmp_path / "mine.counterpoint"
    save(path, Plan(title="Mine"), None)
    user = open_window()
    user.answers.path = path
    menu_bar(user, "File", line)
    assert keys_are_in_the_grid()
    user.turn_to("Compare")
    menu_bar(user, "File", line)
    assert keys_are_in_the_grid()


def test_a_recovery_folder_that_cannot_be_listed_is_a_sentence(open_window: Opener, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / recovery.FOLDER).write_text("a file in its place")
    user = open_window()
    assert user.answers.said[-1].startswith("Cannot recover: Recovery copies cannot be listed.")
    assert "not a directory" in user.answers.said[-1]


def test_a_recovery_copy_that_cannot_be_read_is_a_sentence_and_stays(
    open_window: Opener, tmp_path: Path
) -> None:
    folder = tmp_path / "data" / recovery.FOLDER
    folder.mkdir(parents=True)
    head = json.dumps({"path": None, "pid": 2**22 + 1, "fingerprint": None})
    (folder / "x.recovery").write_text(f"{head}\nnonsense")
    user = open_window()
    user.answers.keys = ["open"]
    assert not user.window.document.offer_recovery()
    assert user.answers.said[-1].startswith("Cannot recover")
    assert (folder / "x.recovery").exists()

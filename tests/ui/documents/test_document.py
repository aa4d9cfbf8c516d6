"""Files: nothing typed is lost, nothing of others is overwritten, a second window is told."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from planner.files import lock, read, recovery
from tests.ui.conftest import Opener, User


def saved(user: User, name: str = "mine.counterpoint") -> Path:
    user.answers.path = user.folder / name
    user.press("Ctrl+S")
    return user.folder / name


def leave_as_a_dead_window(data: Path) -> dict[str, Any]:
    """Make the recovery copy that is there look like a dead process's; return the plan file in it."""
    copy = recovery.copies(data)[0].path
    head, body = copy.read_bytes().split(b"\n", 1)
    dead = {**json.loads(head), "pid": 2**22 + 1}
    copy.with_name("dead-1.recovery").write_bytes(json.dumps(dead).encode() + b"\n" + body)
    content: dict[str, Any] = json.loads(body)
    return content


def test_a_plan_is_saved_with_its_wrong_entries(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.enter("lots")
    path = saved(sampled)
    assert read(path).plan == sampled.plan
    assert read(path).plan.typed["offers.o1.base"].text == "lots"
    assert not sampled.window.isWindowModified()


def test_saving_takes_what_stands_in_an_open_editor(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.type("222k")
    assert read(saved(sampled)).plan.offer("o1").base == 222_000


def test_closing_with_unsaved_changes_asks(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.enter("222k")
    sampled.answers.keys = ["stay"]
    sampled.press("Ctrl+Q")
    assert sampled.window.isVisible()
    assert sampled.answers.said[-1].startswith("Unsaved changes")
    sampled.answers.keys = ["drop"]
    sampled.press("Ctrl+Q")
    assert not sampled.window.isVisible()


def test_a_file_changed_outside_is_not_overwritten_unasked(sampled: User) -> None:
    path = saved(sampled)
    other = json.loads(path.read_text())
    other["plan"]["title"] = "Theirs"
    path.write_text(json.dumps(other))
    sampled.go("offers.o1.base")
    sampled.enter("222k")
    sampled.press("Ctrl+S")
    assert read(path).plan.title == "Theirs"
    assert "Changed by another program" in sampled.answers.said[-1]
    sampled.answers.keys = ["replace"]
    sampled.press("Ctrl+S")
    assert read(path).plan.offer("o1").base == 222_000


@pytest.mark.parametrize("taken", ["file", "folder"])
def test_a_plan_that_is_gone_is_written_again(taken: str, sampled: User) -> None:
    (sampled.folder / "jobs").mkdir()
    path = saved(sampled, "jobs/mine.counterpoint")
    sampled.go("offers.o1.base")
    sampled.enter("222k")
    if taken == "folder":
        shutil.rmtree(path.parent)
    else:
        path.unlink()
    sampled.press("Ctrl+S")
    assert "The file is gone: " in sampled.answers.said[-1]
    assert (
        f"{'The folder of ' if taken == 'folder' else ''}“mine.counterpoint” is there no more"
        in (sampled.answers.said[-1])
    )
    assert not path.exists()
    assert sampled.window.session.dirty
    sampled.answers.keys = ["again"]
    sampled.press("Ctrl+S")
    assert read(path).plan.offer("o1").base == 222_000
    assert lock.lock_path(path).exists()
    assert not sampled.window.session.dirty


def test_a_folder_that_cannot_be_made_again_is_said(sampled: User) -> None:
    (sampled.folder / "jobs").mkdir()
    path = saved(sampled, "jobs/mine.counterpoint")
    sampled.go("offers.o1.base")
    sampled.enter("222k")
    shutil.rmtree(path.parent)
    path.parent.write_text("in the way", encoding="utf-8")
    sampled.answers.keys = ["again"]
    sampled.press("Ctrl+S")
    assert sampled.answers.said[-1].startswith("Not saved: ")
    assert sampled.window.session.dirty


@pytest.mark.linux
def test_a_second_window_is_told_and_may_read(sampled: User, open_window: Opener) -> None:
    path = saved(sampled)
    held = lock.lock_path(path)
    held.write_text(json.dumps({"pid": os.getppid(), "host": os.uname().nodename}))
    second = open_window()
    second.answers.path, second.answers.keys = path, ["read"]
    second.press("Ctrl+O")
    assert "Already open" in second.answers.said[-1]
    assert "for reading only" in second.window.windowTitle()
    second.answers.path = second.folder / "beside.counterpoint"
    second.press("Ctrl+S")
    assert (second.folder / "beside.counterpoint").exists()


def test_what_a_killed_window_had_typed_is_offered(sampled: User, open_window: Opener) -> None:
    sampled.go("offers.o1.base")
    sampled.type("234k")
    data = sampled.folder / "data"
    sampled.bot.waitUntil(lambda: bool(recovery.copies(data)), timeout=5_000)
    leave_as_a_dead_window(data)
    second = open_window()
    second.answers.keys = ["open"]
    assert second.window.document.offer_recovery()
    assert second.plan.offer("o1").base == 234_000
    assert second.window.session.dirty


def test_what_a_newer_program_wrote_outlives_recovery_and_save(user: User, open_window: Opener) -> None:
    path = user.folder / "newer.counterpoint"
    path.write_text('{"counterpoint": 99, "extra": [1], "plan": {"title": "T", "mood": "good"}}')
    user.answers.path = path
    user.press("Ctrl+O")
    user.go("present.base")
    user.enter("200k")
    data = user.folder / "data"
    user.bot.waitUntil(lambda: bool(recovery.copies(data)), timeout=5_000)
    body = leave_as_a_dead_window(data)
    assert (body["counterpoint"], body["extra"], body["plan"]["mood"]) == (99, [1], "good")
    second = open_window()
    second.answers.keys = ["open"]
    assert second.window.document.offer_recovery()
    second.press("Ctrl+S")
    kept = json.loads(path.read_text())
    assert (kept["counterpoint"], kept["extra"], kept["plan"]["mood"]) == (99, [1], "good")
    assert read(path).plan.present.base == 200_000


def test_a_foreign_file_is_a_sentence_and_stays(user: User) -> None:
    path = user.folder / "foreign.counterpoint"
    path.write_text("no plan")
    user.answers.path = path
    user.press("Ctrl+O")
    assert user.answers.said[-1].startswith("Cannot open")
    assert path.read_text() == "no plan"


def test_a_pasted_table_is_shown_before_it_is_taken(user: User) -> None:
    user.clipboard = "Company\tDelta\tEcho\nBase\t$200,000\tlots\nSmell\tgood\tbad\n"
    user.answers.keys = ["take"]
    user.press("Ctrl+Shift+I")
    assert "Smell" in user.answers.said[-1]
    assert [offer.company for offer in user.plan.offers] == ["Delta", "Echo"]
    assert user.plan.offers[0].base == 200_000


def test_a_table_is_shown_before_it_is_taken(user: User) -> None:
    table = user.folder / "offers.csv"
    table.write_text("Company,Delta,Echo\nBase,200k,lots\nSmell,good,bad\n")
    user.answers.path, user.answers.keys = table, ["take"]
    user.press("Ctrl+I")
    assert "Smell" in user.answers.said[-1]
    assert [offer.company for offer in user.plan.offers] == ["Delta", "Echo"]
    assert user.plan.typed[f"offers.{user.plan.offers[1].id}.base"].text == "lots"
    user.press("Ctrl+Z")
    assert user.plan.offers == ()


def test_what_an_old_file_left_unsaid_is_said_at_opening_and_only_until_it_is_saved(user: User) -> None:
    path = user.folder / "old.counterpoint"
    path.write_text('{"counterpoint": 1, "plan": {"offers": [{"id": "o1", "company": "Aurora"}]}}')
    user.answers.path = path
    user.press("Ctrl+O")
    assert "Aurora: every offer was taken as written before" in user.answers.said[-1]
    assert user.shown("offers.o1.standing") == "not said"
    user.press("Ctrl+S", "Ctrl+O")
    assert not user.answers.said[-1].startswith("Look at what was opened")

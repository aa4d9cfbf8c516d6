"""Work that a crashed window left is the next step until it is opened or discarded."""

import json

from PySide6.QtWidgets import QApplication

from planner.files import lock, recovery
from tests.ui.conftest import Opener, User

PROMISE = 5_000  # ms


def die(user: User) -> None:
    """Make the recovery copy look like a dead window's."""
    user.bot.waitUntil(lambda: bool(recovery.copies(user.folder / "data")), timeout=PROMISE)
    for copy in recovery.copies(user.folder / "data"):
        head, body = copy.path.read_bytes().split(b"\n", 1)
        dead = json.dumps({**json.loads(head), "pid": 2**22 + 1}).encode()
        copy.path.rename(copy.path.with_name("dead.recovery"))
        copy.path.with_name("dead.recovery").write_bytes(dead + b"\n" + body)


def next_sentence(user: User) -> str:
    QApplication.processEvents()
    return user.window.strip.next.sentence.text()


def test_what_was_left_for_later_is_opened_by_the_next_step(sampled: User, open_window: Opener) -> None:
    path = sampled.window.session.path
    sampled.go("offers.o1.base")
    sampled.enter("234k")
    die(sampled)
    if path is not None:
        lock.release(path)
    second = open_window()  # its harmless answer is to ask again later
    second.press("Ctrl+N")
    assert next_sentence(second).startswith("Unsaved work from ")
    assert next_sentence(second).endswith(" was kept.")
    second.answers.keys = ["open"]
    second.press("Ctrl+.")
    assert second.plan.offer("o1").base == 234_000
    assert not next_sentence(second).startswith("Unsaved work")

"""A job post's range becomes the posted band by keys alone, as one step of undo."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from planner.plan import PRESENT_ID
from planner.ui.accepting.accepting_dialog import NOT_READ_YET
from planner.ui.job_post.dialog import JobPostDialog
from planner.ui.job_post.opening import NO_OFFER
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

ZONES = (
    "Senior PM\n\nBase salary\nSan Francisco, CA: $210,000 - $260,000\nAustin, TX: $180,000 - $225,000\n"
    "OTE: $300,000 - $350,000"
)


class PostUser:
    """Pastes posts for the first offer, and reads the dialog."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.offer_id = user.plan.offers[0].id
        user.window.session.set_current_offer(self.offer_id)

    @property
    def dialog(self) -> JobPostDialog:
        return next(d for d in self.user.window.findChildren(JobPostDialog) if d.isVisible())

    @property
    def is_open(self) -> bool:
        return any(d.isVisible() for d in self.user.window.findChildren(JobPostDialog))

    def paste(self, text: str) -> JobPostDialog:
        self.user.clipboard = text
        self.user.press("Ctrl+Alt+J")
        self.wait()
        return self.dialog

    def wait(self) -> None:
        self.user.bot.waitUntil(lambda: not self.dialog.is_working, timeout=20_000)
        self.user.bot.waitUntil(lambda: self.dialog.isAncestorOf(QApplication.focusWidget() or self.dialog))

    def lines(self) -> list[str]:
        shown = self.dialog.parts.list
        return [shown.item(row).text() for row in range(shown.count())]

    def band(self) -> tuple[float | None, float | None]:
        offer = self.user.plan.offer(self.offer_id)
        return offer.posted_min, offer.posted_max

    def drop(self, path: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        where, action = QPointF(5, 5), Qt.DropAction.CopyAction
        button, modifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(where.toPoint(), action, mime, button, modifier)
        QApplication.sendEvent(self.dialog, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(self.dialog, QDropEvent(where, action, mime, button, modifier))
        self.wait()


@pytest.fixture
def posts(sampled: User) -> PostUser:
    return PostUser(sampled)


def test_the_only_range_is_selected_and_set_as_one_step(posts: PostUser) -> None:
    before = posts.band()
    dialog = posts.paste("The base salary range for this role is $182,000 - $235,000 per year.")
    assert posts.lines() == ["182,000 to 235,000 a year\n“$182,000 - $235,000”"]
    assert dialog.parts.take.text() == "Set 182,000 to 235,000   Ctrl+Enter"
    posts.user.press("Ctrl+Return")
    assert not posts.is_open
    assert posts.band() == (182_000, 235_000)
    with posts.user.bot.waitActive(posts.user.window):
        posts.user.window.activateWindow()
    posts.user.press("Ctrl+Z")
    assert posts.band() == before


def test_the_ranges_are_counted_as_posted_ranges(posts: PostUser) -> None:
    """The words of the product: a range is posted; “band” is the word of letters."""
    dialog = posts.paste(ZONES)
    assert dialog.parts.head.text().startswith("3 ranges, ")
    assert dialog.parts.head.text().endswith(" can be the posted range")
    assert "band" not in "\n".join(posts.lines()).lower()


def test_several_ranges_are_chosen_by_the_arrow_keys(posts: PostUser) -> None:
    dialog = posts.paste("Base salary ranges\nZone 1: $200,000 - $240,000\nZone 2: $180,000 - $220,000")
    assert dialog.choice is None
    assert not dialog.parts.take.isEnabled()
    posts.user.press("Ctrl+Return")
    assert posts.is_open
    posts.user.press("Down", "Down")
    assert dialog.parts.post.extraSelections()[0].cursor.selectedText() == "$180,000 - $220,000"
    posts.user.press("Ctrl+Return")
    assert posts.band() == (180_000, 220_000)


def test_what_is_no_base_is_shown_with_why_and_cannot_be_set(posts: PostUser) -> None:
    before = posts.band()
    dialog = posts.paste("Pay: $95 – $120 / hr")
    assert "by the hour" in posts.lines()[0]
    posts.user.press("Down")
    assert not dialog.parts.take.isEnabled()
    posts.user.press("Ctrl+Return", "Escape")
    assert posts.band() == before
    assert not posts.is_open


def test_exchanged_ends_are_asked(posts: PostUser) -> None:
    dialog = posts.paste("Base salary: $205,000 – $165,000 per year")
    assert dialog.choice is None
    posts.user.press("Down")
    assert "larger amount first" in dialog.parts.check.text()
    posts.user.press("Ctrl+Return")
    assert posts.band() == (165_000, 205_000)


def test_total_and_on_target_pay_are_listed_and_left(posts: PostUser) -> None:
    posts.paste(ZONES)
    assert posts.lines()[2] == "“$300,000 - $350,000”\nIt is on-target earnings, and not base."


def test_the_post_can_be_edited_and_is_read_again(posts: PostUser) -> None:
    dialog = posts.paste("")
    assert dialog.parts.head.text() == "Nothing pasted yet"
    posts.user.type("Base salary: $150,000 - $180,000 a year")
    posts.wait()
    assert dialog.choice is not None
    posts.user.press("Ctrl+Return")
    assert posts.band() == (150_000, 180_000)


def test_a_post_that_is_still_being_read_sets_nothing(posts: PostUser) -> None:
    before = posts.band()
    dialog = posts.paste("The base salary range for this role is $182,000 - $235,000 per year.")
    dialog.parts.post.setFocus()
    posts.user.press("Ctrl+End")
    posts.user.type(" Bye")
    posts.user.press("Ctrl+Return")
    assert (posts.is_open, posts.band()) == (True, before)
    assert dialog.parts.head.text() == NOT_READ_YET
    posts.wait()
    posts.user.press("Ctrl+Return")
    assert posts.band() == (182_000, 235_000)


def test_a_board_of_several_posts_is_chosen_from(posts: PostUser, tmp_path: Path) -> None:
    pay = {"currency": "USD", "interval": "per-year-salary"}
    board = [
        {"text": "PM", "descriptionPlain": "x", "salaryRange": {"min": 140000, "max": 170000, **pay}},
        {"text": "Lead PM", "descriptionPlain": "x", "salaryRange": {"min": 190000, "max": 240000, **pay}},
    ]
    path = tmp_path / "board.json"
    path.write_text(json.dumps(board), encoding="utf-8")
    dialog = posts.paste("")
    posts.drop(path)
    assert dialog.parts.posts.isVisible()
    dialog.parts.posts.setFocus()
    posts.user.press("Down")
    posts.wait()
    assert posts.lines() == ["190,000 to 240,000 a year\n“USD 190,000 - 240,000”"]


def test_a_file_that_cannot_be_read_is_said_and_leaves_the_text(posts: PostUser, tmp_path: Path) -> None:
    path = tmp_path / "post.pdf"
    path.write_bytes(b"%PDF-1.4 broken")
    dialog = posts.paste("Base salary: $150,000 - $180,000 a year")
    posts.drop(path)
    assert "“post.pdf” cannot be read" in posts.user.answers.said[-1]
    assert dialog.parts.post.toPlainText().startswith("Base salary")


def test_a_plan_is_no_job_post(posts: PostUser, tmp_path: Path) -> None:
    path = tmp_path / "board.json"
    path.write_text('{"counterpoint": 6, "plan": {}}', encoding="utf-8")
    posts.paste("")
    posts.drop(path)
    assert "“board.json” is a plan of Counterpoint, and no job post." in posts.user.answers.said[-1]


def test_broken_json_on_the_clipboard_is_said(posts: PostUser) -> None:
    posts.paste('{"jobs": [')
    assert "its JSON is broken" in posts.user.answers.said[-1]


def test_without_an_offer_the_status_line_says_what_to_do(posts: PostUser) -> None:
    posts.user.window.session.set_current_offer(PRESENT_ID)
    messages: list[str] = []
    posts.user.window.session.status_message.connect(messages.append)
    posts.user.press("Ctrl+Alt+J")
    assert messages == [NO_OFFER]


def test_signs_beyond_the_first_plane_do_not_move_the_tint(posts: PostUser) -> None:
    dialog = posts.paste("🚀🚀 Base salary: $150,000 - $180,000 a year")
    assert dialog.parts.post.extraSelections()[0].cursor.selectedText() == "$150,000 - $180,000"

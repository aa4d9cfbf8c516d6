"""What an undone step leaves behind: no sentence about it, and no column of another width."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.ui.stories.sheet import StoriesSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


def drag(user: User, offer: str, by: int) -> None:
    """Pull the right edge of a column's head."""
    head, model = user.sheet.view.across, user.sheet.model
    place = model.place_of(offer)
    edge = head.sectionViewportPosition(place) + head.sectionSize(place) - 1
    start, end = QPoint(edge, 20), QPoint(edge + by, 20)
    QTest.mouseMove(head.viewport(), start)
    QTest.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(head.viewport(), start + QPoint(3, 0))
    QTest.mouseMove(head.viewport(), end)
    QTest.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=end)


def widths(user: User) -> dict[str, int]:
    view, model = user.sheet.view, user.sheet.model
    return {model.item_at(place): view.columnWidth(place) for place in range(model.columnCount())}


@pytest.fixture
def dragged(sampled: User) -> User:
    """Each column has a width of its own, pulled by the mouse."""
    for number, offer in enumerate(("present", "o1", "o2", "o3"), start=1):
        before = widths(sampled)[offer]
        drag(sampled, offer, 10 * number)
        assert widths(sampled)[offer] == before + 10 * number
    return sampled


@pytest.mark.parametrize("key", ["Ctrl+Shift+Del", "Alt+Shift+Right", "Ctrl+Shift+H"])
def test_undo_gives_back_every_width(dragged: User, key: str) -> None:
    before = widths(dragged)
    dragged.go("offers.o2.base")
    dragged.press(key, "Ctrl+Z")
    assert widths(dragged) == before


@pytest.mark.parametrize("key", ["Ctrl+Shift+Del", "Alt+Shift+Right", "Ctrl+Shift+D", "Ctrl+Shift+N"])
def test_the_other_columns_keep_their_widths(dragged: User, key: str) -> None:
    before = widths(dragged)
    dragged.go("offers.o2.base")
    dragged.press(key)
    after = widths(dragged)
    assert {offer: width for offer, width in after.items() if offer in before} == {
        offer: width for offer, width in before.items() if offer in after
    }
    dragged.press("Ctrl+Z")
    assert widths(dragged) == before


def test_a_hidden_column_comes_back_as_wide_as_it_was(dragged: User) -> None:
    before = widths(dragged)
    dragged.go("offers.o2.base")
    dragged.press("Ctrl+Shift+H", "Ctrl+Shift+U")
    assert widths(dragged) == before


def test_another_plan_takes_no_width_of_the_last_one(dragged: User) -> None:
    before = widths(dragged)
    dragged.answers.keys = ["drop"]
    dragged.window.run_command("sample")
    assert widths(dragged)["o1"] == before["o1"] - 20


def note(user: User) -> str:
    return user.window.status.note.text()


def test_a_deleted_story_is_announced_until_the_next_step(sampled: User) -> None:
    sampled.turn_to("Stories")
    sheet = sampled.window.sheet
    assert isinstance(sheet, StoriesSheet)
    sheet.list.view.setFocus()
    sampled.press("Del")
    assert sampled.window.undo.toast.text().startswith("Deleted ")
    sampled.press("Ctrl+Z")
    assert sampled.window.undo.toast.text().startswith("Undid: delete ")


def test_a_note_about_a_paste_is_not_cleared_by_the_paste_itself(sampled: User) -> None:
    sampled.go("offers.o1.bonus_paid")
    sampled.press("Up")
    sampled.clipboard = "Heading\nyearly\n"
    sampled.press("Ctrl+V")
    assert sampled.plan.offer("o1").bonus_paid.value != "quarterly"
    assert "1 cell found no field" in note(sampled)

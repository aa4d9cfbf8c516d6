"""A paste of two hundred lines, into places that are made for one: nothing lost, one step takes it back."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

LINES = "\n".join(f"Line {number} of a long note" for number in range(200))
TABLE = "\n".join("\t".join(f"{number}{place}k" for place in range(5)) for number in range(200))


def test_into_an_open_cell_they_become_one_line(sampled: User) -> None:
    """The ends of lines went into the role, and from there into letters and file names."""
    sampled.go("offers.o1.title")
    sampled.clipboard = LINES
    sampled.press("F2", "Ctrl+A", "Ctrl+V", "Return")
    assert sampled.plan.offer("o1").title == LINES.replace("\n", " ")
    sampled.press("Ctrl+Z")
    assert sampled.plan.offer("o1").title == "Senior AI Product Manager"


@pytest.mark.parametrize("text", [LINES, TABLE])
def test_over_cells_it_says_what_found_no_field_and_is_one_step(sampled: User, text: str) -> None:
    before = sampled.plan
    sampled.go("offers.o1.title")
    sampled.clipboard = text
    sampled.press("Ctrl+V")
    assert "found no field to go to and were left out" in sampled.window.status.note.text()
    assert sampled.window.undo.toast.text().startswith("Pasted ")
    sampled.press("Ctrl+Z")
    assert sampled.plan == before


def test_into_the_command_field_they_are_one_search(sampled: User) -> None:
    before = sampled.plan
    sampled.press("Ctrl+K")
    sampled.clipboard = LINES
    sampled.press("Ctrl+V", "Return", "Esc")
    assert sampled.plan is before


def test_a_picture_or_nothing_to_paste_is_said(sampled: User) -> None:
    before, board = sampled.plan, QApplication.clipboard()
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(0)
    for is_picture in (False, True):
        board.clear()
        if is_picture:
            board.setImage(picture)
        sampled.go("offers.o1.base")
        sampled.press("Ctrl+V")
        assert sampled.window.status.note.text() == "There is no text on the clipboard."
    assert sampled.plan is before


def test_select_all_and_del_come_back_by_one_undo(sampled: User) -> None:
    before = sampled.plan
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+A", "Del")
    assert sampled.plan.offer("o1").base is None
    for _ in range(50):
        sampled.press("Ctrl+Z")
    assert sampled.plan == before
    assert not isinstance(QApplication.focusWidget(), QLineEdit)

"""The editor of a cell grows over its neighbours as a long text is typed, and stays within the table."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from planner.ui.typing.editor_place import editor_rect
from planner.ui.typing.entry_line import EntryLine
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

SEEN = QRect(0, 0, 1000, 400)
LONG = "= 210k*1.05 + 30k/4 + 12*1500 + 17.5%*210k + 400k/4"


@pytest.mark.parametrize(
    ("cell", "text", "from_right", "left", "width"),
    [
        (QRect(300, 24, 150, 24), 80, True, 300, 150),  # the cell is wide enough
        (QRect(300, 24, 150, 24), 400, True, 50, 400),  # to the left, its right edge stays
        (QRect(300, 24, 150, 24), 400, False, 300, 400),  # to the right
        (QRect(300, 24, 150, 24), 700, True, 0, 700),  # then on to the right
        (QRect(800, 24, 150, 24), 400, False, 600, 400),  # then on to the left
        (QRect(300, 24, 150, 24), 5000, True, 0, 1000),  # never past what is seen
        (QRect(950, 24, 60, 24), 10, False, 880, 120),  # room for a sum
    ],
)
def test_an_editor_is_as_wide_as_its_text(
    cell: QRect, text: int, from_right: bool, left: int, width: int
) -> None:
    assert editor_rect(cell, text, SEEN, from_right=from_right) == QRect(left, 24, width, 24)


def editor() -> EntryLine:
    focused = QApplication.focusWidget()
    assert isinstance(focused, EntryLine)
    return focused


@pytest.mark.parametrize("path", ["present.base", "offers.o2.base", "offers.o3.base"])
def test_a_long_sum_is_seen_whole_while_it_is_typed(sampled: User, path: str) -> None:
    sampled.go(path)
    sampled.type("=2")
    before = editor().geometry()
    sampled.type(LONG[2:])
    typed = editor()
    assert typed.width() > before.width()
    assert typed.fontMetrics().horizontalAdvance(typed.text()) < typed.width()
    assert sampled.sheet.view.viewport().rect().contains(typed.geometry())
    sampled.press("Ctrl+A", "Del")
    view = sampled.sheet.view
    assert editor().width() == view.visualRect(view.currentIndex()).width()
    sampled.press("Esc")


def test_a_text_longer_than_the_table_ends_at_its_edges(sampled: User) -> None:
    sampled.go("offers.o1.note")
    sampled.type("a note ")
    line = editor()
    line.insert("of many words " * 60)
    assert line.geometry().left() == 0
    assert line.width() == sampled.sheet.view.viewport().width()
    sampled.press("Esc")


def test_the_choices_stay_open_while_the_editor_grows(sampled: User) -> None:
    sampled.go("offers.o2.metro")
    sampled.type("san")
    line = editor()
    assert line.choices is not None
    before = line.geometry()
    sampled.type(" francisco and all of the bay around it, as far as san")
    assert line.geometry() != before
    sampled.press("Ctrl+A")
    sampled.type("san")
    assert line.choices.is_open
    sampled.press("Esc", "Esc")
    sampled.press("F2")
    sampled.type(
        "sea"
    )  # at the end of the place: the line grows to the left, and its list says what may help
    line = editor()
    assert line.choices is not None
    assert line.choices.is_open
    sampled.press("Esc", "Esc")

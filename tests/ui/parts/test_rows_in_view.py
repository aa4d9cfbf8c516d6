"""Long lists are made as they are seen; keys and scrolling find every row in its order."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.frame.reading_order import ReadInOrder
from planner.ui.parts.panel_parts import scrolled
from planner.ui.parts.rows_in_view import AHEAD, FIRST, RowsInView
from planner.ui.reader.interfaces import install

ROWS = 120
HIGH = 24  # px of a row


class Lines(RowsInView):
    """Numbered lines with a button each."""

    def __init__(self) -> None:
        super().__init__()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setVerticalSpacing(0)
        self.pressed: list[int] = []

    def add(self, row: int) -> None:
        button = QPushButton(f"{row}")
        button.setFixedHeight(HIGH)
        button.clicked.connect(partial(self._press, row))
        self.grid.addWidget(QLabel(f"Line {row}"), row, 0)
        self.grid.addWidget(button, row, 1)

    def _press(self, row: int) -> None:
        self.pressed.append(row)

    @property
    def made(self) -> set[int]:
        """The rows that have a button."""
        return {int(button.text()) for button in self.findChildren(QPushButton) if not button.isHidden()}


@pytest.fixture
def lines(qtbot: QtBot) -> Iterator[Lines]:
    """A hundred and twenty lines between two buttons, in a window that shows some eight of them."""
    window, page, lines = ReadInOrder(), QWidget(), Lines()
    column = QVBoxLayout(page)
    for part in (QPushButton("before"), lines, QPushButton("after")):
        column.addWidget(part)
    lines.show_rows(ROWS, lines.add)
    window.setCentralWidget(scrolled(page))
    window.resize(300, 200)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    settle()
    yield lines
    window.close()


def settle() -> None:
    """Let what was painted be followed by what it asks for, until nothing more comes."""
    for _ in range(4):
        QApplication.processEvents()


def app() -> QApplication:
    """Return the application of the tests."""
    made = QApplication.instance()
    assert isinstance(made, QApplication)
    return made


def area(lines: Lines) -> QScrollArea:
    """Return what the lines are scrolled in."""
    found = lines.window().findChild(QScrollArea)
    assert found is not None
    return found


def focused() -> QPushButton:
    """Return the button that has the keyboard."""
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    return button


def test_only_what_is_near_the_view_is_made(lines: Lines) -> None:
    assert lines.made >= {*range(FIRST), ROWS - 1}
    assert len(lines.made) <= (200 + AHEAD) // HIGH + 3


def test_the_page_is_as_high_as_with_all_rows(lines: Lines) -> None:
    assert abs(lines.height() - ROWS * HIGH) <= HIGH


def test_tab_goes_through_every_row_in_order_and_space_presses_it(lines: Lines) -> None:
    first = lines.findChild(QPushButton)
    assert first is not None
    first.setFocus()
    for row in range(ROWS):
        assert focused().text() == str(row)
        QTest.keyClick(focused(), Qt.Key.Key_Space)
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        settle()
    assert focused().text() == "after"
    assert lines.pressed == list(range(ROWS))


def test_shift_tab_from_below_goes_through_every_row_backwards(lines: Lines) -> None:
    after = next(b for b in lines.window().findChildren(QPushButton) if b.text() == "after")
    after.setFocus()
    for row in reversed(range(ROWS)):
        QTest.keyClick(focused(), Qt.Key.Key_Backtab)
        settle()
        assert focused().text() == str(row)


def test_the_scroll_bar_pulled_down_shows_the_last_rows(lines: Lines) -> None:
    bar = area(lines).verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    settle()
    assert lines.made == set(range(ROWS))


def test_fewer_rows_take_the_place_of_many(lines: Lines) -> None:
    lines.show_rows(3, lines.add)
    settle()
    assert lines.made == {0, 1, 2}
    assert lines.sizeHint().height() == 3 * HIGH
    lines.show_rows(0, lines.add)
    settle()
    assert lines.made == set()


def test_a_screen_reader_is_given_every_row_in_order(lines: Lines) -> None:
    """It was given those that somebody had scrolled near, and the last one among them."""
    install(app())
    given = QAccessible.queryAccessibleInterface(lines)
    assert given is not None
    names = [given.child(place).text(QAccessible.Text.Name) for place in range(given.childCount())]
    assert names == [name for row in range(ROWS) for name in (f"Line {row}", f"{row}")]
    settle()
    assert lines.made == set(range(ROWS))

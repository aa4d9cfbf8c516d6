"""The menu that Qt opens over a text field: what is greyed in it says why, in the tip of its line."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from planner.ui.context.text_menu import REASONS
from tests.ui.conftest import User
from tests.ui.context.by_hand import menu, right_click

pytestmark = pytest.mark.same_window


def greyed(user: User, field: QWidget) -> dict[str, str]:
    """Open the menu over a field; return its greyed lines with their tips, and close it."""
    right_click(field)
    opened = menu()
    assert opened.toolTipsVisible()
    lines = {line.objectName(): line.toolTip() for line in opened.actions() if not line.isEnabled()}
    user.press("Esc")
    return lines


def test_each_greyed_line_over_a_field_says_why(sampled: User) -> None:
    sampled.turn_to("Letters")
    sheet = sampled.window.sheet
    assert sheet is not None
    field = next(field for field in sheet.findChildren(QLineEdit) if field.isVisible())
    lines = greyed(sampled, field)
    assert {"edit-undo", "edit-redo", "edit-paste"} <= set(lines)
    assert all(REASONS[name] in tip for name, tip in lines.items())


def test_each_greyed_line_over_a_text_says_why(sampled: User) -> None:
    sampled.turn_to("Prep")
    sheet = sampled.window.sheet
    assert sheet is not None
    text = next(field for field in sheet.findChildren(QPlainTextEdit) if field.isVisible())
    lines = greyed(sampled, text.viewport())
    assert {"edit-undo", "edit-cut", "edit-copy", "edit-delete", "select-all"} <= set(lines)
    assert all(REASONS[name] in tip for name, tip in lines.items())
    sampled.clipboard = "words"
    assert "edit-paste" not in greyed(sampled, text.viewport())


def test_the_tip_of_a_greyed_line_is_shown_where_the_mouse_rests(sampled: User) -> None:
    sampled.turn_to("Letters")
    sheet = sampled.window.sheet
    assert sheet is not None
    right_click(next(field for field in sheet.findChildren(QLineEdit) if field.isVisible()))
    opened = menu()
    line = next(line for line in opened.actions() if line.objectName() == "edit-undo")
    at: QPoint = opened.actionGeometry(line).center()
    QTest.mouseMove(opened, at)
    QApplication.sendEvent(opened, QHelpEvent(QHelpEvent.Type.ToolTip, at, opened.mapToGlobal(at)))
    assert REASONS["edit-undo"] in QToolTip.text()
    QToolTip.hideText()
    sampled.press("Esc")

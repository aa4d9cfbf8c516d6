"""On every page of every sheet each thing has a name, says what it is, and can be done by a screen reader."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QWidget

from planner.ui.frame.sheets import SHEETS
from tests.ui.conftest import User
from tests.ui.reader.conftest import interface, pages, read

pytestmark = pytest.mark.same_window(same_sheets=True)

Role = QAccessible.Role
SAYS_NOTHING = {Role.Client, Role.Border, Role.NoRole}


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.replace("&", "")))


def faults(widget: QWidget) -> Iterator[str]:
    """What keeps a screen reader from reading a widget as it is."""
    role, name, value = read(widget)
    is_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if is_reached and not name.strip():
        yield "is reached by Tab and has no name"
    if (is_reached or name.strip()) and role in SAYS_NOTHING:
        yield f"“{name}” does not say what it is"
    head, found, rest = name.partition(": ")
    if (found and rest.startswith(f"{head}:")) or ".:" in name:
        yield f"“{name}” repeats itself"
    is_shut = isinstance(widget, QAbstractButton | QComboBox) and not widget.isEnabled()
    if is_shut and name and not (widget.toolTip() or widget.accessibleDescription()):
        yield f"“{name}” cannot be used and does not say why"
    if isinstance(widget, QComboBox):
        if role is not Role.ComboBox or value != widget.currentText():
            yield f"“{name}” does not say what is chosen"
        if name != widget.accessibleName():
            yield f"a list box is called “{name}”, as what is chosen in it"
    if isinstance(widget, QLabel) and not words(widget.text()) <= words(name):
        yield f"“{name}” hides the text “{widget.text()}”"
    if is_reached and isinstance(widget, QLabel):
        actions = interface(widget).actionInterface().actionNames()
        if role is not Role.Link or actions[0] != "Press":
            yield f"“{name}” leads somewhere and is no link"


@pytest.mark.parametrize("name", [entry.name for entry in SHEETS])
def test_each_thing_of_a_sheet_is_read_as_what_it_is(sampled: User, name: str) -> None:
    found = [
        (page, type(widget).__name__, fault)
        for page in pages(sampled, name)
        for widget in sampled.window.findChildren(QWidget)
        if widget.isVisible()
        for fault in faults(widget)
    ]
    assert found == []


@pytest.mark.parametrize(
    "command",
    ["paste_letter", "posted_band", "export_recruiter", "shared", "keys", "words", "about"],
)
def test_each_thing_of_a_dialog_is_read_as_what_it_is(sampled: User, command: str) -> None:
    sampled.window.run_command(command)
    QApplication.processEvents()
    dialogs = [dialog for dialog in sampled.window.findChildren(QDialog) if dialog.isVisible()]
    parts = [part for dialog in dialogs for part in dialog.findChildren(QWidget) if part.isVisible()]
    found = [(type(part).__name__, fault) for part in parts for fault in faults(part)]
    for dialog in dialogs:
        assert read(dialog)[:2] == (Role.Dialog, dialog.windowTitle())
        dialog.close()
    assert dialogs
    assert found == []


def test_each_thing_that_lies_over_a_sheet_is_read_as_what_it_is(sampled: User) -> None:
    sampled.press("Ctrl+K")
    sampled.type("base")
    panel, toast = sampled.window.command_field.panel, sampled.window.undo.toast
    toast.show_text("Deleted Crest.", "Undo", lambda: None)
    parts = [part for over in (panel, toast) for part in (over, *over.findChildren(QWidget))]
    found = [(type(part).__name__, fault) for part in parts if part.isVisible() for fault in faults(part)]
    assert (read(panel)[0], read(toast)[0]) == (Role.Dialog, Role.Notification)
    sampled.press("Esc")
    assert found == []

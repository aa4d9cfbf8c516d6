"""Reasons for the greyed lines of the menu that Qt opens over a text field: each as the tip of its line."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from planner.ui.plain_text import tip

REASONS = {
    "edit-undo": "Nothing was typed here that could be undone.",
    "edit-redo": "Nothing was undone here.",
    "edit-cut": "No text is selected.",
    "edit-copy": "No text is selected.",
    "edit-delete": "No text is selected.",
    "edit-paste": "Nothing that could be pasted was copied.",
    "select-all": "There is no text, or all of it is selected.",
    "link-copy": "This is no link.",
}
"""By the names that Qt gives the lines."""


def explain_greyed(menu: QObject) -> None:
    """Let each greyed line of a text field's menu say why; other menus, and lines with a tip, stay."""
    if not isinstance(menu, QMenu):
        return
    for action in menu.actions():
        reason = REASONS.get(action.objectName())
        if reason and not action.isEnabled():
            action.setToolTip(tip(reason))
            menu.setToolTipsVisible(True)

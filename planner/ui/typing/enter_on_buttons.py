"""Enter presses the button that has the focus, on sheets and in dialogs, painted by Qt or by us.

Qt's own buttons take only Space on a sheet, and in a dialog Enter goes to its default button instead.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from planner.ui.typing.entry_keys import ENTER

CHOICES = (QCheckBox, QRadioButton)  # chosen by Space and arrows; Enter goes on to the dialog


def is_pressed(watched: QObject, event: QKeyEvent) -> bool:
    """Press a focused button at Enter alone, once however long it is held; whether it was one."""
    if event.key() not in ENTER or not isinstance(watched, QAbstractButton) or isinstance(watched, CHOICES):
        return False
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    if not event.isAutoRepeat():
        watched.click()
    return True

"""Roles, values and states of our own widgets for a screen reader: to Qt each is a border or a client area.

A class says what it is by `accessible_role`, what it shows by `accessible_value`, what pressing it does by
`accessible_press`. A container that has a name is a group. Buttons, entries, lists and tables keep the
interfaces of Qt. Interfaces are made on demand only: none is while no screen reader runs.
"""

import sys
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QComboBox, QWidget

CONTAINERS = frozenset({"QFrame", "QHeaderView", "QScrollArea", "QTabWidget", "QWidget"})
"""Classes of Qt that say nothing of what they contain."""
_INSTALLED = "reads widgets"


@runtime_checkable
class HasValue(Protocol):
    """A widget that shows a value besides its name."""

    def accessible_value(self) -> str:
        """Return the value as text; empty while there is none."""


@runtime_checkable
class CanPress(Protocol):
    """A widget that is no button, and does something when it is pressed."""

    def accessible_press(self) -> None:
        """Do what a click does."""


@runtime_checkable
class MakesRows(Protocol):
    """A widget that makes its rows when they are about to be seen."""

    def make_all(self) -> None:
        """Make the rows that are missing."""


class WidgetInterface(QAccessibleWidget):
    """Reads one widget. Qt owns it, and asks for its role, its texts and its state anew each time."""

    def role(self) -> QAccessible.Role:
        """Return the role of the widget's class; a group for a container with a name."""
        widget = self.object()
        role = getattr(widget, "accessible_role", None)
        if isinstance(role, QAccessible.Role):
            return role
        if isinstance(widget, QWidget) and widget.accessibleName():
            return QAccessible.Role.Grouping
        return super().role()

    def childCount(self) -> int:
        """Return how many parts the widget has, those that nobody has seen yet too."""
        widget = self.object()
        if isinstance(widget, MakesRows):
            widget.make_all()
        return super().childCount()

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name, the description, or the value of the widget."""
        widget = self.object()
        if kind is QAccessible.Text.Value and isinstance(widget, HasValue):
            return widget.accessible_value()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """Return the state that every widget has, and of a list box whether its list is open."""
        state, widget = super().state(), self.object()
        if isinstance(widget, QComboBox):
            state.expandable = True
            state.expanded = widget.view().isVisible()
        return state

    def actionNames(self) -> list[str]:
        """Return what can be done with the widget: pressing it first."""
        pressing = [self.pressAction()] if isinstance(self.object(), CanPress) else []
        return [*pressing, *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press the widget, or do what every widget can."""
        widget = self.object()
        if name == self.pressAction() and isinstance(widget, CanPress):
            widget.accessible_press()
        else:
            super().doAction(name)


def install(app: QApplication) -> None:
    """Let an application read our widgets so; a second call does nothing."""
    if not app.property(_INSTALLED):
        app.setProperty(_INSTALLED, "yes")
        QAccessible.installFactory(_interface)


def _interface(class_name: str, of: QObject) -> QAccessibleInterface | None:
    """Return the interface of a widget of ours; None leaves it to Qt, which asks for each base class too.

    On Windows Qt reads the name of a list box as it should; elsewhere it takes its value for the name.
    """
    if isinstance(of, QComboBox) and sys.platform == "win32":
        return None
    if isinstance(of, QWidget) and (hasattr(of, "accessible_role") or class_name in CONTAINERS):
        is_frame = class_name == "QFrame"
        return WidgetInterface(of, QAccessible.Role.Border if is_frame else QAccessible.Role.Client)
    return None

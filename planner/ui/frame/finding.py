"""The command field of the window: the commands it lists, and its button at the right of the menu bar."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from planner.ui.context.tables import MenuRequest, PlaceKind
from planner.ui.find.command_source import FoundCommand
from planner.ui.find.corner import FindButton
from planner.ui.find.opening import CommandField, FindHost
from planner.ui.frame.menus import ACTIONS
from planner.ui.plain_text import without_marks

if TYPE_CHECKING:
    from planner.ui.frame.window import Window

SHEET = "sheet "
"""Begins the key of a command that shows a sheet; its place follows."""


def make_command_field(window: "Window", middle: QWidget) -> CommandField:
    """Make the field over the middle of a window, and its button beside the menus."""

    def run(key: str) -> None:
        if key.startswith(SHEET):
            window.show_sheet(int(key.removeprefix(SHEET)))
        else:
            window.run_command(key)

    def commands() -> list[FoundCommand]:
        sheets = [
            FoundCommand(f"{SHEET}{place}", entry.name, "sheet", f"Alt+{entry.number}")
            for place, entry in enumerate(window.entries)
        ]
        return [*_of_menus(window.actions_by_key, window.can_run), *sheets]

    host = FindHost(commands, run, lambda: window.sheet, window.undo.toast.show_text)
    field = CommandField(window.desk, middle, host)
    button = FindButton(window.desk.look, field.open, window.menuBar())
    window.menuBar().setCornerWidget(button)
    button.show()
    return field


def connect_tab_menu(window: "Window") -> None:
    """Let a right click on a tab, or Menu while the tabs have the keyboard, show the sheet and its menu."""
    tabs = window.tabs

    def ask(point: QPoint) -> None:
        place = tabs.tabAt(point)
        if place < 0:
            return
        window.show_sheet(place)
        about = window.entries[place].description
        actions = {"about_sheet": lambda: window.undo.toast.show_text(f"{about}.")}
        window.menus.open(MenuRequest(PlaceKind.TAB, tabs.mapToGlobal(point), actions))

    tabs.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    tabs.customContextMenuRequested.connect(ask)


def find_commands(field: Callable[[], CommandField]) -> dict[str, Callable[[], object]]:
    """Return the commands of the Edit menu that open the field."""
    return {
        "find": lambda: field().open(),
        "find_here": lambda: field().open_here(),
        "go_to": lambda: field().open_places(),
        "history": lambda: field().open_steps(),
    }


def _of_menus(actions: Mapping[str, QAction], can_run: Callable[[str], bool]) -> list[FoundCommand]:
    menus = {entry.key: entry.menu for entry in ACTIONS} | {"undo": "Edit", "redo": "Edit"}
    listed = [(key, actions[key], menu) for key, menu in menus.items() if key in actions]
    return [
        FoundCommand(key, without_marks(action.text()), menu, action.shortcut().toString())
        for key, action, menu in listed
        if action.isEnabled() and action.isVisible() and can_run(key)
    ]

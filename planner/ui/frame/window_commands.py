"""What the File, View, Export and Help menus do, by the keys of their commands."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from planner import __version__
from planner.ui.documents.importing import import_pasted, import_table
from planner.ui.documents.settings import LOOK, Mode
from planner.ui.frame.actions import keys_of_menus
from planner.ui.frame.sheets import SHEETS
from planner.ui.typing.retracing import retrace

if TYPE_CHECKING:
    from planner.ui.frame.window import Window


def window_commands(window: "Window") -> dict[str, Callable[[], object]]:
    """All commands that need no certain sheet, but for those of the Offer menu."""
    document = window.document
    return {
        "new": document.new,
        "open": document.open,
        "sample": document.sample,
        "previous": document.previous,
        "import": lambda: _import(window, import_table(window.session, window.desk.dialogs)),
        "import_pasted": lambda: _import(
            window,
            import_pasted(window.session, window.desk.dialogs, QGuiApplication.clipboard().text()),
        ),
        "returned": lambda: _returned(window),
        "save": document.save,
        "save_as": document.save_as,
        "quit": window.close,
        "undo": lambda: retrace(window.session, window.undo_stack.undo),
        "redo": lambda: retrace(window.session, window.undo_stack.redo),
        "explain": lambda: window.explain.set_open(opened=not window.explain.chain.isVisible()),
        "problems": lambda: _toggle_problems(window),
        "next_pane": lambda: _go_round(window, 1),
        "previous_pane": lambda: _go_round(window, -1),
        "next_sheet": lambda: _turn(window, 1),
        "previous_sheet": lambda: _turn(window, -1),
        "look_system": lambda: set_look(window, "system"),
        "look_light": lambda: set_look(window, "light"),
        "look_dark": lambda: set_look(window, "dark"),
        "flash": lambda: _toggle_flash(window),
        "export_recruiter": lambda: _export(window, "recruiter"),
        "export_private": lambda: _export(window, "private"),
        "keys": lambda: window.desk.dialogs.tell("Keys", _keys()),
        "about": lambda: window.desk.dialogs.tell("About Counterpoint", _ABOUT),
    }


def set_look(window: "Window", mode: Mode) -> None:
    """Hold a look and remember it."""
    window.desk.look.set_mode(mode)
    window.settings.setValue(LOOK, mode)
    tick_look(window)


def tick_look(window: "Window") -> None:
    """Tick what is in force in the View menu."""
    for mode in ("system", "light", "dark"):
        window.actions_by_key[f"look_{mode}"].setChecked(window.desk.look.mode == mode)
    window.actions_by_key["flash"].setChecked(window.desk.look.flashes)


def _import(window: "Window", taken: bool) -> None:
    """Show the plan that a table was added to; from the welcome page it was an empty one."""
    if taken and window.sheet is None:
        window.show_sheet(0)


def _returned(window: "Window") -> None:
    """Show what a recruiter changed in the workbook that they sent back."""
    from planner.ui.rounds.returned import read_returned

    read_returned(window.desk, window)


def _export(window: "Window", reader: Literal["recruiter", "private"]) -> None:
    """Show everything that will leave, before it leaves."""
    from planner.ui.export.commands import preview_private, preview_recruiter

    preview = preview_recruiter if reader == "recruiter" else preview_private
    preview(window.desk, window)


def _toggle_problems(window: "Window") -> None:
    shown = not window.problems.isVisible()
    window.problems.setVisible(shown)
    window.actions_by_key["problems"].setChecked(shown)
    if shown:
        window.problems.list.setCurrentRow(0)
        window.problems.list.setFocus()
    elif window.sheet is not None:
        window.sheet.take_focus()


def _toggle_flash(window: "Window") -> None:
    window.desk.look.flashes = not window.desk.look.flashes
    tick_look(window)


def _go_round(window: "Window", step: int) -> None:
    panes, focused = window.panes(), QApplication.focusWidget()
    here = next((place for place, pane in enumerate(panes) if _within(pane, focused)), -step)
    pane = panes[(here + step) % len(panes)]
    start = getattr(pane, "take_focus", pane.setFocus)
    start()


def _within(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _turn(window: "Window", step: int) -> None:
    if window.sheet is not None:
        window.show_sheet((window.tabs.currentIndex() + step) % len(SHEETS))


def _keys() -> str:
    return "\n".join(f"{keys}    {words}" for words, keys in keys_of_menus()) + "\n\n" + _GRID_KEYS


_GRID_KEYS = (
    "In the grid: type to replace, F2 to edit what was typed, Enter and Tab to go on, Esc to give up, "
    "Alt+Down for the list of choices, Enter or Space on a heading to fold it. Ctrl+Home and Ctrl+End go to "
    "the first and last field, Shift+Space selects the row, Ctrl+Space the column.\n\n"
    "In the list of stories: Alt+Up and Alt+Down move one, Del deletes it, Enter goes to its title, Ctrl+V "
    "makes drafts of the notes that you copied. In a part of a story: Tab goes on, Ctrl+Enter and Esc "
    "take the text, Ctrl+Z and Ctrl+Y go back and on over what you wrote, some words at a time."
)
_ABOUT = (
    f"Counterpoint {__version__}\n\nWhat each job offer is worth, what to ask, why, and a workbook that is "
    "safe to send. It runs on this computer alone: no account, no network, no telemetry."
)

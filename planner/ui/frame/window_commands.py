"""Commands of the File, Edit, View, Export and Help menus by key. They are passed what they act on."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from planner import __version__
from planner.ui.appearance.look import Look
from planner.ui.desk import Desk
from planner.ui.documents.document import Document
from planner.ui.documents.settings import LOOK, MOTION, Mode, has_motion
from planner.ui.frame.menus import keys_of_menus
from planner.ui.paste_letter.opening import LetterReader
from planner.ui.session import Session

TABLE, CALENDAR = ".csv", ".ics"
Commands = dict[str, Callable[[], object]]
MODES: tuple[Mode, ...] = ("system", "light", "dark")


def file_commands(desk: Desk, document: Document, window: QWidget, letters: LetterReader) -> Commands:
    """Return the commands of the File, Export and Help menus.

    `window` is the parent of their dialogs and closed by Quit; `letters` reads tables and letters.
    """
    dialogs = desk.dialogs
    return {
        "new": document.new,
        "open": document.open,
        "sample": document.sample,
        "previous": document.previous,
        "import": letters.ask_for_file,
        "paste_letter": letters.paste,
        "letter_into_offer": letters.paste_into_offer,
        "returned": lambda: _read_returned(desk, window),
        "save": document.save,
        "save_as": document.save_as,
        "quit": window.close,
        "export_recruiter": lambda: _preview_recruiter(desk, window),
        "export_private": lambda: _preview_private(desk, window),
        "export_table": lambda: _write_copy(desk, TABLE),
        "copy_table": lambda: _copy_table(desk),
        "export_calendar": lambda: _write_copy(desk, CALENDAR),
        "keys": lambda: dialogs.tell("Keys", _keys()),
        "about": lambda: dialogs.tell("About Counterpoint", _ABOUT),
    }


def undo_commands(session: Session) -> Commands:
    """Return Undo and Redo of the Edit menu."""
    return {
        "undo": lambda: _commit_then(session, session.stack.undo),
        "redo": lambda: _commit_then(session, session.stack.redo),
    }


def _commit_then(session: Session, move: Callable[[], None]) -> None:
    """Undo or redo by `move`, after committing the text that is being typed as a step of its own.

    Else the line would lose the focus to the field that is shown, and commit its text on top of the undone
    step, which could then not be redone.
    """
    line = QApplication.focusWidget()
    if session.is_typing and line is not None:
        line.clearFocus()
    move()


def look_commands(look: Look, settings: QSettings, actions: Mapping[str, QAction]) -> Commands:
    """Return the commands that change the look, and tick the menu items of the look in force."""

    def tick() -> None:
        for mode in MODES:
            actions[f"look_{mode}"].setChecked(look.mode == mode)
        actions["flash"].setChecked(look.flashes)

    def set_look(mode: Mode) -> None:
        look.set_mode(mode)
        settings.setValue(LOOK, mode)
        tick()

    def toggle_flashes() -> None:
        look.flashes = not look.flashes
        settings.setValue(MOTION, look.flashes)
        tick()

    look.flashes = has_motion(settings)
    tick()
    return {
        "look_system": lambda: set_look("system"),
        "look_light": lambda: set_look("light"),
        "look_dark": lambda: set_look("dark"),
        "flash": toggle_flashes,
    }


def focus_next_pane(panes: Sequence[QWidget], step: int) -> None:
    """Focus the pane `step` places after the focused one, round the list."""
    focused = QApplication.focusWidget()
    here = next((place for place, pane in enumerate(panes) if _within(pane, focused)), -step)
    pane = panes[(here + step) % len(panes)]
    take_focus = getattr(pane, "take_focus", pane.setFocus)
    take_focus()


def _within(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _read_returned(desk: Desk, window: QWidget) -> None:
    from planner.ui.rounds.returned import read_returned

    read_returned(desk, window)


def _preview_recruiter(desk: Desk, window: QWidget) -> None:
    from planner.ui.export.preview import preview_recruiter  # late: the writer of workbooks comes with it

    preview_recruiter(desk, window)


def _preview_private(desk: Desk, window: QWidget) -> None:
    from planner.ui.export.preview import preview_private

    preview_private(desk, window)


def _write_copy(desk: Desk, suffix: str) -> None:
    from planner.ui.export.private_copies import write_copy

    write_copy(desk, suffix)


def _copy_table(desk: Desk) -> None:
    from planner.ui.export.private_copies import copy_table

    copy_table(desk)


def _keys() -> str:
    return "\n".join(f"{keys}    {text}" for text, keys in keys_of_menus()) + "\n\n" + _GRID_KEYS


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

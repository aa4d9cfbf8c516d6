"""Commands of the menus File, Share, Edit and Help, and of the look. They are passed what they act on."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from planner.ui.appearance.look import Look
from planner.ui.appearance.motion import reduces_motion
from planner.ui.desk import Desk
from planner.ui.documents.document import Document
from planner.ui.documents.settings import LOOK, MOTION, Mode, has_motion
from planner.ui.frame.commands.offer_commands import add_offer
from planner.ui.frame.menus import key_groups
from planner.ui.frame.undo_actions import NOTHING
from planner.ui.paste_letter.opening import LetterReader
from planner.ui.session import Session

TABLE, CALENDAR = ".csv", ".ics"
Commands = dict[str, Callable[[], object]]
MODES: tuple[Mode, ...] = ("system", "light", "dark")


def file_commands(desk: Desk, document: Document, window: QWidget, letters: LetterReader) -> Commands:
    """Return the commands of the menus File and Share.

    `window` is the parent of their dialogs and closed by Quit; `letters` reads tables and letters.
    """
    return {
        "new": document.new,
        "type_offer": lambda: _type_first_offer(desk.session, document),
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
        "export_pdf": lambda: _preview_recruiter(desk, window, as_pdf=True),
        "private_summary": lambda: _write_private_pdf(desk),
        "export_private": lambda: _preview_private(desk, window),
        "export_table": lambda: _write_copy(desk, TABLE),
        "copy_table": lambda: _copy_table(desk),
        "export_calendar": lambda: _write_copy(desk, CALENDAR),
        "shared": lambda: _show_shared(desk.session, window),
    }


def _show_shared(session: Session, window: QWidget) -> None:
    from planner.ui.status.shared_dialog import show_shared

    show_shared(session.plan, session.today, window)


def _type_first_offer(session: Session, document: Document) -> None:
    """Open an empty plan with an offer to type; nothing would be lost by closing it again."""
    if document.new():
        add_offer(session)
        session.stack.setClean()


def help_commands(window: QWidget, title_of_sheet: Callable[[], str]) -> Commands:
    """Return the commands of the menu Help; their windows stay open beside the sheet."""

    def keys() -> None:
        from planner.ui.help.keys import OF_WIDGETS, KeyGroup, KeysPage

        menus = (KeyGroup(title, lines) for title, lines in key_groups())
        KeysPage(window, (*OF_WIDGETS, *menus)).open_beside()

    def words(sheet: str = "") -> None:
        from planner.ui.help.glossary import WordsPage

        WordsPage(window, sheet).open_beside()

    def about() -> None:
        from planner.ui.help.about import AboutPage

        AboutPage(window).open_beside()

    return {"keys": keys, "words": words, "purpose": lambda: words(title_of_sheet()), "about": about}


def undo_commands(session: Session) -> Commands:
    """Return Undo and Redo of the Edit menu."""
    return {
        "undo": lambda: _commit_then(session, "undo"),
        "redo": lambda: _commit_then(session, "redo"),
    }


def _commit_then(session: Session, key: str) -> None:
    """Undo or redo, after committing the text that is being typed as a step of its own; or say why not.

    Else the line would lose the focus to the field that is shown, and commit its text on top of the undone
    step, which could then not be redone.
    """
    line, back = QApplication.focusWidget(), None
    if session.is_typing and line is not None:
        back = _table_of(line)
        line.clearFocus()
    stack = session.stack
    is_there, move = (stack.canUndo, stack.undo) if key == "undo" else (stack.canRedo, stack.redo)
    if is_there():
        move()
    else:
        session.status_message.emit(f"{NOTHING[key]}.")
    if back is not None and QApplication.focusWidget() is None:  # no field was shown
        back.setFocus()


def _table_of(line: QWidget) -> QWidget:
    """Return the table whose cell a line is typed into; the line itself where it is a field of its own."""
    above = line.parentWidget()
    while above is not None and not isinstance(above, QAbstractItemView):
        above = above.parentWidget()
    return line if above is None else above


def look_commands(look: Look, settings: QSettings, actions: Mapping[str, QAction]) -> Commands:
    """Return the commands that change the look, and tick the menu items of the look in force."""

    def tick() -> None:
        for mode in MODES:
            actions[f"look_{mode}"].setChecked(look.mode == mode)
        actions["flash"].setChecked(look.has_motion)

    def set_look(mode: Mode) -> None:
        look.set_mode(mode)
        settings.setValue(LOOK, mode)
        tick()

    def toggle_motion() -> None:
        look.has_motion = not look.has_motion
        settings.setValue(MOTION, look.has_motion)
        tick()

    look.has_motion = has_motion(settings, usually=not reduces_motion(QApplication.styleHints()))
    tick()
    return {
        "look_system": lambda: set_look("system"),
        "look_light": lambda: set_look("light"),
        "look_dark": lambda: set_look("dark"),
        "flash": toggle_motion,
    }


def _read_returned(desk: Desk, window: QWidget) -> None:
    from planner.ui.rounds.returned import read_returned

    read_returned(desk, window)


def _preview_recruiter(desk: Desk, window: QWidget, *, as_pdf: bool = False) -> None:
    from planner.ui.export.file_kinds import PDF, WORKBOOK
    from planner.ui.export.preview import preview_recruiter  # late: the writer of workbooks comes with it

    preview_recruiter(desk, window, PDF if as_pdf else WORKBOOK)


def _write_private_pdf(desk: Desk) -> None:
    from planner.ui.export.private_pages import write_private_pages

    write_private_pages(desk)


def _preview_private(desk: Desk, window: QWidget) -> None:
    from planner.ui.export.preview import preview_private

    preview_private(desk, window)


def _write_copy(desk: Desk, suffix: str) -> None:
    from planner.ui.export.private_copies import write_copy

    write_copy(desk, suffix)


def _copy_table(desk: Desk) -> None:
    from planner.ui.export.private_copies import copy_table

    copy_table(desk)

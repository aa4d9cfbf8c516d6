"""The menus and the table of their commands: menu, text, keys. What a command does is elsewhere."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu

from planner.ui.frame.undo_actions import GreyedUndo, add_undo

MENUS = ("File", "Edit", "Offer", "View", "Share", "Help")
SLOTS = ("Offer", "Story")
"""Menus that take turns in one place: the commands of what the current sheet edits."""


class ActionEntry(Struct, frozen=True):
    """A command. `key` identifies it; a `sheet` command is run by the current sheet."""

    key: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    sheet: bool = False
    checkable: bool = False
    separated: bool = False  # a separator above it


ACTIONS: tuple[ActionEntry, ...] = (
    ActionEntry("new", "File", "&New plan", ("Ctrl+N",)),
    ActionEntry("open", "File", "&Open…", ("Ctrl+O",)),
    ActionEntry("sample", "File", "Open the sa&mple"),
    ActionEntry("previous", "File", "Open pre&vious version"),
    ActionEntry(
        "paste_letter", "File", "Paste an offer &letter or a table…", ("Ctrl+Shift+I",), separated=True
    ),
    ActionEntry("import", "File", "&Import a table or a letter…", ("Ctrl+I",)),
    ActionEntry("returned", "File", "Rea&d a workbook sent back…", ("Ctrl+Alt+I",)),
    ActionEntry("save", "File", "&Save", ("Ctrl+S",), separated=True),
    ActionEntry("save_as", "File", "Save &as…", ("Ctrl+Shift+S",)),
    ActionEntry("set_password", "File", "Set a pass&word…", separated=True),
    ActionEntry("change_password", "File", "C&hange the password…"),
    ActionEntry("remove_password", "File", "&Remove the password…"),
    ActionEntry("print", "File", "&Print or save as PDF…", ("Ctrl+P",), separated=True),
    ActionEntry("quit", "File", "&Quit", ("Ctrl+Q",), separated=True),
    ActionEntry("cut", "Edit", "Cu&t", ("Ctrl+X",), sheet=True, separated=True),
    ActionEntry("copy", "Edit", "&Copy", ("Ctrl+C",), sheet=True),
    ActionEntry("paste", "Edit", "&Paste", ("Ctrl+V",), sheet=True),
    ActionEntry("clear", "Edit", "C&lear", ("Del",), sheet=True),
    ActionEntry("fill_right", "Edit", "Fill &right", ("Ctrl+R",), sheet=True, separated=True),
    ActionEntry("fill_down", "Edit", "Fill &down", ("Ctrl+D",), sheet=True),
    ActionEntry("today", "Edit", "T&oday's date", ("Ctrl+;",)),
    ActionEntry("select_all", "Edit", "Select &all", ("Ctrl+A",), sheet=True, separated=True),
    ActionEntry("find", "Edit", "&Find or do anything…", ("Ctrl+K",), separated=True),
    ActionEntry("find_here", "Edit", "Find on this &sheet…", ("Ctrl+F",)),
    ActionEntry("go_to", "Edit", "&Go to…", ("F5",)),
    ActionEntry("to_inputs", "Edit", "Go to the &inputs of a figure", ("Ctrl+[", "F9"), separated=True),
    ActionEntry("to_figure", "Edit", "&Back to the figure", ("Ctrl+]", "Shift+F9")),
    ActionEntry("note", "Edit", "&Note to yourself…", ("Shift+F2",)),
    ActionEntry("history", "Edit", "&History…", ("Ctrl+Alt+Z",)),
    ActionEntry("add_offer", "Offer", "&Add offer", ("Ctrl+Shift+N",)),
    ActionEntry("letter_into_offer", "Offer", "&Paste its letter or reply…", ("Ctrl+Alt+L",)),
    ActionEntry("posted_band", "Offer", "Posted range from a &job post…", ("Ctrl+Alt+J",)),
    ActionEntry("duplicate_offer", "Offer", "&Duplicate", ("Ctrl+Shift+D",)),
    ActionEntry("move_left", "Offer", "Move &left", ("Alt+Shift+Left",), separated=True),
    ActionEntry("move_right", "Offer", "Move &right", ("Alt+Shift+Right",)),
    ActionEntry("choose_offer", "Offer", "As&k this one first", ("Ctrl+Shift+C",), separated=True),
    ActionEntry("hide_offer", "Offer", "&Hide", ("Ctrl+Shift+H",), separated=True),
    ActionEntry("unhide_offers", "Offer", "&Show hidden offers", ("Ctrl+Shift+U",)),
    ActionEntry("delete_offer", "Offer", "D&elete", ("Ctrl+Shift+Del",)),
    ActionEntry("add_story", "Story", "&Add story", ("Ctrl+Shift+N",)),
    ActionEntry("paste_stories", "Story", "Draft from the clip&board", ("Ctrl+Shift+V",)),
    ActionEntry("duplicate_story", "Story", "&Duplicate", ("Ctrl+Shift+D",), sheet=True),
    ActionEntry("story_up", "Story", "Move &up", sheet=True, separated=True),
    ActionEntry("story_down", "Story", "Move d&own", sheet=True),
    ActionEntry("delete_story", "Story", "D&elete", ("Ctrl+Shift+Del",), sheet=True, separated=True),
    ActionEntry("explain", "View", "&Explain in full", ("Ctrl+E",), checkable=True),
    ActionEntry("problems", "View", "&Problems", ("Ctrl+Shift+P",), checkable=True),
    ActionEntry("next_problem", "View", "Next pro&blem", ("F8",)),
    ActionEntry("inspector", "View", "&Inspector", ("F4", "Ctrl+1"), sheet=True),
    ActionEntry("fold_all", "View", "&Fold all", ("Alt+Shift+Up",), sheet=True, separated=True),
    ActionEntry("unfold_all", "View", "&Unfold all", ("Alt+Shift+Down",), sheet=True),
    ActionEntry("fit", "View", "Fit &widths", ("Ctrl+Shift+F",), sheet=True),
    ActionEntry("next_pane", "View", "Next pa&ne", ("F6",), separated=True),
    ActionEntry("previous_pane", "View", "Pre&vious pane", ("Shift+F6",)),
    ActionEntry("next_sheet", "View", "Next &sheet", ("Ctrl+PgDown",)),
    ActionEntry("previous_sheet", "View", "P&revious sheet", ("Ctrl+PgUp",)),
    ActionEntry("zoom_in", "View", "Lar&ger", ("Ctrl+Alt++", "Ctrl+Alt+="), separated=True),
    ActionEntry("zoom_out", "View", "Sm&aller", ("Ctrl+Alt+-",)),
    ActionEntry("zoom_whole", "View", "&100 %", ("Ctrl+Alt+0",)),
    ActionEntry("roomy", "View", "Roo&my rows", checkable=True),
    ActionEntry("look_system", "View", "Colours of the s&ystem", checkable=True, separated=True),
    ActionEntry("look_light", "View", "&Light", checkable=True),
    ActionEntry("look_dark", "View", "&Dark", checkable=True),
    ActionEntry("flash", "View", "Flash what c&hanged, fade panels", checkable=True, separated=True),
    ActionEntry("letter", "Share", "&Letter", ("Ctrl+L",)),
    ActionEntry("export_recruiter", "Share", "Workbook for the &recruiter…", ("Ctrl+Shift+E",)),
    ActionEntry("export_pdf", "Share", "The same as a PD&F…"),
    ActionEntry("private_summary", "Share", "Private su&mmary…"),
    ActionEntry("export_private", "Share", "&Private workbook…", ("Ctrl+Alt+E",)),
    ActionEntry("shared", "Share", "What &was shared…"),
    ActionEntry("export_table", "Share", "Offers as a &table…", separated=True),
    ActionEntry("copy_table", "Share", "&Copy the offers as a table"),
    ActionEntry("export_calendar", "Share", "&Dates for a calendar…"),
    ActionEntry("way", "Help", "The way to a &letter"),
    ActionEntry("next_step", "Help", "Do the &next step", ("Ctrl+.",)),
    ActionEntry("hide_next_step", "Help", "&Hide it until it changes", ("Ctrl+Shift+.",)),
    ActionEntry("purpose", "Help", "What this &sheet is for", ("Shift+F1",)),
    ActionEntry("keys", "Help", "&Keys", ("F1",)),
    ActionEntry("words", "Help", "&Words"),
    ActionEntry("about", "Help", "&About Counterpoint", separated=True),
)


def key_groups() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return the menus with their commands that have keys, each as keys and text, for the list of keys."""
    undo = (("Ctrl+Z", "Undo"), ("Ctrl+Y", "Redo"))
    groups = []
    for menu in (*MENUS[:3], *SLOTS[1:], *MENUS[3:]):
        own = tuple(
            (entry.keys[0], entry.text.replace("&", "").rstrip("…"))
            for entry in ACTIONS
            if entry.menu == menu and entry.keys
        )
        groups.append((menu, (*undo, *own) if menu == "Edit" else own))
    return tuple(group for group in groups if group[1])


RunCommand = Callable[[str], None]


def make_menus(window: QMainWindow, stack: QUndoStack, run_command: RunCommand) -> Mapping[str, QAction]:
    """Fill the menu bar; return the actions by key and by menu name. Each action runs its key."""
    menus: dict[str, QMenu] = {name: window.menuBar().addMenu(f"&{name}") for name in MENUS}
    actions: dict[str, QAction] = {name: menus[name].menuAction() for name in MENUS}
    actions["undo"], actions["redo"] = add_undo(menus["Edit"], stack, run_command)
    GreyedUndo(window, stack, actions, run_command)
    for entry in ACTIONS:
        menu = menus["Offer" if entry.menu in SLOTS else entry.menu]
        if entry.separated:
            menu.addSeparator()
        action = QAction(entry.text, window)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setCheckable(entry.checkable)
        action.triggered.connect(lambda _checked=False, key=entry.key: run_command(key))
        menu.addAction(action)
        actions[entry.key] = action
    set_slot(actions, SLOTS[0])
    return actions


def menu_of(action: QAction) -> QMenu:
    """Return the menu that an action of the menu bar opens."""
    menu = action.menu()
    if not isinstance(menu, QMenu):
        raise TypeError(f"{action.text()} opens no menu")
    return menu


def add_sheet_actions(
    window: QMainWindow, menu: QAction, sheets: Sequence[tuple[int, str]], show: Callable[[int], object]
) -> None:
    """Add a submenu of sheets, as number and title, to a menu; Alt with its number shows one."""
    submenu = menu_of(menu).addMenu("S&heets")
    for place, (number, title) in enumerate(sheets):
        action = QAction(f"&{number}  {title}", window)
        action.setShortcut(QKeySequence(f"Alt+{number}"))
        action.triggered.connect(lambda _checked=False, place=place: show(place))
        submenu.addAction(action)


def set_slot(actions: Mapping[str, QAction], slot: str) -> None:
    """Show the commands of one menu of `SLOTS` in their common place; the others' keys do nothing."""
    for entry in ACTIONS:
        if entry.menu in SLOTS:
            actions[entry.key].setVisible(entry.menu == slot)


def set_menu_texts(actions: Mapping[str, QAction], texts: Mapping[str, str]) -> None:
    """Set the texts of commands and menus: those of the current sheet, else the usual."""
    usual = {name: f"&{name}" for name in MENUS} | {entry.key: entry.text for entry in ACTIONS}
    for key, text in usual.items():
        actions[key].setText(texts.get(key, text))

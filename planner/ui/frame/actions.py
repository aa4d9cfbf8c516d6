"""Every command of the menus as data: its menu, its words, its keys. What it does is elsewhere."""

from dataclasses import dataclass

MENUS = ("File", "Edit", "Offer", "Story", "View", "Export", "Help")


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One command. `key` names what it does; a `sheet` command is done by the sheet that is shown."""

    key: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    sheet: bool = False
    checkable: bool = False
    apart: bool = False  # a line above it


ACTIONS: tuple[ActionEntry, ...] = (
    ActionEntry("new", "File", "&New plan", ("Ctrl+N",)),
    ActionEntry("open", "File", "&Open…", ("Ctrl+O",)),
    ActionEntry("sample", "File", "Open the sa&mple"),
    ActionEntry("previous", "File", "Open pre&vious version"),
    ActionEntry("import", "File", "&Import a table…", ("Ctrl+I",)),
    ActionEntry("import_pasted", "File", "Import from the clip&board…", ("Ctrl+Shift+I",)),
    ActionEntry("returned", "File", "Rea&d a returned workbook…", ("Ctrl+Alt+I",)),
    ActionEntry("save", "File", "&Save", ("Ctrl+S",), apart=True),
    ActionEntry("save_as", "File", "Save &as…", ("Ctrl+Shift+S",)),
    ActionEntry("quit", "File", "&Quit", ("Ctrl+Q",), apart=True),
    ActionEntry("cut", "Edit", "Cu&t", ("Ctrl+X",), sheet=True, apart=True),
    ActionEntry("copy", "Edit", "&Copy", ("Ctrl+C",), sheet=True),
    ActionEntry("paste", "Edit", "&Paste", ("Ctrl+V",), sheet=True),
    ActionEntry("clear", "Edit", "C&lear", ("Del",), sheet=True),
    ActionEntry("fill_right", "Edit", "Fill &right", ("Ctrl+R",), sheet=True, apart=True),
    ActionEntry("fill_down", "Edit", "Fill &down", ("Ctrl+D",), sheet=True),
    ActionEntry("select_all", "Edit", "Select &all", ("Ctrl+A",), sheet=True, apart=True),
    ActionEntry("add_offer", "Offer", "&Add offer", ("Ctrl++", "Ctrl+=")),
    ActionEntry("duplicate_offer", "Offer", "&Duplicate", ("Ctrl+Shift+D",)),
    ActionEntry("move_left", "Offer", "Move &left", ("Alt+Shift+Left",), apart=True),
    ActionEntry("move_right", "Offer", "Move &right", ("Alt+Shift+Right",)),
    ActionEntry("choose_offer", "Offer", "&Choose for Counter", ("Ctrl+Shift+C",), apart=True),
    ActionEntry("hide_offer", "Offer", "&Hide", ("Ctrl+Shift+H",), apart=True),
    ActionEntry("unhide_offers", "Offer", "&Show hidden offers", ("Ctrl+Shift+U",)),
    ActionEntry("delete_offer", "Offer", "D&elete", ("Ctrl+-",)),
    ActionEntry("add_story", "Story", "&Add story", ("Ctrl+Shift+N",)),
    ActionEntry("paste_stories", "Story", "Draft from the clip&board", ("Ctrl+Shift+V",)),
    ActionEntry("duplicate_story", "Story", "&Duplicate", sheet=True),
    ActionEntry("story_up", "Story", "Move &up", sheet=True, apart=True),
    ActionEntry("story_down", "Story", "Move d&own", sheet=True),
    ActionEntry("delete_story", "Story", "D&elete", sheet=True, apart=True),
    ActionEntry("explain", "View", "&Explain in full", ("Ctrl+E",), checkable=True),
    ActionEntry("problems", "View", "&Problems", ("Ctrl+Shift+P",), checkable=True),
    ActionEntry("inspector", "View", "&Inspector", ("F4",), sheet=True),
    ActionEntry("fold_all", "View", "&Fold all", ("Alt+Shift+Up",), sheet=True, apart=True),
    ActionEntry("unfold_all", "View", "&Unfold all", ("Alt+Shift+Down",), sheet=True),
    ActionEntry("fit", "View", "Fit &widths", ("Ctrl+Shift+F",), sheet=True),
    ActionEntry("next_pane", "View", "Next pa&ne", ("F6",), apart=True),
    ActionEntry("previous_pane", "View", "Pre&vious pane", ("Shift+F6",)),
    ActionEntry("next_sheet", "View", "Next &sheet", ("Ctrl+PgDown",)),
    ActionEntry("previous_sheet", "View", "P&revious sheet", ("Ctrl+PgUp",)),
    ActionEntry("look_system", "View", "Colours of the s&ystem", checkable=True, apart=True),
    ActionEntry("look_light", "View", "&Light", checkable=True),
    ActionEntry("look_dark", "View", "&Dark", checkable=True),
    ActionEntry("flash", "View", "Flash what c&hanged", checkable=True, apart=True),
    ActionEntry("export_recruiter", "Export", "Workbook for the &recruiter…", ("Ctrl+Shift+E",)),
    ActionEntry("export_private", "Export", "&Private workbook…", ("Ctrl+Alt+E",)),
    ActionEntry("keys", "Help", "&Keys", ("F1",)),
    ActionEntry("about", "Help", "&About Counterpoint"),
)


def keys_of_menus() -> tuple[tuple[str, str], ...]:
    """What each command is called and the first of its keys, for the page of keys."""
    return tuple((entry.text.replace("&", ""), entry.keys[0]) for entry in ACTIONS if entry.keys)

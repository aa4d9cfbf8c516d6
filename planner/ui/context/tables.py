"""The lines of each context menu, as data. What a line does is an action on its place or a command. No Qt."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint


class PlaceKind(StrEnum):
    """The kinds of places that have a menu, as a screen reader names them."""

    INPUT = "Cell"
    PROBLEM = "Cell that cannot be read"
    ASSUMED = "Assumed cell"
    COMPUTED = "Computed cell"
    FOLD = "Group of rows"
    HEADER = "Offer"
    PRESENT = "Present job"
    ITEM = "Column"
    TAB = "Sheet"
    STRIP = "Answer"
    STORY = "Story"
    ROUND = "Round"
    DEADLINE = "Deadline"
    RECENT = "Recent plan"


class MenuLine(Struct, frozen=True):
    """A line: `key` of an action on the place or of a command of the window, its text and keys.

    Without a text it is named by the place or as in the menu bar. `separated`: a separator is above it.
    """

    key: str
    text: str = ""
    keys: str = ""
    separated: bool = False


class MenuRequest(Struct, frozen=True):
    """A menu to open at a point of the screen.

    `actions`: what the lines do, by key; None for one that is shown but cannot be done now. `texts`: names of
    lines that depend on the place.
    """

    kind: PlaceKind
    at: "QPoint"
    actions: Mapping[str, Callable[[], object] | None] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


def _line(key: str, text: str = "", keys: str = "") -> MenuLine:
    return MenuLine(key, text, keys)


def _after_rule(key: str, text: str = "", keys: str = "") -> MenuLine:
    return MenuLine(key, text, keys, separated=True)


_RECTANGLE = (
    _after_rule("cut", "Cut", "Ctrl+X"),
    _line("copy", "Copy", "Ctrl+C"),
    _line("copy_picture", "Copy as a picture"),
    _line("paste", "Paste", "Ctrl+V"),
    _line("clear", "Clear", "Del"),
    _line("fill_right", "Fill to the right", "Ctrl+R"),
    _line("fill_down", "Fill down", "Ctrl+D"),
)
_ABOUT = (
    _after_rule("may_know_here", "Who may know this…"),
    _line("note_here", "Note to yourself…", "Shift+F2"),
)
_ROW = (
    _after_rule("hide_row", "Hide this row"),
    _line("filled", "Show only filled rows"),
    _line("show_rows", "Show hidden rows"),
)
_INPUT = (
    _line("edit", "Edit", "F2"),
    _line("choices", "Choose…", "Alt+Down"),
    _line("explain", "Why this figure", "Ctrl+E"),
    _line("in_letter", "Show it in the letter"),
    _line("more_time", "Ask for time…"),
    *_RECTANGLE,
    *_ABOUT,
    *_ROW,
)

MENUS: Mapping[PlaceKind, tuple[MenuLine, ...]] = MappingProxyType(
    {
        PlaceKind.INPUT: _INPUT,
        PlaceKind.PROBLEM: (_line("mend"), _after_rule("edit", "Edit", "F2"), *_INPUT[1:]),
        PlaceKind.ASSUMED: (
            _line("keep", "Keep as mine"),
            _line("source", "Where it comes from", "Ctrl+E"),
            _after_rule("edit", "Edit", "F2"),
            _line("choices", "Choose…", "Alt+Down"),
            *_RECTANGLE,
            *_ABOUT,
            *_ROW,
        ),
        PlaceKind.COMPUTED: (
            _line("explain", "Why this figure", "Ctrl+E"),
            _line("to_inputs", "Go to its inputs", "Ctrl+["),
            _line("copy", "Copy", "Ctrl+C"),
            _line("copy_picture", "Copy as a picture"),
            _after_rule("counter", "Open in Counter"),
            _line("moves", "What moves it"),
            *_ROW,
        ),
        PlaceKind.FOLD: (
            _line("fold"),
            _after_rule("fold_all", "Fold all", "Alt+Shift+Up"),
            _line("unfold_all", "Unfold all", "Alt+Shift+Down"),
            _after_rule("filled", "Show only filled rows"),
            _line("show_rows", "Show hidden rows"),
        ),
        PlaceKind.HEADER: (
            _line("rename", "Rename", "F2"),
            _line("choose_offer", "Ask this one first"),
            _after_rule("duplicate_offer", "Duplicate"),
            _line("move_left", "Move left"),
            _line("move_right", "Move right"),
            _after_rule("letter_into_offer", "Paste its letter or reply…"),
            _line("posted_band", "Posted range from a job post…"),
            _after_rule("hide_offer", "Hide"),
            _line("unhide_offers", "Show hidden offers"),
            _line("fit", "Fit widths"),
            _after_rule("delete_offer", "Delete"),
        ),
        PlaceKind.PRESENT: (
            _line("rename", "Rename", "F2"),
            _after_rule("duplicate_offer", "Duplicate as an offer"),
            _after_rule("unhide_offers", "Show hidden offers"),
            _line("fit", "Fit widths"),
        ),
        PlaceKind.ITEM: (
            _line("rename", "Rename", "F2"),
            _after_rule("duplicate_offer", "Duplicate"),
            _line("move_left", "Move left"),
            _line("move_right", "Move right"),
            _after_rule("fit", "Fit widths"),
            _after_rule("delete_offer", "Delete"),
        ),
        PlaceKind.TAB: (
            _line("about_sheet", "What this sheet is for"),
            _line("find_here", "Find on this sheet…", "Ctrl+F"),
            _after_rule("print", "Print or PDF…"),
            _after_rule("previous_sheet", "Previous sheet"),
            _line("next_sheet", "Next sheet"),
        ),
        PlaceKind.STRIP: (
            _line("explain", "Why this figure", "Ctrl+E"),
            _line("copy", "Copy"),
            _after_rule("counter", "Ask another figure"),
        ),
        PlaceKind.STORY: (
            _line("edit", "Edit"),
            _after_rule("duplicate_story", "Duplicate"),
            _line("story_up", "Move up"),
            _line("story_down", "Move down"),
            _after_rule("readers", "Who may read this…"),
            _after_rule("delete_story", "Delete"),
        ),
        PlaceKind.ROUND: (
            _line("edit", "Change", "F2"),
            _line("answer", "Type their answer"),
            *_RECTANGLE[:5],
            _after_rule("delete_round", "Delete the message", "Shift+Del"),
        ),
        PlaceKind.DEADLINE: (
            _line("more_time", "Ask for time…"),
            _line("change", "Change the date"),
            _after_rule("copy_picture", "Copy as a picture", "Ctrl+C"),
            _line("copy_figures", "Copy the days as a table"),
        ),
        PlaceKind.RECENT: (
            _line("open", "Open"),
            _after_rule("folder", "Show in its folder"),
            _line("forget", "Forget"),
        ),
    }
)
"""The lines of each kind of place, in order. A line that its place cannot do at all is left out."""

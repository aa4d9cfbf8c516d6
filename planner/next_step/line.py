"""One line that says what comes next, with the action of its button, and what only the window knows."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from planner.plan import Plan

ADD_STORY = "add_story"
"""The command that begins a story, on any sheet."""
COUNTER, LETTERS = "Counter", "Letters"
"""Titles of the sheets on which an ask is made."""


class Action(StrEnum):
    """What the button of a line does with its target."""

    FIELD = "field"  # goes to the field at a plan path
    COMMAND = "command"  # runs a menu command, by its key
    SHEET = "sheet"  # shows the sheet of a title
    EDIT = "edit"  # makes one step of undo, called as the target says
    CHOOSE = "choose"  # opens the picker of the offer to ask first


class NextLine(Struct, frozen=True):
    """One sentence and its button. `number`: its place in the list of all lines, from 1.

    `offer_id`: the offer to choose before a sheet is shown; empty where it does not matter.
    `edit`: what an action `EDIT` makes of the plan.
    """

    number: int
    sentence: str
    button: str
    action: Action
    target: str = ""
    offer_id: str = ""
    edit: Callable[[Plan], Plan] | None = None

    @property
    def key(self) -> str:
        """What a line that was hidden is known by: it comes back once its sentence changes."""
        return f"{self.number}. {self.sentence}"


class SessionFacts(Struct, frozen=True):
    """What was done in the window and is in no plan.

    `unsaved_since`: the time of unsaved work that was kept; empty: none. `looked_at` and `copied`: marks of
    `turn_mark` of the offers whose asks were shown, and whose letter was copied. `sheet`: the title of the
    sheet that is shown.
    """

    unsaved_since: str = ""
    looked_at: frozenset[str] = frozenset()
    copied: frozenset[str] = frozenset()
    sheet: str = ""

"""Where a table gets its content: items of the plan, each with the same fields. No Qt.

`GridModel` shows a source as a Qt table. Items lie across (fields down, as Offers) or down (fields across,
as the log of rounds).
"""

from collections.abc import Collection, Sequence
from typing import Protocol

from msgspec import Struct

from planner.plan import Plan
from planner.ui.change import Change
from planner.ui.grid.cell import GridCell
from planner.ui.grid.rows import Row

NEXT_ITEM = ""
"""The identity of the line that waits for the next item, in a source that has one."""


class Place(Struct, frozen=True):
    """Where a rectangle is pasted: fields by their places, and items."""

    fields: Sequence[int]
    items: Sequence[str]


class ItemHead(Struct, frozen=True):
    """The header of an item."""

    title: str
    badge: str = ""  # second line
    place: int | None = None  # among the marks of every chart; None for none
    is_hidden: bool = False  # by the user
    right: bool = False  # aligned as numbers are
    owner: str | None = None  # whose field it is, in the name of a step of undo; None: the title


class TableSource(Protocol):
    """One snapshot of the plan as items with fields. Items are named by their identities."""

    fields: tuple[Row, ...]
    """The same number for as long as the program runs."""

    items_down: bool = False

    @property
    def plan(self) -> Plan:
        """The snapshot."""
        ...

    def items(self, plan: Plan) -> Sequence[str]:
        """Return the items of any plan in order, hidden ones too."""
        ...

    def take(self, change: Change) -> None:
        """Take another snapshot; items that it lacks are not requested afterwards."""
        ...

    def touched(self, change: Change) -> Collection[str]:
        """Return the items whose cells may differ after a change."""
        ...

    def head(self, item: str) -> ItemHead:
        """Return the header of an item."""
        ...

    def cells(self, item: str) -> tuple[GridCell, ...]:
        """Return the cells of an item, one for each field."""
        ...

    def locate(self, path: str) -> tuple[str, str]:
        """Return the item and the key of the field that a plan path lies in; empty where it is in none."""
        ...

    def path_at(self, plan: Plan, item: str, field: int) -> str:
        """Return the path of a field in any plan; empty for a heading, a result, or what does not apply."""
        ...

    def add(self, plan: Plan) -> tuple[Plan, str] | None:
        """Return a plan with one more item at the end, and the item; None where none can be added."""
        ...

    def is_filled(self, field: int) -> bool:
        """Whether an item has a value of its own in a field; cheap, as it is asked after each change."""
        del field
        return False

    def scale(self, field: int) -> tuple[float, float]:
        """Return the scale on which the ranges of a field are drawn for all items."""
        del field
        return 0.0, 1.0

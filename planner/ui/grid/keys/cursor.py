"""Where Ctrl with an arrow, Home or End leads, and the arrows of two views with the same rows."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView

from planner.ui.grid.keys.route import Route

Action = QAbstractItemView.CursorAction


def cursor_target(
    route: Route, index: QModelIndex, action: Action, keys: Qt.KeyboardModifier, *, is_one_of_two: bool
) -> QModelIndex | None:
    """Return the cell that a key leads to; None where it leads where Qt lets it.

    `is_one_of_two`: another view goes on with the rows, so that up and down may leave this view.
    """
    if not index.isValid():
        return None
    if not keys & Qt.KeyboardModifier.ControlModifier:
        return route.next_row(index, _LINES[action]) if is_one_of_two and action in _LINES else None
    if action in _ENDS:
        return route.end(last=_ENDS[action])
    return route.edge(index, *_WAYS[action]) if action in _WAYS else None


_LINES = {Action.MoveUp: -1, Action.MoveDown: 1}
"""Steps of rows of the arrows without Ctrl."""

_WAYS = {
    Action.MoveUp: (-1, 0),
    Action.MoveDown: (1, 0),
    Action.MoveLeft: (0, -1),
    Action.MoveRight: (0, 1),
}
"""Steps of rows and columns."""

_ENDS = {Action.MoveHome: False, Action.MoveEnd: True}
"""Whether the key leads to the last input."""

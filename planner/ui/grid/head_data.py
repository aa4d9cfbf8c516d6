"""What the heads of a grid answer to Qt for each role: names of items and fields, their tips and sides."""

from typing import Any

from PySide6.QtCore import Qt

from planner.plan.registry import FieldKind
from planner.ui.grid.rows import FieldRow, Row, help_of, label
from planner.ui.grid.source import ItemHead
from planner.ui.plain_text import tip

Role = Qt.ItemDataRole


def item_head(head: ItemHead, role: int) -> Any:
    """Return what the head of an item answers."""
    match role:
        case Role.DisplayRole:
            return head.title
        case Role.ToolTipRole:
            return tip(head.title)
        case Role.TextAlignmentRole:
            return side_of(right=head.right)
    return None


def field_head(row: Row, role: int) -> Any:
    """Return what the head of a field answers; a number is aligned right."""
    match role:
        case Role.DisplayRole:
            return label(row)
        case Role.ToolTipRole:
            return tip(help_of(row))
        case Role.TextAlignmentRole:
            return side_of(right=isinstance(row, FieldRow) and row.spec.kind is FieldKind.NUMBER)
    return None


def side_of(*, right: bool) -> int:
    """Return the alignment of a text at the right or at the left."""
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)

"""Two columns of one offer for the ends of a range, as `Low, High` below each company: they are one column.

Its cells are what both say, or the range, which is no amount and so is asked about.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from planner.intake.layout.label_text import HEADER_DEPTH, plain
from planner.intake.layout.records import Grid, TextCell

_LOW = frozenset(("low", "min", "minimum", "from", "low end", "worst", "worst case", "bottom", "pessimistic"))
_HIGH = frozenset(("high", "max", "maximum", "to", "high end", "best", "best case", "top", "optimistic"))


def with_joined_ranges(rows: Grid, place: int) -> Grid:
    """Return the rows with the two ends of each offer in one column, and without the line that names them."""
    for at, row in enumerate(rows[:HEADER_DEPTH]):
        ends = _ends(row, place)
        if ends and _is_over_both(rows[:at], ends):
            dropped = {high for _, high in ends}
            lower = dict(ends)
            return [
                [_joined(cell, line[lower[column]]) if column in lower else cell for column, cell in numbered]
                for line in (*rows[:at], *rows[at + 1 :])
                if (numbered := [(c, cell) for c, cell in enumerate(line) if c not in dropped])
            ]
    return rows


def _ends(row: Sequence[TextCell], place: int) -> list[tuple[int, int]]:
    """Return the columns of low and high ends beside each other; none unless all names are ends."""
    named = [(at, plain(cell.text)) for at, cell in enumerate(row) if at > place and cell.text]
    pairs = [
        (left, right)
        for (left, low), (right, high) in pairwise(named)
        if right == left + 1 and low in _LOW and high in _HIGH
    ]
    return pairs if len(pairs) > 1 and len(pairs) * 2 == len(named) else []


def _is_over_both(above: Grid, ends: Sequence[tuple[int, int]]) -> bool:
    """Whether a line above has a name over each low end, alone or merged over both."""
    return any(
        all(line[low].text and line[high].text in ("", line[low].text) for low, high in ends)
        for line in above
    )


def _joined(low: TextCell, high: TextCell) -> TextCell:
    if not high.text or low.text == high.text:
        return low
    return replace(low, text=f"{low.text} to {high.text}") if low.text else replace(low, text=high.text)

"""Where Ctrl and an arrow lead: to the edge of what is filled, as in any spreadsheet."""

from collections.abc import Sequence


def edge(filled: Sequence[bool], start: int, step: int) -> int:
    """Return the place that a jump from `start` ends at, `step` being 1 or -1.

    Within a run of filled places: its last. From its end, or from an empty place: the next filled one; the
    last place of all where none is left.
    """
    end = len(filled) - 1 if step > 0 else 0
    place = start
    if start != end and filled[start] and filled[start + step]:
        while place != end and filled[place + step]:
            place += step
        return place
    while place != end:
        place += step
        if filled[place]:
            return place
    return end

"""A second line below the names without a label: `(written)`, `Senior PM` or `Austin, TX` of each offer.

It gets the label that its cells speak for, so that it takes the place of no name.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from planner.intake.layout.columns.column_groups import distinct
from planner.intake.layout.columns.column_names import CORNERS
from planner.intake.layout.columns.column_roles import is_value_name, role_of, year_of
from planner.intake.layout.label_text import plain
from planner.intake.layout.labels import read_label
from planner.intake.layout.records import Grid, TextCell
from planner.plan.places import state_of

_BRACKETS = " ()[]*"
_STANDING = re.compile(
    r"(?:(?:in\s+)?writ(?:ten|ing)|verbal|oral|signed|by\s+(?:phone|mail|e-?mail)|schriftlich|mündlich|informal|formal)"
    r"(?:\s+(?:offer|only|so\s+far|yet|letter))*",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:pm|manager|engineer|swe|sde|designer|director|head|lead|analyst|scientist|developer|architect|consultant"
    r"|counsel|accountant|vp|associate|researcher|recruiter|nurse|teacher)\b",
    re.IGNORECASE,
)
_MODE = re.compile(r"(?:fully\s+)?remote|hybrid|on-?\s?site|in[- ]office", re.IGNORECASE)


def with_lower_labels(rows: Grid, place: int) -> Grid:
    """Return the rows of a block, with a label for the lines between its names and its first label."""
    names = _names_above(rows, place)
    if names is None:
        return rows
    at, over = names
    lower = list(_lower_lines(rows[at + 1 :], place, over))
    if not lower:
        return rows
    return [*rows[: at + 1], *lower, *rows[at + 1 + len(lower) :]]


def _names_above(rows: Grid, place: int) -> tuple[int, list[TextCell]] | None:
    """Return the first line of several names without a label, and its names; None if labels are above it."""
    for at, row in enumerate(rows):
        if read_label(row[place].text) is not None:
            return None
        own = row[place + 1 :]
        is_corner = not row[place].text or plain(row[place].text) in CORNERS
        if len(distinct(own)) > 1 and is_corner:
            is_named = all(_may_be_name(cell.text) for cell in own if cell.text)
            return (at, own) if is_named else None
    return None


def _may_be_name(text: str) -> bool:
    return not (year_of(text) or role_of(text) or is_value_name(text) or _label_of([text]))


def _lower_lines(rows: Grid, place: int, over: Sequence[TextCell]) -> Iterator[list[TextCell]]:
    for row in rows:
        cells = [(cell, name) for cell, name in zip(row[place + 1 :], over, strict=True) if cell.text]
        is_under = len(cells) > 1 and all(name.text and name.text != cell.text for cell, name in cells)
        label = _label_of([cell.text for cell, _ in cells]) if is_under and not row[place].text else ""
        if not label:
            return
        yield [*row[:place], replace(row[place], text=label), *row[place + 1 :]]


def _label_of(texts: Sequence[str]) -> str:
    """Return the label that all texts speak for; empty where they may be names."""
    bare = [text.strip(_BRACKETS) for text in texts]
    if all(_STANDING.fullmatch(text) for text in bare):
        return "Status"
    if all(_TITLE.search(text) for text in bare):
        return "Title"
    if all(state_of(text) is not None or _MODE.fullmatch(text) for text in bare):
        return "Location"
    return "Remarks" if all(text[:1] in "([" for text in texts) else ""

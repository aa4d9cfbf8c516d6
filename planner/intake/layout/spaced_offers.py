"""Whether a text is a table of offers in columns of blanks or bars, and no letter with a list of terms."""

import re
from collections.abc import Sequence

from planner.intake.layout.columns.column_names import CORNERS
from planner.intake.layout.columns.column_roles import is_value_name, role_of
from planner.intake.layout.label_text import HEADER_DEPTH, plain
from planner.intake.layout.labels import read_label
from planner.intake.tables.barred_text import barred_rows
from planner.intake.tables.spaced_text import spaced_rows
from planner.intake.tables.text_table import TextRows

LEAST_LABELS = 3
_BRACKETED = re.compile(r"\([^()]*\)")
"""What may stand beside a name, as the level in `Quarry (L7)`."""
_STATE = re.compile(
    r"\W*(?:(?:the|your|our|my)\s)?(?:current|original|previous|prior|first|initial|old|new|revised|updated|final|amended"
    r"|improved|now|today|before|after)(?:\s(?:offer|letter|terms|package|figures?))?\W*",
    re.IGNORECASE,
)
"""A head that is a state of one offer: a letter shows what was changed in it."""
SHARE = 0.4
"""Of the lines that are the table's: in a letter with a table in it there is more around."""


def has_spaced_offers(text: str) -> bool:
    """Return whether a text holds columns of blanks or bars under headers of pay, the base among them."""
    rows = spaced_rows(text) or barred_rows(text) or ()
    filled = [row for row in rows if any(row[1:])]
    if not filled or len(filled) < SHARE * len(rows):
        return False
    header, *offers = filled
    known = {label.key for cell in header if (label := read_label(cell)) is not None}
    if len(known) >= LEAST_LABELS and "base" in known:
        return all(map(_is_named, offers))
    are_names = not any(role_of(name) or is_value_name(name) for name in header[1:])
    are_names = are_names and not all(_STATE.fullmatch(cell) for cell in header[1:] if cell)
    if not are_names or (header[0] and plain(header[0]) not in CORNERS):
        return False
    labels = {label.key for row in offers if (label := read_label(row[0])) is not None}  # names over columns
    return len(labels) >= LEAST_LABELS and "base" in labels


def are_offers(rows: TextRows) -> bool:
    """Return whether rows hold a line or a column of headers of pay, the base among them, and two figures."""
    lines = [*rows[:HEADER_DEPTH], *list(zip(*rows, strict=True))[:HEADER_DEPTH]]
    keys = ({label.key for cell in line if (label := read_label(cell)) is not None} for line in lines)
    has_labels = any(len(known) >= LEAST_LABELS and "base" in known for known in keys)
    return (
        has_labels
        and sum(any(sign.isdigit() for sign in cell) for row in rows for cell in row) >= LEAST_LABELS
    )


_SENTENCE = re.compile(r"(?:\S+\s+){3,}\S+[.:!?]")
"""Words around a table that are addressed to somebody, and no heading of it."""


def is_mail(rows: TextRows) -> bool:
    """Return whether rows are terms with one figure each, between sentences: one offer in a mail."""
    filled = [[cell for cell in row if cell] for row in rows]
    is_pairs = max(map(len, filled), default=0) == 2
    return is_pairs and any(len(cells) == 1 and _SENTENCE.fullmatch(cells[0]) for cells in filled)


def _is_named(row: Sequence[str]) -> bool:
    """Whether a row begins with a name: `Year 1` or `Base salary` begins a list of terms."""
    name = _BRACKETED.sub("", row[0])
    return read_label(name) is None and not any(sign.isdigit() for sign in name)

"""Whether a text is a table of offers in columns of blanks or bars, and no letter with a list of terms."""

import re
from collections.abc import Sequence

from planner.intake.layout.labels import read_label
from planner.intake.tables.barred_text import barred_rows
from planner.intake.tables.spaced_text import spaced_rows

LEAST_LABELS = 3
_BRACKETED = re.compile(r"\([^()]*\)")
"""What may stand beside a name, as the level in `Quarry (L7)`."""
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
    return len(known) >= LEAST_LABELS and "base" in known and all(map(_is_named, offers))


def _is_named(row: Sequence[str]) -> bool:
    """Whether a row begins with a name: `Year 1` or `Base salary` begins a list of terms."""
    name = _BRACKETED.sub("", row[0])
    return read_label(name) is None and not any(sign.isdigit() for sign in name)

"""Columns parted by bars, as notes and chats have them, with a rule under their header or without one."""

from collections import Counter

from planner.intake.tables.csv_table import drawn_rows, is_rule
from planner.intake.tables.text_table import TextRows

LEAST_ROWS = 3
"""Rows with the header; two lines with bars may be a signature."""
LEAST_BARS = 2
SHARE, SHARE_DRAWN = 0.6, 0.4
"""Of the lines that have the same number of bars: of any text, and of one with a rule under a header."""
LONGEST = 100_000
"""Characters of a text that is looked at."""


def barred_rows(text: str) -> TextRows | None:
    """Return the rows of a text almost all of whose lines have the same number of bars; None of another."""
    if len(text) > LONGEST or "\t" in text:
        return None
    lines = [line for line in text.splitlines() if line.strip()]
    counts = Counter(line.strip().strip("|").count("|") for line in lines)
    bars, times = max(counts.items(), key=lambda item: item[1], default=(0, 0))
    share = SHARE_DRAWN if any(is_rule(line) for line in lines) else SHARE
    if bars < LEAST_BARS or times < max(LEAST_ROWS, share * len(lines)):
        return None
    rows = list(drawn_rows(lines))
    width = max(len(row) for row in rows)
    return tuple((*row, *[""] * (width - len(row))) for row in rows)

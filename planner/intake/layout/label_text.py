"""A label as plain words, without case and marks."""

import re

LONGEST_LABEL = 200  # characters; a cell holds up to 32,767
HEADER_DEPTH = 12  # rows or columns at an edge in which labels may be


def plain(label: str) -> str:
    """Return a label without case, marks and bracketed text; empty for a text too long to be a label."""
    if len(label) > LONGEST_LABEL:
        return ""
    return words_of(re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", label.lower()))


def words_of(text: str) -> str:
    """Return the words of a text, without case and marks."""
    return " ".join(re.sub(r"[^\w%#+]+|_", " ", text.lower()).split())


def listed(text: str) -> tuple[str, ...]:
    """Return words that commas separate."""
    return tuple(" ".join(word.split()) for word in text.split(",") if word.strip())

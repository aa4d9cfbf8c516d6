"""Makes text valid in an .xlsx file: no lone surrogates, no control characters, no longer than a cell."""

import re

LONGEST_CELL = 32_767
"""UTF-16 units in one cell (Excel specifications and limits)."""
REPLACED = "\N{REPLACEMENT CHARACTER}"
_BREAKS = re.compile("[\x0b\x0c]")  # as text copied from slides has them
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def writable(text: str) -> str:
    """Return a text with each character that XML cannot hold replaced by a visible mark."""
    if text.isascii() and text.isprintable():
        return text
    return _FORBIDDEN.sub(REPLACED, _BREAKS.sub("\n", text))


def cut(text: str, most: int) -> str:
    """Return what fits into `most` UTF-16 units, never half of a character."""
    if 2 * len(text) <= most or (len(text) <= most and text.isascii()):
        return text
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def cell_text(text: str) -> str:
    """Return a text that a cell can hold. One that is too long ends with a sentence that says so."""
    clean = writable(text)
    if cut(clean, LONGEST_CELL) == clean:
        return clean
    note = f" … [Cut here: a cell holds {LONGEST_CELL:,} characters, and this text has {len(clean):,}.]"
    return cut(clean, LONGEST_CELL - len(note)) + note

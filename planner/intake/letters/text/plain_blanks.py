"""Blanks and joiners of web pages as plain blanks, so that text copied from one reads as typed text.

Every place stays what it was: a sign without a width leaves its word, which gets a blank beside it instead.
"""

import re

_HARD_BLANK = re.compile(
    r"(?<!\d)[\u00a0\u2007\u202f]|[\u00a0\u2007\u202f](?!\d{3}(?!\d))|[\u2002-\u2006\u2008-\u200a]"
)
"""But for those between the thousands of a figure: `112 500`."""
_NO_WIDTH = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]")
_WORD = re.compile(r"[^\s\u200b-\u200f\u2060\ufeff\u00ad]*[\u200b-\u200f\u2060\ufeff\u00ad]\S*")


def with_plain_blanks(text: str) -> str:
    """Return a text of the same length with plain blanks, and without signs that have no width."""
    return _WORD.sub(_whole_word, _HARD_BLANK.sub(" ", text))


def _whole_word(match: re.Match[str]) -> str:
    word = _NO_WIDTH.sub("", match.group())
    signs = len(match.group()) - len(word)
    return " " * (signs // 2) + word + " " * (signs - signs // 2)

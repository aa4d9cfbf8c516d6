"""Sentences that a page's end parts, whole again: its foot and the next page's head become blanks."""

import re
from collections import Counter

_PAGE = re.compile(
    r"\bpage\s+\d{1,3}(?:\s+of\s+\d{1,3})?\b|^\s*\d{1,3}\s+(?:of|/)\s+\d{1,3}\s*$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
LEAST = 6
"""Letters of a line that a head or foot repeats."""
MOST = 8
"""Lines of a foot with the next head, blank ones too."""


def with_whole_pages(text: str) -> str:
    """Return a text of the same length in which a sentence goes on over the end of a page.

    A foot names the page; beside it are lines that other pages have too.
    """
    lines = text.split("\n")
    repeated = _repeated(lines)
    place = 0
    while place < len(lines):
        end = place
        while end < len(lines) and _is_furniture(lines[end], repeated):
            end += 1
        if place and _parts_a_sentence(lines, place, end):
            lines = [*lines[:place], _joined(lines[place : end + 1]), *lines[end + 1 :]]
            end = place
        place = end + 1
    return "\n".join(lines)


def _repeated(lines: list[str]) -> frozenset[str]:
    """Return the lines that occur more than once, numbers aside."""
    counts = Counter(_plain(line) for line in lines)
    return frozenset(line for line, count in counts.items() if count > 1 and len(line) >= LEAST)


def _plain(line: str) -> str:
    return _DIGITS.sub("", " ".join(line.split()))


def _is_furniture(line: str, repeated: frozenset[str]) -> bool:
    return not line.strip() or _PAGE.search(line) is not None or _plain(line) in repeated


def _parts_a_sentence(lines: list[str], start: int, end: int) -> bool:
    """Whether lines are the end of a page within a sentence."""
    if not 0 < end - start <= MOST or end == len(lines):
        return False
    before, after = lines[start - 1].rstrip(), lines[end].lstrip()
    is_open = bool(before) and before[-1] not in ".!?:;" and (after[:1].islower() or after[:1].isdigit())
    return is_open and any(_PAGE.search(line) for line in lines[start:end])


def _joined(lines: list[str]) -> str:
    """Return lines as one of their length, what is read at its end."""
    return lines[-1].rjust(sum(map(len, lines)) + len(lines) - 1)

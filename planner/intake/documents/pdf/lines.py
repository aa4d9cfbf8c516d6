"""Lines of a printed page as paragraphs: wrapped lines are joined, words that were hyphenated too.

What repeats on every page, and page numbers, is taken once.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

FULL = 0.88  # of the longest line: where a line and the next word pass it, the line was wrapped
EDGE = 3  # lines at the top and the bottom of a page that may repeat
_BULLET = re.compile(r"\s*(?:[-•*–·▪◦●○■□▪\u2022\uf0b7\uf0a7\uf06e]|\(?[0-9]{1,2}[.)]|\(?[a-zA-Z][.)])\s+\S")
_BEGINNING = re.compile(r"\s*(?:\[|>|[A-Z][\w/&-]{0,20}(?: [\w/&-]{1,20}){0,3}:(?:\s|$))")  # a stamp, a label
_SIGN = re.compile(r"^(\s*)[•·▪◦●○■\u2022\uf0b7\uf0a7\uf06e]\s*")
_PAGE_NUMBER = re.compile(r"(?i)\s*(?:-\s*)?(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?(?:\s*-)?\s*")
_HYPHEN = re.compile(r"([A-Za-z]+)-$")
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_COMPOUND_STARTS = (
    "sign long short full part half year one two three four five six pre post non co self e semi "
    "bi mid multi cross high low well first second third up on off in out at by to end hands"
)
COMPOUNDS = frozenset(_COMPOUND_STARTS.split())


def plain_lines(page: str) -> list[str]:
    """Return a page's lines with single spacing, also where it was printed with more."""
    lines = [_SIGN.sub(r"\1- ", line.rstrip()) for line in page.split("\n")]
    gaps = Counter(_gaps(lines))
    usual = gaps.most_common(1)[0][0] if gaps else 0
    if not usual or gaps[usual] < 0.6 * sum(gaps.values()):
        return lines
    spaced: list[str] = []
    blanks = 0
    for line in lines:
        if line.strip():
            spaced.extend([""] * max(0, blanks - usual))
            spaced.append(line)
        blanks = 0 if line.strip() else blanks + 1
    return spaced


def _gaps(lines: Sequence[str]) -> list[int]:
    """Return how many empty lines stand before each line after the first."""
    filled = _filled(lines)
    return [after - before - 1 for before, after in pairwise(filled)]


def without_edges(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return pages without page numbers, and with repeated edges only where they first stand.

    An edge repeats if most of three or more pages have the same words in the same place at top or bottom.
    """
    edges = [_edges(page) for page in pages]
    counts = Counter(key for of_page in edges for key in of_page.items())
    kept: list[list[str]] = []
    seen: set[tuple[int, str]] = set()
    for page, of_page in zip(pages, edges, strict=True):
        lines = _filled(page)
        dropped: set[int] = set()
        for place, words in of_page.items():
            repeats = len(pages) > 2 and counts[place, words] > len(pages) / 2
            if ((place, words) in seen and repeats) or _PAGE_NUMBER.fullmatch(page[lines[place]]):
                dropped.add(lines[place])
            seen.add((place, words))
        kept.append([line for number, line in enumerate(page) if number not in dropped])
    return kept


def _edges(page: Sequence[str]) -> dict[int, str]:
    """Return the words of the first and last filled lines by their place, from the end below zero."""
    filled = _filled(page)
    places = range(-min(EDGE, len(filled) // 2), min(EDGE, (len(filled) + 1) // 2))
    return {place: " ".join(page[filled[place]].split()) for place in places}


def _filled(page: Sequence[str]) -> list[int]:
    return [number for number, line in enumerate(page) if line.strip()]


def paragraph_lines(lines: Sequence[str], width: int, words: Counter[str]) -> list[str]:
    """Join the wrapped lines of a block without empty lines; `words` are those of the whole document."""
    joined: list[str] = []
    last = ""  # the line as printed that the last joined one ends with
    for line in lines:
        text = " ".join(line.split())
        if joined and _is_wrapped(last, line, width):
            joined[-1] = join_words(joined[-1], text, words)
        elif text:
            joined.append(text)
        last = line
    return joined


def _is_wrapped(line: str, after: str, width: int) -> bool:
    """Return whether a line went on only because the next word did not fit."""
    if _BULLET.match(after) or _BEGINNING.match(after) or not line.strip():
        return False
    first = after.split(maxsplit=1)[0] if after.strip() else ""
    return len(line.rstrip()) + 1 + len(first) > FULL * width


def join_words(text: str, after: str, words: Counter[str]) -> str:
    """Join a line with the next, mending a hyphenated word as the rest of the document writes it."""
    hyphen = _HYPHEN.search(text)
    word = _WORD.match(after)
    if not hyphen or not word or not word[0][0].islower():
        return f"{text} {after}" if text and after else text + after
    first, second = hyphen[1].lower(), word[0].lower()
    is_compound = words[f"{first}-{second}"] > 0 or (not words[first + second] and first in COMPOUNDS)
    return (text if is_compound else text[:-1]) + after


def word_counts(lines: Sequence[str]) -> Counter[str]:
    """Count the words of a document, compounds with their hyphens."""
    return Counter(word.lower() for line in lines for word in _WORD.findall(line))

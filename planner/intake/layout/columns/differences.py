"""Columns that subtract one offer from another: by the name, as `Δ (T - C&A)`, or by the figures alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from planner.intake.layout.label_text import words_of
from planner.intake.layout.records import Grid

_SIGNED = re.compile(r"[Δ∆±]|\+\s?/\s?[-−–]")
"""Signs that no company has in its name."""
_COMPARED = re.compile(
    r"(?:(?:delta|diff|difference|gap|change|lead|edge)\b\.?\s*[:(]?\s*)?(?P<left>\S.*?)\s*"
    r"(?:\s[-−–—/]\s|[-−–—](?=\w+\)?$)|\b(?:minus|vs|versus|less|over|against|compared\s+(?:to|with)|more\s+than|beats)\b\.?)"
    r"\s*(?P<right>\S.*?)\s*\)?",
    re.IGNORECASE,
)
MOST_COLUMNS = 8
"""Of columns whose figures are looked at: more are a list of offers and no comparison."""
LEAST_LETTERS, LONGEST_NAME = 3, 80
"""Of the beginning of a name that stands for it, and of a name that compares."""
LEAST_ROWS = 3
"""Of figures that are all the difference of the same two columns."""
_FIGURE = re.compile(
    r"(?P<below>[-−–(])?\s*\+?\s*(?:[$€£₹]|[A-Z]{3}\s)?\s*(?P<under>[-−–])?(?P<number>\d[\d,]*(?:\.\d+)?)\s*"
    r"(?P<scale>[km])?\s*(?:%|pp|pts?|points?|days?|[$€£₹])?\s*\)?",
    re.IGNORECASE,
)
_SCALES: Mapping[str, float] = MappingProxyType({"": 1.0, "k": 1e3, "m": 1e6})
_NONE = re.compile(r"(?:[-–—]|none|n/?a|no|nil)?", re.IGNORECASE)


def is_difference(name: str, others: Sequence[str]) -> bool:
    """Whether a name says that its column subtracts two of the others: `T - C&A`, `Acme vs Globex`, `Δ`."""
    if _SIGNED.search(name):
        return True
    match = _COMPARED.fullmatch(name.strip()) if len(name) <= LONGEST_NAME else None
    if match is None:
        return False
    sides = [
        {at for at, other in enumerate(others) if _calls(match[side], other)} for side in ("left", "right")
    ]
    return any(left != right for left in sides[0] for right in sides[1])


_ASKED = re.compile(
    r"(?P<who>\S.*?)\s*[:(–—-]?\s*(?:i\s+|we\s+|my\s+)?(?:asked?|counter(?:ed|offer)?|wanted|requested|wish)(?:\s+for)?\)?",
    re.IGNORECASE,
)


def is_asked_for(name: str, others: Sequence[str]) -> bool:
    """Whether a column has what was asked of an offer that has a column too: `Acme offered`, `Acme asked`."""
    match = _ASKED.fullmatch(name.strip()) if len(name) <= LONGEST_NAME else None
    who = words_of(match["who"]) if match else ""
    unasked = [words_of(other).split() for other in others if not _ASKED.fullmatch(other.strip())]
    return bool(who) and any(other[: len(who.split())] == who.split() for other in unasked)


def _calls(short: str, name: str) -> bool:
    """Whether a text is a name, its first word, or its initials."""
    words, whole = words_of(short), words_of(name)
    if not words or not whole:
        return False
    first = whole.split()[0]
    initials = "".join(word[0] for word in whole.split())
    is_begun = len(words) >= LEAST_LETTERS and whole.startswith(words)
    return words in (whole, first, initials, first[0]) or words.replace(" ", "") == initials or is_begun


def differences(rows: Grid, columns: Sequence[int]) -> Iterator[int]:
    """Yield the columns whose figures are all the difference of the same two others."""
    if not LEAST_ROWS <= len(columns) <= MOST_COLUMNS:
        return
    figures = {at: [_figure(row[at].text) for row in rows] for at in columns}
    written = {at: [_FIGURE.fullmatch(row[at].text.strip()) is not None for row in rows] for at in columns}
    subtracting: set[int] = set()
    for at in reversed(columns):  # what compares stands behind what it compares
        offers = [other for other in columns if other != at and other not in subtracting]
        own = [value if is_own else None for value, is_own in zip(figures[at], written[at], strict=True)]
        if any(_subtracts(own, figures[a], figures[b]) for a, b in combinations(offers, 2)):
            subtracting.add(at)
            yield at


def _subtracts(
    own: Sequence[float | None], minuend: Sequence[float | None], subtrahend: Sequence[float | None]
) -> bool:
    """Whether each figure of a column is the difference of two others, whichever is the larger."""
    rows = [(d, a, b) for d, a, b in zip(own, minuend, subtrahend, strict=True) if d is not None]
    real = [(a, b) for d, a, b in rows if d and a is not None and b is not None]
    full = sum(bool(a and b) for a, b in real)
    if len(real) < LEAST_ROWS or full < LEAST_ROWS - 1:
        return False
    return all(a is not None and b is not None and _are_near(abs(d), abs(a - b)) for d, a, b in rows)


def _are_near(gap: float, difference: float) -> bool:
    return abs(gap - difference) <= 1e-6 * max(1.0, gap, difference)


def _figure(text: str) -> float | None:
    """Return the amount of a cell, 0 where it says that there is none; None where it is no bare figure."""
    if _NONE.fullmatch(text.strip()):
        return 0.0
    match = _FIGURE.fullmatch(text.strip())
    if match is None:
        return None
    amount = float(match["number"].replace(",", "")) * _SCALES[(match["scale"] or "").lower()]
    return -amount if match["below"] or match["under"] else amount

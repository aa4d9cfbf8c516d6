"""Phrases of a vocabulary as one pattern: which of them stand in a part of a text, and where.

In a phrase a blank is white space or a hyphen, `'` any apostrophe, and a word's last `*` any ending.
"""

import re
from collections.abc import Iterator, Sequence

from planner.intake.letters.results import Span


class Phrases:
    """Some phrases, found without regard to case, the longest first, and only as whole words."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self.phrases = tuple(phrases)
        longest_first = sorted(self.phrases, key=len, reverse=True)
        pattern = "|".join(_pattern(phrase) for phrase in longest_first) or r"(?!)"
        self.pattern = rf"(?:{pattern})(?!\w)"
        self._compiled = re.compile(self.pattern, re.IGNORECASE)

    def within(self, text: str, part: Span) -> Iterator[Span]:
        """Yield the places of the phrases in a part of a text."""
        for match in self._compiled.finditer(text, part.start, part.end):
            yield Span(match.start(), match.end())

    def first(self, text: str, part: Span | None = None) -> Span | None:
        """Return the first place in a text or a part of it; None if no phrase stands there."""
        start, end = (part.start, part.end) if part else (0, len(text))
        match = self._compiled.search(text, start, end)
        return Span(match.start(), match.end()) if match else None

    def last(self, text: str, part: Span) -> Span | None:
        """Return the last place in a part of a text; None if no phrase stands there."""
        return max(self.within(text, part), default=None)

    def stands_in(self, text: str, part: Span | None = None) -> bool:
        """Whether any of the phrases stands in a text or a part of it."""
        return self.first(text, part) is not None


def _pattern(phrase: str) -> str:
    words = (
        re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in phrase.split()
    )
    joined = r"(?:\s|[-–‑]){1,4}".join(words).replace("'", "['’]")
    return rf"(?<!\w){joined}" if phrase[:1].isalnum() else joined

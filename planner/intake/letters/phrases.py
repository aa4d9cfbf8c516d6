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
        self.pattern = rf"(?:{_alternatives(longest_first) or '(?!)'})(?!\w)"
        self._compiled = re.compile(self.pattern, re.IGNORECASE)

    def within(self, text: str, part: Span) -> Iterator[Span]:
        """Yield the places of the phrases in a part of a text."""
        for match in self._compiled.finditer(text, part.start, part.end):
            yield Span(match.start(), match.end())

    def first(self, text: str, part: Span | None = None) -> Span | None:
        """Return the first place in a text or a part of it; None if no phrase is there."""
        start, end = (part.start, part.end) if part else (0, len(text))
        match = self._compiled.search(text, start, end)
        return Span(match.start(), match.end()) if match else None

    def last(self, text: str, part: Span) -> Span | None:
        """Return the last place in a part of a text; None if no phrase is there."""
        return max(self.within(text, part), default=None)

    def stands_in(self, text: str, part: Span | None = None) -> bool:
        """Whether any of the phrases is in a text or a part of it."""
        return self.first(text, part) is not None


def _alternatives(phrases: Sequence[str]) -> str:
    """Return one pattern for all phrases, those of a first letter together: few are tried at a place."""
    by_letter: dict[str, list[str]] = {}
    for phrase in phrases:
        by_letter.setdefault(phrase[:1].lower(), []).append(_pattern(phrase))
    worded = "|".join(_group(letter, group) for letter, group in by_letter.items() if letter.isalnum())
    others = [pattern for letter, group in by_letter.items() if not letter.isalnum() for pattern in group]
    return "|".join([*([rf"(?<!\w)(?:{worded})"] if worded else []), *others])


def _group(letter: str, patterns: Sequence[str]) -> str:
    return rf"(?={letter})(?:{'|'.join(patterns)})"


def _pattern(phrase: str) -> str:
    words = (
        re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in phrase.split()
    )
    return r"(?:\s|[-–‑]){1,4}".join(words).replace("'", "['’]")

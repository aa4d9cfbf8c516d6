"""Finds words that were copied from the published articles: every run of so many words, by its hash."""

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

_WORD = re.compile(r"[a-z0-9]+")
DIGITS = 12
"""Hexadecimal digits of each hash."""


@dataclass(frozen=True, eq=False)
class CopiedWords:
    """The hashes of `copied.toml`, separated by space; `words` in a run."""

    words: int
    runs: str

    @cached_property
    def hashes(self) -> frozenset[str]:
        """The hashes of all runs."""
        return frozenset(self.runs.split())


def copied_place(text: str, copied: CopiedWords) -> tuple[int, int] | None:
    """Return the place of the first copied run in a text; None if there is none."""
    words = list(_WORD.finditer(text.lower()))
    for first in range(len(words) - copied.words + 1):
        run = words[first : first + copied.words]
        if run_hash([word.group() for word in run]) in copied.hashes:
            return run[0].start(), run[-1].end()
    return None


def run_hash(words: list[str]) -> str:
    """Return the hash of words in lower case."""
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:DIGITS]

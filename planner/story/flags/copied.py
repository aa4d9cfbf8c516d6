"""Finds words that were copied from the published articles: every run of so many words, by its hash."""

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

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
    spelled = _WORD.findall(text.lower())
    for block in range(0, len(spelled) - copied.words + 1, BLOCK):
        place = _copied_run(" ".join(spelled[block : block + BLOCK + copied.words - 1]), copied)
        if place is not None:
            first, words = block + place, list(_WORD.finditer(text.lower()))
            return words[first].start(), words[first + copied.words - 1].end()
    return None


BLOCK = 20
"""Words at which runs begin that are looked up together, so that a keystroke repeats few of them."""


@lru_cache(maxsize=4096)
def _copied_run(words: str, copied: CopiedWords) -> int | None:
    """Return the number of the first word of a copied run; None if there is none."""
    spelled = words.split()
    for first in range(len(spelled) - copied.words + 1):
        if run_hash(spelled[first : first + copied.words]) in copied.hashes:
            return first
    return None


def run_hash(words: list[str]) -> str:
    """Return the hash of words in lower case."""
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:DIGITS]

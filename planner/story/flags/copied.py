"""Finds words that were copied from the articles or from the sample plan: runs of so many, by their hash."""

import hashlib
import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from msgspec import Struct

_WORD = re.compile(r"[a-z0-9]+")
DIGITS = 12
"""Hexadecimal digits of each hash."""


class SampleStories(Struct, frozen=True, eq=False):
    """The stories of the sample plan: the invented person whose they are, and the hashes of their runs."""

    person: str
    hashes: frozenset[str]

    def is_of(self, name: str) -> bool:
        """Whether a person of this name is the sample's."""
        return bool(self.person) and name.strip().casefold() == self.person.strip().casefold()


NO_SAMPLE = SampleStories("", frozenset())


def sample_stories(person: str, texts: Iterable[str], words: int) -> SampleStories:
    """Return the runs of so many words of the sample's texts; no run goes over the end of a text."""
    spelled = [_WORD.findall(text.lower()) for text in texts]
    runs = (text[first : first + words] for text in spelled for first in range(len(text) - words + 1))
    return SampleStories(person, frozenset(map(run_hash, runs)))


class CopiedWords(Struct, frozen=True, eq=False, dict=True):
    """The hashes of `copied.toml`, separated by space; `words` in a run. `sample`: those of the sample."""

    words: int
    runs: str
    sample: SampleStories = NO_SAMPLE

    @cached_property
    def hashes(self) -> frozenset[str]:
        """The hashes of all runs."""
        return self.sample.hashes.union(self.runs.split())


class CopiedRun(Struct, frozen=True):
    """Copied words by their place in a text, and whether the sample has the first of them."""

    start: int
    end: int
    of_sample: bool


def copied_run(text: str, copied: CopiedWords) -> CopiedRun | None:
    """Return the first stretch of copied words in a text; None if there is none."""
    spelled = _WORD.findall(text.lower())
    for block in range(0, len(spelled) - copied.words + 1, BLOCK):
        place = _copied_run(" ".join(spelled[block : block + BLOCK + copied.words - 1]), copied)
        if place is not None:
            first = last = block + place
            while _hash_at(spelled, last + 1, copied) in copied.hashes:
                last += 1
            words = list(_WORD.finditer(text.lower()))
            of_sample = _hash_at(spelled, first, copied) in copied.sample.hashes
            return CopiedRun(words[first].start(), words[last + copied.words - 1].end(), of_sample)
    return None


def _hash_at(spelled: list[str], first: int, copied: CopiedWords) -> str:
    """Return the hash of the run at a word; a shorter one at the end is in no table."""
    return run_hash(spelled[first : first + copied.words])


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

"""Sentences that lay it on others, or on what they should have done; by construction, not by name.

One such sentence may be a plain root cause. `lint_rules` marks only a story with several, and without a
choice or a failing of its writer's own.
"""

from enum import IntEnum
from functools import lru_cache

from msgspec import Struct

from planner.story.caseless import CaselessPattern

MOST_SENTENCES = 4096


class BlameWords(Struct, frozen=True, eq=False):
    """The patterns of `blame.toml`."""

    hint: CaselessPattern
    plain: CaselessPattern


class Blame(IntEnum):
    """How much a sentence lays on others."""

    NONE = 0
    HINT = 1
    PLAIN = 2


@lru_cache(maxsize=MOST_SENTENCES)
def blame(text: str, words: BlameWords) -> Blame:
    """Return how much one sentence lays on others."""
    if words.plain.search(text):
        return Blame.PLAIN
    return Blame.HINT if words.hint.search(text) else Blame.NONE


def blaming(text: str, words: BlameWords) -> tuple[int, int]:
    """Return the place of the words that do it."""
    match = words.plain.search(text) or words.hint.search(text)
    return match.span() if match else (0, 0)

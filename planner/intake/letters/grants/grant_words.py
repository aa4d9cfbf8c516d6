"""The words of grants in letters, as patterns over marked sentences."""

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from planner.intake.letters.marks.mark_words import with_pieces
from planner.story.lexicon_entries import read_entries

Patterns = Mapping[str, re.Pattern[str]]


class GrantWords(Struct, frozen=True):
    """The patterns of `letters_grants.toml`, each by its meaning; those of a part are tried in its order."""

    words: Patterns
    terms: Patterns
    sizes: Patterns
    vesting: Patterns
    milestones: Patterns


def read_grant_words(table: Mapping[str, Any]) -> GrantWords:
    """Return the words of a table; LexiconError names the first wrong entry."""
    return read_entries(GrantWords, with_pieces(table), "letters_grants")

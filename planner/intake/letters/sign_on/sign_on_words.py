"""The words of sign-ons in letters, as patterns over marked sentences."""

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from planner.intake.letters.marks.mark_words import with_pieces
from planner.story.lexicon_entries import read_entries


class SignOnWords(Struct, frozen=True):
    """The patterns of `letters_sign_on.toml`, each by its meaning; those of a part are tried in its order."""

    words: Mapping[str, re.Pattern[str]]
    payments: Mapping[str, re.Pattern[str]]
    parts: Mapping[str, re.Pattern[str]]


def read_sign_on_words(table: Mapping[str, Any]) -> SignOnWords:
    """Return the words of a table; LexiconError names the first wrong entry."""
    return read_entries(SignOnWords, with_pieces(table), "letters_sign_on")

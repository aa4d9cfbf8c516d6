"""Reads the vocabulary of clauses, `resources/lexicon/letters_clauses.toml`, and checks it once."""

from collections.abc import Mapping
from typing import Any

from planner.intake.final_letter.clauses import ClauseWords
from planner.story.lexicon_entries import read_entries

FILE = "letters_clauses"


def read_clause_words(table: Mapping[str, Any]) -> ClauseWords:
    """Return the vocabulary of a table; LexiconError names the first wrong entry."""
    return read_entries(ClauseWords, table, FILE)

"""The vocabulary of letters: one part for each idea, each read from a file of its own and checked once.

A part reader adds a field with its dataclass here and its file to `FILES`.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from planner.intake.letters.phrases import Phrases
from planner.intake.letters.tokens.token_words import TokenWords, read_token_words

FILES: Mapping[str, str] = MappingProxyType({"tokens": "letters_tokens"})
"""The file of each part of the vocabulary, in `resources/lexicon` and without its ending."""

PhraseWords = TypeVar("PhraseWords")


@dataclass(frozen=True, eq=False)
class LetterWords:
    """The words by which letters are read."""

    tokens: TokenWords


class LetterWordsError(ValueError):
    """A part of the vocabulary is missing or wrong; its text says which."""


def read_letter_words(tables: Mapping[str, Mapping[str, Any]]) -> LetterWords:
    """Return the vocabulary from its tables by part; LetterWordsError names the first wrong part."""
    try:
        return LetterWords(tokens=read_token_words(tables["tokens"]))
    except (KeyError, TypeError, AttributeError) as error:
        raise LetterWordsError(str(error)) from error


def phrase_words(kind: type[PhraseWords], table: Mapping[str, Any]) -> PhraseWords:
    """Return a dataclass all of whose fields are `Phrases`, each from the list of its name in a table.

    LetterWordsError if the table lacks a list or has another.
    """
    names = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    if names != set(table):
        raise LetterWordsError(f"{kind.__name__}: {', '.join(sorted(names ^ set(table)))}")
    return kind(**{name: Phrases(table[name]) for name in names})

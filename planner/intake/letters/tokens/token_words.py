"""The vocabulary of tokens, from `letters_tokens.toml`, checked once."""

import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from msgspec import Struct


class TokenWords(Struct, frozen=True, eq=False):
    """The words of numbers, currencies, dates and durations; keys in lower case but for signs and scales."""

    currency_signs: Mapping[str, str]
    currency_words: Mapping[str, str]
    dollar_hints: Mapping[str, Sequence[str]]
    scales: Mapping[str, float]
    indian_scales: frozenset[str]
    number_words: Mapping[str, int]
    multipliers: Mapping[str, int]
    percent_words: tuple[str, ...]
    ordinals: Mapping[str, int]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units_of_time: Mapping[str, str]
    day_first: tuple[str, ...]
    masked_names: tuple[str, ...]


def read_token_words(table: Mapping[str, Any]) -> TokenWords:
    """Return the vocabulary of a table; KeyError or TypeError if a part of it is missing or wrong."""
    return TokenWords(
        _mapping(table["currency_signs"]),
        _mapping(table["currency_words"]),
        _mapping(table["dollar_hints"]),
        MappingProxyType({word: float(size) for word, size in table["scales"].items()}),
        frozenset(table["indian"]["scales"]),
        _mapping(table["number_words"]),
        _mapping(table["multipliers"]),
        tuple(table["percent"]["words"]),
        _mapping(table["ordinals"]),
        _mapping(table["months"]),
        _mapping(table["weekdays"]),
        _mapping(table["units_of_time"]),
        tuple(table["day_first"]["words"]),
        tuple(table["masked"]["names"]),
    )


def _mapping(table: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(table))


def any_of(words: Collection[str]) -> str:
    """Return a pattern for one of some words, the longest first; a blank in them is any white space."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in longest_first)

"""The vocabulary of job posts, from `job_posts.toml`, checked once."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from planner.intake.job_posts.posted_range import PayKind, Per
from planner.intake.letters.phrases import Phrases
from planner.intake.letters.tokens.token_words import any_of

FILE = "job_posts"
"""In `resources/lexicon`, without its ending."""


class PostWords(Struct, frozen=True, eq=False):
    """Words by which pay ranges are read; patterns are compiled and ignore case."""

    kinds: Mapping[PayKind, Phrases]
    behind: Mapping[PayKind, re.Pattern[str]]
    parts_of_total: Phrases
    periods: Mapping[Per, re.Pattern[str]]
    period: re.Pattern[str]
    between: re.Pattern[str]
    up_to: re.Pattern[str]
    start_from: re.Pattern[str]
    low: Phrases
    high: Phrases
    places: Phrases
    zones: re.Pattern[str]
    lead: Phrases
    dropped: Phrases


def read_post_words(table: Mapping[str, Any]) -> PostWords:
    """Return the vocabulary of a table; KeyError, TypeError or ValueError if a part is missing or wrong."""
    periods = {Per(name): _period(table, name) for name in table["periods"]}
    period = "|".join(pattern.pattern for pattern in periods.values())
    ends = table["ends"]
    return PostWords(
        MappingProxyType({PayKind(name): Phrases(words) for name, words in table["kinds"].items()}),
        MappingProxyType({PayKind(name): _behind(words) for name, words in table["behind"].items()}),
        Phrases(table["parts_of_total"]["words"]),
        MappingProxyType(periods),
        _compiled(period),
        _between(period, ends),
        _compiled(rf"(?<!\w)(?:{any_of(ends['up_to'])})[\s:]*(?:about\s+)?$"),
        _compiled(rf"(?<!\w)(?:{any_of(ends['from'])})[\s:]*(?:about\s+)?$"),
        Phrases(ends["low"]),
        Phrases(ends["high"]),
        Phrases(table["places"]["words"]),
        _compiled(rf"(?<!\w)(?:{any_of(table['places']['zones'])})[ -]?(?:#\s?)?(?:\d{{1,2}}|[A-F])\b"),
        Phrases(table["places"]["lead"]),
        Phrases(table["labels"]["dropped"]),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _period(table: Mapping[str, Any], name: str) -> re.Pattern[str]:
    units, adverbs = any_of(table["periods"][name]), any_of(table["adverbs"][name])
    return _compiled(
        rf"(?:/\s?|(?<!\w)(?:per|an?|each|every|pro|im)\s+)(?:{units})(?!\w)|(?<!\w)(?:{adverbs})(?!\w)"
    )


def _behind(words: list[str]) -> re.Pattern[str]:
    return _compiled(rf"(?:{any_of(words)})(?!\w)")


def _between(period: str, ends: Mapping[str, Any]) -> re.Pattern[str]:
    """Return the pattern of what may stand between the two ends of a range."""
    aside = r"(?:\s*\([A-Za-z][A-Za-z ]{0,24}\))?"
    dash = r"(?:[-\u2010-\u2015\u2212~]{1,2}|\bto\b|\bthrough\b|\buntil\b|\bbis\b|\band\b)"
    goes_up = r"(?:(?:and|,|/|;|\|)?\s*(?:goes\s+|going\s+|is\s+|the\s+)?(?:up\s+to|to\s+a\s+maximum\s+of))"
    named = (
        rf"(?:[\s,;/|.]*(?:and\s+)?(?:the\s+)?(?:{any_of(ends['high'])})(?:\s+(?:is|of|salary|pay))*\s*[:=]?)"
    )
    per = rf"(?:\s*(?:{period}))?"
    return _compiled(rf"{per}{aside}\s*(?:{dash}|{goes_up}|{named})\s*(?:about\s+)?{per}\s*")

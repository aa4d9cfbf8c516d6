"""The words of pay files, from `resources/lexicon/pay_tables.toml`: headers, units, levels, currencies."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from planner.disk import resource
from planner.values import PlannerError

FILE = "lexicon/pay_tables.toml"
_SIGNS = re.compile(r"[^\w£€$]+|_+")


class PayWordsError(PlannerError):
    """The program's own words of pay files are missing or broken."""

    def __init__(self, reason: object) -> None:
        super().__init__(
            f"The program's own file “{FILE}” is missing or broken ({reason}). Install Counterpoint again."
        )


class PayWords(Struct, frozen=True):
    """Words by what they mean. `roles`: the role and the rank of a plain header within it."""

    roles: Mapping[str, tuple[str, int]]
    kinds: Mapping[str, tuple[frozenset[str], ...]]
    names: Mapping[str, str]
    filing_headers: frozenset[str]
    dollar_kinds: frozenset[str]
    worldwide: frozenset[str]
    certified: frozenset[str]
    full_time: Mapping[str, str]
    per_year: Mapping[str, float]
    levels: Mapping[str, str]
    title_levels: tuple[tuple[str, re.Pattern[str]], ...]
    currencies: Mapping[str, str]
    totals: re.Pattern[str]
    bases: re.Pattern[str]
    open_ends: re.Pattern[str]
    no_answer: frozenset[str]
    periods: Mapping[str, str]
    summaries: frozenset[str]
    whole: frozenset[str]
    """Headers of equity that may mean a whole grant."""
    monthly: Mapping[str, str]
    """Words of pay of a month, and the words of pay in them."""


def plain_words(text: str) -> str:
    """Return a text in small letters, with every sign that is no letter, number or currency as one space."""
    return " ".join(_SIGNS.sub(" ", text.casefold()).split())


def load_pay_words() -> PayWords:
    """Read the words; PayWordsError if the file is not as it should be."""
    try:
        return _words(tomllib.loads(resource(FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise PayWordsError(error) from error


def _words(data: Mapping[str, Any]) -> PayWords:
    money = data["money"]
    return PayWords(
        roles={
            word: (role, rank) for role, words in data["headers"].items() for rank, word in enumerate(words)
        },
        kinds={kind: tuple(frozenset(needed) for needed in all_) for kind, all_ in data["kinds"].items()},
        names=dict(data["names"]),
        filing_headers=frozenset(data["filing_headers"]["any"]),
        dollar_kinds=frozenset(data["dollars"]["kinds"]),
        worldwide=frozenset(data["dollars"]["worldwide"]),
        certified=frozenset(data["statuses"]["certified"]),
        full_time=_by_word(data["full_time"]),
        per_year={word: float(number) for word, number in data["per_year"].items()},
        levels=dict(data["levels"]),
        title_levels=tuple((level, any_word(words)) for level, words in data["title_levels"].items()),
        currencies=dict(money["currencies"]),
        totals=any_word(money["totals"]),
        bases=any_word(money["bases"]),
        open_ends=any_word(money["open_ends"]),
        no_answer=frozenset(money["no_answer"]),
        periods=_by_word(data["periods"]),
        summaries=frozenset(data["summaries"]["names"]),
        whole=frozenset(data["whole"]["equity"]),
        monthly=dict(data["monthly"]["words"]),
    )


def _by_word(meanings: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: meaning for meaning, words in meanings.items() for word in words}


def any_word(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of any of the words, as whole words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in words)})(?!\w)")

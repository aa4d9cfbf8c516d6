"""The words of returned proposals, from `resources/lexicon/returned.toml`: headings, labels, answers."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct

from planner.disk import resource
from planner.plan.fields.terms import Component
from planner.share.recruiter_texts import FIELD_UNITS
from planner.values import PlannerError

FILE = "lexicon/returned.toml"
LONGEST_HEADING = 60
"""Characters; a longer cell is a sentence and heads no column."""
_GRANT = re.compile("Equity grant, [A-Z]{3}")
"""The label of a grant in money, with its currency."""
_SIGNS = re.compile(r"[^\w✓✔✗✘'’]+")


class ReturnedWordsError(PlannerError):
    """The program's own words of returned proposals are missing or broken."""

    def __init__(self, reason: object) -> None:
        super().__init__(
            f"The program's own file “{FILE}” is missing or broken ({reason}). Install Counterpoint again."
        )


class ColumnHeading(StrEnum):
    """What a column of a returned proposal holds. `package`: what one package brings."""

    ANSWER = "answer"
    LABEL = "label"
    DIFFERENCE = "difference"
    WHY = "why"
    COMPUTED = "computed"
    PROPOSAL = "proposal"
    OFFER = "offer"
    PACKAGE = "package"
    UNKNOWN = ""


class ReturnedWords(Struct, frozen=True):
    """Phrases by what they mean, as `plain` writes them; those near an amount as patterns."""

    headings: Mapping[ColumnHeading, re.Pattern[str]]
    labels: Mapping[str, Component]
    agree: frozenset[str]
    keep: frozenset[str]
    empty: frozenset[str]
    near_amount: Mapping[str, re.Pattern[str]]
    computed_tables: frozenset[str] = frozenset()
    package_tables: frozenset[str] = frozenset()
    condition_tables: frozenset[str] = frozenset()

    def heading(self, text: str) -> ColumnHeading:
        """Return what a cell heads; UNKNOWN for any other text."""
        if len(text) > LONGEST_HEADING:
            return ColumnHeading.UNKNOWN
        words = plain(text)
        if text.strip() in {component.package_name for component in Component}:
            return ColumnHeading.PACKAGE
        kinds = (kind for kind, pattern in self.headings.items() if pattern.search(words))
        return next(kinds, ColumnHeading.UNKNOWN)

    def component(self, text: str) -> Component | None:
        """Return the component that a label names."""
        if len(text) > LONGEST_HEADING:
            return None
        return Component.EQUITY if _GRANT.fullmatch(text.strip()) else self.labels.get(plain(text))


def plain(text: str) -> str:
    """Return a text in small letters, with other signs than letters and ticks as one space."""
    return " ".join(_SIGNS.sub(" ", text.casefold().replace("’", "'")).split())


def load_returned_words() -> ReturnedWords:
    """Read the words; ReturnedWordsError if the file is not as it should be."""
    try:
        return _words(tomllib.loads(resource(FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise ReturnedWordsError(error) from error


def _words(data: Mapping[str, Any]) -> ReturnedWords:
    answers = data["answers"]
    own = {plain(component.shared_label): component for component in FIELD_UNITS}
    return ReturnedWords(
        headings={
            ColumnHeading(kind): _heading(ColumnHeading(kind), words)
            for kind, words in data["headings"].items()
        },
        labels={plain(word): Component(name) for name, words in data["labels"].items() for word in words}
        | own,
        agree=frozenset(map(plain, answers["agree"])),
        keep=frozenset(map(plain, answers["keep"])),
        empty=frozenset(map(plain, answers["empty"])),
        near_amount={kind: _pattern_of(words) for kind, words in data["near_amount"].items()},
        computed_tables=frozenset(map(plain, data["tables"]["computed"])),
        package_tables=frozenset(map(plain, data["tables"]["packages"])),
        condition_tables=frozenset(map(plain, data["tables"]["conditions"])),
    )


def _heading(kind: ColumnHeading, words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern: an answer's word may stand anywhere in a heading, others are all of it."""
    phrases = "|".join(map(re.escape, map(plain, words)))
    return re.compile(rf"\b(?:{phrases})\b" if kind is ColumnHeading.ANSWER else rf"\A(?:{phrases})\Z")


def _pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of whole phrases, the longest first; spaces and hyphens in them are alike."""
    longest = sorted(words, key=len, reverse=True)
    phrases = "|".join(re.escape(word).replace(r"\ ", r"[\s.-]+") for word in longest)
    return re.compile(rf"(?<![^\W\d_])(?:{phrases})(?![\w])\.?", re.IGNORECASE)

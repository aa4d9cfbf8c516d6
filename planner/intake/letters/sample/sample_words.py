"""Invented names, and the words that are no names: common ones and those of the letters' vocabulary."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from planner.intake.letters.phrases import Phrases
from planner.intake.letters.words import LetterWords
from planner.plan.fields.terms import PLACES
from planner.plan.places import CITIES, state_of

FILE = "sample_names"
"""In `resources/lexicon`, without its ending."""
_ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "ly",
    "er",
    "ers",
    "able",
    "ment",
    "ation",
    "al",
    "ive",
    "ness",
    "ful",
    "less",
    "'s",
    "’s",
    "’ll",
    "'ll",
    "’re",
    "'re",
)
_LONG = 9  # letters: longer words are in no list of common words
_LONG_ENDINGS = (
    "tion",
    "tions",
    "ment",
    "ments",
    "ity",
    "ing",
    "ness",
    "ance",
    "ence",
    "able",
    "ible",
    "ally",
)
_MORE_LONG_ENDINGS = (
    "ical",
    "ous",
    "ive",
    "ive",
    "sion",
    "ship",
    "ary",
    "ate",
    "ated",
    "ional",
    "ional",
    "ees",
)


class SampleWords(Struct, frozen=True, eq=False):
    """The names to use, by kind, and all words in lower case that are kept."""

    people: tuple[str, ...]
    families: tuple[str, ...]
    companies: tuple[str, ...]
    greetings: frozenset[str]
    closings: frozenset[str]
    forms: frozenset[str]
    counted: Phrases
    kept: frozenset[str]

    def is_name(self, word: str) -> bool:
        """Return whether a capitalised word is no word of the language or of letters."""
        small = word.casefold().strip("'’.-")
        if len(small) < 2 or small in self.kept or state_of(word.title()):
            return False
        stems = (small.removesuffix(ending) for ending in _ENDINGS if small.endswith(ending))
        if any(self._is_kept(stem) for stem in stems) or (len(small) < 5 and re.search(r"\d", small)):
            return False
        parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", word) if word != small else []
        if len(parts) > 1 and all(len(part) > 1 and not self.is_name(part) for part in parts):
            return False
        if "-" in small:
            return any(self.is_name(part) for part in small.split("-"))
        return not (len(small) > _LONG and small.endswith(_LONG_ENDINGS + _MORE_LONG_ENDINGS))

    def _is_kept(self, stem: str) -> bool:
        forms = (stem, f"{stem}e", f"{stem}y", re.sub(r"^(?:re|un|non|pre|mis)-?", "", stem))
        return any(form in self.kept for form in forms)


def read_sample_words(
    table: Mapping[str, Any], letter_words: LetterWords, common: Iterable[str]
) -> SampleWords:
    """Return the vocabulary of a table; KeyError or TypeError if a part is missing or wrong."""
    vocabulary = {word.casefold() for phrase in _texts(letter_words) for word in _words(phrase)}
    return SampleWords(
        tuple(table["people"]),
        tuple(table["families"]),
        tuple(table["companies"]),
        frozenset(table["greetings"]),
        frozenset(table["closings"]),
        frozenset(table["forms"]),
        Phrases(table["counted"]),
        frozenset({*vocabulary, *_places(), *common, *table["kept"]}),
    )


def _places() -> Iterator[str]:
    for place in (*PLACES, *CITIES):
        yield from (word.casefold() for word in _words(place))


def _words(phrase: str) -> Iterator[str]:
    for word in phrase.replace("-", " ").replace("/", " ").replace(",", " ").split():
        yield word.rstrip("*.")


def _texts(value: object) -> Iterator[str]:
    """Yield every text of a vocabulary, through its parts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Phrases):
        yield from value.phrases
    elif isinstance(value, Mapping):
        for key, entry in value.items():
            yield from _texts(key)
            yield from _texts(entry)
    elif isinstance(value, tuple | list | set | frozenset):
        for entry in value:
            yield from _texts(entry)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name))

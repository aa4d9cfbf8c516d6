"""Words that stand for something, looked up in a text in one pass, those that are denied left out.

Written as `retrain*` (any ending), `cost per (request|query)` (a choice); a space also stands for a hyphen.
A term is found by its first two letters, or by one before a sign.
"""

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from planner.story.text.sentences import Sentence, sentences

Key = TypeVar("Key", bound=Hashable)

SURE, HINT = 2, 1
"""Weight of a term that means one thing alone, and of one that needs a second beside it."""

_BEGINS = re.compile(r"(?<!\w)\w\w?")
_CLAUSE = re.compile(r"[,;:.!?()\n–—]|\b(?:but|so|then|until|and|which|that)\b", re.I)
_DENIES = re.compile(
    r"\b(?:no|not|never|without|lack\w*|nobody|nothing|none|neither|nor|cannot|\w+n['’]t|absence|instead of|"
    r"rather than|should have|would have|could have|plan(?:s|ned)? to|hop(?:e|es|ed) to|want(?:s|ed)? to)\b"
    r"(?! (?:only|just|least|longer))",
    re.I,
)
_DENIED_AFTER = re.compile(
    r"\s+(?:(?:was|were|is|are)\s+(?:missing|absent|skipped)|did(?:n['’]t| not) exist)\b", re.I
)
_LOOKS_BACK = 60  # characters: a denial further off is about something else


@dataclass(frozen=True, slots=True)
class Mention(Generic[Key]):
    """Words found in a text: `words` is `text[start:end]`, a form of `term`."""

    key: Key
    term: str
    weight: int
    start: int
    end: int
    words: str


@dataclass(frozen=True)
class _Term(Generic[Key]):
    """A term to look for; compiled when a text first begins like it, so that the words load fast."""

    key: Key
    name: str
    weight: int

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The term as it is spelled in a text."""
        written = self.name.replace("*", r"\w*").replace(" ", r"[\s‑-]+")
        return re.compile(rf"{written}(?!\w)", re.I)


class Lexicon(Generic[Key]):
    """Terms by what they stand for: `{key: (sure terms, hints)}`."""

    def __init__(self, terms: Mapping[Key, tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
        self._by_start: dict[str, list[_Term[Key]]] = {}
        for key, (sure, hints) in terms.items():
            for weight, names in ((SURE, sure), (HINT, hints)):
                for name in names:
                    begins = _BEGINS.findall(name)[0].lower()
                    self._by_start.setdefault(begins, []).append(_Term(key, name, weight))

    def in_sentence(self, text: str, sentence: Sentence) -> tuple[Mention[Key], ...]:
        """Return what one sentence of a text mentions and does not deny, in order; the longest of a key."""
        return tuple(
            mention
            for mention in self.all_in(text, sentence)
            if not denied(text, sentence, mention.start, mention.end)
        )

    def all_in(self, text: str, sentence: Sentence) -> tuple[Mention[Key], ...]:
        """Return what one sentence mentions, denied or not."""
        found: list[Mention[Key]] = []
        ends: dict[Key, int] = {}
        for word in _BEGINS.finditer(text, sentence.start, sentence.end):
            terms = self._by_start.get(word.group().lower())
            for mention in _longest_first(terms, text, word.start(), sentence.end) if terms else ():
                if mention.start >= ends.get(mention.key, 0):
                    ends[mention.key] = mention.end
                    found.append(mention)
        return tuple(found)

    def within(self, text: str) -> tuple[Mention[Key], ...]:
        """Return what all sentences of a text mention and do not deny."""
        return tuple(mention for sentence in sentences(text) for mention in self.in_sentence(text, sentence))


def _longest_first(terms: list[_Term[Key]], text: str, start: int, end: int) -> list[Mention[Key]]:
    """Return the terms that stand at a place."""
    here = [
        Mention(term.key, term.name, term.weight, start, match.end(), match.group())
        for term in terms
        if (match := term.pattern.match(text, start, end))
    ]
    return sorted(here, key=lambda one: -one.end)


def denied(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the clause says that the words at this place were not there, or not yet done."""
    before = text[max(sentence.start, start - _LOOKS_BACK) : start]
    clause = _CLAUSE.split(before)[-1]
    return bool(_DENIES.search(clause) or _DENIED_AFTER.match(text, end, sentence.end))

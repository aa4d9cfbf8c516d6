"""Looks many terms up in a text in one pass, and leaves out those that the clause denies.

A term is written as `retrain*` (any ending) or `cost per (request|query)` (a choice); a space also matches a
hyphen. It is indexed by its first two letters, or by one letter where a sign follows.
"""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from planner.story.text.sentences import Sentence

Key = TypeVar("Key", bound=Hashable)

SURE, HINT = 2, 1
"""Weight of a term that means one thing alone, and of of a term that needs a second."""

_BEGINS = re.compile(r"(?<!\w)\w\w?")
_PLAIN = re.compile(r"\w*")
_LOOKS_BACK = 60  # characters: a denial further off is about something else


@dataclass(frozen=True, eq=False)
class DenialWords:
    """The words of `denials.toml`: where a clause ends, and what says that a thing was not there."""

    clause_end: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


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
    """A term to look for; compiled when a text first has its plain beginning, so that the words load fast.

    `head`: the letters of it up to its first sign or space, in lower case.
    """

    key: Key
    name: str
    weight: int
    head: str

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return the term at a place of a text, which ends at another; None if it is not there."""
        is_alike = text[start : start + len(self.head)].lower() == self.head
        return self.pattern.match(text, start, end) if is_alike else None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The term as it is spelled in a text."""
        written = self.name.replace("*", r"\w*").replace(" ", r"[\s‑-]+")
        return re.compile(rf"{written}(?!\w)", re.I)


class PhraseIndex(Generic[Key]):
    """An index of terms by their key: `{key: (sure terms, hints)}`."""

    def __init__(self, terms: Mapping[Key, tuple[Iterable[str], Iterable[str]]]) -> None:
        self._by_start: dict[str, list[_Term[Key]]] = {}
        for key, (sure, hints) in terms.items():
            for weight, names in ((SURE, sure), (HINT, hints)):
                for name in names:
                    begins = _BEGINS.findall(name)[0].lower()
                    self._by_start.setdefault(begins, []).append(_Term(key, name, weight, _head(name)))

    @property
    def terms(self) -> Iterator[_Term[Key]]:
        """Every term of the index."""
        return (term for terms in self._by_start.values() for term in terms)

    def in_sentence(self, text: str, sentence: Sentence, denials: DenialWords) -> tuple[Mention[Key], ...]:
        """Return what one sentence of a text mentions and does not deny, in order; the longest of a key."""
        return tuple(
            mention
            for mention in self.all_in(text, sentence)
            if not _is_denied(text, sentence, mention, denials)
        )

    def all_in(self, text: str, sentence: Sentence) -> tuple[Mention[Key], ...]:
        """Return what one sentence mentions, denied or not."""
        mentions: list[Mention[Key]] = []
        ends: dict[Key, int] = {}
        for word in _BEGINS.finditer(text, sentence.start, sentence.end):
            terms = self._by_start.get(word.group().lower())
            for mention in _longest_first(terms, text, word.start(), sentence.end) if terms else ():
                if mention.start >= ends.get(mention.key, 0):
                    ends[mention.key] = mention.end
                    mentions.append(mention)
        return tuple(mentions)


def _head(name: str) -> str:
    """Return the letters that each text of a term begins with; empty where it begins with a choice."""
    plain = _PLAIN.match(name)
    head = plain[0].lower() if plain else ""
    return head[:-1] if name[len(head) : len(head) + 1] in ("?", "{") else head


def _longest_first(terms: list[_Term[Key]], text: str, start: int, end: int) -> list[Mention[Key]]:
    """Return the terms that begin at a place, the longest first."""
    mentions = [
        Mention(term.key, term.name, term.weight, start, match.end(), match.group())
        for term in terms
        if (match := term.match(text, start, end))
    ]
    return sorted(mentions, key=lambda mention: -mention.end)


def _is_denied(text: str, sentence: Sentence, mention: Mention[Key], denials: DenialWords) -> bool:
    """Return whether the clause says that a thing was not there, or not yet done."""
    before = text[max(sentence.start, mention.start - _LOOKS_BACK) : mention.start]
    clause = denials.clause_end.split(before)[-1]
    return bool(denials.before.search(clause) or denials.after.match(text, mention.end, sentence.end))

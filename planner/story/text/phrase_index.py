"""Looks many terms up in a text in one pass, and leaves out those that the clause denies.

A term is written as `retrain*` (any ending) or `cost per (request|query)` (a choice); a space also matches a
hyphen. It is indexed by its first two letters, or by one letter where a sign follows.
"""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from planner.story.caseless import CaselessPattern, lowered
from planner.story.text.misspellings import Misspellings
from planner.story.text.sentences import Sentence

Key = TypeVar("Key", bound=Hashable)

SURE, HINT = 2, 1
"""Weight of a term that means one thing alone, and of of a term that needs a second."""

_BEGINS = re.compile(r"(?<!\w)\w\w?")
_LONG = re.compile(r"(?<!\w)[A-Za-z]{7,}(?!\w)")
_ENDINGS = ("", "s", "d", "ed", "ing")
_GROUP = re.compile(r"\((?!\?)")
_LOOKS_BACK = 60  # characters: a denial further off is about something else


@dataclass(frozen=True, eq=False)
class DenialWords:
    """The words of `denials.toml`: where a clause ends, and what says that a thing was not there."""

    clause_end: CaselessPattern
    before: CaselessPattern
    after: CaselessPattern


@dataclass(frozen=True, slots=True)
class Mention(Generic[Key]):
    """Words found in a text: `words` is `text[start:end]`, a form of `term`."""

    key: Key
    term: str
    weight: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class _Term(Generic[Key]):
    """A term to look for."""

    key: Key
    name: str
    weight: int

    @property
    def expression(self) -> str:
        """The term as it is spelled in a text, without groups."""
        written = self.name.replace("*", r"\w*").replace(" ", r"[\s‑-]+")
        return _GROUP.sub("(?:", written)


@dataclass(frozen=True, eq=False)
class _Bucket(Generic[Key]):
    """The terms that begin alike, in one pattern: compiled when a text first has that beginning."""

    terms: list[_Term[Key]]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A pattern that matches anywhere; its groups are the terms that begin there."""
        looks = (rf"(?:(?=({term.expression})(?!\w))|)" for term in self.terms)
        return re.compile("".join(looks).lower())

    def mentions(self, text: str, lower: str, start: int, end: int) -> list[Mention[Key]]:
        """Return the terms that begin at a place of a text, which ends at another; the longest first.

        `lower` is the text in lower case.
        """
        match = self.pattern.match(lower, start, end)
        if match is None or match.lastindex is None:
            return []
        mentions = [
            Mention(term.key, term.name, term.weight, start, place[1], text[start : place[1]])
            for term, place in zip(self.terms, match.regs[1:], strict=True)
            if place[1] >= 0
        ]
        return sorted(mentions, key=lambda mention: -mention.end)


class PhraseIndex(Generic[Key]):
    """An index of terms by their key: `{key: (sure terms, hints)}`."""

    def __init__(self, terms: Mapping[Key, tuple[Iterable[str], Iterable[str]]]) -> None:
        self._by_start: dict[str, _Bucket[Key]] = {}
        for key, (sure, hints) in terms.items():
            for weight, names in ((SURE, sure), (HINT, hints)):
                for name in names:
                    begins = _BEGINS.findall(name)[0].lower()
                    bucket = self._by_start.setdefault(begins, _Bucket([]))
                    bucket.terms.append(_Term(key, name, weight))

    @property
    def terms(self) -> Iterator[_Term[Key]]:
        """Every term of the index."""
        return (term for bucket in self._by_start.values() for term in bucket.terms)

    @cached_property
    def _by_form(self) -> Mapping[str, list[_Term[Key]]]:
        """The terms of one plain word by the forms that they are written in."""
        forms: dict[str, list[_Term[Key]]] = {}
        for term in self.terms:
            stem = term.name.removesuffix("*").lower()
            if stem.isalpha():
                for ending in _ENDINGS if term.name.endswith("*") else ("",):
                    forms.setdefault(f"{stem}{ending}", []).append(term)
        return forms

    @cached_property
    def _misspellings(self) -> Misspellings:
        return Misspellings(self._by_form)

    @property
    def compiled(self) -> Iterator[_Term[Key]]:
        """The terms whose beginning was in a text."""
        return (
            term for bucket in self._by_start.values() if "pattern" in vars(bucket) for term in bucket.terms
        )

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
        lower = lowered(text)
        for word in _BEGINS.finditer(lower, sentence.start, sentence.end):
            bucket = self._by_start.get(word.group())
            for mention in bucket.mentions(text, lower, word.start(), sentence.end) if bucket else ():
                if mention.start >= ends.get(mention.key, 0):
                    ends[mention.key] = mention.end
                    mentions.append(mention)
        found_at = {mention.start for mention in mentions}
        misspelled = [
            Mention(term.key, term.name, term.weight, *match.span(), match.group())
            for match in _LONG.finditer(text, sentence.start, sentence.end)
            if match.start() not in found_at
            for term in self._by_form.get(self._misspellings.keyword(match.group().lower()), ())
        ]
        if misspelled:
            mentions = sorted((*mentions, *misspelled), key=lambda mention: mention.start)
        return tuple(mentions)


def _is_denied(text: str, sentence: Sentence, mention: Mention[Key], denials: DenialWords) -> bool:
    """Return whether the clause says that a thing was not there, or not yet done."""
    before = text[max(sentence.start, mention.start - _LOOKS_BACK) : mention.start]
    clause = before[max((match.end() for match in denials.clause_end.finditer(before)), default=0) :]
    return bool(denials.before.search(clause) or denials.after.match(text, mention.end, sentence.end))

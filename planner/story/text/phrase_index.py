"""Looks many terms up in a text in one pass, and leaves out those that the clause denies.

A term is written as `retrain*` (any ending) or `cost per (request|query)` (a choice); a space also matches a
hyphen. It is indexed by its first two words where they have one form, or the first alone, else by the first
two letters, or one where a sign follows, of each word that it may begin with. A term of one word needs no
pattern, and others are compiled when a text has their beginning: that takes longer than to search it.
"""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import zip_longest
from typing import Any, Generic, TypeVar

from msgspec import Struct, field

from planner.story.caseless import CaselessPattern, lowered
from planner.story.text.misspellings import Misspellings
from planner.story.text.sentences import Sentence

Key = TypeVar("Key", bound=Hashable)

SURE, HINT = 2, 1
"""Weight of a term that means one thing alone, and of of a term that needs a second."""

_WORD = re.compile(r"(?<!\w)\w+")
_ONE_FORM = re.compile(r"\w+(?=[ '’-]|$)")
"""A word of a term, without a sign of regular expressions."""
_FIRST_CHOICE = re.compile(r"\(([^()?]+)\)(?= )")
"""The words, one of which a term begins with."""
_STEM = re.compile(r"\w+\*?")
"""A term of one word, of one form or of any ending."""
_LONG = re.compile(r"(?<!\w)[A-Za-z]{7,}(?!\w)")
_ENDINGS = ("", "s", "d", "ed", "ing")
_GROUP = re.compile(r"\((?!\?)")
_LOOKS_BACK = 60  # characters: a denial further off is about something else


class DenialWords(Struct, frozen=True, eq=False):
    """The words of `denials.toml`: where a clause ends, and what says that a thing was not there."""

    clause_end: CaselessPattern
    before: CaselessPattern
    after: CaselessPattern


class Mention(Struct, Generic[Key], frozen=True):
    """Words found in a text: `words` is `text[start:end]`, a form of `term`."""

    key: Key
    term: str
    weight: int
    start: int
    end: int
    words: str


class _Term(Struct, Generic[Key], frozen=True):
    """A term to look for."""

    key: Key
    name: str
    weight: int
    place: int
    """Among all terms: of those that end alike, the first comes first."""

    @property
    def expression(self) -> str:
        """The term as it is spelled in a text, without groups."""
        written = self.name.replace("*", r"\w*").replace(" ", r"[\s‑-]+")
        return _GROUP.sub("(?:", written)


class _Bucket(Struct, Generic[Key], frozen=True, eq=False, dict=True):
    """Terms that begin alike: words of any ending, by what they begin with, and others in one pattern."""

    stems: list[tuple[str, _Term[Key]]] = field(default_factory=list)
    others: list[_Term[Key]] = field(default_factory=list)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A pattern that matches anywhere; its groups are the terms that begin there."""
        looks = (rf"(?:(?=({term.expression})(?!\w))|)" for term in self.others)
        return re.compile("".join(looks).lower())

    def ends(self, word: str, lower: str, start: int, end: int) -> list[tuple[int, _Term[Key]]]:
        """Return where each term ends that begins with a word, in a text in lower case up to its end."""
        ends = [(start + len(word), term) for stem, term in self.stems if word.startswith(stem)]
        match = self.pattern.match(lower, start, end) if self.others else None
        if match is not None and match.lastindex is not None:
            spans = zip(self.others, match.regs[1:], strict=True)
            ends += [(span[1], term) for term, span in spans if span[1] >= 0]
        return ends


class PhraseIndex(Generic[Key]):
    """An index of terms by their key: `{key: (sure terms, hints)}`."""

    def __init__(self, terms: Mapping[Key, tuple[Iterable[str], Iterable[str]]]) -> None:
        self._by_two_words: dict[tuple[str, str], _Bucket[Key]] = {}
        self._by_word: dict[str, _Bucket[Key]] = {}
        self._by_start: dict[str, _Bucket[Key]] = {}
        weighed = (
            (key, name, weight)
            for key, (sure, hints) in terms.items()
            for weight, names in ((SURE, sure), (HINT, hints))
            for name in names
        )
        self.terms = tuple(_Term(*term, place) for place, term in enumerate(weighed))
        """Every term of the index."""
        for term in self.terms:
            self._put(term, term.name.lower())

    def _put(self, term: _Term[Key], name: str) -> None:
        """Put a term where it is looked for: below its first words, or the letters that it begins with."""
        for bucket in self._buckets_of(name):
            if _STEM.fullmatch(name):
                bucket.stems.append((name.removesuffix("*"), term))
            else:
                bucket.others.append(term)

    def _buckets_of(self, name: str) -> Iterator[_Bucket[Key]]:
        """Give the bucket of each beginning of a term, one a choice that it begins with."""
        first = _ONE_FORM.match(name)
        second = _ONE_FORM.match(name, first.end() + 1) if first and name[first.end() :][:1] == " " else None
        if first and second:
            yield self._by_two_words.setdefault((first[0], second[0]), _Bucket())
        elif first:
            yield self._by_word.setdefault(first[0], _Bucket())
        else:
            choice = _FIRST_CHOICE.match(name)
            begun = choice[1].split("|") if choice else [name]
            for letters in dict.fromkeys(_WORD.findall(text)[0][:2] for text in begun):
                yield self._by_start.setdefault(letters, _Bucket())

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
        """The terms that were compiled: their beginning was in a text."""
        indexes: tuple[Mapping[Any, _Bucket[Key]], ...] = (self._by_two_words, self._by_word, self._by_start)
        buckets = (bucket for index in indexes for bucket in index.values())
        return (term for bucket in buckets if "pattern" in vars(bucket) for term in bucket.others)

    def _buckets(self, word: str, following: str) -> Iterator[_Bucket[Key]]:
        """Give the terms that may begin with a word of a text, by the word after it."""
        buckets = (
            self._by_two_words.get((word, following)),
            self._by_word.get(word),
            self._by_start.get(word[:2]),
        )
        return (bucket for bucket in buckets if bucket)

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
        words = list(_WORD.finditer(lower, sentence.start, sentence.end))
        for word, following in zip_longest(words, words[1:]):
            letters, start = word.group(), word.start()
            endings: list[tuple[int, _Term[Key]]] = []
            for bucket in self._buckets(letters, following.group() if following else ""):
                endings += bucket.ends(letters, lower, start, sentence.end)
            for end, term in sorted(endings, key=_longest_first) if len(endings) > 1 else endings:
                if start >= ends.get(term.key, 0):
                    ends[term.key] = end
                    mentions.append(Mention(term.key, term.name, term.weight, start, end, text[start:end]))
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


def _longest_first(ending: tuple[int, _Term[Key]]) -> tuple[int, int]:
    """Order the terms that begin at a place by their ends; those that end alike stay in their order."""
    return -ending[0], ending[1].place


def _is_denied(text: str, sentence: Sentence, mention: Mention[Key], denials: DenialWords) -> bool:
    """Return whether the clause says that a thing was not there, or not yet done."""
    before = text[max(sentence.start, mention.start - _LOOKS_BACK) : mention.start]
    clause = before[max((match.end() for match in denials.clause_end.finditer(before)), default=0) :]
    return bool(denials.before.search(clause) or denials.after.match(text, mention.end, sentence.end))

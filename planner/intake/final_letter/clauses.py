"""Clauses of a letter that take something away or hang it on something, each with its sentence."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from planner.intake.letters.replies.words import whole_words
from planner.intake.letters.results import Span


class ClauseKind(Struct, frozen=True):
    """One kind of clause: what it is called, how it reads, and what its sentence must be about too.

    `despite_usual`: nouns that make it one in a sentence on what is usual.
    """

    topic: str
    label: str
    words: tuple[str, ...]
    about: tuple[str, ...] = ()
    despite_usual: tuple[str, ...] = ()


class ClauseWords(Struct, frozen=True):
    """The vocabulary of clauses. `with_denial`: topics in which a denial is part of how the clause reads."""

    denials: tuple[str, ...]
    usual: tuple[str, ...]
    with_denial: frozenset[str]
    clauses: tuple[ClauseKind, ...]


class Clause(Struct, frozen=True):
    """A clause in a letter: its kind, its words, and the sentence that they stand in."""

    kind: ClauseKind
    words: Span
    sentence: Span


class ClauseReader:
    """Finds clauses with one vocabulary, whose patterns are made once."""

    def __init__(self, words: ClauseWords) -> None:
        self._denials = whole_words(words.denials)
        self._with_denial = words.with_denial
        self._usual = whole_words(words.usual)
        self._kinds = tuple(
            (
                kind,
                whole_words(kind.words),
                whole_words(kind.about) if kind.about else None,
                whole_words(kind.despite_usual) if kind.despite_usual else None,
            )
            for kind in words.clauses
        )

    def clauses_of(self, plain: str, sentences: Sequence[Span]) -> tuple[Clause, ...]:
        """Return the first clause of each kind, in the order of the letter."""
        first: dict[str, Clause] = {}
        for sentence in sentences:
            for clause in self._clauses_in(plain, sentence):
                first.setdefault(clause.kind.topic, clause)
        return tuple(sorted(first.values(), key=lambda clause: clause.words))

    def _clauses_in(self, plain: str, sentence: Span) -> Iterator[Clause]:
        place = (plain, sentence.start, sentence.end)
        for kind, words, about, despite in self._kinds:
            match = words.search(*place)
            if match is None or (about is not None and not about.search(*place)):
                continue
            if despite is not None and self._usual.search(*place) and not despite.search(*place):
                continue
            if kind.topic in self._with_denial or not self._is_denied(plain, sentence, match):
                yield Clause(kind, Span(*match.span()), sentence)

    def _is_denied(self, plain: str, sentence: Span, match: re.Match[str]) -> bool:
        return any(
            denial.end() <= match.start()
            for denial in self._denials.finditer(plain, sentence.start, sentence.end)
        )

"""Who does what in a sentence: I, we, others or nobody; by word order alone, in one pass.

A résumé line without a subject (“Cut the bill by a third”) speaks of its writer.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from msgspec import Struct

_TOKENS = re.compile(r"\w+(?:['’]\w+)?|[,;:()—–…]")
_AVOIDS = frozenset(
    (
        ("instead", "of"),
        ("rather", "than"),
        ("failed", "to"),
        ("refused", "to"),
        ("forgot", "to"),
        ("neglected", "to"),
    )
)
"""Two words that deny the verb after them."""
_PREFIXES = frozenset(("re-", "co-", "pre-", "de-"))
"""What can come before a verb that begins a line: “Re-weighted the model”."""
_REACH = 4
"""Words between a subject and its verb, at most: “I then quietly decided”."""


class Agent(StrEnum):
    """Who a verb belongs to."""

    MINE = "mine"
    OURS = "ours"
    OTHERS = "others"
    NOBODY = "nobody"


_OWN = (Agent.MINE, Agent.OURS)


class AgencyWords(Struct, frozen=True, eq=False, dict=True):
    """The words of `agency.toml`, in lower case: subjects, people, and what ends a clause or turns a verb."""

    mine: frozenset[str]
    ours: frozenset[str]
    others: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]
    boundaries: frozenset[str]
    subordinators: frozenset[str]
    determiners: frozenset[str]
    theirs: frozenset[str]
    denials: frozenset[str]
    after_denial: frozenset[str]
    imagined: frozenset[str]
    contracted_had: frozenset[str]
    participles: frozenset[str]
    first_deeds: frozenset[str]
    no_deeds: frozenset[str]
    moves_itself: frozenset[str]

    @cached_property
    def subjects(self) -> Mapping[str, Agent]:
        """Who a subject is."""
        return {
            **dict.fromkeys(self.mine, Agent.MINE),
            **dict.fromkeys(self.ours, Agent.OURS),
            **dict.fromkeys(self.others, Agent.OTHERS),
        }


class WordContext(Struct, frozen=True):
    """What precedes a word: whose verb it would be, and whether it is denied, imagined or asked for."""

    agent: Agent = Agent.NOBODY
    is_denied: bool = False
    is_imagined: bool = False
    is_infinitive: bool = False


class WordContexts:
    """One sentence in words, each with its context."""

    def __init__(self, text: str, words: AgencyWords) -> None:
        self._starts: list[int] = []
        self._contexts: list[WordContext] = []
        walk = _Walk(words)
        for token in _TOKENS.finditer(text):
            is_first = not self._starts or (
                len(self._starts) == 1 and text[: token.start()].lower() in _PREFIXES
            )
            if is_first and _is_deed(token.group().lower(), words):
                walk.begin_as_mine()
            self._starts.append(token.start())
            word = token.group()
            self._contexts.append(walk.context(word.lower()))
            if word == "May" and token.start():
                word = "month"  # “In May I stopped”
            walk.step(word.lower().replace("’", "'"))

    def at(self, start: int) -> WordContext:
        """Return the context of the word at a place."""
        place = bisect_right(self._starts, start) - 1
        return self._contexts[place] if place >= 0 else WordContext()


def _is_deed(word: str, words: AgencyWords) -> bool:
    return word in words.first_deeds or (word.endswith("ed") and word not in words.no_deeds)


class _Walk:
    """What is known of a sentence up to a word."""

    def __init__(self, words: AgencyWords) -> None:
        self.words = words
        self.main = self.subject = Agent.NOBODY
        self.is_bare = True  # no subject was named: the writer's own notes
        self.is_named = False  # a thing is the subject of this clause, and of the one that “and” joins to it
        self.is_joined = False  # nobody was named since “and” or a comma
        self.distance = 0
        self.denied = self.imagined = _REACH  # words since
        self.last = ""

    def begin_as_mine(self) -> None:
        """Take the writer for the subject of a line that begins with a verb of the past."""
        self.main = self.subject = Agent.MINE

    def context(self, word: str) -> WordContext:
        """Return the context of the next word."""
        if self.last in self.words.people:
            agent = Agent.OTHERS
        elif self._is_of_plural(word):
            agent = Agent.NOBODY
        elif self.is_bare and self.distance == 0 and not self.is_named:
            agent = Agent.MINE
        else:
            agent = self.subject if self.distance <= _REACH else Agent.NOBODY
        is_imagined = self.imagined < 2 and not self._had(word)
        return WordContext(agent, self.denied < 3, is_imagined, self.last == "to")

    def _is_of_plural(self, word: str) -> bool:
        """Whether a verb is that of a bare noun behind “and”: “we launched, and complaints went up”."""
        is_noun = self.last.endswith("s") and self.last not in self.words.no_deeds
        return self.is_joined and self.distance in (1, 2) and is_noun and word in self.words.moves_itself

    def _had(self, word: str) -> bool:
        """Whether a word is what was so before: “we'd lost”, “I'd promised”."""
        is_participle = word.endswith("ed") or word in self.words.participles
        return self.last in self.words.contracted_had and is_participle and word not in self.words.no_deeds

    def step(self, word: str) -> None:
        self.denied, self.imagined = self.denied + 1, self.imagined + 1
        if word in self.words.denials or word.endswith("n't"):
            self.denied = 0
        elif word in self.words.imagined:
            self.imagined = 0
        elif word in self.words.after_denial and self.last in self.words.denials:
            self.denied = _REACH
        elif (self.last, word) in _AVOIDS:
            self.denied = 0
        self._turn(word)
        self.last = word

    def _turn(self, word: str) -> None:
        """Follow the subject: a clause takes the one before it unless it names its own."""
        if word in self.words.boundaries:
            self.is_named = self.is_named and word == "and"
            self.subject, self.distance, self.is_joined = self.main, 0, True
            if word != "or":
                self.denied = self.imagined = _REACH
        elif agent := self.words.subjects.get(word):
            self._name_subject(agent)
        elif word in self.words.things and self.last in self.words.people:
            self._name_subject(Agent.NOBODY)  # “the legal model dropped …”
        elif word in self.words.people and self.distance <= 3 and self.subject is not Agent.MINE:
            self._name_subject(Agent.OTHERS)
        elif word in self.words.subordinators:
            self.subject, self.is_named, self.distance = Agent.NOBODY, True, 1
        elif word in self.words.determiners and self.distance == 0:
            if self.main in _OWN or word not in self.words.theirs:
                self.subject = Agent.NOBODY  # “I warned them, and the model stayed”
            self.is_named, self.distance = True, 1
        elif word == "by":
            self.subject, self.distance = self.main, 0
        elif not word.endswith("ly"):
            self.distance += 1

    def _name_subject(self, agent: Agent) -> None:
        self.main = self.subject = agent
        self.is_bare, self.is_joined, self.distance = False, False, 0

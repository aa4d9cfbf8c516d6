"""Who does what in a sentence: I, we, others or nobody; by word order alone, in one pass.

A résumé line without a subject (“Cut the bill by a third”) speaks of its writer.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from msgspec import Struct

_TOKENS = re.compile(r"\d[\d.,]*\d|\w+(?:['’]\w+)?|[,;:()—–…]")
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
_ARTICLES = frozenset(("a", "an", "the"))
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
    finite: frozenset[str]
    adverbs: frozenset[str]
    prepositions: frozenset[str]

    @cached_property
    def no_subjects(self) -> frozenset[str]:
        """What begins no bare noun after “and”."""
        return self.adverbs | self.prepositions | self.boundaries | self.determiners

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
        self.has_verb = True  # of the thing that is named
        self.is_joined = False  # nobody was named since “and” or a comma
        self.is_of_noun = False  # a bare noun is the subject of this clause: “so people left”
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
        elif (self.is_of_noun and self.distance) or self.last in _ARTICLES:
            agent = Agent.NOBODY  # “we launched, and complaints went up”; “a fix” is no verb
        elif self.is_bare and self.distance == 0 and not self.is_named:
            agent = Agent.MINE
        else:
            agent = self.subject if self.distance <= _REACH else Agent.NOBODY
        is_imagined = self.imagined < 2 and not self._had(word)
        return WordContext(agent, self.denied < 3, is_imagined, self.last == "to")

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
        is_verb = word in self.words.finite or word.endswith("ed")
        self.has_verb = self.has_verb or is_verb
        if is_verb and self.distance and self.main is Agent.NOBODY:
            self.is_bare = False  # “one mother filmed it and sent it”
        if self.is_joined and self.distance == 0:
            self.is_of_noun = not (is_verb or word.endswith("ly") or word in self.words.no_subjects)
        if word in self.words.boundaries:
            self.is_named = self.is_named and (word == "and" or (word == "," and not self.has_verb))
            self.subject, self.distance, self.is_joined, self.is_of_noun = self.main, 0, True, False
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
            self.is_named, self.has_verb, self.distance = True, False, 1
        elif word == "by":
            self.subject, self.distance = self.main, 0
        elif not (word.endswith("ly") or (self.distance == 0 and word in self.words.adverbs)):
            self.distance += 1

    def _name_subject(self, agent: Agent) -> None:
        self.main = self.subject = agent
        self.is_bare = self.is_joined = self.is_of_noun = False
        self.distance = 0

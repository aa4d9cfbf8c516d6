"""Who does what in a sentence: I, we, others or nobody; by word order alone, in one pass.

A résumé line without a subject (“Cut the bill by a third”) speaks of its writer.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum


class Voice(StrEnum):
    """Who a verb belongs to."""

    MINE = "mine"
    OURS = "ours"
    OTHERS = "others"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a word: whose verb it would be, and whether it is denied, imagined or asked for."""

    voice: Voice = Voice.NOBODY
    is_denied: bool = False
    is_imagined: bool = False
    is_infinitive: bool = False


def words(text: str) -> frozenset[str]:
    """Return a table of words, written with spaces between them."""
    return frozenset(text.split())


_TOKENS = re.compile(r"\w+(?:['’]\w+)?|[,;:()—–…]")
_SUBJECTS = {
    **dict.fromkeys(("i", "i've", "i'd", "i'm", "i'll", "myself"), Voice.MINE),
    **dict.fromkeys(("we", "we've", "we'd", "we're", "we'll"), Voice.OURS),
    **dict.fromkeys(("they", "he", "she", "they'd", "they've"), Voice.OTHERS),
}
_OTHERS = words(
    "engineer engineers engineering developer developers devs dev scientist scientists researcher researchers"
    " analyst analysts colleague colleagues vendor vendors leadership management manager managers boss "
    "cto ceo "
    "director team teams squad sre sres ops devops mle mles stakeholders sales architect architects chemists "
    "designer designers department departments consultants contractors partner partners soc specialists lead "
    "leads experts vp ministry supplier finance procurement legal operators crew desk agency"
)
_BOUNDARY = words(", ; : ( ) — – … and but then so or yet")
_SUBORDINATE = words("that because when which who where whose as if since until after before how why while")
_DENIALS = words("no not never without neither nor none nobody nothing cannot hardly barely")
_AFTER_DENIAL = words("only just least merely longer")
_IMAGINED = words("would should could can may might will must shall i'd we'd i'll we'll they'd")
_DETERMINERS = words("the a an this that these those our my their its his her each every some no it")
_REACH = 4
"""Words between a subject and its verb, at most: “I then quietly decided”."""


class Speech:
    """One sentence in words, each with what stands before it."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._before: list[Before] = []
        walk = _Walk()
        for token in _TOKENS.finditer(text):
            self._starts.append(token.start())
            self._before.append(walk.before())
            walk.step(token.group().lower().replace("’", "'"))

    def at(self, start: int) -> Before:
        """Return what stands before the word at a place."""
        place = bisect_right(self._starts, start) - 1
        return self._before[place] if place >= 0 else Before()


class _Walk:
    """What is known of a sentence up to a word."""

    def __init__(self) -> None:
        self.main = self.subject = Voice.NOBODY
        self.is_bare = True  # no subject was named: the writer's own notes
        self.is_named = False  # a thing is the subject of this clause, and of the one that “and” joins to it
        self.distance = 0
        self.denied = self.imagined = _REACH  # words since
        self.last = ""

    def before(self) -> Before:
        if self.last in _OTHERS:
            voice = Voice.OTHERS
        elif self.is_bare and self.distance == 0 and not self.is_named:
            voice = Voice.MINE
        else:
            voice = self.subject if self.distance <= _REACH else Voice.NOBODY
        return Before(voice, self.denied < 3, self.imagined < 2, self.last == "to")

    def step(self, word: str) -> None:
        self.denied, self.imagined = self.denied + 1, self.imagined + 1
        if word in _DENIALS or word.endswith("n't"):
            self.denied = 0
        elif word in _IMAGINED:
            self.imagined = 0
        elif word in _AFTER_DENIAL and self.last in _DENIALS:
            self.denied = _REACH
        self._turn(word)
        self.last = word

    def _turn(self, word: str) -> None:
        """Follow the subject: a clause takes the one before it unless it names its own."""
        if word in _BOUNDARY:
            self.is_named = self.is_named and word == "and"
            self.subject, self.distance = self.main, 0
            if word != "or":
                self.denied = self.imagined = _REACH
        elif spoken := _SUBJECTS.get(word):
            self._speak(spoken)
        elif word in _OTHERS and self.distance <= 3 and self.subject is not Voice.MINE:
            self._speak(Voice.OTHERS)
        elif word in _SUBORDINATE:
            self.subject, self.distance = Voice.NOBODY, 1
        elif word in _DETERMINERS and self.distance == 0:
            self.is_named, self.distance = True, 1
        elif word == "by":
            self.subject, self.distance = self.main, 0
        elif not word.endswith("ly"):
            self.distance += 1

    def _speak(self, voice: Voice) -> None:
        self.main = self.subject = voice
        self.is_bare, self.distance = False, 0

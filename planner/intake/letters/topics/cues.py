"""Finds the cues of a part of a text; where phrases overlap the longest wins."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.phrases import Phrases
from planner.intake.letters.results import Span
from planner.intake.letters.topics.topic import Cue, PayTopic

_FIGURE = re.compile(r"\S{0,3}\s\$?\d[\d.,]*[km]?\s", re.IGNORECASE)
"""A figure behind a short sign before it."""


class TopicWords(Struct, frozen=True, eq=False):
    """The phrases of each topic, the short signs that count only right beside a number, and `paying`:
    cues of the base that say no more than that money is paid; `once`: cues of a sign-on that say no more
    than that it is paid once. What is in a set expression is no cue.
    """

    phrases: Mapping[PayTopic, Phrases]
    adjacent: Mapping[PayTopic, re.Pattern[str]]
    paying: Phrases
    once: Phrases
    set_expressions: Phrases
    known: dict[tuple[str, Span], tuple[Cue, ...]] | None = None
    """The cues found so far, for the reading of one letter: its parts ask for those of the same sentences."""

    def of_one_letter(self) -> "TopicWords":
        """Return the same words, which keep the cues that they find."""
        return replace(self, known={})

    def cues_in(self, text: str, part: Span) -> tuple[Cue, ...]:
        """Return the cues of a part of a text in their order, none overlapping."""
        if self.known is None:
            return self._found(text, part)
        cues = self.known.get((text, part))
        if cues is None:
            cues = self.known[text, part] = self._found(text, part)
        return cues

    def _found(self, text: str, part: Span) -> tuple[Cue, ...]:
        every = [
            Cue(span, topic, is_weak=self._is_weak(topic, text, span))
            for topic, phrases in self.phrases.items()
            for span in phrases.within(text, part)
        ]
        every += [
            Cue(Span(*match.span("sign")), topic)
            for topic, pattern in self.adjacent.items()
            for match in pattern.finditer(text, part.start, part.end)
            if not _names_itself(text, match.end("sign"), every)
        ]
        every.sort(key=lambda cue: (cue.span.start - cue.span.end, cue.span.start))
        idle = list(self.set_expressions.within(text, part)) if every else []
        kept: list[Cue] = []
        for cue in every:
            if any(span.start <= cue.span.start and cue.span.end <= span.end for span in idle):
                continue
            if not any(cue.span.start < other.span.end and other.span.start < cue.span.end for other in kept):
                kept.append(cue)
        return tuple(sorted(kept, key=lambda cue: cue.span))

    def _is_weak(self, topic: PayTopic, text: str, span: Span) -> bool:
        """Whether words only say that money is paid, or that it is paid once."""
        weak = {PayTopic.BASE: self.paying, PayTopic.SIGN_ON: self.once}.get(topic)
        return weak is not None and weak.first(text, span) == span


def read_topic_words(table: Mapping[str, Any]) -> TopicWords:
    """Return the vocabulary; KeyError for a topic that is missing, ValueError for one that is unknown."""
    phrases = {topic: Phrases(table[topic.value]) for topic in PayTopic}
    unknown = (
        set(table) - {topic.value for topic in PayTopic} - {"adjacent", "paying", "once", "set_expressions"}
    )
    if unknown:
        raise ValueError(f"unknown topics: {', '.join(sorted(unknown))}")
    adjacent = {
        PayTopic(name): re.compile(_beside(signs), re.IGNORECASE) for name, signs in table["adjacent"].items()
    }
    return TopicWords(
        phrases, adjacent, Phrases(table["paying"]), Phrases(table["once"]), Phrases(table["set_expressions"])
    )


def _names_itself(text: str, place: int, cues: Sequence[Cue]) -> bool:
    """Whether a word that names it is right behind the figure at a place: `so: 196k base` is no sign-on."""
    figure = _FIGURE.match(text, place)
    return figure is not None and any(cue.span.start == figure.end() for cue in cues)


def _beside(signs: Sequence[str]) -> str:
    either = "|".join(re.escape(sign) for sign in signs)
    after = r"(?<=\d)|(?<=\dk)|(?<=\d\s)|(?<=\dk\s)"
    before = r"(?:(?<![^\n])|(?<=[-+,/*•]\s))(?=\S{1,3}\s\$?\d)"
    return rf"(?:{after}|{before})(?P<sign>{either})(?!\w)"

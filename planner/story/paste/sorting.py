"""Which part of a story a sentence belongs to, by its words: for notes that were never split into parts.

A sentence without a signal is the situation, so nothing is lost.
"""

import re

from msgspec import Struct

from planner.story.lexicon_entries import PhrasePattern
from planner.story.text.cache import cached_by_text

FIGURE_AFTER_LEAD, LEAD, FIGURE_OF_CHANGE = 5, 2, 2
"""Points for the result: a figure where the sentence leads to one, such a lead alone, a figure that moved."""


class PartSignal(Struct, frozen=True, eq=False):
    """PhrasePattern that give points to a part, by its key."""

    part: str
    points: int
    phrases: PhrasePattern


class PartWords(Struct, frozen=True, eq=False):
    """The words of `parts.toml`."""

    signals: tuple[PartSignal, ...]
    figure: re.Pattern[str]
    leads: PhrasePattern
    changes: PhrasePattern


@cached_by_text(4096)
def part_for(sentence: str, words: PartWords) -> str:
    """Return the key of the part that a sentence belongs to."""
    points: dict[str, int] = {}
    for signal in words.signals:
        if signal.phrases.search(sentence):
            points[signal.part] = points.get(signal.part, 0) + signal.points
    if words.figure.search(sentence):
        leads, changes = bool(words.leads.search(sentence)), bool(words.changes.search(sentence))
        points["result"] = FIGURE_AFTER_LEAD * leads + FIGURE_OF_CHANGE * changes
    elif words.leads.search(sentence):
        points["result"] = LEAD
    best = max(points, key=lambda part: points[part], default="situation")
    return best if points.get(best) else "situation"

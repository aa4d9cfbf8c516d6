"""The words of `sentences.toml`: what tells a sentence that says what happened from one that does not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planner.story.lexicon_entries import Phrases

_CLAUSE_END = re.compile(r"[;:.!?]|,(?!\d)|\bbut\b", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class SizeWords:
    """What tells a figure that is only the size of a team, a job or a thing from one that measures."""

    size: re.Pattern[str]
    fund: re.Pattern[str]
    thing: re.Pattern[str]
    job: re.Pattern[str]


@dataclass(frozen=True, eq=False)
class SentenceWords:
    """Patterns, and sets of words in lower case; the file says what each is for."""

    present: Phrases
    past: Phrases
    past_verbs: Phrases
    idle_verbs: frozenset[str]
    passive: re.Pattern[str]
    not_before_past: frozenset[str]
    adjectives: frozenset[str]
    copulas: frozenset[str]
    present_acts: re.Pattern[str]
    stative_verbs: frozenset[str]
    present_decisions: frozenset[str]
    intends: re.Pattern[str]
    denied_figure: re.Pattern[str]
    denies_sentence: re.Pattern[str]
    denies_clause: re.Pattern[str]
    idle_phrases: re.Pattern[str]
    bounds: re.Pattern[str]
    won: re.Pattern[str]
    empty_before: re.Pattern[str]
    empty_after: re.Pattern[str]
    here: re.Pattern[str]
    own: re.Pattern[str]
    arrives: re.Pattern[str]
    of_the_model: re.Pattern[str]
    names_model: re.Pattern[str]
    defines: re.Pattern[str]
    sizes: SizeWords

    def denied_spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the stretches of a sentence that are denied: “neither …”, “it is untrue that …”."""
        for match in self.denies_sentence.finditer(text):
            yield match.start(), len(text)
        for match in self.denies_clause.finditer(text):
            end = _CLAUSE_END.search(text, match.end())
            yield match.start(), end.start() if end else len(text)

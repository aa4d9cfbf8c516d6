"""The words of `sentences.toml`: what tells a sentence that says what happened from one that does not."""

import re
from collections.abc import Iterator

from msgspec import Struct

from planner.story.caseless import CaselessPattern
from planner.story.lexicon_entries import PhrasePattern
from planner.story.text.quantity import Kind, Quantity

_ALL_DAY = "24/7"
_OFTEN = ("times", "")
"""What counts how often something happens: “46 times a night”, “9 a night”."""
_NAME = re.compile(r"[\w,;(]\s+[A-Z]\w*[a-z]\w*\s$")
"""A name within a sentence: with a figure of two parts after it, a version, as “Kubernetes 1.29”."""

_REGULAR = re.compile(r"(?:^|(?<=[\s(]))(?P<left>[\w'’-]+\s)?(?P<verb>[a-z]{2,}ed)\b", re.IGNORECASE)
_LISTED = re.compile(
    r"[^,;:.!?]{0,80}(?:, (?!(?:I|we|he|she|it|they|the|our|but|so|instead|which|while|though|because)\b)"
    r"[^,;:.!?]{0,80}){0,6}?"
    r",? (?:or|nor) (?!(?:I|we|he|she|it|they)\b)",
    re.IGNORECASE,
)
"""A list behind one denial, to its last “or”: “… question it, choose a threshold or add a monitor”."""
_LISTED_VERB = re.compile(
    r"(?:\b(?:did|have|had|has) (?:I|we) (?:ever |even )?|, (?:or |nor )?|\b(?:or|nor) )(?P<verb>[a-z]{3,})"
)
_LONGEST_VERB = 20  # letters
_CLAUSE_END = re.compile(r"[;:.!?]|,(?!\d)|\bbut\b", re.IGNORECASE)


class SizeWords(Struct, frozen=True, eq=False):
    """What tells a figure that is only the size of a team, a job or a thing from one that measures."""

    size: CaselessPattern
    fund: CaselessPattern
    thing: CaselessPattern
    job: CaselessPattern


class SentenceWords(Struct, frozen=True, eq=False):
    """Patterns, and sets of words in lower case; the file says what each is for."""

    present: PhrasePattern
    past: PhrasePattern
    past_verbs: PhrasePattern
    idle_verbs: frozenset[str]
    passive: CaselessPattern
    before_noun: CaselessPattern
    not_before_past: frozenset[str]
    adjectives: frozenset[str]
    copulas: frozenset[str]
    present_acts: CaselessPattern
    stative_verbs: frozenset[str]
    present_decisions: frozenset[str]
    intends: CaselessPattern
    denied_figure: CaselessPattern
    denies_sentence: CaselessPattern
    denies_clause: CaselessPattern
    unreal: CaselessPattern
    unreal_ends: CaselessPattern
    open_choices: frozenset[str]
    idle_phrases: CaselessPattern
    by_nobody: CaselessPattern
    bounds: CaselessPattern
    won: CaselessPattern
    empty_before: CaselessPattern
    empty_after: CaselessPattern
    empty_after_whole: CaselessPattern
    here: CaselessPattern
    done_now: CaselessPattern
    own: CaselessPattern
    arrives: CaselessPattern
    arrives_after: CaselessPattern
    paid_out: CaselessPattern
    sum_paid: CaselessPattern
    sum_before: CaselessPattern
    sum_after: CaselessPattern
    sum_alone: CaselessPattern
    of_the_model: CaselessPattern
    names_model: CaselessPattern
    defines: CaselessPattern
    sizes: SizeWords

    def denied_spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the stretches of a sentence that are denied: “neither …”, “it is untrue that …”."""
        for match in self.denies_sentence.finditer(text):
            yield match.start(), len(text)
        for match in self.denies_clause.finditer(text):
            listed = _LISTED.match(text, match.end())
            end = _CLAUSE_END.search(text, listed.end() if listed else match.end())
            yield match.start(), end.start() if end else len(text)

    def unreal_spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the stretches that are only meant, or would have been: “I will cut …”, “had we kept …”."""
        for match in self.unreal.finditer(text):
            end = self.unreal_ends.search(text, match.end())
            yield match.start(), end.start() if end else len(text)

    def denied_list(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the verbs of a list behind one denial: “at no point did I question, choose or add …”."""
        for match in self.denies_clause.finditer(text):
            if listed := _LISTED.match(text, match.end()):
                for verb in _LISTED_VERB.finditer(text, match.end(), listed.end() + _LONGEST_VERB):
                    yield verb.span("verb")

    def measures(self, figure: Quantity, text: str, *, counts: bool) -> bool:
        """Whether a figure measures a result, a price or a loss, and not the size of a team, job or thing.

        `counts`: the sentence speaks of something that a bare count measures.
        """
        sizes = self.sizes
        around = text[max(0, figure.start - 25) : figure.end + 40]
        is_size = sizes.size.search(around) and not figure.is_change
        if figure.kind in (Kind.YEAR, Kind.PERCENTILE) or is_size:
            return False
        if figure.kind is Kind.MONEY:
            is_won = self.won.search(text, max(0, figure.start - 40), figure.start)
            is_paid = self.paid_out.search(text, max(0, figure.start - 80), figure.start)
            return bool(is_won or is_paid) or not sizes.fund.search(around)
        if figure.kind is Kind.COUNT:
            if not figure.is_change and sizes.job.search(text, max(0, figure.start - 60), figure.start):
                return False
            is_measure = figure.is_change or "/" in figure.unit or counts
            thing, _, rate = figure.unit.partition("/")
            return is_measure and (bool(rate and thing in _OFTEN) or not sizes.thing.search(thing))
        return True

    def is_empty(self, figure: Quantity, text: str) -> bool:
        """Whether a figure says nothing: none of a thing, a version, a promise, or what did not happen."""
        before, after = text[max(0, figure.start - 60) : figure.start], text[figure.end : figure.end + 25]
        if figure.is_change or figure.kind is Kind.MONEY:
            denied = self.denied_figure.search(before)
            return bool(denied) and not self.bounds.search(before, denied.start() if denied else 0)
        is_none = (figure.kind is Kind.COUNT and figure.value == 0) or figure.text.startswith(_ALL_DAY)
        is_none = is_none or (_is_version(figure) and bool(_NAME.search(before)))
        follows = " ".join((figure.unit, *after.split())) if figure.kind is Kind.COUNT else after
        is_whole = (
            figure.value % 1 == 0
        )  # “100% availability” is a person's, “99.8% availability” was measured
        is_none = is_none or (is_whole and bool(self.empty_after_whole.search(follows)))
        return is_none or bool(self.empty_before.search(before) or self.empty_after.search(follows))

    def has_regular_past(self, text: str) -> bool:
        """Whether a regular past tense is where a verb would be."""
        return any(
            (match["left"] or "").strip().lower() not in self.not_before_past
            and match["verb"].lower() not in self.adjectives
            for match in _REGULAR.finditer(text)
        )


def _is_version(figure: Quantity) -> bool:
    return figure.kind is Kind.COUNT and figure.value > 1 and figure.value % 1 > 0

"""Analysis of one sentence: what its words mean, who acts, which figures measure, and whether it tells.

A sentence that defines, promises or praises tells nothing, and earns nothing. Results are cached by text, so
that a keystroke analyses one sentence again.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from planner.story.lexicon import Lexicon
from planner.story.text.agency import Agent, WordContexts
from planner.story.text.expressions import VERBS, Expression, expressions_of, lies_in, present_acts
from planner.story.text.figure_doubts import FigureDoubt, MeasureName, figure_doubts
from planner.story.text.quantities import quantities
from planner.story.text.quantity import Kind, Quantity
from planner.story.text.sentence_words import SentenceWords
from planner.story.text.vocabulary import Meaning

MOST_SENTENCES = 4096
_WORD = re.compile(r"[^\W\d_]{3}")
_COUNTED = frozenset((Meaning.GOOD_METRIC, Meaning.BAD_METRIC, Meaning.BROKE, Meaning.COST))


class SentenceAnalysis(Struct, frozen=True, eq=False):
    """One sentence. `measured`: its figures of a result, a price or a loss; `tells`: it says what was.

    `claims`: those of `measured` that are gains without a before. `doubts`: figures that do not count.

    `credential` is the place of words about a course or a certificate, if there are any. Compared by
    identity: caches of what a sentence shows have it in their key.
    """

    text: str
    lexicon: Lexicon
    expressions: tuple[Expression, ...]
    figures: tuple[Quantity, ...]
    measured: tuple[Quantity, ...]
    claims: frozenset[Quantity]
    doubts: tuple[FigureDoubt, ...]
    tells: bool
    defines: bool
    credential: tuple[int, int] | None

    @property
    def arrives(self) -> Quantity | None:
        """The figure at which something arrived: “cut it to two days”, “now 4 %”, “4 % do now”."""
        words = self.lexicon.sentences
        arrived = (
            figure
            for figure in self.measured
            if words.arrives.search(self.text, max(0, figure.start - 20), figure.start)
            or words.arrives_after.search(self.text[figure.end : figure.end + 60])
        )
        return next(arrived, None)

    @property
    def firm(self) -> tuple[Quantity, ...]:
        """The figures that measure and are no mere claims of a gain."""
        return tuple(figure for figure in self.measured if figure not in self.claims)

    def of(self, *meanings: Meaning) -> tuple[Expression, ...]:
        """Return the expressions of these meanings, in the order of the sentence."""
        return tuple(expression for expression in self.expressions if expression.meaning in meanings)

    def has(self, *meanings: Meaning) -> bool:
        """Whether it says one of these meanings, undenied."""
        return any(expression.meaning in meanings and expression.happened for expression in self.expressions)

    @property
    def is_general(self) -> bool:
        """Whether it says how things are, of nobody and at no time."""
        words = self.lexicon.sentences
        return not self.tells and bool(words.present.search(self.text)) and not words.own.search(self.text)

    @property
    def weighs_by_model(self) -> bool:
        """Whether it compares by a measure of the model alone."""
        other = self.of(Meaning.COST, Meaning.TRADE, Meaning.NO_MODEL)
        return bool(self.of(Meaning.RESEARCH)) and not other

    @property
    def is_research(self) -> bool:
        """Whether its figures are about the model alone: no price, no user, no time."""
        of_the_model = self.lexicon.sentences.of_the_model
        metrics = self.of(Meaning.GOOD_METRIC, Meaning.BAD_METRIC)
        return bool(self.of(Meaning.RESEARCH)) and not (
            self.of(Meaning.COST, Meaning.TRADE)
            or any(not of_the_model.match(metric.words) for metric in metrics)
            or any(quantity.kind in (Kind.MONEY, Kind.DURATION) for quantity in self.measured)
        )


@lru_cache(maxsize=MOST_SENTENCES)
def analyse_sentence(text: str, lexicon: Lexicon) -> SentenceAnalysis:
    """Analyse one sentence."""
    words = lexicon.sentences
    contexts = WordContexts(text, lexicon.agency)
    denied, unreal = tuple(words.denied_spans(text)), tuple(words.unreal_spans(text))
    idle = tuple(match.span() for match in words.idle_phrases.finditer(text))
    expressions = tuple(
        _denied(expression)
        if lies_in(expression.start, denied)
        or (lies_in(expression.start, unreal) and expression.words.lower() not in words.open_choices)
        else expression
        for expression in expressions_of(text, contexts, lexicon)
    )
    expressions = tuple(_without_choices(expressions))
    figures = quantities(text, lexicon.units)
    counts = any(expression.meaning in _COUNTED for expression in expressions)
    measured = tuple(
        figure
        for figure in figures
        if words.measures(figure, text, counts=counts)
        and not (words.is_empty(figure, text) or _lies_in(figure, (*denied, *unreal, *idle)))
    )
    is_now = bool(words.done_now.search(text))
    if measured or is_now or any(expression.meaning is Meaning.DECIDED for expression in expressions):
        expressions = (*expressions, *present_acts(text, contexts, expressions, words))
    doubts = figure_doubts(text, figures, _measure_names(expressions), lexicon.plausibility)
    measured = tuple(figure for figure in measured if not _is_doubted(figure, doubts))
    is_here = bool(measured) and bool(words.here.search(text))
    defines = bool(words.defines.search(text)) and not (is_here or _acts(expressions))
    taught = lexicon.lints.credential.search(text)
    is_credential = bool(taught) and not any(figure.is_change for figure in measured)
    measured = () if is_credential else measured
    claims = frozenset(figure for figure in measured if _is_claim(figure, text, lexicon))
    tells = not (defines or is_credential) and _tells(text, expressions, measured, words)
    credential = taught.span() if taught else None
    return SentenceAnalysis(
        text, lexicon, expressions, figures, measured, claims, doubts, tells, defines, credential
    )


def _without_choices(expressions: tuple[Expression, ...]) -> Iterator[Expression]:
    """Give expressions without admissions that are choices: “I let the drivers decide”."""
    choices = tuple(
        (choice.start, choice.end) for choice in expressions if choice.meaning is Meaning.REFRAINED
    )
    for expression in expressions:
        if expression.meaning is not Meaning.ADMITTED or not lies_in(expression.start, choices):
            yield expression


def _lies_in(figure: Quantity, spans: tuple[tuple[int, int], ...]) -> bool:
    """Whether a figure begins and ends in such spans: of a change, what it became may be true."""
    return lies_in(figure.start, spans) and lies_in(figure.end - 1, spans)


def _denied(expression: Expression) -> Expression:
    return replace(expression, context=replace(expression.context, is_denied=True))


def _is_claim(figure: Quantity, text: str, lexicon: Lexicon) -> bool:
    """Whether a figure is a gain without a before and without a rate: “by 35 %”, “saving $18M”."""
    if figure.is_change or "/" in figure.unit or figure.kind not in _CLAIMED:
        return False
    before = text[max(0, figure.start - 60) : figure.start]
    after = text[figure.end : figure.end + 30]
    words = lexicon.plausibility
    if words.tied.search(before) or lexicon.sentences.won.search(before):
        return False
    return bool(words.claims_before.search(before) or words.claims_after.search(after))


_CLAIMED = frozenset((Kind.PERCENT, Kind.MULTIPLE, Kind.POINTS, Kind.MONEY))


def _measure_names(expressions: tuple[Expression, ...]) -> tuple[MeasureName, ...]:
    return tuple(
        MeasureName(metric.start, metric.end, metric.meaning is Meaning.BAD_METRIC)
        for metric in expressions
        if metric.meaning in (Meaning.GOOD_METRIC, Meaning.BAD_METRIC)
    )


def _is_doubted(figure: Quantity, doubts: tuple[FigureDoubt, ...]) -> bool:
    return any(doubt.start < figure.end and figure.start < doubt.end for doubt in doubts)


def _acts(expressions: tuple[Expression, ...]) -> bool:
    """Whether the writer does something in it, and not only takes part."""
    return any(
        expression.meaning in (Meaning.DECIDED, Meaning.ACTED, Meaning.REFRAINED, Meaning.FIX)
        and expression.agent in (Agent.MINE, Agent.OURS)
        and expression.happened
        and not expression.context.is_infinitive
        for expression in expressions
    )


def _has_done(expressions: tuple[Expression, ...]) -> bool:
    """Whether the writer did something in it in the past, besides what is intended."""
    return any(
        expression.meaning in VERBS
        and expression.agent in (Agent.MINE, Agent.OURS)
        and expression.happened
        and not expression.context.is_infinitive
        and (expression.words.lower().endswith("ed") or expression.words.lower() in _PAST)
        for expression in expressions
    )


_PAST = frozenset(
    ("chose", "found", "saw", "cut", "ran", "kept", "took", "put", "sent", "made", "built", "wrote")
)


def _tells(
    text: str, expressions: tuple[Expression, ...], measured: tuple[Quantity, ...], words: SentenceWords
) -> bool:
    admitted = any(expression.meaning is Meaning.ADMITTED for expression in expressions)
    if not _WORD.search(text) or (words.intends.search(text) and not _has_done(expressions)):
        return False
    if admitted or _acts(expressions) or words.past.search(text) or words.has_regular_past(text):
        return True
    if not measured:
        return False
    if len(measured) > 1 and any(expression.meaning is Meaning.CONTRAST for expression in expressions):
        return True
    general = (match.group().lower() for match in words.present.finditer(text))
    is_own = bool(words.here.search(text) or words.own.search(text))
    return is_own or not any(verb not in words.copulas for verb in general)

"""Figures of one sentence: for which component each is, and what it is."""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.replies.figure_kinds import (
    ECHOED,
    FigureKind,
    around,
    goes_on,
    is_change,
    kind_of,
)
from planner.intake.letters.replies.grammar import ReplyGrammar
from planner.intake.letters.replies.mentions import ComponentMention, mention_for, mentions_of
from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import Amount, NumberRange, Percent
from planner.intake.letters.tokens.tokenize import Tokens, tokens_in
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component


class ReplyFigure(Struct, frozen=True):
    """A number of a sentence, with its component if the sentence names it."""

    token: Amount | Percent
    kind: FigureKind = FigureKind.WHOLE
    component: Component | None = None

    @property
    def span(self) -> Span:
        """Where it is."""
        return self.token.span


def figures_of(
    plain: str, sentence: Span, tokens: Tokens, who: Who, grammar: ReplyGrammar
) -> tuple[ReplyFigure, ...]:
    """Return the figures of a sentence, each with its component and with what it is."""
    numbers = tokens_in(tokens.numbers, sentence)
    if not numbers:
        return ()
    mentions = mentions_of(plain, sentence, grammar)
    starts = [*(number.span.start for number in numbers[1:]), sentence.end]
    figures: list[ReplyFigure] = []
    taken: set[Span] = set()
    for token, following in zip(numbers, starts, strict=True):
        ends = tokens.range_of(token)
        if ends is not None and token is ends.low and not is_change(plain, sentence, ends):
            continue
        last = figures[-1] if figures else None
        place = ends.span if ends is not None and not is_change(plain, sentence, ends) else token.span
        start = last.span.end if last else sentence.start
        mention = mention_for(plain, place, Span(start, following), mentions, taken)
        if mention is not None:
            taken.add(mention.span)
        component = mention.component if mention else _handed_on(plain, token.span, last)
        kind = _kind(plain, sentence, token, component, last, who, grammar, following)
        if mention is not None and mention.component is None:
            kind = FigureKind.TOTAL if mention.is_total else FigureKind.OTHER_MONEY
        elif ends is not None:
            kind = _kind_in_range(plain, sentence, token, ends, kind)
        if component is None and last is not None and _adds(plain, token.span, kind, last, grammar):
            component = last.component
        figures.append(ReplyFigure(token, kind, component))
    return _with_only_component(figures, mentions)


def _kind(
    plain: str,
    sentence: Span,
    token: Amount | Percent,
    component: Component | None,
    last: ReplyFigure | None,
    who: Who,
    grammar: ReplyGrammar,
    following: int,
) -> FigureKind:
    kind = kind_of(around(plain, sentence, token.span, following), component, who, grammar)
    if isinstance(token, Percent) and component is not Component.BONUS:
        is_raise = _UP.search(plain, max(sentence.start, token.span.start - 24), token.span.start)
        kind = FigureKind.DIFFERENCE if kind is FigureKind.WHOLE and is_raise else kind
    if kind is FigureKind.WHOLE and last is not None:
        near = plain[max(sentence.start, token.span.start - 96) : token.span.start]
        if goes_on(last.kind, plain[last.span.end : token.span.start]) and not _says_whole(near, grammar):
            return last.kind
    return kind


def _kind_in_range(
    plain: str, sentence: Span, token: Amount | Percent, ends: NumberRange, kind: FigureKind
) -> FigureKind:
    if is_change(plain, sentence, ends):
        return FigureKind.OLD if token is ends.low else FigureKind.WHOLE
    return kind if kind in ECHOED else FigureKind.RANGE


def _says_whole(near: str, grammar: ReplyGrammar) -> bool:
    return bool(grammar.figures.whole_before.search(near))


def _adds(plain: str, figure: Span, kind: FigureKind, last: ReplyFigure, grammar: ReplyGrammar) -> bool:
    """Whether a figure without a component goes on about that of the figure before it."""
    if kind is FigureKind.DIFFERENCE:
        return True
    near = plain[max(0, figure.start - 96) : figure.start]
    is_sum = last.kind is FigureKind.DIFFERENCE and bool(grammar.figures.sum_before.search(near))
    return kind is FigureKind.WHOLE and (is_sum or _says_whole(near, grammar))


_UP = re.compile(r"\bup (?:a |an |another |by )?$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:k\s*)?(?:up )?(?:to|->|→|=>)\s*", re.IGNORECASE)


def _handed_on(plain: str, figure: Span, last: ReplyFigure | None) -> Component | None:
    """Return the component of the figure before in `from 20k to 35k`."""
    if last is None or not _TO.fullmatch(plain, last.span.end, figure.start):
        return None
    return last.component


def _with_only_component(
    figures: Sequence[ReplyFigure], mentions: Sequence[ComponentMention]
) -> tuple[ReplyFigure, ...]:
    """Give a lone figure the only component that its sentence names, if no other figure has it."""
    named = {mention.component for mention in mentions}
    bare = [
        place
        for place, figure in enumerate(figures)
        if figure.component is None and figure.kind in (FigureKind.WHOLE, FigureKind.DIFFERENCE)
    ]
    used = {figure.component for figure in figures if figure.kind is FigureKind.WHOLE}
    if len(named) == 1 and len(bare) == 1 and None not in named and not named & used:
        place = bare[0]
        fixed = replace(figures[place], component=next(iter(named)))
        return (*figures[:place], fixed, *figures[place + 1 :])
    return tuple(figures)

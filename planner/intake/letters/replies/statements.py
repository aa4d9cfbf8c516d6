"""What one side says of each component in a sentence: whole figures, differences, and what must be asked."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from planner.intake.letters.replies.amounts import WholeFigure, whole_figure
from planner.intake.letters.replies.bare_figures import Slots, with_components
from planner.intake.letters.replies.figure_kinds import FigureKind
from planner.intake.letters.replies.figures import ReplyFigure, figures_of
from planner.intake.letters.replies.grammar import ReplyGrammar
from planner.intake.letters.results import Question, Span
from planner.intake.letters.tokens.tokenize import Tokens, tokens_in
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component

DIFFERENCE = "A difference: the whole figure is known from the offer alone."
RANGE = "A range: no figure was named."
A_YEAR = "Equity by the year, and the number of years is not said."
PROBE = "They ask whether it would do, and offer nothing yet."


class Statement(Struct, frozen=True):
    """A figure that a side names; `value` None where only a difference is said, which is in `difference`."""

    who: Who
    component: Component
    span: Span
    value: float | None
    difference: float | None = None
    sentence: Span = field(default=Span(0, 0))


class Statements(Struct, frozen=True):
    """The statements of a sentence in their order, with what must be asked."""

    made: tuple[Statement, ...] = ()
    questions: tuple[Question, ...] = ()


def statements_of(
    plain: str, sentence: Span, who: Who, slots: Slots, tokens: Tokens, grammar: ReplyGrammar
) -> Statements:
    """Return what a side says in a sentence; `slots` tells what its bare numbers are for."""
    named = figures_of(plain, sentence, tokens, who, grammar)
    if who is Who.THEY and grammar.probe.search(plain, sentence.start, sentence.end):
        asked = (_question(figure, PROBE) for figure in named if figure.component)
        return Statements(questions=tuple(asked))
    figures, presumed = with_components(plain, sentence, named, slots, grammar)
    made, questions = list[Statement](), list(presumed)
    for figure in figures:
        if figure.component is None:
            continue
        read = _read(plain, figure, figure.component, sentence, tokens)
        if read.why:
            questions.append(_question(figure, read.why))
        if figure.kind is FigureKind.DIFFERENCE:
            difference = whole_figure(plain, figure, figure.component).value
            made.append(Statement(who, figure.component, figure.span, None, difference, sentence))
        elif read.value is not None:
            made.append(Statement(who, figure.component, figure.span, read.value, sentence=sentence))
    return _settled(plain, made, questions, grammar)


def _question(figure: ReplyFigure, why: str) -> Question:
    component = figure.component or Component.BASE
    return Question(f"rounds.{component.value}", why, (), (figure.span,))


NO_FIGURE = WholeFigure(None)


def _read(
    plain: str, figure: ReplyFigure, component: Component, sentence: Span, tokens: Tokens
) -> WholeFigure:
    """Return the whole figure that is said, or what to ask; neither for another's figure."""
    match figure.kind:
        case FigureKind.WHOLE:
            return whole_figure(plain, figure, component)
        case FigureKind.DIFFERENCE:
            return WholeFigure(None, DIFFERENCE)
        case FigureKind.RANGE:
            return WholeFigure(None, RANGE)
        case FigureKind.A_YEAR:
            return _over_years(whole_figure(plain, figure, component), sentence, tokens)
        case _:
            return NO_FIGURE


def _over_years(yearly: WholeFigure, sentence: Span, tokens: Tokens) -> WholeFigure:
    """Return equity over all its years, if the sentence says how many."""
    years = [token.count for token in tokens_in(tokens.durations, sentence) if token.unit == "year"]
    if len(years) != 1 or yearly.value is None:
        return WholeFigure(None, A_YEAR)
    return WholeFigure(yearly.value * years[0])


def _settled(
    plain: str, made: Sequence[Statement], questions: Sequence[Question], grammar: ReplyGrammar
) -> Statements:
    """Add a second payment to the first, and drop a difference whose whole figure the sentence says."""
    kept: list[Statement] = []
    for statement in made:
        place = _first_payment(plain, statement, kept, grammar)
        if place is None:
            kept.append(statement)
        else:
            kept[place] = _with_payment(kept[place], statement)
    whole = {statement.component for statement in kept if statement.value is not None}
    kept = [s for s in kept if s.value is not None or s.component not in whole]
    settled = {s.span for s in made if s.value is None and s.component in whole}
    return Statements(
        tuple(kept), tuple(q for q in questions if q.why != DIFFERENCE or not settled & set(q.spans))
    )


def _first_payment(
    plain: str, statement: Statement, kept: Sequence[Statement], grammar: ReplyGrammar
) -> int | None:
    """Return the place of the payment that one adds to: `20k at start and another 20k after a year`."""
    after = plain[statement.span.end : statement.sentence.end]
    is_payment = statement.component is Component.SIGN_ON and statement.difference is not None
    if not is_payment or not grammar.figures.instalment_after.match(after):
        return None
    places = (p for p, s in enumerate(kept) if s.component is Component.SIGN_ON and s.value is not None)
    return next(places, None)


def _with_payment(first: Statement, further: Statement) -> Statement:
    total = (first.value or 0.0) + (further.difference or 0.0)
    return replace(first, value=total, span=Span(first.span.start, further.span.end))


LONGEST_SENTENCE = 2_000
"""Characters of the longest sentence that is read: nobody answers in a longer one."""
_LOWER_SENTENCE = re.compile(r"(?:(?<=[a-z]{2})|(?<=\d{2})|(?<=\d[kK])|(?<=[)%]))[.!?]+ +(?=[a-z])")


def sentences_in(plain: str, sentences: Sequence[Span], part: Span) -> Iterator[Span]:
    """Yield the sentences of a part, cut to it, and after full stops before small letters, as in chats."""
    for sentence in sentences:
        start, end = max(sentence.start, part.start), min(sentence.end, part.end)
        if end - start > LONGEST_SENTENCE:
            continue
        for cut in _LOWER_SENTENCE.finditer(plain, start, max(start, end)):
            yield Span(start, cut.start())
            start = cut.end()
        if start < end:
            yield Span(start, end)

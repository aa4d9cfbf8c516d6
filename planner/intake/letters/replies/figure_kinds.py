"""What a figure is by the words around it: whole, a difference, an earlier figure, or another's."""

import re
from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from planner.intake.letters.replies.grammar import ReplyGrammar
from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import NumberRange
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component

BEFORE, AFTER = 96, 64
"""Characters around a figure in which words about it are looked for."""


class FigureKind(StrEnum):
    """What a figure is."""

    WHOLE = "whole"
    DIFFERENCE = "difference"
    RANGE = "range"
    OLD = "an earlier figure"
    ECHO = "the other side's figure"
    OTHERS = "another's figure"
    TOTAL = "a total"
    OTHER_MONEY = "other money"
    OTHER_PERIOD = "a figure by the hour, day or month"
    A_YEAR = "equity a year"


ECHOED = frozenset((FigureKind.OLD, FigureKind.ECHO, FigureKind.OTHERS))


class Around(Struct, frozen=True):
    """The words around a figure: `near` all before it in its sentence, `before` those of its clause."""

    near: str
    before: str
    after: str


_CUT = re.compile(r"[;:(,]|\bbut\b|\bhowever\b|\bthough\b", re.IGNORECASE)
_PLUS = re.compile(r"(?:^|[^\d\sk%])\s*\+$|(?:^|[.;,:]\s*)\+\s*$", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:we|i|can|could|but|do|went|they|is|are|so|to)\b|[.;?!](?=\s)", re.IGNORECASE)
_NEXT_PART = re.compile(
    r",?\s+(?:and|plus)\s+(?:an?|my)\s+[a-z][a-z-]+(?:\s[a-z-]+)?\s+(?:of|at|to)\s+[$£€₹~]?$", re.IGNORECASE
)
"""`instead of $210,000, and a sign-on of $50,000`: another part of the pay begins."""
_FORFEITED = re.compile(
    r"\b(?:forfeit\w*|giv(?:e|ing)\s+up|los(?:e|ing)|leav(?:e|ing)\s+behind|walk(?:ing)?\s+away\s+from|unvested)\b[^.;!?\d]{0,40}$",
    re.IGNORECASE,
)
"""Before what the candidate loses by leaving, which is nobody's offer."""
_STARTING = re.compile(r"\b(?:start(?:ing|s)?|effective) from\s*$", re.IGNORECASE)
_RANGE_WORDS = re.compile(r"\b(?:ranges?|between|somewhere|anywhere|band|ranging)\b", re.IGNORECASE)
_ADD_A = re.compile(r"\badd(?:ing)?(?:\s+in)?\s+an?\s*$", re.IGNORECASE)
_A_SIGN_ON = re.compile(r"\s*(?:one[\s-]?time\s+|cash\s+)*(?:sign|joining|hiring|welcome)", re.IGNORECASE)
"""`add a $30,000 signing bonus` names a payment, where `add $5,000 to it` names a difference."""
_FROM = re.compile(r"\b(?:from|by)\s*(?:the\s+)?$", re.IGNORECASE)


def around(plain: str, sentence: Span, figure: Span, following: int) -> Around:
    """Return the words around a figure, up to the next figure."""
    near = plain[max(sentence.start, figure.start - BEFORE) : figure.start]
    cuts = [match.end() for match in _CUT.finditer(near)]
    end = min(sentence.end, figure.end + AFTER, max(following, figure.end))
    return Around(near, near[cuts[-1] :] if cuts else near, plain[figure.end : end])


def kind_of(words: Around, component: Component | None, who: Who, grammar: ReplyGrammar) -> FigureKind:
    """Return what a figure is; the first of the kinds below that its words tell, else a whole figure."""
    return next((kind for kind, tells in _TESTS if tells(words, component, who, grammar)), FigureKind.WHOLE)


def goes_on(kind: FigureKind, between: str) -> bool:
    """Whether a figure is of the kind of the one before it: `another offer at 236 and 50`."""
    is_next = kind is FigureKind.OLD and _NEXT_PART.search(between) is not None
    return kind in ECHOED and not _JOINED.search(between) and not is_next


def is_change(plain: str, sentence: Span, range_: NumberRange) -> bool:
    """Whether `from 222 to 230`, or `by 10 to 232`, tells of a raise and names no range."""
    before = plain[max(sentence.start, range_.span.start - BEFORE) : range_.span.start]
    return bool(_FROM.search(before)) and not _RANGE_WORDS.search(before[-40:])


Tells = Callable[[Around, Component | None, Who, ReplyGrammar], bool]


def _is_other_period(words: Around, component: Component | None, who: Who, grammar: ReplyGrammar) -> bool:
    del component, who
    return bool(grammar.figures.other_pay_period.match(words.after))


def _is_a_year(words: Around, component: Component | None, who: Who, grammar: ReplyGrammar) -> bool:
    del who
    return component is Component.EQUITY and bool(grammar.figures.a_year.match(words.after))


def _is_whole(words: Around, component: Component | None, who: Who, grammar: ReplyGrammar) -> bool:
    del who
    is_new = component is Component.SIGN_ON and _ADD_A.search(words.near) and _A_SIGN_ON.match(words.after)
    is_standing = grammar.figures.whole_after.match(words.after)
    return bool(is_new or is_standing or grammar.figures.whole_before.search(words.near))


def _is_others(words: Around, component: Component | None, who: Who, grammar: ReplyGrammar) -> bool:
    del component, who
    patterns = grammar.figures
    is_lost = _FORFEITED.search(words.near) is not None
    return bool(
        is_lost or patterns.others_before.search(words.before) or patterns.others_after.match(words.after)
    )


def _is_difference(words: Around, component: Component | None, who: Who, grammar: ReplyGrammar) -> bool:
    del component, who
    patterns = grammar.figures
    return bool(
        _PLUS.search(words.near)
        or patterns.difference_before.search(words.before)
        or patterns.difference_after.match(words.after)
    )


def _is_old(words: Around, component: Component | None, who: Who, grammar: ReplyGrammar) -> bool:
    del component, who
    patterns = grammar.figures
    before = patterns.old_before.search(words.before) and not _STARTING.search(words.before)
    return bool(before or patterns.old_after.match(words.after))


def _is_echo(words: Around, component: Component | None, who: Who, grammar: ReplyGrammar) -> bool:
    del component
    patterns = grammar.figures
    if who is Who.THEY:
        return bool(patterns.echo_before.search(words.before) or patterns.echo_after.match(words.after))
    return bool(patterns.their_before.search(words.before) or patterns.their_after.match(words.after))


_TESTS: tuple[tuple[FigureKind, Tells], ...] = (
    (FigureKind.OTHER_PERIOD, _is_other_period),
    (FigureKind.A_YEAR, _is_a_year),
    (FigureKind.WHOLE, _is_whole),
    (FigureKind.OTHERS, _is_others),
    (FigureKind.DIFFERENCE, _is_difference),
    (FigureKind.OLD, _is_old),
    (FigureKind.ECHO, _is_echo),
)

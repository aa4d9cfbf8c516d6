"""Finds what of a sign-on is owed back on leaving: all or a part, until which month, and for which cause."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.marks.marked_text import MarkedText, MarkKind
from planner.intake.letters.results import Span
from planner.intake.letters.sign_on.sign_on_words import SignOnWords
from planner.plan.fields.terms import Clawback

HEADING_WORDS = 4
SHORT = 90
"""Characters of a sentence that says no more than that nothing is owed back."""
_STEP = re.compile(
    r"\s*(?:(?:of|the|it|that|this|amount|payment)\s+){0,4}(?:thereafter|afterwards?|after|if|between|until|within|during|should"
    r"|in\s+(?:the\s+)?(?:second|next|following|months?))\b",
    re.IGNORECASE,
)
"""Behind a share that is owed back in a later part of the time."""
_STEP_BEFORE = re.compile(
    r"\b(?:between|thereafter|(?:during|in|within)\s+the\s+(?:second|next|following)|second\s+(?:year|anniversary))\b[^.]*$",
    re.IGNORECASE,
)
"""Before a share that is owed back in a later part: `if between the first and the second year, 50%`."""
BACK = 80
"""Characters before a share in which that later part is named."""
_OTHER_SHARE = re.compile(r"\b(?:bonus|target|match\w*|vest\w*)\b", re.IGNORECASE)
NEAR = 20
"""Characters before a share in which words say that it is of something else."""
LEAST, MOST = 3, 72
"""Months that a clawback lasts; fewer are the days in which it is to be paid."""


class Repayment(Struct, frozen=True):
    """A clawback with its words. `is_open`: the text does not say whether all or a part is owed back.

    `is_part`: it names a part, as half of it, which no clawback of ours is.
    """

    clawback: Clawback
    span: Span
    months: int | None = None
    months_span: Span | None = None
    from_payment: bool = False
    let_go_free: bool = False
    is_open: bool = False
    is_part: bool = False
    steps: tuple[int, ...] = ()


def repayment_of(text: MarkedText, start: int, words: SignOnWords) -> Repayment | None:
    """Return the clawback that a sentence tells from a place on; None if it tells none."""
    coded = text.coded[start:]
    if (match := words.words["no_repay"].search(coded)) is not None and not words.words["let_go_free"].search(
        coded
    ):
        return Repayment(Clawback.NONE, text.span(start + match.start(), start + match.end()))
    if (match := words.words["repay"].search(coded)) is None:
        return None
    text = _bracketed(text, start + match.start())
    times = list(_times(text, start))
    how, how_span, is_part = _how(text, start, words)
    span = how_span or text.span(start + match.start(), start + match.end())
    months, months_span = times[0] if times else (None, None)
    return Repayment(
        how or Clawback.CLIFF,
        span,
        months,
        months_span,
        bool(words.words["from_payment"].search(coded)),
        bool(words.words["let_go_free"].search(coded)),
        how is None,
        is_part,
        tuple(dict.fromkeys(month for month, _ in times)),
    )


def _bracketed(text: MarkedText, place: int) -> MarkedText:
    """Return a sentence up to the end of the bracket in which a place is: `(repay if <12 mo), 4% match`."""
    opened, closed = text.coded.rfind("(", 0, place), text.coded.rfind(")", 0, place)
    end = text.coded.find(")", place)
    if opened <= closed or end < 0:
        return text
    return replace(text, coded=text.coded[:end])


def _how(text: MarkedText, start: int, words: SignOnWords) -> tuple[Clawback | None, Span | None, bool]:
    for name, how in (("prorated", Clawback.PRORATED), ("cliff", Clawback.CLIFF)):
        if (match := words.words[name].search(text.coded, start)) is not None:
            sign = match.group()
            if sign in text.marks and text.value(sign) < 1:
                return None, text.match_span(match), True
            return how, text.match_span(match), how is Clawback.CLIFF and _has_step(text, match.end())
    return None, None, False


def _has_step(text: MarkedText, start: int) -> bool:
    """Whether a part is owed back later on: `in full in the first six months; half thereafter`."""
    for place, sign in enumerate(text.coded[start:], start):
        mark = text.marks.get(sign)
        is_share = mark is not None and mark.kind in (MarkKind.FRACTION, MarkKind.PERCENT) and mark.value < 1
        before = text.coded[max(start, place - NEAR) : place]
        is_step = _STEP.match(text.coded, place + 1) or _STEP_BEFORE.search(
            text.coded, max(start, place - BACK), place
        )
        if is_share and is_step and not _OTHER_SHARE.search(before):
            return True
    return False


def _times(text: MarkedText, start: int) -> Iterator[tuple[int, Span]]:
    """Yield the lengths of time in which leaving owes something back."""
    for place, sign in enumerate(text.coded[start:], start):
        mark = text.marks.get(sign)
        if mark is None:
            continue
        months = _months(mark.kind, mark.value, text.coded[max(0, place - 14) : place])
        behind = text.coded[place + 1 : place + 40]
        if re.match(
            r"\s*(?:of|after|from|following)\s+(?:your\s+|the\s+)?(?:departure|termination|leaving|resign|last|separation|notice)",
            behind,
        ):
            continue
        if months is not None and LEAST <= months <= MOST:
            yield months, mark.span


def _months(kind: MarkKind, value: Any, before: str) -> int | None:
    match kind:
        case MarkKind.TIME:
            return int(value.months + 0.5)
        case MarkKind.NUMBER if re.search(r"claw[\s-]?back\s*[:=]?\s*$", before, re.IGNORECASE):
            return int(value.value)
        case MarkKind.POINT:
            return int(value[0])
        case MarkKind.YEAR:
            return 12 * int(value[1])
        case MarkKind.EVERY if value == 12:
            return 12
    return None


def _is_heading(text: MarkedText, words: SignOnWords) -> bool:
    """Whether a sentence only names repayment, as `Repayment.`"""
    tells = any(words.words[name].search(text.coded) for name in ("no_repay", "prorated", "cliff"))
    return len(text.coded.split()) <= HEADING_WORDS and not text.marks and not tells


def sentences_of(
    texts: Sequence[MarkedText], last: int, end: int, words: SignOnWords
) -> Iterator[tuple[MarkedText, int]]:
    """Yield the places that may tell what is owed back: behind a payment, and the sentences after it."""
    yield texts[last], end
    for text in texts[last + 1 : last + 5]:
        coded = text.coded
        if _is_heading(text, words):
            continue
        is_free = len(coded) < SHORT and words.words["no_repay"].search(coded)
        names_other = words.words["other_payment"].search(coded) and not words.words["name"].search(coded)
        if (is_free or words.words["repay"].search(coded)) and not names_other:
            yield text, 0
    for text in (*texts[last + 5 :], *texts[:last]):
        if words.words["repay"].search(text.coded) and words.words["sure_name"].search(text.coded):
            yield text, 0

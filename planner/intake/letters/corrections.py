"""Figures that their writer puts right: `argh, typo. yes, 198!`, `sorry, 198 not 189`, `*198`.

The right figure takes the place of the slip for all that is read, and its words are the origin of the value.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.kind_words import KindWords
from planner.intake.letters.results import OfferReading, Question, RoundReading, Span
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.text.lines import LineKind
from planner.intake.letters.tokens.token import Amount, Percent
from planner.intake.letters.tokens.tokenize import Tokens, tokens_in
from planner.intake.letters.topics.cues import TopicWords
from planner.intake.letters.topics.topic import PayTopic
from planner.intake.letters.topics.yielding_cues import NAMED

Number = Amount | Percent
CLOSE = 0.25
"""How far a slip may be from the right figure, as a natural logarithm: 198 for 189, 205 for 250."""
CLEAR = 2.5
"""How many times farther any other figure must be."""
THOUSAND = 1_000.0
SHORT = 4
"""Words of a sentence in which a mere `sorry` puts a figure right."""
REACH = 60
"""Characters before a figure, or between two, in which its writer says that another was a slip."""
NAME = 20
"""Characters behind a figure in which the part of the pay is named that it is of."""
_PIECE_END = re.compile(r"[,.;\n]")
_ARROW = re.compile(r"\s*(?:base\s*|k\s*)?(?:->|-->|=>|→|⇒|➔|➡)\s*(?:to\s+)?")
_AMENDS = re.compile(
    r"k?\s*(?:\?+|\.{2,3}|…|,|-|–|—)?\s*(?:(?:oops|argh|no|wait|sorry|correction|i\s+meant?|make\s+that|scratch\s+that)[\s,:–—-]*){1,3}[~$£€]?",
    re.IGNORECASE,
)
"""Between a slip and the figure that puts it right."""
_FIRST = re.compile(
    r"\b(?:first|initially|originally|at\s+first|start(?:ed|s)\s+(?:at|with)|opened\s+(?:at|with)|began\s+(?:at|with))"
    r"\b[^.;\n\d]{0,24}$",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"[^.;\n\d]{0,40}?(?:,|\band|\bbut|\bthen|\s-)\s*(?:it's\s+|they're\s+|is\s+)?(?:now|in\s+the\s+end"
    r"|after\s+(?:(?:i|we|some|a\s+bit\s+of|much|my|a)\s+)?(?:push\w*|negotiat\w+|counter\w*|asking|back\s+and\s+forth)"
    r"[^.;,\n\d]{0,12}?,?\s*(?:it's|it\s+is|they're\s+at|they\s+(?:said|went\s+to|came\s+up\s+to)|we're\s+at)"
    r"|then\s+(?:said|went\s+to)|ended\s+(?:up\s+)?at|came\s+up\s+to|bumped\s+(?:it\s+)?to)\s*(?:at\s+|it's\s+|to\s+)?[~$£€]?",
    re.IGNORECASE,
)
"""Around two figures of which the second took the place of the first: `first said 15, I pushed, now 25`."""
_NOT = re.compile(
    r"\s*,?\s*(?:and\s+)?(?:not|instead\s+of|rather\s+than)\s+(?:the\s+)?[~$£€]?$", re.IGNORECASE
)
_NOT_BEFORE = re.compile(r"\bnot\s+(?:the\s+)?[~$£€]?$", re.IGNORECASE)
_BUT = re.compile(r"\s*(?:,|but|-|–|—|it's|its)[\s,]*(?:but\s+|it's\s+|rather\s+)?[~$£€]?$", re.IGNORECASE)


class Correction(Struct, frozen=True):
    """A figure that was a slip, and the one that puts it right."""

    slip: Span
    right: Span


def corrected(
    letter: LetterText, tokens: Tokens, kinds: KindWords, topics: TopicWords
) -> tuple[Tokens, tuple[Correction, ...]]:
    """Return the tokens with the right figures in the places of the slips, and what was put right."""
    tokens = _without_amended(letter, tokens, topics)
    corrections: list[Correction] = []
    numbers = list(tokens.numbers)
    for slip, right in _pairs(letter, tokens, kinds, topics):
        if any(slip.span in (c.slip, c.right) or right.span in (c.slip, c.right) for c in corrections):
            continue
        if _is_named_alone(letter, slip, right, topics):
            numbers.remove(slip)
            continue
        numbers[numbers.index(slip)] = _in_place(slip, right)
        said_again = letter.sentence_at(right.span.start)
        numbers = [
            n
            for n in numbers
            if n is not right and not (_size(n) == _size(slip) and _lies_in(n.span, said_again))
        ]
        corrections.append(Correction(slip.span, right.span))
    return replace(tokens, numbers=tuple(numbers)), tuple(corrections)


def _without_amended(letter: LetterText, tokens: Tokens, topics: TopicWords) -> Tokens:
    """Return the tokens without figures that are put right at once: `168,000? sorry - 68,000`."""
    slips = {
        before.span
        for before, after in pairwise(tokens.numbers)
        if type(before) is type(after)
        and after.span.start - before.span.end <= REACH
        and _AMENDS.fullmatch(letter.text, before.span.end, after.span.start)
        and not _is_of_another_part(letter, before, after, topics)
    }
    if not slips:
        return tokens
    return replace(tokens, numbers=tuple(number for number in tokens.numbers if number.span not in slips))


def _is_of_another_part(letter: LetterText, before: Number, after: Number, topics: TopicWords) -> bool:
    """Whether words behind a figure name a part of the pay that the figure before it is not of:
    `base starts at $150,000, and now $20,000 sign-on`.
    """
    named, others = _topics_beside(letter, before, after, topics)
    if PayTopic.BASE in named and PayTopic.BASE not in others and others & NAMED:
        return True  # `started with $10,000 relocation, and now $180,000 base`
    return bool(named & NAMED) and not named & NAMED & others


def _is_named_alone(letter: LetterText, slip: Number, right: Number, topics: TopicWords) -> bool:
    """Whether only the right figure of a sentence says which part of the pay it is, and so stays there:
    `first said 190, I pushed, now 200 base`.
    """
    if not _lies_in(right.span, letter.sentence_at(slip.span.start)):
        return False
    named, others = _topics_beside(letter, slip, right, topics)
    parts = NAMED | {PayTopic.BASE}
    return bool(named & parts) and not others & parts


def _topics_beside(
    letter: LetterText, before: Number, after: Number, topics: TopicWords
) -> tuple[set[PayTopic], set[PayTopic]]:
    """Return the topics named right behind the later of two figures, and those around the earlier."""
    end = len(letter.text)
    stop = _PIECE_END.search(letter.text, after.span.end)
    behind = Span(after.span.end, min(end, after.span.end + NAME, stop.start() if stop else end))
    around = Span(max(0, before.span.start - REACH), min(before.span.end + NAME, after.span.start))
    named = {cue.topic for cue in topics.cues_in(letter.text, behind)}
    return named, {cue.topic for cue in topics.cues_in(letter.text, around)}


def rounds_with_right_words(
    rounds: Sequence[RoundReading], corrections: Sequence[Correction]
) -> tuple[RoundReading, ...]:
    """Return rounds in which a figure that was put right comes from the words that did so."""
    return tuple(replace(reply, span=_right(reply.span, corrections)) for reply in rounds)


def with_right_words(offer: OfferReading, corrections: Sequence[Correction]) -> OfferReading:
    """Return a reading in which what was put right comes from the words that did so."""
    if not corrections:
        return offer
    return replace(
        offer,
        values=tuple(replace(value, span=_right(value.span, corrections)) for value in offer.values),
        questions=tuple(_with_spans(question, corrections) for question in offer.questions),
    )


def _with_spans(question: Question, corrections: Sequence[Correction]) -> Question:
    return replace(question, spans=tuple(_right(span, corrections) for span in question.spans))


def _right(span: Span, corrections: Sequence[Correction]) -> Span:
    for correction in corrections:
        if span.start <= correction.slip.start and correction.slip.end <= span.end:
            return correction.right
    return span


def _pairs(
    letter: LetterText, tokens: Tokens, kinds: KindWords, topics: TopicWords
) -> Iterator[tuple[Number, Number]]:
    """Yield slips with the figures that put them right, in the order of the text, and then what an arrow
    changes: `sign-on $20,000 -> $30,000`.
    """
    for before, after in pairwise(tokens.numbers):
        gap = letter.text[before.span.end : after.span.start]
        lead = letter.text[max(0, before.span.start - REACH) : before.span.start]
        is_moved = (
            len(gap) <= REACH
            and _FIRST.search(lead) is not None
            and _NOW.fullmatch(gap) is not None
            and not _is_of_another_part(letter, before, after, topics)
        )
        if type(before) is type(after) and (_ARROW.fullmatch(gap) or is_moved):
            yield before, after
    for place, sentence in enumerate(letter.sentences):
        figures = tokens_in(tokens.numbers, sentence)
        if not figures or len(figures) > 2:
            continue
        denied = _denied(letter.text, figures)
        is_soft = denied is not None and kinds.soft_slips.stands_in(letter.text, sentence)
        if not is_soft and not _admits(letter, place, figures[0], kinds):
            continue
        right = next((f for f in figures if f is not denied), figures[0])
        earlier = [
            number
            for number in tokens.numbers
            if number.span.end <= sentence.start
            and isinstance(number, type(right))
            and _speaker(letter, number.span) == _speaker(letter, right.span)
        ]
        if slip := _slip(letter, earlier, right, denied, topics, sentence):
            yield slip, right


def _admits(letter: LetterText, place: int, figure: Number, kinds: KindWords) -> bool:
    """Whether words before a figure, or the short sentence before it, say that another was a slip."""
    text, sentence = letter.text, letter.sentences[place]
    lead = text[letter.line_at(sentence.start).span.start : figure.span.start]
    if lead.strip() == "*" or kinds.slips.stands_in(text, sentence):
        return True
    if kinds.soft_slips.stands_in(text, sentence):
        return len(sentence.words(text).split()) <= SHORT
    before = letter.sentences[place - 1] if place else None
    return (
        before is not None
        and not text[before.end : sentence.start].strip(" ")
        and before.end - before.start <= REACH
        and not any(sign.isdigit() for sign in before.words(text))
        and kinds.slips.stands_in(text, before)
    )


def _denied(text: str, figures: Sequence[Number]) -> Number | None:
    """Return the figure of two that is denied: `198 not 189`, `not 189 but 198`."""
    if len(figures) < 2:
        return None
    first, second = figures
    gap = text[first.span.end : second.span.start]
    if _NOT.fullmatch(gap):
        return second
    before = text[max(0, first.span.start - 12) : first.span.start]
    return first if _NOT_BEFORE.search(before) and _BUT.fullmatch(gap) else None


def _slip(
    letter: LetterText,
    earlier: Sequence[Number],
    right: Number,
    denied: Number | None,
    topics: TopicWords,
    sentence: Span,
) -> Number | None:
    """Return the earlier figure that was a slip: the one denied, or the only one that is close."""
    if denied is not None:
        return next((n for n in reversed(earlier) if _size(n) == _size(denied)), None)
    if len(tokens_before := sorted(earlier, key=lambda n: _distance(n, right))) == 0:
        return None
    near = tokens_before[0]
    others = [n for n in tokens_before if n.value != near.value]
    named = {cue.topic for cue in topics.cues_in(letter.text, sentence)}
    nearby = {cue.topic for cue in topics.cues_in(letter.text, letter.clause_at(near.span.start))}
    if named and not named & nearby:
        return None
    limit = _distance(near, right)
    is_clear = all(_distance(other, right) >= max(CLEAR * limit, CLOSE / 2) for other in others)
    return near if 0 < limit <= CLOSE and is_clear else None


def _distance(number: Number, other: Number) -> float:
    mine, theirs = _size(number), _size(other)
    return abs(math.log(mine / theirs)) if mine > 0 and theirs > 0 else math.inf


def _size(number: Number) -> float:
    return number.value * THOUSAND if isinstance(number, Amount) and number.is_bare else number.value


def _in_place(slip: Number, right: Number) -> Number:
    """Return the right figure at the place of the slip, in the slip's unit where it has none of its own."""
    if isinstance(slip, Percent) or isinstance(right, Percent):
        return replace(slip, value=right.value)
    if right.is_bare == slip.is_bare:
        return replace(slip, value=right.value)
    if right.is_bare:
        return replace(slip, value=right.value * THOUSAND)
    return replace(slip, value=right.value, currency=right.currency, scale=right.scale, is_bare=False)


def _lies_in(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start < sentence.end


def _speaker(letter: LetterText, span: Span) -> str:
    index = bisect_right(letter.lines, span.start, key=lambda line: line.whole.start) - 1
    line = letter.lines[max(0, index)]
    return line.label if line.kind is LineKind.CHAT else ""

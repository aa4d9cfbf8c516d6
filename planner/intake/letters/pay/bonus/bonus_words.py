"""A bonus that a sentence tells in words alone: a part of the base, and an amount that it guarantees."""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.pay.money import amount_in, has_before
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.tokens.tokenize import tokens_in
from planner.intake.letters.topics.topic import PayTopic

_PARTS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "eighth": 1 / 8,
    "tenth": 1 / 10,
}
_PART_OF_BASE = re.compile(
    rf"\b(?:(?:an?|one)[\s-]+)?(?P<part>{'|'.join(_PARTS)})\s+(?:of\s+)?(?:your|the|an?|his|her)?\s*"
    r"(?:annual\s+|yearly\s+|gross\s+|basic\s+|year['’]s\s+)?(?:base(?:\s+(?:salary|pay))?|salary)\b",
    re.IGNORECASE,
)
_OTHERS = frozenset({PayTopic.SIGN_ON, PayTopic.EQUITY, PayTopic.RELOCATION, PayTopic.REFRESHER})
LEAST = 100
"""The smallest guarantee read."""


def read_bonus_part(context: LetterContext) -> PartReading:
    """Return the target of `a target equal to one quarter of your base salary`; a ceiling is asked for."""
    for sentence in context.sentences:
        match = _PART_OF_BASE.search(context.text, sentence.start, sentence.end)
        if match is None or not _is_on_bonus(context, sentence):
            continue
        span = Span(*match.span())
        if has_before(context, span, context.words.pay.ceiling):
            why = "The text gives a ceiling or a range of the bonus, not its target."
            return PartReading(questions=(Question("bonus_target", why, (), (span,)),))
        return PartReading((ReadValue("bonus_target", _PARTS[match["part"].lower()], span),))
    return PartReading()


def guaranteed_beside(context: LetterContext) -> Iterator[ReadValue]:
    """Yield the only amount of a sentence on the bonus that guarantees it and names no part of the pay."""
    linked = {link.number.span for link in context.links}
    for sentence in context.sentences:
        amounts = [n for n in tokens_in(context.tokens.numbers, sentence) if isinstance(n, Amount)]
        if len(amounts) != 1 or amounts[0].span in linked:
            continue
        start = max(context.text.rfind(sign, sentence.start, amounts[0].span.start) for sign in ";:")
        clause = Span(max(sentence.start, start + 1), sentence.end)
        money = amount_in(context, amounts[0])
        is_sure = context.words.pay.guaranteed.stands_in(context.text, clause)
        if is_sure and money and money >= LEAST and _is_on_bonus(context, sentence):
            yield ReadValue("bonus_guaranteed", round(money, 2), amounts[0].span)


def _is_on_bonus(context: LetterContext, sentence: Span) -> bool:
    """Whether a sentence speaks of the bonus, and of no other part of the pay."""
    topics = {cue.topic for cue in context.words.topics.cues_in(context.text, sentence)}
    return PayTopic.BONUS in topics and not topics & _OTHERS

"""A bonus in months of salary: `target 2 months' basic salary` is a sixth of the base.

A 13th month is asked for: some count it into the base, some pay it besides.
"""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.pay.money import has_before
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.tokens.token import Duration
from planner.intake.letters.tokens.tokenize import tokens_in
from planner.intake.letters.topics.topic import PayTopic

MONTHS = 12
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SALARIES = re.compile(
    rf"(?<![\w.,$€£])(?P<count>[1-6](?:[.,]5)?|{'|'.join(_WORDS)})\s+"
    r"(?:(?:gross|net|basic|base|full|extra|additional|monthly)\s+){0,3}salar(?:y|ies)\b",
    re.IGNORECASE,
)
"""A bonus counted in salaries: `up to 2 salaries`, `one monthly salary`."""
NEAR = 24
"""Characters between a count of months and the words that say of what."""


def read_bonus_months(context: LetterContext) -> PartReading:
    """Return the target of a bonus in months of salary; a ceiling, or months of nothing, is asked for."""
    for months, sentence in _counts(context):
        share = round(months.count / MONTHS, 6)
        is_limit = has_before(context, months.span, context.words.pay.ceiling)
        after = Span(months.span.end, min(sentence.end, months.span.end + NEAR))
        is_of_salary = context.words.pay.of_salary.stands_in(context.text, after) or months.unit == ""
        if is_of_salary and not is_limit:
            return PartReading((ReadValue("bonus_target", months.count / MONTHS, months.span),))
        why = "The bonus is in months; " + (
            "“up to” is the most." if is_limit else "of which pay is not said."
        )
        values = () if is_limit else (share,)
        return PartReading(questions=(Question("bonus_target", why, values, (months.span,)),))
    return PartReading()


def read_thirteenth(context: LetterContext) -> PartReading:
    """Ask for a 13th month: some employers count it into the base, some pay it besides."""
    for sentence in context.sentences:
        if place := context.words.pay.thirteenth.first(context.text, sentence):
            why = "A 13th month is paid; whether the base has it already is not said."
            return PartReading(questions=(Question("bonus_guaranteed", why, (), (place,)),))
    return PartReading()


def _counts(context: LetterContext) -> Iterator[tuple[Duration, Span]]:
    for sentence in context.sentences:
        cues = context.words.topics.cues_in(context.text, sentence)
        bonuses = [cue.span for cue in cues if cue.topic is PayTopic.BONUS]
        if not bonuses:
            continue
        for duration in (*tokens_in(context.tokens.durations, sentence), *_salaries(context, sentence)):
            before = Span(max(sentence.start, duration.span.start - NEAR), duration.span.start)
            is_wait = context.words.pay.waits.stands_in(context.text, before)
            is_beside = any(bonus.end <= duration.span.start for bonus in bonuses) or any(
                0 <= bonus.start - duration.span.end <= 12 for bonus in bonuses
            )
            if duration.unit in ("month", "") and duration.count <= MONTHS and is_beside and not is_wait:
                yield duration, sentence


def _salaries(context: LetterContext, sentence: Span) -> Iterator[Duration]:
    """Yield counts of salaries, as months without a unit: what they are of is said."""
    for match in _SALARIES.finditer(context.text, sentence.start, sentence.end):
        written = match["count"].lower().replace(",", ".")
        yield Duration(Span(*match.span()), float(_WORDS.get(written, written)), "")

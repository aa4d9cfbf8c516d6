"""For what time an amount is: a year, a month, two weeks, an hour, by the words right beside it."""

import re
from enum import StrEnum

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.pay.column_periods import head_of_column, names_period
from planner.intake.letters.pay.pay_words import LetterPayWords
from planner.intake.letters.phrases import Phrases
from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import Amount

REACH = 34
"""Characters after an amount in which its period stands; a comma ends it, but for `paid twice a month`."""


class Period(StrEnum):
    """The time that an amount is for."""

    YEAR = "year"
    MONTH = "month"
    HALF_MONTH = "half a month"
    FORTNIGHT = "two weeks"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"

    @property
    def times_a_year(self) -> float | None:
        """How often it comes in a year; None where that hangs on hours or days worked."""
        return {"year": 1.0, "month": 12.0, "half a month": 24.0, "two weeks": 26.0, "week": 52.0}.get(
            self.value
        )


def period_of(context: LetterContext, amount: Amount) -> Period | None:
    """Return the period of an amount; None if the text beside it names none."""
    text, words = context.text, context.words.pay
    sentence = context.letter.sentence_at(amount.span.start)
    after = Span(amount.span.end, min(sentence.end, amount.span.end + REACH))
    after = Span(after.start, after.start + len(_until_stop(text[after.start : after.end])))
    period, place = _first_period(words, text, after)
    if period is not None and not _is_cadence(words, text, after, place):
        return period
    before = Span(max(sentence.start, amount.span.start - 45), amount.span.start)
    before = Span(before.start + _after_stop(text[before.start : before.end]), before.end)
    return _last_period(words, text, before) or _of_column(context, amount)


def _of_column(context: LetterContext, amount: Amount) -> Period | None:
    head = head_of_column(context, amount)
    if head is None:
        return None
    words = context.words.pay
    named = [p for p, phrases in _phrases(words) if names_period(context.text, head, words, phrases)]
    return named[0] if len(named) == 1 else None


def cadence_of(context: LetterContext, amount: Amount) -> Period | None:
    """Return how often the sentence says that an amount is paid out."""
    sentence = context.letter.sentence_at(amount.span.start)
    return _first_period(context.words.pay, context.text, Span(amount.span.end, sentence.end))[0]


def _first_period(words: LetterPayWords, text: str, part: Span) -> tuple[Period | None, int]:
    places = [(span, period) for period, phrases in _phrases(words) for span in phrases.within(text, part)]
    if not places:
        return None, part.end
    first = min(places, key=lambda pair: (pair[0].start, pair[0].start - pair[0].end))
    return first[1], first[0].start


def _last_period(words: LetterPayWords, text: str, part: Span) -> Period | None:
    places = [(span, period) for period, phrases in _phrases(words) for span in phrases.within(text, part)]
    return max(places, key=lambda pair: (pair[0].end, pair[0].end - pair[0].start))[1] if places else None


def _phrases(words: LetterPayWords) -> tuple[tuple[Period, Phrases], ...]:
    return (
        (Period.YEAR, words.yearly),
        (Period.MONTH, words.monthly),
        (Period.HALF_MONTH, words.twice_monthly),
        (Period.FORTNIGHT, words.fortnightly),
        (Period.WEEK, words.weekly),
        (Period.DAY, words.daily),
        (Period.HOUR, words.hourly),
    )


def _is_cadence(words: LetterPayWords, text: str, part: Span, place: int) -> bool:
    """Whether the period only says how often it is paid: `£97,500 per annum, paid monthly`."""
    return words.paid.stands_in(text, Span(part.start, place))


def _until_stop(text: str) -> str:
    """Return the text up to the next number or mark; a bracket may hold the period."""
    stop = re.search(r"[;.!?]\s|[;|=]|[$£€₹]|\d{2,}|,(?!\s*(?:paid|per|a year))", text)
    return text[: stop.start()] if stop else text


def _after_stop(text: str) -> int:
    stops = [match.end() for match in re.finditer(r"[;.!?,|]\s|\d{2,}[%\s,)]", text)]
    return stops[-1] if stops else 0

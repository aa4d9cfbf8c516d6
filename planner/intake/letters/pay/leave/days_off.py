"""Paid days off a year: days, or weeks of five days; public holidays and sick days are not among them."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.pay.leave.accrued_days import accrued_days
from planner.intake.letters.pay.money import is_denied
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.tokens.token import Amount, Duration
from planner.intake.letters.tokens.tokenize import tokens_in
from planner.intake.letters.topics.topic import Cue, PayTopic

MOST = 60
DAYS_A_WEEK = 5
HEADING_WORDS = 4
MONTHS = 12
_ITEM = re.compile(r"(?:\band|[+,/&]|\bplus)\s*$", re.IGNORECASE)
_ITEM_ENDS = re.compile(r"\s*(?:off\b|[,.;)/+]|$)", re.IGNORECASE)
_HOLIDAYS = re.compile(r"(?:paid\s+)?holidays", re.IGNORECASE)
_NO_LEAVE = re.compile(
    r"\b(?:no|without|zero|unpaid)\s+(?:pto|paid\s+time\s+off|vacation|(?:paid|annual)\s+leave)\b",
    re.IGNORECASE,
)
_FEW = re.compile(r"(?<!\d)(\d{1,2})\s*(?:federal\s+|national\s+|us\s+)?$", re.IGNORECASE)
FEW = 14
"""Holidays of the calendar in the US are no more."""
ROUNDED = 0.1
"""How far days by the month may be from whole days of a year: 12 times 1.67 is 20.04."""
_MONTHLY = re.compile(
    r"\s*(?:(?:of\s+)?(?:paid\s+)?(?:pto|leave|vacation|time\s+off)\s+)?(?:/|per|a|each|every)\s?(?:calendar\s+)?(?:mo|month)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_TO = re.compile(r"\s+(?:a\s+year\s+)?to\s+\d", re.IGNORECASE)
_UNSURE = re.compile(r"(?:[^.;,!?\n\d]|(?<=cl)\.){0,40}\?")
"""Behind a count that its writer is unsure of: `~6 wks off incl. holidays?`"""
UNSURE = "The text puts a question mark behind it."
BEGINS = 4
"""Characters of a sentence before the count of days below a heading."""
NEXT_ITEM = 20
"""Added to the distance of words behind a comma: `Your leave is 26 days, public holidays not included`."""
REACH = 60
"""Characters between a count of days and the words for leave."""


def read_days_off(context: LetterContext) -> PartReading:
    """Return the days off; a question where the text has two counts."""
    days = list(_counts(context))
    if not days:
        accrued = list(accrued_days(context))
        return PartReading(
            tuple(read for read in accrued if isinstance(read, ReadValue)),
            tuple(read for read in accrued if isinstance(read, Question)),
        )
    count, span = days[0]
    if _UNSURE.match(context.text, span.end):
        return PartReading(questions=(Question("days_off", UNSURE, (count,), (span,)),))
    other = next(((c, s) for c, s in days[1:] if c != count), None)
    if other is not None and context.letter.sentence_at(span.start) != context.letter.sentence_at(
        other[1].start
    ):
        why = f"The text says {count:g} and {other[0]:g} days."
        return PartReading(questions=(Question("days_off", why, (count, other[0]), (span, other[1])),))
    return PartReading((ReadValue("days_off", count, span),))


def _counts(context: LetterContext) -> Iterator[tuple[float, Span]]:
    is_headed = False
    for sentence in context.sentences:
        cues = [
            c for c in context.words.topics.cues_in(context.text, sentence) if c.topic is not PayTopic.BASIS
        ]
        durations = tokens_in(context.tokens.durations, sentence)
        is_headed = is_headed or _is_asked(context, sentence)
        if is_headed and all(cue.topic is PayTopic.SICK for cue in cues) and len(durations) == 1:
            yield from _headed(sentence, durations[0])
        is_headed = _is_heading(context.text, sentence, cues) and not durations
        cues = [cue for cue in cues if not _is_public(context, sentence, cue)]
        if not any(cue.topic is PayTopic.DAYS_OFF for cue in cues):
            continue
        for duration in tokens_in(context.tokens.durations, sentence):
            is_days = duration.unit in ("day", "business day", "week")
            if (
                is_days
                and not is_denied(context, duration.span)
                and not _is_before_change(context.text, duration.span)
                and _is_leave(context, sentence, duration, cues)
            ):
                count = _in_a_year(context.text, duration)
                if 0 < count <= MOST:
                    yield count, duration.span
        yield from _bare(context, sentence, cues)
    if context.is_present:
        yield from _listed(context)


def _is_before_change(text: str, span: Span) -> bool:
    """Whether a count is that of before: `from 30 days to 20 days`."""
    is_from = _FROM.search(text, max(0, span.start - 8), span.start) is not None
    return is_from and _TO.match(text, span.end) is not None


def _listed(context: LetterContext) -> Iterator[tuple[float, Span]]:
    """Yield days in a list of what one has now: `171 base + 10% bonus and 18 days`."""
    for sentence in context.sentences:
        for days in tokens_in(context.tokens.durations, sentence):
            before = context.text[max(sentence.start, days.span.start - 6) : days.span.start]
            is_item = _ITEM.search(before) and _ITEM_ENDS.match(context.text, days.span.end)
            if days.unit == "day" and is_item and BEGINS < days.count <= MOST:
                yield days.count, days.span


def _in_a_year(text: str, duration: Duration) -> float:
    """Return the days of a length of time, of a year where it is by the month: `1.25 days per month`."""
    days = duration.count * (DAYS_A_WEEK if duration.unit == "week" else 1)
    if _MONTHLY.match(text, duration.span.end):
        days = days * MONTHS
    whole = round(days)
    return whole if abs(days - whole) <= ROUNDED else round(days, 2)


def _is_asked(context: LetterContext, sentence: Span) -> bool:
    """Whether the question right before a sentence, whoever asks it, is about leave: `What's the PTO?`"""
    sentences = context.letter.sentences
    place = bisect_left(sentences, sentence.start, key=lambda span: span.start) - 1
    before = sentences[place] if place >= 0 else None
    if before is None or context.text[before.end - 1] != "?":
        return False
    return {cue.topic for cue in context.words.topics.cues_in(context.text, before)} == {PayTopic.DAYS_OFF}


def _is_heading(text: str, sentence: Span, cues: list[Cue]) -> bool:
    """Whether a short sentence only names leave: `4.1 Vacation.`"""
    is_short = len(text[sentence.start : sentence.end].split()) <= HEADING_WORDS
    return is_short and {cue.topic for cue in cues} == {PayTopic.DAYS_OFF}


def _headed(sentence: Span, duration: Duration) -> Iterator[tuple[float, Span]]:
    """Yield a count that begins the sentence below a heading: `Five weeks.`"""
    days = duration.count * (DAYS_A_WEEK if duration.unit == "week" else 1)
    begins = duration.span.start - sentence.start <= BEGINS
    if begins and duration.unit in ("day", "business day", "week") and 0 < days <= MOST:
        yield days, duration.span


def _is_leave(context: LetterContext, sentence: Span, duration: Duration, cues: list[Cue]) -> bool:
    """Whether the nearest cue of a length of time is leave, and the time is no notice, wait or service."""
    own = [cue for cue in cues if not _is_of_next(context, cue, duration)]
    near = min(own, key=lambda cue: _distance(context.text, cue.span, duration.span), default=cues[0])
    if near.topic is not PayTopic.DAYS_OFF or _distance(context.text, near.span, duration.span) > REACH:
        return False
    before = context.text[max(sentence.start, duration.span.start - 20) : duration.span.start].lower()
    return re.search(r"\b(?:after|within|rising to|first|every|in the)\s+(?:the\s+)?$", before) is None


def _is_public(context: LetterContext, sentence: Span, cue: Cue) -> bool:
    """Whether holidays are those of the calendar: few, in the US or beside leave that there is none of."""
    if _HOLIDAYS.fullmatch(cue.span.words(context.text)) is None:
        return False
    if _NO_LEAVE.search(context.text, sentence.start, sentence.end):
        return True
    before = _FEW.search(context.text, sentence.start, cue.span.start)
    return context.currency == "USD" and before is not None and int(before[1]) <= FEW


def _is_of_next(context: LetterContext, cue: Cue, duration: Duration) -> bool:
    """Whether words behind a length of time belong to the next count: `1.5 days a month plus 9 holidays`."""
    between = Span(duration.span.end, cue.span.start)
    if between.start >= between.end:
        return False
    return bool(tokens_in(context.tokens.numbers, between) or tokens_in(context.tokens.durations, between))


def _bare(context: LetterContext, sentence: Span, cues: list[Cue]) -> Iterator[tuple[float, Span]]:
    """Counts right beside the words for leave: `PTO: 25`, `25 PTO`."""
    for amount in tokens_in(context.tokens.numbers, sentence):
        if not isinstance(amount, Amount) or not amount.is_bare or not 5 <= amount.value <= MOST:
            continue
        for cue in cues:
            gap = context.text[min(cue.span.end, amount.span.end) : max(cue.span.start, amount.span.start)]
            if cue.topic is PayTopic.DAYS_OFF and gap.strip(" :|-–=*") in ("", "days", "of", "is"):
                yield amount.value, amount.span
                break


def _distance(text: str, cue: Span, count: Span) -> int:
    """Return the characters between, none of a column's or label's gap."""
    if cue.end <= count.start:
        return 2 + len(text[cue.end : count.start].strip(" .:|*_-–—\t")) * 2
    return cue.start - count.end + (NEXT_ITEM if "," in text[count.end : cue.start] else 0)

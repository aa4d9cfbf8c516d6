"""Days off that accrue by hours: `6 hours per pay period`, `13.33 hours a month`, `160 hours of PTO`.

Hours are days of eight. How many pay periods a year has must be said, or follow from how the pay is paid.
"""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.topics.topic import PayTopic

HOURS_A_DAY = 8
MONTHS, HALF_MONTHS, FORTNIGHTS, WEEKS, QUARTERS = 12, 24, 26, 52, 4
MOST = 60
_HOURS = re.compile(
    r"(?<![\d.,$])(?P<hours>\d{1,3}(?:\.\d{1,2})?)\s?(?:hours?|hrs?)\b(?P<of>\s+of\s+(?:paid\s+)?(?:\w+\s+){0,2}?)?"
    r"[^.;\n\d]{0,24}?(?:per|each|every|an?|/)\s?"
    r"(?:(?P<month>(?:calendar\s+)?month|mo\b)|(?P<year>(?:calendar\s+)?year|yr\b|annum)|(?P<week>week\b)|(?P<quarter>quarter)"
    r"|(?P<fortnight>two\s+weeks|bi-?weekly\s+(?:pay\s+)?(?:period|check|cheque)|fortnight|other\s+week)"
    r"|(?P<half>semi-?monthly\s+(?:pay\s+)?period|half\s+month)"
    r"|(?P<period>(?:pay\s?(?:period|check|cheque|day|roll)|payroll\s+period|check|pay\s+cycle))s?\b)",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(
    r"(?P<hours>\d{2,3}(?:\.\d)?)\s?(?:hours?|hrs?)(?:\s+of\s+(?:paid\s+)?(?:pto|vacation|leave|time\s+off))?[\s.)]*$",
    re.IGNORECASE,
)
"""Hours that end a line and name no time in which they accrue: those of a year."""
LEAST_OF_A_YEAR = 40
"""Hours; fewer are as likely of a month."""
_PERIODS = re.compile(
    r"\(?\b(?P<count>24|26|52|12)\s+(?:pay\s+)?(?:periods|checks|cheques|pay\s?days|paychecks|times)?\s*(?:a|per|each|in\s+a|/)\s?(?:year|yr)\b"
    r"|\b(?P<said>24|26|52|12)\s+(?:pay\s+)?(?:periods|paychecks|pay\s?days)\b",
    re.IGNORECASE,
)
_TIMES = {
    "month": MONTHS,
    "year": 1,
    "week": WEEKS,
    "quarter": QUARTERS,
    "fortnight": FORTNIGHTS,
    "half": HALF_MONTHS,
}
WHY = "The days accrue by pay period; how many of them a year has is not said."


def accrued_days(context: LetterContext) -> Iterator[ReadValue | Question]:
    """Yield the days that hours of leave come to in a year, or ask how many pay periods there are."""
    for match in _HOURS.finditer(context.text):
        sentence = next((s for s in context.sentences if s.start <= match.start() < s.end), None)
        cues = context.words.topics.cues_in(context.text, sentence) if sentence else ()
        if sentence and match.end() <= sentence.end and any(c.topic is PayTopic.DAYS_OFF for c in cues):
            yield from _of_hours(context, match)
    for sentence in context.sentences:
        topics = {cue.topic for cue in context.words.topics.cues_in(context.text, sentence)}
        is_leave = PayTopic.DAYS_OFF in topics and topics <= {PayTopic.DAYS_OFF, PayTopic.NOTICE}
        whole = _OF_A_YEAR.search(context.text, sentence.start, sentence.end) if is_leave else None
        if whole and float(whole["hours"]) >= LEAST_OF_A_YEAR:
            yield ReadValue("days_off", _days(float(whole["hours"]), 1), Span(*whole.span()))


def _of_hours(context: LetterContext, match: re.Match[str]) -> Iterator[ReadValue | Question]:
    hours, span = float(match["hours"]), Span(*match.span())
    times = next((count for name, count in _TIMES.items() if match[name]), None)
    times = times or _periods_a_year(context)
    if times is None:
        choices = tuple(_days(hours, count) for count in (FORTNIGHTS, HALF_MONTHS))
        yield Question("days_off", WHY, choices, (span,))
    elif 0 < _days(hours, times) <= MOST:
        yield ReadValue("days_off", _days(hours, times), span)


def _days(hours: float, times: int) -> float:
    days = hours * times / HOURS_A_DAY
    return float(round(days)) if abs(days - round(days)) <= 0.1 else round(days, 2)


def _periods_a_year(context: LetterContext) -> int | None:
    """Return the pay periods that the text counts, else those of how the pay is paid; None without."""
    counts = {int(match["count"] or match["said"]) for match in _PERIODS.finditer(context.text)}
    if len(counts) == 1:
        return counts.pop()
    words, whole = context.words.pay, Span(0, len(context.text))
    paid = ((FORTNIGHTS, words.fortnightly), (HALF_MONTHS, words.twice_monthly))
    named = [
        times
        for times, phrases in paid
        if any(_says_how_often(context, p) for p in phrases.within(context.text, whole))
    ]
    return named[0] if len(named) == 1 and not counts else None


def _says_how_often(context: LetterContext, place: Span) -> bool:
    return not place.words(context.text).lower().endswith("pay period")

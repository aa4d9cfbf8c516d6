"""The base salary: yearly, or from a month or two weeks. A range, a ceiling or a total is none."""

import re
from collections.abc import Iterator

from msgspec import Struct

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.pay.hours import WEEKS, hours_a_week, hours_a_year
from planner.intake.letters.pay.money import THOUSAND, amount_in, has_before, in_range, is_change, links_to
from planner.intake.letters.pay.periods import Period, cadence_of, period_of
from planner.intake.letters.pay.posted import names_range
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.tokens.tokenize import tokens_in
from planner.intake.letters.topics.topic import PayTopic

_MONTHS = re.compile(
    r"\s?(?:(?:gross|net|brutto)\s)?(?:(?:/|per|an?|pro|im|par|por|al)\s?(?:mo(?:nth|nat)?|mois|mes)|monthly|monatlich)"
    r"[\s,;(]{0,3}[x×*]\s?(1[2-6])\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"(?<![\d.,])(1[2-6])\s?[x×*]\s?$")
"""Right before a month's pay: `13 x CHF 9'600`."""
_TENTHS = re.compile(
    r"(?<![\d.,])(1[2-5][.,]\d{1,2})\s?(?:x\b|×|Monats|Gehälter|monthly|month|salaries|mois|pagas)", re.I
)
_LEAST_MONTHS, _MOST_MONTHS = 12, 16
"""Monthly salaries that a year may have."""
_PAYMENTS_OF = re.compile(
    r"\b(?:instal?lments?|payments|pay\s?che(?:cks|ques)|parts|pay\s?days|portions)\s+of\s+(?:about\s+)?$",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\(|,\s|[-–—]\s)(?:and\s)?not\s+(?:the\s+)?$", re.IGNORECASE)
"""Right before a figure that is put right: `$212,000 (not $221,000)`."""
_MONTHLY_HEAD = re.compile(
    r"\b(?:monthly|per\s+month|mensuel\w*|monatlich\w*|mensual\w*)\b[^.;]*:\s*$", re.IGNORECASE
)
HEAD_LINES = 8
"""Lines of a block below its heading."""
FAR = 110
"""Characters around a month's pay in which the text says how many of it make a year."""
LEAST_YEARLY = 15_000.0
"""Below it an amount without a period is no yearly base in dollars, pounds or euro."""
PART = 0.6
"""The share of a base with a period below which an amount without one is a part of it."""
MOST = 20
"""Different bases of one text that are compared."""
SAME = 0.005
"""The share by which two spellings of one base may differ: $7,307.69 × 26 is $190,000."""


class _Base(Struct, frozen=True):
    """A base as the text has it, and what it comes to in a year; None if hours would have to be guessed.

    `is_weak`: only a verb of paying makes it one.
    """

    span: Span
    value: float | None
    period: Period | None
    rate: float = 0.0
    is_weak: bool = False


def read_base(context: LetterContext) -> PartReading:
    """Return the base; a question where the text has two, or an amount whose year cannot be counted."""
    bases = list(_bases(context))
    yearly = [base for base in bases if base.value is not None]
    if not yearly:
        return PartReading(
            questions=tuple(_open_question(context, base) for base in bases[:1]) or _open_range(context)
        )
    yearly = _without_parts(yearly)
    stated = [base for base in yearly if base.period in (Period.YEAR, None)] or yearly
    stated = list({base.value: base for base in reversed(stated)}.values())[::-1][:MOST]
    first = next((base for base in stated if any(_is_part_of_year(part, base) for part in stated)), stated[0])
    others = [base for base in stated if _differs(base, first) and not _is_part_of_year(base, first)]
    if others:
        return PartReading(questions=(_contradiction(first, others[0]),))
    for question in _open_range(context):
        if first.value in question.values and first.period is None:
            return PartReading(questions=(question,))
    return PartReading((ReadValue("base", first.value, first.span),))


def _bases(context: LetterContext) -> Iterator[_Base]:
    words = context.words.pay
    for link in links_to(context, PayTopic.BASE):
        amount = link.number
        if not isinstance(amount, Amount) or in_range(context, link):
            continue
        if has_before(context, amount.span, words.ceiling, 16) or _is_instalment(context, amount):
            continue
        if amount.currency and context.currency != amount.currency:
            continue
        if _NOT.search(context.text, max(0, amount.span.start - 12), amount.span.start):
            continue
        money = amount_in(context, amount)
        if money is None:
            continue
        period = period_of(context, amount)
        if period is None and _is_multiplied(context, amount):
            period = Period.MONTH
        if period is None and _is_headed_monthly(context, amount):
            period = Period.MONTH
        if period is None and money < LEAST_YEARLY:
            period = cadence_of(context, amount)
            if period is None or period is Period.YEAR:
                continue
        if link.cue is None and period is Period.YEAR and money < LEAST_YEARLY:
            continue  # `staff may spend $2,500 a year`
        paid = _months_paid(context, amount) if period is Period.MONTH else None
        times = paid or (period.times_a_year if period else 1.0)
        if period is Period.HOUR:
            times = hours_a_year(context)
        yearly = None if times is None else round(money * times, 2)
        yield _Base(amount.span, yearly, period, money, is_weak=link.cue is not None and link.cue.is_weak)


def _is_headed_monthly(context: LetterContext, amount: Amount) -> bool:
    """Whether the heading above an amount's block of lines is of a month: `Monthly package (AED):`."""
    lines = context.letter.lines
    place = lines.index(context.letter.line_at(amount.span.start))
    for line in reversed(lines[max(0, place - HEAD_LINES) : place]):
        if line.span.start == line.span.end:
            return False
        words = line.span.words(context.text)
        if _MONTHLY_HEAD.search(words) and not context.tokens.amounts(line.span):
            return True
    return False


def _is_instalment(context: LetterContext, amount: Amount) -> bool:
    """Whether an amount is one of several payments of a year: `in twenty-four installments of $5,937.50`."""
    return _PAYMENTS_OF.search(context.text[max(0, amount.span.start - 40) : amount.span.start]) is not None


def _without_parts(bases: list[_Base]) -> list[_Base]:
    """Leave out parts of a base by the month: `AED 45,000 a month (basic 27,000, housing 13,000)`; and what
    is merely paid beside one that is named: `base $188,000 … $20,000, which we pay in March`.
    """
    most = max((base.value or 0 for base in bases if base.period is not None), default=0)
    named = max((base.value or 0 for base in bases if not base.is_weak), default=0)
    return [
        base
        for base in bases
        if (base.period is not None or (base.value or 0) >= PART * most)
        and (base.period is not None or not base.is_weak or (base.value or 0) >= PART * named)
    ]


def _months_paid(context: LetterContext, amount: Amount) -> float | None:
    """Return how many months a year are paid, where the text says so: `S$12,500/month x 13`."""
    match = _MONTHS.match(context.text, amount.span.end)
    match = match or _is_multiplied(context, amount)
    if match:
        return float(match[1])
    sentence = context.letter.sentence_at(amount.span.start)
    near = Span(max(sentence.start, amount.span.start - FAR), min(sentence.end, amount.span.end + FAR))
    if with_tenths := _TENTHS.search(context.text, near.start, near.end):
        return float(with_tenths[1].replace(",", "."))
    counts = {
        round(count.value)
        for count in _counts(context, near)
        if _LEAST_MONTHS <= count.value <= _MOST_MONTHS and _counts_salaries(context, count.span, near)
    }
    return float(counts.pop()) if len(counts) == 1 else None


def _is_multiplied(context: LetterContext, amount: Amount) -> re.Match[str] | None:
    """Return the count of months right before an amount."""
    return _TIMES.search(context.text, max(0, amount.span.start - 6), amount.span.start)


def _counts(context: LetterContext, near: Span) -> Iterator[Amount]:
    """Yield what may count salaries: `13 times a year`, `in thirteen instalments`, `13 Monatsgehälter`."""
    yield from (n for n in tokens_in(context.tokens.numbers, near) if isinstance(n, Amount))


def _counts_salaries(context: LetterContext, count: Span, near: Span) -> bool:
    after = Span(count.end, min(near.end, count.end + 40))
    place = context.words.pay.salaries.first(context.text, after)
    return place is not None and not context.text[count.end : place.start].strip(" -×x")


def _differs(base: _Base, other: _Base) -> bool:
    return abs((base.value or 0) - (other.value or 0)) > SAME * max(base.value or 0, other.value or 0)


def _is_part_of_year(base: _Base, yearly: _Base) -> bool:
    """Whether an amount without a period is a month or a pay day of a stated year."""
    if base.period is Period.YEAR or not base.value or not yearly.value:
        return False
    return any(abs(base.value * times / yearly.value - 1) < SAME for times in (12, 24, 26, 52))


def _contradiction(first: _Base, other: _Base) -> Question:
    return Question(
        "base",
        f"The text says {first.value:,.0f} and {other.value:,.0f}.",
        (first.value, other.value),
        (first.span, other.span),
    )


def _open_range(context: LetterContext) -> tuple[Question, ...]:
    """Ask for a base that is said as a range: `210-215 base`; the range of a role is none."""
    for link in links_to(context, PayTopic.BASE):
        ends = context.tokens.range_of(link.number)
        if ends is None or not (isinstance(ends.low, Amount) and isinstance(ends.high, Amount)):
            continue
        if is_change(context, ends):
            continue
        low, high = (_range_money(amount) for amount in (ends.low, ends.high))
        if low and high and LEAST_YEARLY <= low < high and not names_range(context, ends.span):
            why = f"The text gives a range, {low:,.0f} to {high:,.0f}."
            return (Question("base", why, (low, high), (ends.span,)),)
    return ()


def _range_money(amount: Amount) -> float:
    return amount.value * THOUSAND if amount.is_bare else amount.value


def _open_question(context: LetterContext, base: _Base) -> Question:
    """Ask for a base by the hour or day; hours of a week give what 52 of them come to."""
    weekly = hours_a_week(context) if base.period is Period.HOUR else None
    article = "an" if base.period is Period.HOUR else "a"
    why = f"It is said for {article} {base.period}; how many are worked in a year is not."
    values = (round(base.rate * weekly * WEEKS, 2),) if weekly else ()
    return Question("base", why, values, (base.span,))

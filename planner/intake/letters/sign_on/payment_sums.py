"""Payments that make up a sign-on: those that sum to it, a balance, `60k split 40/20`."""

import re

from msgspec.structs import replace

from planner.intake.letters.marks.marked_text import MarkedText, MarkKind
from planner.intake.letters.sign_on.payment import THOUSAND, Payment, before_repayment, money_of, month_of
from planner.intake.letters.sign_on.sign_on_words import SignOnWords

_TIMES = frozenset({MarkKind.POINT, MarkKind.YEAR})


_TIME_BEFORE = re.compile(r"(?P<time>[^\s\w])[\s:=(–-]*(?:(?:is|of|payment)\s+)?$")
"""The sign of a time right before an amount."""
CASH = frozenset({MarkKind.MONEY, MarkKind.SCALED, MarkKind.NUMBER})


def split_payments(text: MarkedText, head: Payment) -> list[Payment] | None:
    """Return the two payments of `60k sign-on split 40/20`: of the first and of the second year."""
    for sign in text.coded[head.start :]:
        mark = text.marks.get(sign)
        if mark is None or mark.kind is not MarkKind.SLASHED or len(mark.value) != 2 or not head.amount:
            continue
        parts = [value * (1 if scaled else THOUSAND) for value, scaled in mark.value]
        if abs(sum(parts) - head.amount) < 0.5:
            return [
                replace(head, amount=amount, month=month, month_span=mark.span)
                for amount, month in zip(parts, (None, 13), strict=True)
            ]
    return None


def summed_payments(
    text: MarkedText, head: Payment, words: SignOnWords, *, in_thousands: bool, is_bare: bool
) -> list[Payment] | None:
    """Return the payments that make up a whole amount: those after it that sum to it.

    `is_bare`: all of them are bare numbers, as in `50k signing (25 now, 25 after a year)`.
    """
    rest = before_repayment(text.coded[head.end :], words)
    parts: list[Payment] = []
    for place, sign in enumerate(rest, head.end):
        mark = text.marks.get(sign)
        if mark is None or mark.kind not in CASH:
            continue
        if is_bare and not mark.value.is_bare:
            return None
        amount = money_of(mark.value, in_thousands=in_thousands)
        if amount is not None:
            parts.append(Payment(head.sentence, place, place + 1, amount, mark.span, mark.value.currency))
        if len(parts) == 1 and not is_bare and (rest_of := _balance(text, head, parts[0], words)):
            return [with_time(text, parts[0], words, rest_of.start), rest_of]
        total = sum(part.amount or 0.0 for part in parts)
        if head.amount and abs(total - head.amount) < 0.5 and len(parts) > 1:
            if led := _with_times_before(text, head.end, parts):
                return led
            ends = [*(part.start for part in parts[1:]), len(text.coded)]
            timed = [with_time(text, part, words, end) for part, end in zip(parts, ends, strict=True)]
            return _by_order(text, head, timed)
    return None


def _balance(text: MarkedText, head: Payment, part: Payment, words: SignOnWords) -> Payment | None:
    """Return what is left of the whole where a part is followed by `the rest` and its time."""
    match = words.parts["balance"].search(text.coded, part.end)
    if match is None or not head.amount or not part.amount or part.amount >= head.amount:
        return None
    span, month = text.match_span(match), month_of(text, match["when"])
    place = match.start(), match.end()
    return Payment(head.sentence, *place, head.amount - part.amount, span, head.currency, month or None, span)


def _with_times_before(text: MarkedText, start: int, parts: list[Payment]) -> list[Payment]:
    """Return parts with the time right before each: `(Y1 $30K, Y2 $20K)`; nothing unless all have one."""
    timed = []
    for part, begin in zip(parts, [start, *(part.end for part in parts)], strict=False):
        gap = _TIME_BEFORE.search(text.coded, begin, part.start)
        mark = text.marks.get(gap["time"]) if gap else None
        if gap is None or mark is None or mark.kind not in _TIMES:
            return []
        timed.append(replace(part, month=month_of(text, gap["time"]) or None, month_span=mark.span))
    return timed


def _by_order(text: MarkedText, head: Payment, parts: list[Payment]) -> list[Payment]:
    """Return parts with the times that the text names before them, as `year 1/year 2 ($17k / $10k)`."""
    between = text.coded[head.end : parts[0].start]
    times = [sign for sign in between if sign in text.marks and text.marks[sign].kind in _TIMES]
    if len(times) != len(parts) or any(part.month for part in parts):
        return parts
    return [
        replace(part, month=month_of(text, sign) or None, month_span=text.marks[sign].span)
        for part, sign in zip(parts, times, strict=True)
    ]


def with_time(text: MarkedText, payment: Payment, words: SignOnWords, limit: int) -> Payment:
    """Return a payment with the month that the words behind its amount name, up to what is owed back."""
    if payment.month_span is not None:
        return payment
    rest = before_repayment(text.coded[payment.end : limit], words)
    inside = text.coded[payment.start : payment.end]
    for start, part in ((payment.end, rest), (payment.start, inside)):
        for place, sign in enumerate(part):
            mark = text.marks.get(sign)
            if mark is None or re.search(r"\bif\b|\bwithin\b|[.;]", part[:place], re.IGNORECASE):
                continue
            if mark.kind is MarkKind.POINT and len(mark.value) == 1:
                end = max(payment.end, start + place + 1)
                return replace(payment, end=end, month=mark.value[0] or None, month_span=mark.span)
            if mark.kind is MarkKind.YEAR and mark.value[0] == mark.value[1]:
                return replace(payment, month=month_of(text, sign) or None, month_span=mark.span)
            if mark.kind in (*CASH, MarkKind.RANGE):
                break
    return payment

"""Finds the payments of a sign-on in marked sentences: amounts and their months after the start.

An amount that could be paid, was asked for, or goes to the move is no payment.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from planner.intake.letters.marks.marked_text import MarkedText, MarkKind
from planner.intake.letters.results import Span
from planner.intake.letters.sign_on.sign_on_words import SignOnWords
from planner.intake.letters.tokens.token import Amount, NumberRange

THOUSAND = 1_000.0
LABEL = 70
"""Characters of a heading that names the sign-on of the next sentence."""
MOST_PARTS = 4
"""Equal parts that are written each as a payment; more are one payment, and asked about."""


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment, or the whole of a sign-on; `month` is None if the text does not say when.

    `start` and `end` are places in its sentence, the `sentence`th. `choices` without an `amount` are asked.
    """

    sentence: int
    start: int
    end: int
    amount: float | None
    span: Span
    currency: str = ""
    month: int | None = None
    month_span: Span | None = None
    why: str = ""
    choices: tuple[float, ...] = ()


def payments_of(
    sentences: Sequence[MarkedText], words: SignOnWords, *, in_thousands: bool
) -> list[list[Payment]]:
    """Return sign-ons, each as the payments of which it consists, in the order of the text."""
    groups: list[list[Payment]] = []
    for number, text in enumerate(sentences):
        place = 0
        for match, sign, year in _heads(sentences, number, words):
            if match.start() < place:
                continue
            head = _payment(text, number, match, sign, in_thousands=in_thousands)
            if head is None or _is_other(text, match, words):
                continue
            group = _with_parts(text, head, year, words, in_thousands=in_thousands)
            groups.append(group)
            place = max(payment.end for payment in group)
    return groups


def _heads(
    sentences: Sequence[MarkedText], number: int, words: SignOnWords
) -> Iterator[tuple[re.Match[str], str, str]]:
    """Yield the matches of a sentence that name a sign-on's amount, with its sign and that of its year."""
    text = sentences[number]
    matches = [
        (match.start(), place, match)
        for place, pattern in enumerate(words.payments.values())
        for match in pattern.finditer(text.coded)
    ]
    last = -1
    for start, _, match in sorted(matches, key=lambda item: item[:2]):
        if start >= last:
            last = match.end()
            yield match, match["amount"], match.groupdict().get("year") or ""
    if not matches and (labelled := _after_label(sentences, number, words)):
        yield labelled, labelled["amount"], ""


def _after_label(sentences: Sequence[MarkedText], number: int, words: SignOnWords) -> re.Match[str] | None:
    """Return the amount of a sentence whose heading, or the question before it, names a sign-on."""
    if not number:
        return None
    before, text = sentences[number - 1].coded, sentences[number].coded
    if len(before) > LABEL or any(sign in sentences[number - 1].marks for sign in before):
        return None
    if not words.words["sure_name"].search(before):
        return None
    signs = [sign for sign in text if sign in sentences[number].marks]
    cash = [
        s
        for s in signs
        if sentences[number].marks[s].kind in (MarkKind.MONEY, MarkKind.SCALED, MarkKind.NUMBER)
    ]
    if not cash or (before.rstrip().endswith("?") and not text.lstrip(" (~").startswith(cash[0])):
        return None
    return re.search(rf"(?P<amount>{re.escape(cash[0])})", text)


def _payment(
    text: MarkedText, number: int, match: re.Match[str], sign: str, *, in_thousands: bool
) -> Payment | None:
    place, span = (number, match.start(), match.end()), text.match_span(match)
    value = text.value(sign)
    if isinstance(value, NumberRange):
        ends = tuple(end.value for end in (value.low, value.high))
        return Payment(*place, None, span, why="The text gives a range.", choices=ends)
    amount = _money(value, in_thousands=in_thousands)
    if amount is None:
        return None
    before = text.coded[max(0, match.start() - 30) : match.end()]
    if re.search(r"\b(?:up\s+to|as\s+much\s+as|maximum|max)\b", before, re.IGNORECASE):
        return Payment(*place, None, span, why="“Up to” is the most, not what is paid.", choices=(amount,))
    return Payment(*place, amount, span, value.currency)


def _money(amount: Amount, *, in_thousands: bool) -> float | None:
    """Return money; None for a number that may be anything."""
    if amount.currency or amount.scale:
        return amount.value if amount.value >= 100 or not in_thousands else amount.value * THOUSAND
    if amount.is_bare:
        return amount.value * THOUSAND if in_thousands and amount.value < THOUSAND else None
    return amount.value if amount.value >= THOUSAND else None


def _is_other(text: MarkedText, match: re.Match[str], words: SignOnWords) -> bool:
    """Whether the amount is a wish, an average, or for something else, as the move."""
    sure = words.words["sure_name"].search(match.group())
    clause = re.split(r"[.;!?\n]", text.coded[: match.start()])[-1][-60:]
    inside = text.coded[match.start() : match.end()]
    after = re.split(r"[.;,\n|]", text.coded[match.end() :])[0][:30]
    if words.words["could"].search(re.split(r"[,|]", clause)[-1] + " " + inside) and not _is_most(
        clause + inside
    ):
        return True
    other = words.words["other_payment"].search(inside + ("" if sure else clause + after))
    return other is not None


def _is_most(words: str) -> bool:
    return bool(re.search(r"\b(?:up\s+to|as\s+much\s+as|maximum|max)\b", words, re.IGNORECASE))


def _with_parts(
    text: MarkedText, head: Payment, year: str, words: SignOnWords, *, in_thousands: bool
) -> list[Payment]:
    """Return the payments of a sign-on: further amounts, or parts of its one amount."""
    if year:
        return _by_year(text, head, words)
    further = list(_further(text, head, words, in_thousands=in_thousands))
    group = [head, *further]
    out: list[Payment] = []
    shape: tuple[int, int] | None = None
    for payment, limit in zip(group, [*(p.start for p in further), len(text.coded)], strict=True):
        parts, shape = _parts(text, payment, limit, words, shape)
        out += parts or [_timed(text, payment, words, limit) if payment is head else payment]
    return out


def _by_year(text: MarkedText, head: Payment, words: SignOnWords) -> list[Payment]:
    match = words.payments["by_year"].search(text.coded, head.start)
    if match is None:
        return [head]
    out = []
    for amount_key, year_key in (("amount", "year"), ("next", "next_year")):
        amount: Amount = text.value(match[amount_key])
        first = text.value(match[year_key])[0]
        span = text.span(match.start(amount_key), match.end(year_key))
        month = None if first == 1 else 12 * first - 11
        out.append(
            Payment(
                head.sentence,
                match.start(amount_key),
                match.end(year_key),
                amount.value,
                span,
                amount.currency,
                month,
                span,
            )
        )
    return out


def _timed(text: MarkedText, payment: Payment, words: SignOnWords, limit: int) -> Payment:
    """Return a payment with the month that the words behind its amount name, up to what is owed back."""
    rest = _before_repayment(text.coded[payment.end : limit], words)
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
                month = None if mark.value[0] == 1 else 12 * mark.value[0] - 11
                return replace(payment, month=month, month_span=mark.span)
            if mark.kind in (MarkKind.MONEY, MarkKind.SCALED, MarkKind.RANGE):
                break
    return payment


def _before_repayment(coded: str, words: SignOnWords) -> str:
    """Return the text up to the first word of leaving or paying back."""
    marks = [match.start() for key in ("repay", "leaving") if (match := words.words[key].search(coded))]
    return coded[: min(marks, default=len(coded))]


def _further(text: MarkedText, head: Payment, words: SignOnWords, *, in_thousands: bool) -> Iterator[Payment]:
    """Yield further amounts of the sentence that have a time of their own."""
    place = head.end
    while True:
        rest = _before_repayment(text.coded[place:], words)
        matches = (words.parts["further"].search(rest[start:]) for start in _starts(rest))
        match = next((match for match in matches if match is not None), None)
        if match is None:
            return
        offset = place + rest.index(match.group())
        amount = _money(text.value(match["amount"]), in_thousands=in_thousands)
        if amount is None:
            return
        when = text.marks[match["when"]]
        first = when.value[0]
        month = first if when.kind is MarkKind.POINT else (12 * first - 11 if first > 1 else None)
        start, end = offset + match.start("amount"), offset + match.end("when")
        value: Amount = text.value(match["amount"])
        yield Payment(
            head.sentence, start, end, amount, text.span(start, end), value.currency, month, when.span
        )
        place = end


def _starts(rest: str) -> Iterator[int]:
    """Yield the places behind the amount at which a further one may begin: there, or after its own time."""
    yield 0
    for match in re.finditer(r"\+|;|,|\band\b|\bplus\b|\bthen\b", rest[:200]):
        yield match.start()


def _parts(
    text: MarkedText, payment: Payment, limit: int, words: SignOnWords, shape: tuple[int, int] | None
) -> tuple[list[Payment] | None, tuple[int, int] | None]:
    """Return a payment in its parts, None if it has none: halves with their months, or equal parts.

    `shape`, the count and the months apart of equal parts, is kept for a further amount paid `likewise`.
    """
    if payment.amount is None:
        return None, None
    rest = _before_repayment(text.coded[payment.end : limit], words)[:220]
    if (match := words.parts["likewise"].search(rest)) is not None and shape is not None:
        return _equal(text, payment, match.end(), *shape), shape
    if (match := words.parts["equal_parts"].search(rest)) is not None:
        count, points = int(text.value(match["count"]).value), match["points"]
        if points and len(text.value(points)) == count:
            return _at(text, payment, match.end(), [(month, 1 / count) for month in text.value(points)]), None
        shape = (count, text.value(match["every"])) if match["every"] else None
        return (_equal(text, payment, match.end(), *shape), shape) if shape else (None, None)
    if (match := words.parts["equal_halves"].search(rest)) is not None:
        months = text.value(match["points"] or match["split"])
        return _at(text, payment, match.end(), [(month, 1 / len(months)) for month in months]), None
    shares = list(words.parts["share_at"].finditer(rest))
    timed = [(text.value(match["share"]), _month(text, match["when"]), match) for match in shares]
    return _shared(text, payment, timed), None


def _month(text: MarkedText, sign: str) -> int:
    mark = text.marks[sign]
    return int(mark.value[0]) if mark.kind is MarkKind.POINT else max(1, 12 * int(mark.value[0]) - 11)


def _equal(text: MarkedText, payment: Payment, end: int, count: int, step: int) -> list[Payment] | None:
    """Return equal parts, `step` months apart, from the payment's own month; many stay one payment."""
    if not 2 <= count <= MOST_PARTS:
        why = f"It is paid in {count} parts: it stands as one payment, in the month of the first."
        return [replace(payment, why=why)]
    first = payment.month or 1
    return _at(text, payment, end, [(first + step * place, 1 / count) for place in range(count)])


def _shared(
    text: MarkedText, payment: Payment, timed: Sequence[tuple[float, int, Any]]
) -> list[Payment] | None:
    """Return parts by their shares; the first half is paid at the start where only the second has a time."""
    total = sum(share for share, _, _ in timed)
    if not timed or total > 1.001:
        return None
    months = [(month, share) for share, month, _ in timed]
    if total < 0.999:
        months.insert(0, (0, 1 - total))
    return _at(text, payment, timed[-1][2].end(), months)


def _at(
    text: MarkedText, payment: Payment, behind: int, months: Sequence[tuple[int, float]]
) -> list[Payment]:
    whole = payment.amount or 0.0
    end = payment.end + behind
    span = text.span(payment.start, end)
    return [
        replace(
            payment,
            amount=round(whole * share, 2),
            end=end,
            span=span,
            month=month if month > 1 else None,
            month_span=span,
        )
        for month, share in months
    ]

"""Finds the payments of a sign-on in marked sentences: amounts and their months after the start.

An amount that could be paid, was asked for, or goes to the move is no payment.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from planner.intake.letters.marks.marked_text import MarkedText, MarkKind
from planner.intake.letters.marks.raised import is_raised
from planner.intake.letters.sign_on.other_payment import (
    has_label,
    is_denied,
    is_other_payment,
    is_own_label,
    without_yes,
)
from planner.intake.letters.sign_on.payment import THOUSAND, Payment, before_repayment, money_of, month_of
from planner.intake.letters.sign_on.payment_parts import Shape, parts_of
from planner.intake.letters.sign_on.payment_sums import CASH, split_payments, summed_payments, with_time
from planner.intake.letters.sign_on.sign_on_words import SignOnWords
from planner.intake.letters.tokens.token import Amount, NumberRange

_TIMES = re.compile(r"\s*[x×]\s*(?:[2-4]\b|[\U000f0000-\U000fffff])", re.IGNORECASE)
"""Behind an amount that is paid several times: `$12,500 x 2`."""
_TIMES_BEFORE = re.compile(r"(?:(?<!\w)[2-4]|[\U000f0000-\U000fffff])\s*[x×]\s*$", re.IGNORECASE)
YES_ALONE = re.compile(
    r"(?:yes|yep|yeah|yup|sure|correct|right|of course|absolutely"
    r"|(?:yes,\s+)?(?:there|it|that)(?:\s+is|['’]s\s+right))[.!]?",
    re.IGNORECASE,
)
"""A sentence that says yes and nothing else: the next one goes on with the answer."""


def payments_of(
    sentences: Sequence[MarkedText], before: Sequence[str], words: SignOnWords, *, in_thousands: bool
) -> list[list[Payment]]:
    """Return sign-ons, each as the payments of which it consists, in the order of the text.

    `before` are the words that stand before each sentence in the letter, whoever wrote them.
    """
    groups: list[list[Payment]] = []
    for number, text in enumerate(sentences):
        place = 0
        for match, sign, year in _heads(text, before[number], words):
            if match.start() < place:
                continue
            if text.marks[sign].kind is MarkKind.SLASHED:
                groups += [slashed] if (slashed := _slashed(text, number, match, sign, in_thousands)) else []
                place = match.end()
                continue
            head = _payment(text, number, match, sign, in_thousands=in_thousands)
            if (
                head is None
                or is_other_payment(text, match, before[number], words)
                or (year and not _is_by_year(text, match, words))
            ):
                continue
            group = _with_parts(text, head, year, words, in_thousands=in_thousands)
            groups.append(group)
            place = max(payment.end for payment in group)
        if (
            not place
            and groups
            and (nth := _nth(sentences, number, groups[-1], words, in_thousands=in_thousands))
        ):
            groups[-1].append(nth)
    return groups


def _nth(
    sentences: Sequence[MarkedText],
    number: int,
    before: Sequence[Payment],
    words: SignOnWords,
    *,
    in_thousands: bool,
) -> Payment | None:
    """Return the `Second payment: $30,000, after a year` right behind a sentence on the first payment."""
    text, pattern = sentences[number], words.parts["nth_payment"]
    is_next = before[-1].sentence == number - 1 and pattern.search(sentences[number - 1].coded)
    match = pattern.search(text.coded) if is_next else None
    cash = re.search(r"[\U000f0000-\U000fffff]", text.coded[match.end() :]) if match else None
    if match is None or cash is None or text.marks[cash.group()].kind not in CASH:
        return None
    amount = re.compile(re.escape(cash.group())).search(text.coded, match.end())
    head = _payment(text, number, amount, cash.group(), in_thousands=in_thousands) if amount else None
    timed = with_time(text, head, words, len(text.coded)) if head else None
    return timed if timed and timed.month is not None else None


def _heads(text: MarkedText, before: str, words: SignOnWords) -> Iterator[tuple[re.Match[str], str, str]]:
    """Yield the matches of a sentence that name a sign-on's amount, with its sign and that of its year."""
    matches = [
        (match.start(), place, match)
        for place, pattern in enumerate(words.payments.values())
        for match in pattern.finditer(text.coded)
    ]
    last = -1
    for start, _, match in sorted(matches, key=lambda item: item[:2]):
        if start >= last:
            last = match.end()
            groups = match.groupdict()
            yield match, groups["amount"] or groups["after"], groups.get("year") or ""
    if not matches and (labelled := _after_label(text, before, words)):
        yield labelled, labelled["amount"], ""


def _after_label(text: MarkedText, before: str, words: SignOnWords) -> re.Match[str] | None:
    """Return the amount of a sentence whose heading, or the question before it, names a sign-on."""
    is_headed = is_own_label(before) and words.words["label"].search(before)
    if not is_headed or is_denied(before) or has_label(text):
        return None
    cash = [sign for sign in text.coded if sign in text.marks and text.marks[sign].kind in CASH]
    is_answer = before.rstrip().endswith("?")
    if not cash or (is_answer and not any(answer.startswith(cash[0]) for answer in without_yes(text.coded))):
        return None
    return re.search(rf"(?P<amount>{re.escape(cash[0])})", text.coded)


def _payment(
    text: MarkedText, number: int, match: re.Match[str], sign: str, *, in_thousands: bool
) -> Payment | None:
    place, span = (number, match.start(), match.end()), text.match_span(match)
    value = text.value(sign)
    if isinstance(value, NumberRange) and is_raised(text, sign):
        value = value.high
    if isinstance(value, NumberRange):
        ends = tuple(end.value for end in (value.low, value.high))
        return Payment(*place, None, span, why="The text gives a range.", choices=ends)
    amount = money_of(value, in_thousands=in_thousands)
    if amount is None:
        return None
    before = text.coded[max(0, match.start() - 30) : match.end()]
    if re.search(r"\b(?:up\s+to|as\s+much\s+as|maximum|max)\b", before, re.IGNORECASE):
        return Payment(*place, None, span, why="“Up to” is the most, not what is paid.", choices=(amount,))
    place_of_sign = text.coded.index(sign)
    if _TIMES.match(text.coded[place_of_sign + 1 :]) or _TIMES_BEFORE.search(text.coded[:place_of_sign]):
        why = "It is paid more than once; when is each, and how much is it in all?"
        return Payment(*place, None, span, why=why, choices=(amount,))
    return _of_year(text, match, Payment(*place, amount, span, value.currency))


def _of_year(text: MarkedText, match: re.Match[str], payment: Payment) -> Payment:
    """Return a payment with the year before its name or amount, as `Year 2 sign-on: $25,000`."""
    before = text.coded[max(0, match.start() - 2) : match.start()].rstrip(" -")[-1:]
    sign = match.groupdict().get("own_year") or before
    mark = text.marks.get(sign)
    if mark is None or mark.kind is not MarkKind.YEAR or mark.value[0] != mark.value[1]:
        return payment
    return replace(payment, month=month_of(text, sign) or None, month_span=mark.span)


def _is_by_year(text: MarkedText, match: re.Match[str], words: SignOnWords) -> bool:
    """Whether two amounts without a name are a sign-on of the first and the second year."""
    years = text.value(match["year"]), text.value(match["next_year"])
    clause = re.split(r"[.;/|\n]", text.coded[: match.start("amount")])[-1]
    return years == ((1, 1), (2, 2)) and not words.words["equity"].search(clause + match.group())


def _slashed(
    text: MarkedText, number: int, match: re.Match[str], sign: str, in_thousands: bool
) -> list[Payment]:
    """Return two payments of `25k/15k signing`: those of the first and the second year."""
    amounts = [value * (1 if scaled or not in_thousands else THOUSAND) for value, scaled in text.value(sign)]
    if len(amounts) != 2 or min(amounts) < THOUSAND:
        return []
    span = text.match_span(match)
    return [
        Payment(number, match.start(), match.end(), amount, span, month=month, month_span=span)
        for amount, month in zip(amounts, (None, 13), strict=True)
    ]


def _joined(text: MarkedText, head: Payment, words: SignOnWords, *, in_thousands: bool) -> list[Payment]:
    """Return a payment of `25 + 15`, of which the text does not say when it is paid."""
    match = words.parts["joined"].search(text.coded[head.end : head.end + 30])
    amount = money_of(text.value(match["amount"]), in_thousands=in_thousands) if match else None
    if match is None or amount is None:
        return []
    start, end = head.end + match.start("amount"), head.end + match.end("amount")
    why = "The text does not say when it is paid."
    return [Payment(head.sentence, start, end, amount, text.span(start, end), head.currency, why=why)]


def _with_parts(
    text: MarkedText, head: Payment, year: str, words: SignOnWords, *, in_thousands: bool
) -> list[Payment]:
    """Return the payments of a sign-on: further amounts, or parts of its one amount."""
    if year:
        return _by_year(text, head, words)
    if slashed := split_payments(text, head):
        return slashed
    for is_bare in (False, True):
        if summed := summed_payments(
            text, head, words, in_thousands=in_thousands or is_bare, is_bare=is_bare
        ):
            return summed
    further = list(_further(text, head, words, in_thousands=in_thousands))
    further = further or _joined(text, head, words, in_thousands=in_thousands)
    group = [head, *further]
    out: list[Payment] = []
    shape: Shape | None = None
    for payment, limit in zip(group, [*(p.start for p in further), len(text.coded)], strict=True):
        parts, shape = parts_of(text, payment, limit, words, shape)
        out += parts or [with_time(text, payment, words, limit) if payment is head else payment]
    return out


def _by_year(text: MarkedText, head: Payment, words: SignOnWords) -> list[Payment]:
    match = words.payments["by_year"].search(text.coded, head.start)
    if match is None:
        return [head]
    out = []
    for amount_key, year_key in (("amount", "year"), ("next", "next_year")):
        amount: Amount = text.value(match[amount_key])
        start, end = match.start(amount_key), match.end(year_key)
        span, month = text.span(start, end), month_of(text, match[year_key]) or None
        out.append(Payment(head.sentence, start, end, amount.value, span, amount.currency, month, span))
    return out


def _further(text: MarkedText, head: Payment, words: SignOnWords, *, in_thousands: bool) -> Iterator[Payment]:
    """Yield further amounts of the sentence that have a time of their own."""
    place = head.end
    while True:
        rest = before_repayment(text.coded[place:], words)
        matches = (
            words.parts[name].search(rest[start:])
            for start in _starts(rest)
            for name in ("further", "further_after")
        )
        match = next((match for match in matches if match is not None), None)
        if match is None:
            return
        offset = place + rest.index(match.group())
        amount = money_of(text.value(match["amount"]), in_thousands=in_thousands)
        if amount is None:
            return
        when = text.marks[match["when"]]
        month = month_of(text, match["when"]) or None
        ends = match.end("when"), match.end("amount")
        start, end = offset + match.start("amount"), offset + max(ends)
        value: Amount = text.value(match["amount"])
        yield Payment(
            head.sentence, start, end, amount, text.span(start, end), value.currency, month, when.span
        )
        place = end


def _starts(rest: str) -> Iterator[int]:
    """Yield the places behind the amount at which a further one may begin: there, or after its own time."""
    yield 0
    for match in re.finditer(r"\+|;|,|/|&|\band\b|\bplus\b|\bthen\b", rest[:200]):
        yield match.start()

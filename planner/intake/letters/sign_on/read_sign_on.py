"""Reads the sign-on of one offer from the sentences of a letter that speak of it."""

import re
from collections.abc import Iterator, Sequence

from planner.intake.letters.marks.marked_text import MarkedText
from planner.intake.letters.results import KeptWords, Question, ReadValue, Span
from planner.intake.letters.sign_on.payment import Payment
from planner.intake.letters.sign_on.payments import payments_of
from planner.intake.letters.sign_on.repayment import Repayment, repayment_of, sentences_of
from planner.intake.letters.sign_on.sign_on_words import SignOnWords
from planner.plan.fields.terms import Clawback


class SignOnValues:
    """Values and questions of a sign-on, built up payment by payment."""

    def __init__(self) -> None:
        self.values: list[ReadValue] = []
        self.questions: list[Question] = []
        self.notes: list[KeptWords] = []

    def put(self, number: int, name: str, value: object, span: Span, doubt: str = "") -> None:
        """Add a value of the `number`th payment."""
        self.values.append(ReadValue(f"sign_on.{number}.{name}", value, span, doubt))

    def ask(self, path: str, why: str, choices: tuple[object, ...], *spans: Span) -> None:
        """Add a question."""
        self.questions.append(Question(path, why, choices, spans))


def read_sign_ons(
    texts: Sequence[MarkedText],
    before: Sequence[str],
    words: SignOnWords,
    currency: str,
    *,
    in_thousands: bool,
) -> SignOnValues:
    """Return the payments of the sign-on with what is owed back.

    `before` are the words before each sentence in the letter; `currency` is that of the offer's pay;
    `in_thousands`: a bare amount below 1,000 is thousands.
    """
    out = SignOnValues()
    number = 0
    groups = _without_repeats(payments_of(texts, before, words, in_thousands=in_thousands), out)
    for group in groups:
        repayment = _repayment(texts, group, words)
        for payment in group:
            if payment.amount is None:
                out.ask(f"sign_on.{number}.amount", payment.why, payment.choices, payment.span)
                continue
            _put_payment(number, payment, currency, out)
            _put_repayment(number, repayment, out)
            number += 1
        if in_parts := [payment for payment in group if payment.why and payment.amount is not None]:
            out.ask("sign_on", in_parts[0].why, (), *(payment.span for payment in in_parts))
    out.notes += _notes(texts, groups, words)
    return out


def _put_payment(number: int, payment: Payment, currency: str, out: SignOnValues) -> None:
    if payment.currency and currency and payment.currency != currency:
        why = f"It is in {payment.currency}, the pay in {currency}: type it in {currency}."
        out.ask(f"sign_on.{number}.amount", why, (), payment.span)
        return
    out.put(number, "amount", payment.amount, payment.span, payment.why)
    if payment.month is not None and payment.month_span is not None:
        out.put(number, "month", payment.month, payment.month_span)


def _put_repayment(number: int, repayment: Repayment | None, out: SignOnValues) -> None:
    if repayment is None:
        return
    path = f"sign_on.{number}.clawback"
    if repayment.is_part:
        out.ask(path, "A part is owed back: choose what comes nearest.", (), repayment.span)
        return
    doubt = "The text does not say whether all or a part is owed back." if repayment.is_open else ""
    out.put(number, "clawback", repayment.clawback.value, repayment.span, doubt)
    if repayment.clawback is Clawback.NONE:
        return
    if doubt:
        out.ask(path, doubt, (), repayment.span)
    if repayment.months is None or repayment.months_span is None:
        out.ask(f"{path}_months", "The text does not say how long it may be owed back.", (), repayment.span)
    else:
        out.put(number, "clawback_months", repayment.months, repayment.months_span)
        if len(repayment.steps) > 1:
            out.ask(
                f"{path}_months", "The text names several lengths of time.", repayment.steps, repayment.span
            )
    if repayment.from_payment:
        out.put(number, "clawback_from", "payment", repayment.span)
    if repayment.let_go_free:
        out.put(number, "clawback_let_go", "none", repayment.span)


def _repayment(texts: Sequence[MarkedText], group: Sequence[Payment], words: SignOnWords) -> Repayment | None:
    last = group[-1]
    for text, start in sentences_of(texts, last.sentence, last.end, words):
        if (repayment := repayment_of(text, start, words)) is not None:
            return repayment
    return None


def _without_repeats(groups: Sequence[list[Payment]], out: SignOnValues) -> list[list[Payment]]:
    """Return sign-ons without one that says an earlier one again; ask where two differ."""
    kept: list[list[Payment]] = []
    for group in groups:
        total = _total(group)
        same = next((earlier for earlier in kept if total and abs(_total(earlier) - total) < 0.5), None)
        if same is not None:
            if len(group) > len(same):
                kept[kept.index(same)] = group
            continue
        parts = [payment.amount for earlier in kept for payment in earlier]
        if len(group) == 1 and group[0].amount in parts and group[0].month is None:
            continue
        timed = any(payment.month for payment in group)
        if kept and not timed and total and _total(kept[0]) and not any(p.month for p in kept[0]):
            choices = (_total(kept[0]), total)
            out.ask(
                "sign_on.0.amount", "The text names two amounts.", choices, kept[0][0].span, group[0].span
            )
            continue
        kept.append(group)
    return kept


def _total(group: Sequence[Payment]) -> float:
    return sum(payment.amount or 0.0 for payment in group)


def _notes(
    texts: Sequence[MarkedText], groups: Sequence[Sequence[Payment]], words: SignOnWords
) -> Iterator[KeptWords]:
    """Yield sentences that speak of the sign-on and give no field, and its conditions."""
    read = {payment.sentence for group in groups for payment in group}
    for number, text in enumerate(texts):
        coded = text.coded
        if not (number in read or words.words["sure_name"].search(coded)) or len(coded) < 20:
            continue
        is_wish = words.words["wish"].search(coded)
        if number not in read and not words.words["repay"].search(coded) and (groups or is_wish):
            yield KeptWords(text.span(0, len(coded)), "no field takes it")
        elif number in read and (match := _condition(coded, words)) is not None:
            yield KeptWords(text.match_span(match), "a condition of the sign-on")


def _condition(coded: str, words: SignOnWords) -> re.Match[str] | None:
    """Return the condition of a payment; what is owed back on leaving is none."""
    match = words.words["conditional"].search(coded)
    if match is None or words.words["repay"].search(coded[max(0, match.start() - 60) : match.end()]):
        return None
    return match

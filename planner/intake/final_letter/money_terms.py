"""Money of a letter beside what was agreed: base, bonus, sign-on, relocation, refresher."""

from collections.abc import Iterator

from planner.intake.final_letter.findings import FinalOutcome, LetterFinding
from planner.intake.final_letter.letter_terms import LetterTerms
from planner.intake.letters.review.row_text import value_text
from planner.plan import Offer
from planner.plan.fields.terms import Clawback
from planner.plan.registry import FIELDS
from planner.values import Unit, shown

SLIP = 0.5
"""Money that counts as no difference; a base by the half month is rounded."""
SHARE_SLIP = 0.0005
MONTHS_APART = 2
"""Months by which a payment may be later than agreed and still be the same: `within 30 days`."""
PLAIN = (
    ("base", "base", SLIP),
    ("bonus", "bonus_target", SHARE_SLIP),
    ("guaranteed_bonus", "bonus_guaranteed", SLIP),
    ("refresher", "refresher", SLIP),
    ("relocation", "relocation", SLIP),
)
"""Topics of one field, with what counts as no difference."""


def money_findings(agreed: Offer, letter: LetterTerms) -> Iterator[LetterFinding]:
    """Yield a finding for each kind of money that was agreed or is in the letter."""
    for topic, key, slip in PLAIN:
        if made := _plain(topic, key, slip, agreed, letter):
            yield made
    yield from _sign_on(agreed, letter)
    yield from _clawback(agreed, letter)


def _plain(topic: str, key: str, slip: float, agreed: Offer, letter: LetterTerms) -> LetterFinding | None:
    wanted, now = getattr(agreed, key) or 0.0, getattr(letter.offer, key) or 0.0
    label, span = FIELDS[f"Offer.{key}"].about.label, letter.place(key)
    if not wanted and not now:
        return None
    texts = value_text(key, wanted) if wanted else "", value_text(key, now) if now else ""
    if not now:
        return LetterFinding(FinalOutcome.MISSING, topic, label, texts[0])
    outcome = FinalOutcome.MATCHES if abs(wanted - now) <= slip else FinalOutcome.DIFFERS
    return LetterFinding(outcome if wanted else FinalOutcome.NEW, topic, label, *texts, span)


def _sign_on(agreed: Offer, letter: LetterTerms) -> Iterator[LetterFinding]:
    wanted, now = _payments(agreed), _payments(letter.offer)
    if not wanted and not now:
        return
    label = FIELDS["Offer.sign_on"].about.label
    texts = _payments_text(wanted), _payments_text(now)
    if not now:
        yield LetterFinding(FinalOutcome.MISSING, "sign_on", label, texts[0])
        return
    span = letter.place("sign_on.1.amount", "sign_on.0.amount") if len(now) > 1 else None
    span = span or letter.place("sign_on.0.amount", "sign_on")
    if not wanted:
        yield LetterFinding(FinalOutcome.NEW, "sign_on", label, *texts, span)
        return
    same = len(wanted) == len(now) and all(
        abs(a - b) <= SLIP and abs(month - other) <= MONTHS_APART
        for (month, a), (other, b) in zip(wanted, now, strict=True)
    )
    outcome = FinalOutcome.MATCHES if same else FinalOutcome.DIFFERS
    yield LetterFinding(outcome, "sign_on", label, *texts, span)


def _payments(offer: Offer) -> list[tuple[int, float]]:
    return sorted((payment.month, payment.amount) for payment in offer.sign_on if payment.amount)


def _payments_text(payments: list[tuple[int, float]]) -> str:
    amounts = [
        shown(amount, Unit.MONEY) + (f" in month {month}" if place or month > 1 else "")
        for place, (month, amount) in enumerate(payments)
    ]
    return " and ".join(amounts)


def _clawback(agreed: Offer, letter: LetterTerms) -> Iterator[LetterFinding]:
    """Yield how long and how the sign-on is owed back, if the letter says so."""
    wanted, now = _owed(agreed), _owed(letter.offer)
    if now is None:
        return
    label, span = "Pay back if you leave", letter.place(*_places(letter))
    texts = _owed_text(wanted), _owed_text(now)
    if wanted is None:
        yield LetterFinding(FinalOutcome.NEW, "clawback", label, *texts, span)
        return
    outcome = FinalOutcome.MATCHES if wanted == now else FinalOutcome.DIFFERS
    yield LetterFinding(outcome, "clawback", label, *texts, span)


def _places(letter: LetterTerms) -> list[str]:
    paths = [path for path in letter.places if path.startswith("sign_on.") and "clawback" in path]
    return sorted(paths, key=lambda path: not path.endswith("clawback_months"))


def _owed(offer: Offer) -> tuple[Clawback, int] | None:
    owed = [
        (payment.clawback, payment.clawback_months)
        for payment in offer.sign_on
        if payment.clawback is not Clawback.NONE
    ]
    return max(owed, key=lambda item: item[1], default=None)


def _owed_text(owed: tuple[Clawback, int] | None) -> str:
    if owed is None:
        return ""
    how = "in part" if owed[0] is Clawback.PRORATED else "all of it"
    return f"{how}, up to month {owed[1]}"

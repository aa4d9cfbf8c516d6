"""Private hints where a law limits what a sign-on may owe back. The contract's own figure stays as it is.

Never for a recruiter: what a law says of their terms is the user's to bring up. Not legal advice.
"""

import datetime
from collections.abc import Iterator, Sequence
from math import ceil

import numpy as np

from planner.market.laws.clawback_laws import ClawbackLaw
from planner.pay.worth.sign_on_paths import counted_from, owed_back
from planner.plan import Instalment, Offer
from planner.plan.fields.terms import CauseOfLeaving, Clawback
from planner.values import Unit, shown


def clawback_hints(offer: Offer, laws: Sequence[ClawbackLaw], today: datetime.date) -> tuple[str, ...]:
    """Return a sentence for each payment and law whose limit its clawback goes beyond."""
    return tuple(hint for payment in offer.sign_on for hint in payment_hints(payment, offer, laws, today))


def payment_hints(
    payment: Instalment, offer: Offer, laws: Sequence[ClawbackLaw], today: datetime.date
) -> Iterator[str]:
    """Yield the hints on one payment: what goes beyond a law, with its figure and the contract's."""
    last = _last_month(payment)
    if payment.amount <= 0 or last is None:
        return
    signed = today if offer.start is None else min(today, offer.start)
    for law in laws:
        faults = _faults(payment, law, last)
        if not faults or not law.covers(offer.state, offer.metro) or _is_before(law, signed, offer):
            continue
        amount = shown(payment.amount, Unit.MONEY)
        yield (
            f"{law.name} (contracts from {law.start.isoformat()}): repayment of the sign-on of {amount} at "
            f"month {payment.month} {' and '.join(faults)}. {_figures(payment, law, last)}The law: "
            f"{law.terms}. Read on {law.read.isoformat()}; not legal advice."
        )


def lawful_limit(payment: Instalment, law: ClawbackLaw, month: float, leaving: CauseOfLeaving) -> float:
    """Return the most that a lawful term could ask back on leaving at a month, in the offer's currency."""
    if leaving is CauseOfLeaving.LET_GO and not law.let_go:
        return 0.0
    owed = float(owed_back(payment, np.array([month]), leaving)[0])
    last = _last_month(payment)
    if not law.prorated or last is None:
        return owed
    length = last - payment.month
    if law.longest_months is not None:
        length = min(length, law.longest_months)
    gone = 1.0 if length <= 0 else max(month - payment.month, 0.0) / length
    return min(owed, payment.amount * max(0.0, 1.0 - gone))


def _is_before(law: ClawbackLaw, signed: datetime.date, offer: Offer) -> bool:
    """Say whether the contract is older than the law; one that is still to start may be signed under it."""
    return signed < law.start and offer.start is not None and offer.start < law.start


def _last_month(payment: Instalment) -> int | None:
    """Return the month up to which leaving for some cause owes something; None if none does."""
    if not payment.may_be_owed_back or not payment.clawback_months:
        return None
    last = counted_from(payment) + payment.clawback_months
    return last if payment.month < last else None


def _faults(payment: Instalment, law: ClawbackLaw, last: int) -> list[str]:
    faults = []
    if law.prorated and any(payment.clawback_on(leaving) is Clawback.CLIFF for leaving in CauseOfLeaving):
        faults.append("is not prorated")
    if law.longest_months is not None and last - payment.month > law.longest_months:
        faults.append(f"runs longer than {law.longest_months} months")
    if not law.let_go and payment.clawback_on(CauseOfLeaving.LET_GO) is not Clawback.NONE:
        faults.append("is owed even if they let you go without cause, unless the letter says otherwise")
    return faults


def _figures(payment: Instalment, law: ClawbackLaw, last: int) -> str:
    """Say the contract's figure and the law's, leaving halfway: by choice, and let go."""
    month = ceil((payment.month + last) / 2)
    parts = []
    for leaving, how in ((CauseOfLeaving.OWN_CHOICE, "by choice"), (CauseOfLeaving.LET_GO, "let go")):
        owed = float(owed_back(payment, np.array([float(month)]), leaving)[0])
        limit = lawful_limit(payment, law, month, leaving)
        if limit < owed - 0.5:
            contract, lawful = shown(owed, Unit.MONEY), shown(limit, Unit.MONEY)
            parts.append(f"{how}, {contract} by the contract, {lawful} by the law")
    return f"Leaving at month {month}: {'; '.join(parts)}. " if parts else ""

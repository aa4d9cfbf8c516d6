"""What leaving comes to, as lines and a figure: owed before tax, what tax returns, and paper apart."""

from collections.abc import Iterator

import numpy as np

from planner.pay.results import LeaveCurve
from planner.plan import Instalment, Offer
from planner.plan.fields.terms import Clawback, ClawbackFrom
from planner.plan.paths import root
from planner.values import Certainty, Figure, Line, Privacy, Unit, shown

OWED, RETURNED = "Clawback owed, before tax", "Tax that returns with it, an estimate"


def leaving_lines(curve: LeaveCurve, month: int) -> tuple[Line, ...]:
    """Return what is in hand at a month, line by line, and vested paper apart; amounts of 0 are left out."""
    lines = (
        Line("Cash after tax", float(curve.cash[month])),
        Line(f"Vested shares that can be sold{_since(curve)}, after tax", float(curve.vested[month])),
        Line(OWED, -float(curve.clawback[month])),
        Line(RETURNED, float(curve.returned[month])),
        Line(
            f"Apart, not in hand: vested shares that can be sold{_since(curve)}, after tax",
            float(curve.paper[month]),
        ),
    )
    return tuple(line for line in lines if line.value)


def _since(curve: LeaveCurve) -> str:
    """Say from when on shares of a private company are taken to be sold: the stage table assumes it."""
    return f" from month {curve.sold_from} on (an assumption)" if curve.sold_from else ""


def clawback_figure(offer: Offer, curve: LeaveCurve) -> Figure | None:
    """Return the most that leaving owes back, before tax, in the plan's currency; None without a clawback."""
    if not curve.clawback.any():
        return None
    month = int(np.argmax(curve.clawback))
    owed, returned = float(curve.clawback[month]), float(curve.returned[month])
    return Figure(
        "Clawback owed, at most",
        owed,
        Unit.MONEY,
        (
            Line(f"{OWED}, leaving at month {month}", owed),
            Line(RETURNED, returned),
            Line("So it costs you", owed - returned),
            *_terms(offer),
        ),
        Certainty.TARGET,
    )


def _terms(offer: Offer) -> Iterator[Line]:
    for place, payment in enumerate(offer.sign_on, 1):
        if payment.clawback is not Clawback.NONE and payment.clawback_months:
            where = f"{root(offer.id)}.sign_on.{payment.id}.clawback"
            amount = payment.amount * offer.rate
            yield Line(
                f"Payment {place}, {clawback_words(payment)}", amount, where=where, privacy=Privacy.OWN
            )


def clawback_words(payment: Instalment) -> str:
    """Say how a payment is owed back: `owed back, prorated, before month 12 from the start`."""
    how = "prorated" if payment.clawback is Clawback.PRORATED else "all of it"
    start = "the payment" if payment.clawback_from is ClawbackFrom.PAYMENT else "the start"
    return f"owed back, {how}, before {shown(payment.clawback_months, Unit.MONTHS)} from {start}"

"""Payments of a sign-on written as a line.

Written text parses back to the same value, so that a cell can be copied, pasted and edited.
"""

from collections.abc import Sequence

from planner.plan.assumed import is_typed
from planner.plan.entry.number import number_text
from planner.plan.fields.instalment import Instalment
from planner.plan.fields.terms import Clawback, ClawbackFrom, OtherClawback


def write_instalments(instalments: Sequence[Instalment]) -> str:
    """Write payments so that `read_instalments` parses them back."""
    return " + ".join(_write_instalment(instalment) for instalment in instalments)


def _write_instalment(instalment: Instalment) -> str:
    words = [number_text(instalment.amount)]
    if is_typed(instalment, "month"):
        words.append(f"at {instalment.month}")
    others = (instalment.clawback_let_go, instalment.clawback_with_cause)
    if instalment.clawback is not Clawback.NONE or any(other is not OtherClawback.SAME for other in others):
        words.append(
            f"clawback {instalment.clawback_months}"
            if is_typed(instalment, "clawback_months")
            else "clawback"
        )
        if instalment.clawback_from is ClawbackFrom.PAYMENT:
            words.append("from payment")
        if instalment.clawback is not Clawback.CLIFF:
            words.append(instalment.clawback.value)
        for name, other in zip(("let go", "with cause"), others, strict=True):
            if other is not OtherClawback.SAME:
                words.append(f"{name} {'all' if other is OtherClawback.CLIFF else other.value}")
    return " ".join(words)


def paid_at_start(payments: Sequence[Instalment]) -> float | None:
    """Return the amount of a single payment with the first pay that is never owed back; None for others."""
    first = payments[0] if len(payments) == 1 else None
    plain = first is not None and first.month == 1 and first.clawback is Clawback.NONE
    return first.amount if first is not None and plain else None

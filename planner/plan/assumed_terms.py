"""What of a grant and of a payment nobody typed, in words: for the grid, the inspector and what leaves.

A grant with vesting events needs no more, so nothing of its vesting is assumed.
"""

from collections.abc import Sequence

from planner.plan.assumed import GRANT, PAYMENT, VESTING, is_typed
from planner.plan.fields.grant import Grant, Instalment
from planner.plan.fields.terms import Cadence, Clawback

NOT_TYPED = "Assumed, as nobody typed it; letters do not state it. Type it to confirm it."
NOT_CHOSEN = "Assumed, as nobody chose it; it decides the tax. Choose it to confirm it."
CADENCES = {
    Cadence.MONTHLY: "monthly",
    Cadence.QUARTERLY: "quarterly",
    Cadence.SEMIANNUAL: "half-yearly",
    Cadence.ANNUAL: "yearly",
}
_NAMES = {"years": "years", "cadence": "cadence", "cliff": "cliff"}


def assumed_keys(item: Grant | Instalment) -> tuple[str, ...]:
    """Return the keys of the fields whose default decides and that nobody typed."""
    if isinstance(item, Grant):
        return tuple(key for key in GRANT if not is_typed(item, key) and not (item.events and key in VESTING))
    owed = item.clawback is not Clawback.NONE
    keys = PAYMENT if owed else PAYMENT[:1]
    return tuple(key for key in keys if not is_typed(item, key))


def assumed_grant(grant: Grant) -> str:
    """Say what of a grant is not stated and how it is counted: its kind, then its vesting; empty: nothing."""
    kind = "" if is_typed(grant, "kind") else "kind not stated; counted as RSUs"
    return "; ".join(text for text in (kind, assumed_vesting(grant)) if text)


def assumed_vesting(grant: Grant) -> str:
    """Say what of the vesting is not stated and how it is counted; empty where all of it was typed.

    Such as `vesting not stated; counted as 4 years, quarterly, 12-month cliff`.
    """
    keys = tuple(key for key in assumed_keys(grant) if key in VESTING)
    if not keys:
        return ""
    counted = {
        "years": f"{len(grant.years)} years",
        "cadence": CADENCES[grant.cadence],
        "cliff": f"{grant.cliff}-month cliff",
    }
    subject = "vesting" if keys == VESTING else _joined([_NAMES[key] for key in keys])
    return f"{subject} not stated; counted as {', '.join(counted[key] for key in keys)}"


def assumed_payment(payment: Instalment) -> str:
    """Say what of a payment is not stated and how it is counted; empty where all of it was typed."""
    counted = {
        "month": f"month not stated; counted as month {payment.month}",
        "clawback_months": f"clawback months not stated; counted as {payment.clawback_months}",
    }
    return "; ".join(counted[key] for key in assumed_keys(payment))


def assumed_parts(items: Sequence[Grant | Instalment]) -> str:
    """Say of each grant or payment what is not stated and how it is counted; empty where all was typed."""
    found = []
    for place, item in enumerate(items, 1):
        text = assumed_grant(item) if isinstance(item, Grant) else assumed_payment(item)
        if text:
            found.append(f"{'Grant' if isinstance(item, Grant) else 'Payment'} {place}: {text}.")
    return " ".join(found)


def _joined(parts: list[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last

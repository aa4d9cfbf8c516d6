"""Terms of repayment that California no longer allows in contracts from 2026 (AB 692). Not legal advice."""

from planner.pay.worth.sign_on_paths import owed_until
from planner.plan import Instalment, Offer
from planner.plan.fields.terms import Clawback
from planner.values import Unit, shown

SINCE = 2026
LONGEST = 24


def repayment_warnings(offer: Offer) -> tuple[str, ...]:
    """Return one whole sentence for each sign-on payment whose repayment terms look barred."""
    if not _in_california(offer) or (offer.start is not None and offer.start.year < SINCE):
        return ()
    return tuple(
        _warning(instalment)
        for instalment in offer.sign_on
        if instalment.amount > 0 and owed_until(instalment) and _barred(instalment)
    )


def _in_california(offer: Offer) -> bool:
    return offer.state == "CA" or offer.metro.endswith(", CA")


def _barred(instalment: Instalment) -> bool:
    match instalment.clawback:
        case Clawback.NONE:
            return False
        case Clawback.CLIFF:
            return True
        case Clawback.PRORATED:
            return instalment.clawback_months > LONGEST


def _warning(instalment: Instalment) -> str:
    wrong = "is not prorated" if instalment.clawback is Clawback.CLIFF else "runs longer than two years"
    amount, month = shown(instalment.amount, Unit.MONEY), instalment.month
    return (
        f"Repayment of the sign-on of {amount} at month {month} {wrong}: in California (AB 692, contracts "
        "from 2026) such terms must stand in a separate agreement, be prorated, end within two years and "
        "bear no interest. Ask to change them."
    )

"""Problems of sign-on cases: a cause that a recruiter may know and that has no amount."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from planner.plan.fields.plan import PRESENT_ID, Plan
from planner.plan.fields.terms import Cause
from planner.plan.paths import offer_path
from planner.plan.registry import FIELDS
from planner.values import Problem, Severity

OF_PRESENT: Mapping[Cause, str] = MappingProxyType(
    {Cause.UNVESTED: "unvested", Cause.BONUS: "accrued_bonus", Cause.CLAWBACK: "clawback_owed"}
)
"""Fields of the present job with the amount of a cause; bridge and band have no field of their own."""


def cases_without_amount(plan: Plan) -> Iterator[Problem]:
    """Yield a warning for each released cause whose amount is not typed, once a field."""
    seen: set[str] = set()
    for offer in plan.offers:
        for cause in plan.counter(offer.id).release.causes:
            place = _amount_field(offer.id, cause)
            if place is None:
                continue
            column_id, key = place
            where = f"{offer_path(column_id)}.{key}"
            if where in seen or getattr(plan.offer(column_id), key) or plan.unreadable_entries(where):
                continue
            seen.add(where)
            message = (
                f"“{FIELDS[f'Offer.{key}'].about.label}” is released as a cause of the sign-on and has no "
                "amount, so it supports no ask. Type it, or take the release back on Counter."
            )
            yield Problem(where, message, Severity.WARNING)


def _amount_field(offer_id: str, cause: Cause) -> tuple[str, str] | None:
    """Return the column and the field with the amount of a cause; None where it is computed."""
    if cause is Cause.RELOCATION:
        return offer_id, "relocation_cost"
    return (PRESENT_ID, OF_PRESENT[cause]) if cause in OF_PRESENT else None

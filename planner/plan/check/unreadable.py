"""Which figures of an offer an entry that cannot be read takes away.

A figure that the field does not enter stays: pay at face value needs no city, worth needs no posted range.
"""

from planner.plan.fields.plan import Plan
from planner.plan.paths import offer_path
from planner.plan.registry import FIELDS
from planner.plan.schema.about import Group

NO_FIGURE_NEEDS = frozenset(("company", "title", "standing", "start", "deadline", "rate_date", "note"))
ASKS_ALONE_NEED = frozenset(
    (
        *("track", "level", "bonus_individual", "relocation_cost"),
        *(f"{range_}_{end}" for range_ in ("posted", "market", "next") for end in ("min", "max")),
        *("final_base", "final_equity", "final_sign_on", "final_bonus"),
    )
)
"""Fields that enter no pay and no worth."""
PAY_AT_FACE_LACKS = frozenset(
    (
        *("state", "tax_rate", "locality", "local_rate", "metro", "stage"),
        *(key.partition(".")[2] for key, spec in FIELDS.items() if spec.about.group is Group.SHARES),
    )
)
"""Fields of tax, prices and risk: without them an offer has its pay at face value."""


def unreadable_keys(plan: Plan, offer_id: str) -> frozenset[str]:
    """Return the keys of an offer's fields with an entry that cannot be read, within a grant too."""
    if not plan.typed:
        return frozenset()
    above = f"{offer_path(offer_id)}."
    return frozenset(
        path.removeprefix(above).partition(".")[0] for path in plan.unreadable_entries(above[:-1])
    )


def has_face_value(plan: Plan, offer_id: str) -> bool:
    """Whether every entry that pay at face value needs can be read."""
    return unreadable_keys(plan, offer_id) <= NO_FIGURE_NEEDS | ASKS_ALONE_NEED | PAY_AT_FACE_LACKS


def has_tax_and_risk(plan: Plan, offer_id: str) -> bool:
    """Whether the entries that tax, prices and risk need can be read, those of the person too."""
    shared = ("person", "assumptions")
    return not unreadable_keys(plan, offer_id) & PAY_AT_FACE_LACKS and not any(
        map(plan.unreadable_entries, shared)
    )


def without_asks(plan: Plan) -> frozenset[str]:
    """Return the offers with an entry that their asks alone need and that cannot be read."""
    if not plan.typed:
        return frozenset()
    return frozenset(offer.id for offer in plan.offers if unreadable_keys(plan, offer.id) & ASKS_ALONE_NEED)

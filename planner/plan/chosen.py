"""The one offer that a page with room for one is about."""

from planner.plan.fields.offer import Offer
from planner.plan.fields.plan import Plan


def chosen_offer(plan: Plan) -> Offer | None:
    """Return the plan's chosen offer, else the first that is not hidden; None where there is none."""
    seen = [one for one in plan.offers if not one.hidden]
    return next((one for one in plan.offers if one.id == plan.chosen), seen[0] if seen else None)

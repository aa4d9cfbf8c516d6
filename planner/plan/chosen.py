"""The one offer that a page with room for one is about."""

from planner.plan.fields.offer import Offer
from planner.plan.fields.plan import Plan


def chosen_offer(plan: Plan) -> Offer | None:
    """Return the plan's chosen offer, else the first that is not hidden; None where there is none."""
    seen = [offer for offer in plan.offers if not offer.hidden]
    return next((offer for offer in plan.offers if offer.id == plan.chosen), seen[0] if seen else None)

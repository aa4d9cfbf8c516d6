"""What an offer is called wherever it is shown."""

from planner.plan.offer import Offer
from planner.plan.plan import PRESENT_ID, Plan


def title(plan: Plan, offer: Offer) -> str:
    """What a column is called: its company, else its place."""
    if offer.company:
        return offer.company
    if offer.id == PRESENT_ID:
        return "Present job"
    return f"Offer {[one.id for one in plan.offers].index(offer.id) + 1}"

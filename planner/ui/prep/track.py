"""The tracks of interviews, and the one to begin with."""

from planner.market.assumed import resolved
from planner.plan import Plan
from planner.plan.fields.terms import Track

TRACKS = (Track.AI_PM, Track.ML_PM)


def first_track(plan: Plan) -> Track:
    """Return the track of the chosen offer, else of the first that has one; AI PM where none has."""
    ordered = sorted(resolved(plan).offers, key=lambda offer: offer.id != plan.chosen)
    return next((offer.track for offer in ordered if offer.track in TRACKS), Track.AI_PM)

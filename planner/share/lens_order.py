"""The lens in which a recruiter reads stories, and the order of their parts in it."""

from planner.plan.terms import Track
from planner.story.lens import Lens, lens_of
from planner.story.lens_order import HEADINGS, ORDER

__all__ = ["HEADINGS", "ORDER", "told_through"]


def told_through(track: Track) -> Lens:
    """Return the lens that stories are told through: that of the role, impact first where none is known."""
    return lens_of(track) or Lens.IMPACT

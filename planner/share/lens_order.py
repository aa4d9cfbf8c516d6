"""The lens of a role, and the order in which it tells the parts of a story to a reader."""

from collections.abc import Mapping

from planner.plan.terms import Track
from planner.story.lens import Lens, lens_of


def told_through(track: Track) -> Lens:
    """Return the lens that stories are told through: that of the role, impact first where none is known."""
    return lens_of(track) or Lens.IMPACT


ORDER: Mapping[Lens, tuple[str, ...]] = {
    Lens.IMPACT: ("result", "situation", "decision", "signal", "root_cause", "fix", "cost", "lesson"),
    Lens.RISK: ("signal", "root_cause", "fix", "result", "decision", "cost", "situation", "lesson"),
}
"""Keys of the parts: what moved the business first, or what broke and how it was held."""

HEADINGS: Mapping[str, str] = {
    "situation": "Situation",
    "signal": "What showed it",
    "root_cause": "Root cause",
    "decision": "Decision",
    "fix": "What changed",
    "result": "Result",
    "cost": "Cost and trade-off",
    "lesson": "What I took from it",
}
"""What the reader finds over each part."""

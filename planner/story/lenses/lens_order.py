"""The order in which each lens tells the parts of a story on paper, and the words over them."""

from collections.abc import Mapping

from planner.story.lenses.topics import Lens

ORDER: Mapping[Lens, tuple[str, ...]] = {
    Lens.IMPACT: ("result", "situation", "decision", "signal", "root_cause", "fix", "cost", "lesson"),
    Lens.RISK: ("signal", "root_cause", "fix", "result", "decision", "cost", "situation", "lesson"),
}
"""Keys of the parts: what moved the business first, or what broke and how it was contained."""

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

"""The order in which each lens tells the parts of a story, on paper and spoken, and the words over them."""

from collections.abc import Mapping

from planner.story.lenses.topics import Lens

ORDER: Mapping[Lens, tuple[str, ...]] = {
    Lens.IMPACT: ("result", "situation", "decision", "signal", "root_cause", "fix", "cost", "lesson"),
    Lens.RISK: ("signal", "root_cause", "fix", "result", "decision", "cost", "situation", "lesson"),
}
"""Keys of the parts: what moved the business first, or what broke and how it was contained."""

SPOKEN_ORDER: Mapping[Lens, tuple[str, ...]] = {
    Lens.IMPACT: ORDER[Lens.IMPACT],
    Lens.RISK: ("situation", "signal", "root_cause", "decision", "fix", "result", "cost", "lesson"),
}
"""A listener cannot look back, so a risk begins with where it happened."""

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

_SPOKEN: Mapping[str, str] = {
    "signal": "How it showed:",
    "root_cause": "What lay behind it:",
    "fix": "What changed:",
    "lesson": "What I took from it:",
}
LEADS: Mapping[Lens, Mapping[str, str]] = {
    Lens.IMPACT: {
        **_SPOKEN,
        "result": "What it moved:",
        "situation": "Where it started:",
        "decision": "The decision:",
        "cost": "What it took:",
    },
    Lens.RISK: {
        **_SPOKEN,
        "result": "How it held:",
        "situation": "The system, in short:",
        "decision": "What was weighed:",
        "cost": "What it cost:",
    },
}
"""Spoken before each part: words without a fact."""

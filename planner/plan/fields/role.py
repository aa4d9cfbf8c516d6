"""Track and level that the title of a role names: `Senior AI PM`, `Group PM, LLM platform`, `ML PM`."""

import re

from planner.plan.fields.terms import Level, Track

_PRODUCT = re.compile(r"\b(?:[agt]?pms?|product)\b")
_TRACKS = (
    (
        Track.ML_PM,
        re.compile(r"\b(?:ml|mlops|machine[ -]learning|deep[ -]learning|recommendations?|ranking)\b"),
    ),
    (
        Track.AI_PM,
        re.compile(
            r"\b(?:ai|a\.i|gen[ -]?ai|artificial[ -]intelligence|generative|llms?|language[ -]models?|agents?"
            r"|agentic|copilots?|chatbots?)\b"
        ),
    ),
)
_LEVELS = (
    (Level.PRINCIPAL, re.compile(r"\b(?:principal|distinguished|director|head of|vp|vice president)\b")),
    (Level.STAFF, re.compile(r"\b(?:staff|group|gpm|lead)\b")),
    (Level.SENIOR, re.compile(r"\b(?:senior|sr)\b")),
    (Level.MID, re.compile(r"\b(?:associate|apm|junior|jr|mid|ii|entry)\b")),
)


def track_of(title: str) -> Track | None:
    """Return the track of a product manager's title, the first that it names; None if it names none."""
    text = title.casefold()
    if not _PRODUCT.search(text):
        return None
    found = [(match.start(), track) for track, words in _TRACKS if (match := words.search(text))]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def level_of(title: str) -> Level | None:
    """Return the level that a title names, the highest of several; None if it names none."""
    text = title.casefold()
    return next((level for level, words in _LEVELS if words.search(text)), None)

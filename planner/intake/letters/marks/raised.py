"""A range in words that is none: `raise … from $20,000 to $45,000` tells the figure of before and the new."""

import re

from planner.intake.letters.marks.marked_text import MarkedText

FAR = 80
"""Characters before the figures in which the verb is."""
_CHANGE = re.compile(
    r"\b(?:rais|increas|mov|go\b|goes\b|going\b|bump|lift|adjust|chang|improv|revis|upgrad|went\b|rose\b)\w*\b[^.;]*"
    r"\bfrom\s+$",
    re.IGNORECASE,
)


def is_raised(text: MarkedText, sign: str) -> bool:
    """Whether the range of a sign is the way from one figure to another: its high end is what counts."""
    place = text.coded.index(sign)
    return _CHANGE.search(text.coded[max(0, place - FAR) : place]) is not None

"""What the subject of a mail is about: a role so short that the rest of the line is still read."""

import re

from planner.letters.letter import Piece, piece_of
from planner.share import Shared

LONGEST = 50
"""Letters of a name; programs for mail show about 70 of a subject."""
_REST = re.compile(r"\s+[-–—|/]\s|\s*[,;:(\[]")
"""Where a title goes on with what it is about: `Senior PM, Machine Learning Platform (Remote)`."""


def subject_name(shared: Shared) -> Piece:
    """Return the role, or the employer where it has none that is short enough; else the offer."""
    where = f"offers.{shared.offer_id}"
    for name, key in ((shared.role, "title"), (shared.company, "company")):
        if short := _short(name):
            return piece_of(short, f"{where}.{key}")
    return Piece("Your offer")


def _short(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    first = _REST.split(name, maxsplit=1)[0]
    return first if len(first) <= LONGEST else ""

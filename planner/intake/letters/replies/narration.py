"""A text in which one person tells what both sides named: `Countered at 230, they came back 222`."""

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from msgspec import Struct

from planner.intake.letters.replies.grammar import ReplyGrammar
from planner.intake.letters.results import Span
from planner.plan.fields.round import Who

_ADDRESSED = re.compile(r"\b(?:we|we'[a-z]+|our|ours|your|you'[a-z]+)\b", re.IGNORECASE)
"""Words of who writes to the other side and tells nobody else."""
_STANDS_NOW = re.compile(
    r"(?P<said>[^,;.:\n\d]{3,40}[,;])(?=\s*(?:and\s+)?(?:(?:it's\s+)?now\b|[^,;.:\n]{1,24}\snow\b))",
    re.IGNORECASE,
)
"""An ask without a figure, behind which the words give the present amount: `pushed back, 200 base now`."""
OPENINGS = ".,;:!?>→-–—•*\n("
BRACKET = 60
"""Characters of a remark in brackets, behind which the side before it acts on."""


class Narration(Struct, frozen=True):
    """Places from which on a side is the one that acts."""

    places: tuple[int, ...]
    sides: tuple[Who, ...]

    def parts_of(self, sentence: Span) -> tuple[tuple[Span, Who | None], ...]:
        """Return a sentence in parts by who acts in each; None before anybody does."""
        first, last = bisect_right(self.places, sentence.start), bisect_left(self.places, sentence.end)
        edges = [sentence.start, *self.places[first:last], sentence.end]
        return tuple((Span(start, end), self._side_at(start)) for start, end in pairwise(edges))

    def _side_at(self, place: int) -> Who | None:
        index = bisect_right(self.places, place) - 1
        return self.sides[index] if index >= 0 else None


def narration_of(plain: str, part: Span, grammar: ReplyGrammar) -> Narration | None:
    """Return who acts where in a part that one person tells; None if only one side speaks in it."""
    if _ADDRESSED.search(plain, part.start, part.end):
        return None
    marks: dict[int, Who] = {}
    for pattern, side in ((grammar.you, Who.YOU), (grammar.they, Who.THEY)):
        marks |= {match.start(): side for match in pattern.finditer(plain, part.start, part.end)}
    for match in grammar.you_opening.finditer(plain, part.start, part.end):
        head = plain[part.start : match.start()].rstrip(" ")
        if (not head or head[-1] in OPENINGS) and match.start() not in marks:
            marks[match.start()] = Who.YOU
    if Who.YOU not in marks.values():
        return None
    for place in [place for place, side in marks.items() if side is Who.YOU]:
        if amount_now := _STANDS_NOW.match(plain, place, part.end):
            marks.setdefault(amount_now.end("said"), Who.THEY)
    places = sorted(marks)
    for place in places:
        opened, closed = plain.rfind("(", part.start, place), plain.find(")", place, place + BRACKET)
        earlier = [marks[other] for other in sorted(marks) if other < opened]
        if opened >= 0 and plain.find(")", opened, place) < 0 <= closed and earlier:
            marks.setdefault(closed + 1, earlier[-1])
    places = sorted(marks)
    return Narration(tuple(places), tuple(marks[place] for place in places))

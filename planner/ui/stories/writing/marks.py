"""What the words of a story earned or lost, as marks in one text. No Qt: it counts letters as Python does.

Qt counts in UTF-16, where an emoji takes two places: `Places` turns one count into the other.
"""

from bisect import bisect_right
from dataclasses import dataclass

from planner.story.rubric.judgement import Judgement
from planner.ui.frame.explained import Explained


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text that earned (`points` above 0) or lost points, and why."""

    start: int
    end: int
    name: str
    points: float
    why: str

    @property
    def earned(self) -> bool:
        """Whether it speaks for the story."""
        return self.points > 0

    @property
    def value(self) -> str:
        """The points with their sign: `+4`, `−6`."""
        return signed(self.points)

    @property
    def said(self) -> Explained:
        """The mark as the explain bar tells it."""
        return Explained(self.name, self.value, self.why, wrong=not self.earned)


class Places:
    """Places in a text, as Python counts and as Qt counts."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, letter in enumerate(text) if letter > "\uffff"]
        self._wide_qt = [place + before for before, place in enumerate(self._wide)]

    def in_qt(self, place: int) -> int:
        """Qt's count of a Python place."""
        return place + bisect_right(self._wide, place - 1)

    def in_python(self, place: int) -> int:
        """Python's count of a place in Qt."""
        return place - bisect_right(self._wide_qt, place - 1)


def marks_of(judgement: Judgement, part: str) -> tuple[Mark, ...]:
    """Return the marks in one part, those that earned before those that lost, so that loss is drawn above."""
    earned = (
        Mark(remark.start, remark.end, remark.criterion.value.capitalize(), remark.points, remark.why)
        for remark in judgement.remarks
        if remark.part == part
        and remark.points > 0  # what lost points stands among the lints, with a way out
    )
    lints = (
        Mark(lint.start, lint.end, lint.kind.capitalize(), -abs(lint.points), f"{lint.why} {lint.better}")
        for lint in judgement.lints
        if lint.part == part
    )
    return tuple(sorted((*earned, *lints), key=lambda mark: (not mark.earned, mark.start)))


def mark_at(marks: tuple[Mark, ...], place: int) -> Mark | None:
    """Return the mark at a place, the shortest of several; a loss before a gain of the same length."""
    there = [mark for mark in marks if mark.start <= place <= mark.end]
    return min(there, key=lambda mark: (mark.end - mark.start, mark.earned), default=None)


def signed(points: float) -> str:
    """Write points with their sign and a true minus."""
    return f"{points:+.1f}".removesuffix(".0").replace("-", "−")

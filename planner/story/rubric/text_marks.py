"""Marks in the text of one part of a story: the words that earned or lost points or were copied, and why."""

from msgspec import Struct

from planner.story.flags.flag import FlagKind
from planner.story.flags.marks import flag_mark
from planner.story.rubric.judgement import Judgement


class TextMark(Struct, frozen=True):
    """A stretch of a text that earned (`points` above 0) or lost points, and why; copied words do neither."""

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
        """The points with their sign: `+4`, `−6`; empty where there are none."""
        return signed(self.points) if self.points else ""

    @property
    def text(self) -> str:
        """All of the mark in one line."""
        return f"{' '.join(filter(None, (self.name, self.value)))}. {self.why}"


def marks_of(judgement: Judgement, part: str) -> tuple[TextMark, ...]:
    """Return the marks in one part, those that earned before those that lost, so that loss is drawn above."""
    earned = (
        TextMark(remark.start, remark.end, remark.criterion.label, remark.points, remark.why)
        for remark in judgement.remarks
        if remark.part == part
        and remark.points > 0  # lost points are listed with the lints, each with a way out
    )
    lints = (
        TextMark(lint.start, lint.end, lint.kind.capitalize(), -abs(lint.points), f"{lint.why} {lint.better}")
        for lint in judgement.lints
        if lint.part == part
    )
    copied = (
        TextMark(flag.start, flag.end, flag_mark(flag).label, 0, flag_mark(flag).text)
        for flag in judgement.flags
        if flag.kind is FlagKind.COPIED and flag.part == part
    )
    return tuple(sorted((*earned, *lints, *copied), key=lambda mark: (not mark.earned, mark.start)))


def mark_at(marks: tuple[TextMark, ...], place: int) -> TextMark | None:
    """Return the mark at a place, the shortest of several; a loss before a gain of the same length."""
    there = [mark for mark in marks if mark.start <= place <= mark.end]
    return min(there, key=lambda mark: (mark.end - mark.start, mark.earned), default=None)


def signed(points: float) -> str:
    """Write points with their sign and a true minus."""
    return f"{points:+.1f}".removesuffix(".0").replace("-", "−")

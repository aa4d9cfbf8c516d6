"""Notes on a score: a short mark for a list, and lines with a question for a story's page."""

from collections.abc import Iterator

from msgspec import Struct

from planner.story.flags.flag import Flag, FlagKind
from planner.story.rubric.judgement import Judgement

ANSWER = "An answer, not something that happened"
MOST_UNANSWERED = 1
"""Doubts about figures with which a story is still offered to a letter."""

_LABELS = {
    FlagKind.STUFFED: "Words without a story",
    FlagKind.NEGATED: "What was not done",
    FlagKind.NO_OWNER: "Nobody acts",
    FlagKind.IMPLAUSIBLE: "A figure to explain",
    FlagKind.CONTRADICTION: "Words against figures",
    FlagKind.COPIED: "Copied",
    FlagKind.NO_MODEL: "Not about a model",
    FlagKind.NOT_OWN: "Told of someone else",
    FlagKind.PRECISE: "Many digits",
    FlagKind.UNOWNED: "Revenue of a company",
}
"""Flags that a page shows; the others are in the cap."""
_SHORT = (
    (FlagKind.COPIED, "copied"),
    (FlagKind.STUFFED, "no story"),
    (FlagKind.NO_MODEL, "no model"),
)


class StoryMark(Struct, frozen=True):
    """A note on a score: what it is, why with its question, and the words that it is about."""

    label: str
    text: str
    part: str = ""
    start: int = 0
    end: int = 0


def short_mark(judgement: Judgement, *, is_retold: bool = False, answer: str = "") -> str:
    """Return a few words for a list; empty where the score says it all."""
    if judgement.is_hypothetical:
        return "an answer"
    marks = [text for kind, text in _SHORT if judgement.has_flag(kind)]
    if is_retold:
        marks.append("told already")
    if not may_be_offered(judgement, answer):
        marks.append("figures asked about")
    if judgement.cap and not marks:
        marks.append("capped")
    return marks[0] if marks else ""


def story_marks(judgement: Judgement, answer: str = "") -> Iterator[StoryMark]:
    """Return the notes on a score: the answer's mark, the cap, and each kind of flag once."""
    if judgement.is_hypothetical:
        yield StoryMark(ANSWER, "It counts nothing as evidence. What came of it?")
    if cap := judgement.cap:
        yield StoryMark(f"At most {cap.most}", f"{cap.why} {cap.question}")
    by_kind: dict[tuple[FlagKind, str], Flag] = {}
    for flag in judgement.flags:
        by_kind.setdefault((flag.kind, flag.doubt), flag)
    for flag in by_kind.values():
        is_answered = flag.kind.doubts_figures and bool(answer.strip())
        if flag.kind in _LABELS and not is_answered:
            yield flag_mark(flag)


def flag_mark(flag: Flag) -> StoryMark:
    """Return the note on a flag that a page shows; KeyError for one that is in the cap."""
    text = " ".join(filter(None, (flag.why, _COUNTS.get(flag.kind, ""), flag.question)))
    return StoryMark(_LABELS[flag.kind], text, flag.part, flag.start, flag.end)


_COUNTS = {
    FlagKind.COPIED: "It counts nothing as evidence.",
    FlagKind.NO_MODEL: "Less of its score counts as evidence.",
}


def unanswered(judgement: Judgement, answer: str) -> tuple[Flag, ...]:
    """Return the doubts about figures that the writer has not answered."""
    if answer.strip():
        return ()
    return tuple(flag for flag in judgement.flags if flag.kind.doubts_figures)


def may_be_offered(judgement: Judgement, answer: str) -> bool:
    """Whether a story may be offered to a letter: not while two of its figures are in doubt."""
    return len(unanswered(judgement, answer)) <= MOST_UNANSWERED

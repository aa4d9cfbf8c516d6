"""An answer about what one would do, judged on a ladder of its own: it is a diagnosis, not a story.

Signal named, causes told apart, slice named, a test, a decision with a threshold: 50 points at most.
"""

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from planner.story.flags.diagnosis_words import DiagnosisWords
from planner.story.rubric.items import Criterion


class Rung(Enum):
    """One step of the ladder: its criterion, its points, and what to say to earn them."""

    SIGNAL = (Criterion.SCAR_TISSUE, 10, "Name the signal: which metric moved, by how much.")
    ISOLATE = (Criterion.JUDGMENT, 15, "Tell the causes apart: input shift, weights, code or upstream.")
    SLICE = (Criterion.SPECIFICS, 10, "Name the slice where you would look first.")
    TEST = (Criterion.EMPATHY, 5, "Say which test tells the causes apart.")
    DECISION = (Criterion.OWNERSHIP, 10, "Say what you would decide, and at which figure.")

    def __init__(self, criterion: Criterion, most: int, missing: str) -> None:
        self.criterion = criterion
        self.most = most
        self.missing = missing


class RungScore(Struct, frozen=True):
    """What a rung earned, by the words `start:end` of the text; 0 points have no words."""

    rung: Rung
    points: int
    start: int = 0
    end: int = 0


PART_OF_ISOLATION = 8
"""Points for telling causes apart where only one is named."""
DECISION_ALONE = 4
"""Points for a decision without a threshold."""
_HAVE = "have"
IDLE_MOST = 8
"""Points at most for an answer that only talks to people and looks at logs."""


def conditional_at(text: str, words: DiagnosisWords) -> int:
    """Return where a sentence begins to tell what one would do or would have done; -1 where it does not."""
    regrets = words.counterfactual.search(text) if _HAVE in text else None  # the word is quick to look for
    match = regrets or words.would.search(text)
    return match.start() if match else -1


def diagnosis_ladder(text: str, words: DiagnosisWords) -> tuple[RungScore, ...]:
    """Return every rung with what it earned, from the bottom up."""
    rungs = tuple(_rungs(text, words))
    if not words.idle.search(text) or any(score.points for score in rungs if score.rung in _TELLING):
        return rungs
    left = IDLE_MOST
    capped = []
    for score in rungs:
        points = min(score.points, left)
        left -= points
        capped.append(
            RungScore(score.rung, points, score.start, score.end) if points else RungScore(score.rung, 0)
        )
    return tuple(capped)


_TELLING = (Rung.ISOLATE, Rung.SLICE, Rung.TEST)


def _rungs(text: str, words: DiagnosisWords) -> Iterator[RungScore]:
    sources = {match.group().lower() for match in words.sources.finditer(text)}
    threshold = words.threshold.search(text)
    for rung, pattern, points in (
        (Rung.SIGNAL, words.signal, Rung.SIGNAL.most),
        (Rung.ISOLATE, words.isolate, Rung.ISOLATE.most if len(sources) > 1 else PART_OF_ISOLATION),
        (Rung.SLICE, words.slice, Rung.SLICE.most),
        (Rung.TEST, words.test, Rung.TEST.most),
        (Rung.DECISION, words.decision, Rung.DECISION.most if threshold else DECISION_ALONE),
    ):
        match = pattern.search(text)
        yield RungScore(rung, points, *match.span()) if match else RungScore(rung, 0)

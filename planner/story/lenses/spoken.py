"""A story as it is told in 80 seconds: five stretches, each with the time at which it begins.

No heading is said, and no name of a part. Both lenses tell in this order; the lens chooses the sentences.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

WORDS_A_SECOND = 2.5
"""Of calm speech: 150 words a minute."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the telling: for the margin `label`, its seconds, and the parts of a story it draws on."""

    label: str
    seconds: int
    parts: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words fit into it."""
        return round(self.seconds * WORDS_A_SECOND)


STRETCHES = (
    Stretch("the trouble", 15, ("situation",)),
    Stretch("what you saw", 20, ("signal", "root_cause")),
    Stretch("what you chose, and against what", 25, ("decision", "fix")),
    Stretch("what came of it", 15, ("result", "cost")),
    Stretch("what you do earlier now", 5, ("lesson",)),
)
BEGINS: tuple[int, ...] = tuple(accumulate((stretch.seconds for stretch in STRETCHES), initial=0))[:-1]
"""Seconds at which each stretch begins."""
SECONDS = sum(stretch.seconds for stretch in STRETCHES)


@dataclass(frozen=True, slots=True)
class SpokenStretch:
    """What is said in one stretch, which begins `at` so many seconds."""

    at: int
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(self.sentences)

    @property
    def mark(self) -> str:
        """When it begins: “0:35”."""
        return f"{self.at // 60}:{self.at % 60:02}"


def by_stretch(parts: Mapping[str, Sequence[str]]) -> Iterator[SpokenStretch]:
    """Yield the stretches that have something to say, of sentences by part."""
    for at, stretch in zip(BEGINS, STRETCHES, strict=True):
        sentences = tuple(sentence for part in stretch.parts for sentence in parts.get(part, ()))
        if sentences:
            yield SpokenStretch(at, sentences)


def by_time(sentences: Sequence[str]) -> Iterator[SpokenStretch]:
    """Yield one text in its own order, in stretches that begin at the marks as its sentences reach them."""
    stretches: dict[int, list[str]] = {}
    spoken = 0.0
    for sentence in sentences:
        at = max(begin for begin in BEGINS if begin <= spoken)
        stretches.setdefault(at, []).append(sentence)
        spoken += len(sentence.split()) / WORDS_A_SECOND
    for at, stretch in stretches.items():
        yield SpokenStretch(at, tuple(stretch))

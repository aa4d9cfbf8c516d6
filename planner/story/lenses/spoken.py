"""A story as it is told in 80 seconds: five stretches, each with the time at which it begins.

No heading is said, and no name of a part. An AI PM begins with what came of it, an ML PM with what broke; a
story that is one text keeps its own order.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from msgspec import Struct

from planner.story.lenses.topics import Lens

WORDS_A_SECOND = 2.5
"""Of calm speech: 150 words a minute."""


class Stretch(Struct, frozen=True):
    """A stretch of the telling: for the margin `label`, its seconds, and the parts of a story it draws on."""

    label: str
    seconds: int
    parts: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words fit into it."""
        return round(self.seconds * WORDS_A_SECOND)


_TROUBLE = Stretch("the trouble", 15, ("situation",))
_SEEN = Stretch("what you saw", 20, ("signal", "root_cause"))
_LESSON = Stretch("what you do earlier now", 5, ("lesson",))
_CHOICE = "what you chose, and against what"
STRETCHES: Mapping[Lens, tuple[Stretch, ...]] = {
    Lens.IMPACT: (
        Stretch("what came of it", 15, ("result",)),
        _TROUBLE,
        _SEEN,
        Stretch(_CHOICE, 25, ("decision", "fix", "cost")),
        _LESSON,
    ),
    Lens.RISK: (
        _SEEN,
        _TROUBLE,
        Stretch(_CHOICE, 25, ("decision", "fix")),
        Stretch("what came of it", 15, ("result", "cost")),
        _LESSON,
    ),
}
TEXT_BEGINS = (0, 15, 35, 60, 75)
"""Seconds at which the stretches of one text begin: trouble, what you saw, chose, what came of it, lesson."""
SECONDS = sum(stretch.seconds for stretch in STRETCHES[Lens.IMPACT])


class SpokenStretch(Struct, frozen=True):
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


def by_stretch(parts: Mapping[str, Sequence[str]], lens: Lens) -> Iterator[SpokenStretch]:
    """Yield the stretches of a lens that have something to say, of sentences by part."""
    seconds = (stretch.seconds for stretch in STRETCHES[lens])
    for at, stretch in zip(accumulate(seconds, initial=0), STRETCHES[lens], strict=False):
        sentences = tuple(sentence for part in stretch.parts for sentence in parts.get(part, ()))
        if sentences:
            yield SpokenStretch(at, sentences)


def by_time(sentences: Sequence[str]) -> Iterator[SpokenStretch]:
    """Yield one text in its own order, in stretches that begin at the marks as its sentences reach them."""
    stretches: dict[int, list[str]] = {}
    spoken = 0.0
    for sentence in sentences:
        at = max(begin for begin in TEXT_BEGINS if begin <= spoken)
        stretches.setdefault(at, []).append(sentence)
        spoken += len(sentence.split()) / WORDS_A_SECOND
    for at, stretch in stretches.items():
        yield SpokenStretch(at, tuple(stretch))

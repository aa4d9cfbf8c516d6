"""Finds percentages of nothing: “I raised it by 30%, then by another 12%” names no thing that they are of."""

from collections.abc import Sequence

from planner.story.rubric.passages import Passage
from planner.story.text.quantity import Kind
from planner.story.text.vocabulary import Meaning

_SHARES = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE, Kind.RATIO)
_NAMED = (Meaning.GOOD_METRIC, Meaning.BAD_METRIC, Meaning.RESEARCH, Meaning.COST, Meaning.BROKE)


def of_nothing(passages: Sequence[Passage]) -> bool:
    """Whether all figures of a text are shares, and no adjacent word names what they are of."""
    figures = [figure for passage in passages for figure in passage.sentence.measured]
    if not figures or any(figure.kind not in _SHARES for figure in figures):
        return False
    return not any(
        passage.sentence.of(*_NAMED) or passage.sentence.lexicon.flags.thing.search(passage.text)
        for passage in passages
        if passage.sentence.measured
    )

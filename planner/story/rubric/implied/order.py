"""Where the writer of a story mends: before it come the trouble and the search, after it the result."""

from collections.abc import Sequence

from planner.story.rubric.implied.clues import (
    is_trouble,
    let_know,
    look,
    present_act,
    remedy,
    works,
    works_now,
)
from planner.story.rubric.passages import Passage
from planner.story.text.expressions import Expression


def first_remedy(passages: Sequence[Passage]) -> int:
    """Return the place of the first passage in which the writer mends; their number if there is none.

    That is their first act after trouble: what they did before it is how the story begins. Without trouble
    it is their first act; without an act, the first that says what a thing does now: “it now rings me”.
    """
    trouble = first_trouble(passages)
    acts = [place for place, passage in enumerate(passages) if remedy(passage.sentence)]
    if acts and acts[-1] >= trouble:
        return next(place for place in acts if place >= trouble)
    for shows, rest in ((works_now, 0), (present_act, trouble + 1), (works, trouble + 1)):
        for place, passage in enumerate(passages[rest:], rest):
            if shows(passage.sentence):
                return place
    return acts[0] if acts else len(passages)


def first_trouble(passages: Sequence[Passage]) -> int:
    """Return the place of the first passage that tells of trouble or how it was seen, else their number."""
    places = (place for place, passage in enumerate(passages) if _begins(passage))
    return next(places, len(passages))


def _begins(passage: Passage) -> bool:
    sentence = passage.sentence
    return is_trouble(sentence) or bool(let_know(sentence) or look(sentence))


def last_remedy(passages: Sequence[Passage]) -> int:
    """Return the place of the last passage in which the writer mends; their number if there is none."""
    acts = (place for place in reversed(range(len(passages))) if remedy(passages[place].sentence))
    return max(next(acts, 0), first_remedy(passages))


def mending_act(passages: Sequence[Passage]) -> tuple[Passage, Expression] | None:
    """Return the act by which the writer first mends, and where; None where a thing only works otherwise."""
    place = first_remedy(passages)
    if place == len(passages):
        return None
    sentence = passages[place].sentence
    act = remedy(sentence) or (None if works_now(sentence) else present_act(sentence))
    return (passages[place], act) if act else None


def is_mended(passages: Sequence[Passage]) -> bool:
    """Whether the writer, alone or with others, mends something after trouble."""
    mended = mending_act(passages)
    if mended is None:
        return False
    before = passages[: passages.index(mended[0]) + 1]
    return any(is_trouble(passage.sentence) for passage in before)

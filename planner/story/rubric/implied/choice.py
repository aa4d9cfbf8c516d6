"""What a story shows of choosing, in any words: what else was wanted, less than a model, the choice.

“Data science would rather have trained a new one.” “A receptionist calls those.” An act that mends, against
what somebody else wanted or at a price, was decided.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from planner.story.flags.caps import is_told_in_parts
from planner.story.rubric.implied.clues import look, works, works_now
from planner.story.rubric.implied.order import first_remedy, first_trouble, mending_act
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage, texts_by_part
from planner.story.rubric.scoring import Find
from planner.story.text.agency import Agent
from planner.story.text.expressions import Expression
from planner.story.text.sentence_analysis import MOST_SENTENCES, SentenceAnalysis
from planner.story.text.vocabulary import Meaning

Shown = tuple[Passage, Find]
WEIGHED, LESS, CHOSEN, CHOSEN_TOGETHER, CHANGED, ACTED, ACTED_TOGETHER = 7, 5, 9, 4, 5, 6, 3


def implied_alternative(passages: Sequence[Passage]) -> Shown | None:
    """Return what else was wanted or at hand, once the trouble was there."""
    if first_remedy(passages) == len(passages):
        return None
    for passage in passages[first_trouble(passages) :]:
        if place := _other_way(passage.sentence):
            return passage, Find(Item.WEIGHED, WEIGHED, *place, "It says what else was wanted.")
    return None


@lru_cache(maxsize=MOST_SENTENCES)
def _other_way(sentence: SentenceAnalysis) -> tuple[int, int] | None:
    match = sentence.lexicon.arc.other_way.search(sentence.text)
    return match.span() if match else None


def implied_less(passages: Sequence[Passage]) -> Shown | None:
    """Return what was enough in place of a model, from where the writer mends."""
    for passage in passages[first_remedy(passages) :]:
        if place := _less_than_model(passage.sentence):
            return passage, Find(Item.NO_MODEL, LESS, *place, "Less than a model was enough.")
    return None


@lru_cache(maxsize=MOST_SENTENCES)
def _less_than_model(sentence: SentenceAnalysis) -> tuple[int, int] | None:
    match = sentence.lexicon.arc.less_than_model.search(sentence.text)
    return match.span() if match else None


def implied_act(passages: Sequence[Passage]) -> Shown | None:
    """Return the act by which the writer mends, in the present tense: “I take out this feature”."""
    mended = mending_act(passages)
    if mended is None:
        return None
    passage, act = mended
    return passage, Find(
        Item.ACTED,
        ACTED if act.agent is Agent.MINE else ACTED_TOGETHER,
        act.start,
        act.end,
        "What you did.",
    )


def implied_choice(passages: Sequence[Passage], shown: Mapping[Item, Sequence[Shown]]) -> Shown | None:
    """Return the act that mends, where another way was open or the story says what it cost somebody.

    None in a story of several parts: it has one for the decision, which its writer left empty.
    """
    if not (shown[Item.WEIGHED] or shown[Item.BOTH_SIDES]) or is_told_in_parts(texts_by_part(passages)):
        return None
    mended = mending_act(passages)
    if mended is None:
        return _had_changed(passages)
    passage, act = mended
    if is_task(passage, act):
        return None
    points = CHOSEN if act.agent is Agent.MINE else CHOSEN_TOGETHER
    why = "What you had changed, and there was another way or a price."
    return passage, Find(Item.DECIDED, points, act.start, act.end, why)


def is_task(passage: Passage, act: Expression) -> bool:
    """Whether an act is a task more than a choice, without a figure: “I set up a committee”."""
    if passage.sentence.firm or act.words.lower() in _MADE:
        return act.meaning is Meaning.WEAK and not passage.sentence.firm
    return act.meaning in (Meaning.BUILT, Meaning.WEAK)


_MADE = frozenset(("made", "built", "wrote"))
"""What may be the repair itself: “we made longer answers”."""


def _had_changed(passages: Sequence[Passage]) -> Shown | None:
    """Return what a thing does now, where the writer had looked: “I watched doctors. It only fills in …”."""
    mends = first_remedy(passages)
    if mends == len(passages) or not any(look(passage.sentence) for passage in passages[:mends]):
        return None
    place = works_now(passages[mends].sentence) or works(passages[mends].sentence)
    why = "What it does now, since you looked."
    return (passages[mends], Find(Item.DECIDED, CHANGED, *place, why)) if place else None

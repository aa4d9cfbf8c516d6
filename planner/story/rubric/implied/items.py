"""Trouble, signal, decision, change and price by their place in a story, without the words for them.

“It never found the new contracts. I sat with two of them for a day. […] I had the list read each morning. It
takes longer, and one clerk grumbles.” Each is worth less than where it is named.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from planner.story.flags.caps import is_told_in_parts
from planner.story.rubric.implied.change import change_between
from planner.story.rubric.implied.choice import (
    CHOSEN,
    LESS,
    WEIGHED,
    implied_act,
    implied_alternative,
    implied_choice,
    implied_less,
    is_task,
)
from planner.story.rubric.implied.clues import look, remedy, works, works_now
from planner.story.rubric.implied.order import first_remedy, mending_act
from planner.story.rubric.implied.price import MEASURED, implied_price
from planner.story.rubric.implied.signal import LET_KNOW, implied_signal
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage, texts_by_part
from planner.story.rubric.scoring import Find, finds
from planner.story.text.agency import Agent

Shown = tuple[Passage, Find]

TROUBLE, MENDED, FIX, DECISION, WORK = 4, 3, 4, 5, 4
"""Points of each, less than where it is named."""
SHARED_DECISION = 3


def implied_trouble(passages: Sequence[Passage]) -> Shown | None:
    """Return what did not go as it should, before the writer mends."""
    for passage in passages[: first_remedy(passages)]:
        if passage.sentence.tells and (wrong := _wrong(passage)):
            return passage, Find(Item.FAILURE, TROUBLE, *wrong, "It says what did not go as it should.")
    return None


def _mended_trouble(passages: Sequence[Passage], shown: Mapping[Item, Sequence[Shown]]) -> Shown | None:
    """Return how it came to the writer, where they then mend it and a measure changes: that was trouble."""
    mends = first_remedy(passages)
    before, after = passages[:mends], passages[mends:]
    seen = next((find for find in shown[Item.SIGNAL] if find[0] in before), None) or implied_signal(passages)
    is_changed = any(passage in after for passage, _ in shown[Item.CHANGE])
    if seen is None or seen[0] not in before or not (is_changed or change_between(passages)):
        return None
    passage, find = seen
    why = "It says what came to you, and you mended it."
    return passage, Find(Item.FAILURE, MENDED, find.start, find.end, why)


def _wrong(passage: Passage) -> tuple[int, int] | None:
    words = passage.sentence.lexicon.flags
    match = words.went_wrong.search(passage.text)
    if match is None and remedy(passage.sentence) is None:
        match = words.bad_thing.search(passage.text)
    return match.span() if match else None


def implied_fix(passages: Sequence[Passage]) -> Shown | None:
    """Return what a thing does now, after the trouble: “it now rings me below ten”."""
    for passage in passages[1:]:
        if place := works_now(passage.sentence):
            return passage, Find(Item.FIX, FIX, *place, "What it does now.")
    if mended := mending_act(passages):
        passage, act = mended
        return passage, Find(Item.FIX, FIX, act.start, act.end, "What you had changed.")
    for passage in passages[first_remedy(passages) :]:
        if place := works(passage.sentence):
            return passage, Find(Item.FIX, FIX, *place, "What it does now.")
    return None


def implied_decision(passages: Sequence[Passage], *, of_writer_alone: bool = False) -> Shown | None:
    """Return the first act of the writer that mends what was wrong before it: they decided it.

    None in a story of several parts: it has one for the decision, which its writer left empty.
    """
    if is_told_in_parts(texts_by_part(passages)):
        return None
    in_trouble = False
    for passage in passages:
        shown = finds(passage.sentence, passage.part)
        troubles = [find.start for find in shown if find.item in _TROUBLES]
        if not troubles and (wrong := _wrong(passage)):
            troubles = [wrong[0]]
        act = remedy(passage.sentence)
        is_launch = bool(passage.sentence.lexicon.flags.launches.search(passage.text))
        if act and not (is_task(passage, act) or is_launch) and any(find.item is Item.FIX for find in shown):
            is_after_trouble = in_trouble or any(start < act.start for start in troubles)
        else:
            is_after_trouble = False
        is_mine = act is not None and act.agent is Agent.MINE
        if act and is_after_trouble and (is_mine or not of_writer_alone):
            points = DECISION if is_mine else SHARED_DECISION
            return passage, Find(Item.DECIDED, points, act.start, act.end, "What you had changed.")
        in_trouble = in_trouble or bool(troubles) or look(passage.sentence) is not None
    return None


_TROUBLES = (Item.FAILURE, Item.SIGNAL, Item.CAUSE)


def implied_work(passages: Sequence[Passage]) -> Shown | None:
    """Return the work or the time that the repair takes of somebody, with its figure."""
    for passage in passages[first_remedy(passages) :]:
        words = passage.sentence.lexicon.flags
        taken = words.work_taken.search(passage.text)
        if taken and passage.sentence.figures:
            return passage, Find(Item.PRICE, WORK, *taken.span(), "It says whose time it takes.")
    return None


_FULL = {
    **{Item.DECIDED: DECISION, Item.SIGNAL: LET_KNOW, Item.BOTH_SIDES: MEASURED},
    **{Item.WEIGHED: WEIGHED, Item.NO_MODEL: LESS},
}
"""Items with the points under which what words show may be less than their order shows."""
_SEEKERS: Mapping[Item, Callable[[Sequence[Passage]], Shown | None]] = {
    Item.SIGNAL: implied_signal,
    Item.FIX: implied_fix,
    Item.DECIDED: implied_decision,
    Item.CHANGE: change_between,
    Item.BOTH_SIDES: implied_price,
    Item.PRICE: implied_work,
    Item.WEIGHED: implied_alternative,
    Item.NO_MODEL: implied_less,
    Item.ACTED: implied_act,
}


def implied_items(passages: Sequence[Passage], shown: Mapping[Item, Sequence[Shown]]) -> Iterator[Shown]:
    """Give what a story of trouble and repair shows by its order, of the items that no words show.

    A story without trouble, or without an act that mends, shows nothing by its order; nor does one whose
    figures contradict each other. That a thing works otherwise since the writer looked tells of trouble too.
    """
    if any(passage.sentence.doubts for passage in passages):
        return
    trouble = None if shown[Item.FAILURE] else implied_trouble(passages) or _mended_trouble(passages, shown)
    is_troubled = bool(trouble or shown[Item.CAUSE] or shown[Item.FAILURE]) or (
        implied_signal(passages) is not None and implied_fix(passages) is not None
    )
    if not is_troubled or first_remedy(passages) == len(passages):
        return
    if trouble:
        yield trouble
    known = {item: list(finds) for item, finds in shown.items()}
    for item, seek in _SEEKERS.items():
        if _best(known[item]) < _FULL.get(item, 1) and (implied := seek(passages)):
            known[item].append(implied)
            yield implied
    if _best(known[Item.DECIDED]) < CHOSEN and (chosen := implied_choice(passages, known)):
        yield chosen


def _best(shown: Sequence[Shown]) -> int:
    return max((find.points for _, find in shown), default=0)

"""Trouble, signal, decision, change and price told by their place in a story, without the words for them.

“It never found the new contracts. I sat with two of them for a day. […] I had the list read each morning. It
takes longer, and one clerk grumbles.” Each is worth less than where it is named.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from planner.story.flags.caps import PARTS_OF_A_TOLD_STORY
from planner.story.rubric.implied.change import change_between
from planner.story.rubric.implied.order import first_remedy, look, remedy, works_now
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.rubric.scoring import Find, finds
from planner.story.text.agency import Agent
from planner.story.text.vocabulary import Meaning

Shown = tuple[Passage, Find]

TROUBLE, SIGNAL, FIX, DECISION, PRICE = 4, 4, 4, 5, 6
"""Points of each, less than where it is named."""
SHARED_DECISION = 3


def implied_trouble(passages: Sequence[Passage]) -> Shown | None:
    """Return what did not go as it should, before the writer mends."""
    for passage in passages[: first_remedy(passages)]:
        if passage.sentence.tells and (wrong := _wrong(passage)):
            return passage, Find(Item.FAILURE, TROUBLE, *wrong, "It says what did not go as it should.")
    return None


def _wrong(passage: Passage) -> tuple[int, int] | None:
    match = passage.sentence.lexicon.flags.went_wrong.search(passage.text)
    return match.span() if match else None


def implied_signal(passages: Sequence[Passage]) -> Shown | None:
    """Return where the writer went to look, before they mend; None where nothing is mended after it."""
    mends = first_remedy(passages)
    if mends == len(passages):
        return None
    for passage in passages[: mends + 1]:
        if passage.sentence.tells and (looked := look(passage.sentence)):
            why = "It says how you came to see it."
            return passage, Find(Item.SIGNAL, SIGNAL, looked.start, looked.end, why)
    return None


def implied_fix(passages: Sequence[Passage]) -> Shown | None:
    """Return what a thing does now, after the trouble was told: “it now rings me below ten”."""
    for passage in passages[1:]:
        if place := works_now(passage.sentence):
            return passage, Find(Item.FIX, FIX, *place, "What it does now.")
    return None


def implied_decision(passages: Sequence[Passage], *, of_writer_alone: bool = False) -> Shown | None:
    """Return the first deed of the writer that mends what was told before it: they decided it.

    None in a story of several parts: it has one for the decision, which its writer left empty.
    """
    if len({passage.part for passage in passages}) >= PARTS_OF_A_TOLD_STORY:
        return None
    in_trouble = False
    for passage in passages:
        shown = finds(passage.sentence, passage.part)
        troubles = [find.start for find in shown if find.item in _TROUBLES]
        if not troubles and (wrong := _wrong(passage)):
            troubles = [wrong[0]]
        deed = remedy(passage.sentence)
        is_launch = bool(passage.sentence.lexicon.flags.launches.search(passage.text))
        is_building = deed is not None and deed.meaning in _BUILDING and not passage.sentence.firm
        if deed and not (is_building or is_launch) and any(find.item is Item.FIX for find in shown):
            is_after_trouble = in_trouble or any(start < deed.start for start in troubles)
        else:
            is_after_trouble = False
        is_mine = deed is not None and deed.agent is Agent.MINE
        if deed and is_after_trouble and (is_mine or not of_writer_alone):
            points = DECISION if is_mine else SHARED_DECISION
            return passage, Find(Item.DECIDED, points, deed.start, deed.end, "What you had changed.")
        in_trouble = in_trouble or bool(troubles)
    return None


_BUILDING = (Meaning.BUILT, Meaning.WEAK)
"""What is a task more than a choice, without a figure: “I set up a committee”."""
_TROUBLES = (Item.FAILURE, Item.SIGNAL, Item.CAUSE)


def implied_price(passages: Sequence[Passage]) -> Shown | None:
    """Return who minded or what got harder, after the writer mended."""
    for passage in passages[first_remedy(passages) + 1 :]:
        if match := passage.sentence.lexicon.flags.price_paid.search(passage.text):
            return passage, Find(Item.BOTH_SIDES, PRICE, *match.span(), "What it asked of somebody.")
    return None


_SEEKERS: Mapping[Item, Callable[[Sequence[Passage]], Shown | None]] = {
    Item.SIGNAL: implied_signal,
    Item.FIX: implied_fix,
    Item.DECIDED: implied_decision,
    Item.CHANGE: change_between,
    Item.BOTH_SIDES: implied_price,
}


def implied_items(passages: Sequence[Passage], shown: Mapping[Item, Sequence[Shown]]) -> Iterator[Shown]:
    """Give what a story of trouble and repair shows by its order, of the items that no words show.

    A story without trouble, or without a deed that mends, shows nothing by its order; nor does one whose
    figures contradict each other. That a thing works otherwise since the writer looked tells of trouble too.
    """
    if any(passage.sentence.doubts for passage in passages):
        return
    trouble = None if shown[Item.FAILURE] else implied_trouble(passages)
    is_troubled = bool(trouble or shown[Item.CAUSE] or shown[Item.FAILURE]) or (
        implied_signal(passages) is not None and implied_fix(passages) is not None
    )
    if not is_troubled or first_remedy(passages) == len(passages):
        return
    if trouble:
        yield trouble
    for item, seek in _SEEKERS.items():
        if not shown[item] and (implied := seek(passages)):
            yield implied

"""A telling that is whole, from the trouble to its end, is worth as much by its order as by words.

Each part that its order shows is worth less by itself, since words may mislead; where trouble, signal, cause,
repair and a measured change are all there, and the writer mends, they bear each other out.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from planner.story.flags.caps import is_told_in_parts
from planner.story.rubric.implied.order import first_remedy
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage, texts_by_part
from planner.story.rubric.scoring import Find

Shown = tuple[Passage, Find]

CHAIN = (Item.FAILURE, Item.SIGNAL, Item.CAUSE, Item.FIX, Item.CHANGE)
"""What a whole telling shows."""
_RAISED = (*CHAIN, Item.DECIDED, Item.WEIGHED, Item.BOTH_SIDES)
LEAST_CHANGE = 7
"""Points of a change from which it is measured."""


def is_whole(passages: Sequence[Passage], shown: Mapping[Item, Sequence[Shown]]) -> bool:
    """Whether a story shows all of the chain, a measured change at its end, and an act of its writer.

    None in several parts does: it has one for each, which its writer can fill.
    """
    if is_told_in_parts(texts_by_part(passages)) or not all(shown[item] for item in (*CHAIN, Item.FIGURES)):
        return False
    is_measured = any(find.points >= LEAST_CHANGE for _, find in shown[Item.CHANGE])
    return is_measured and first_remedy(passages) < len(passages)


def raised(shown: Mapping[Item, Sequence[Shown]]) -> dict[Item, list[Shown]]:
    """Return what a whole story shows: parts that earned half of their points or more earn all of them."""
    return {item: list(_full(item, finds) if item in _RAISED else finds) for item, finds in shown.items()}


def _full(item: Item, finds: Iterable[Shown]) -> Iterable[Shown]:
    for passage, find in finds:
        is_half = 2 * find.points >= item.most
        yield passage, replace(find, points=item.most) if is_half else find

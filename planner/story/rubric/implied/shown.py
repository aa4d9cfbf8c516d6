"""All that the sentences of a story show: each item by its words, and what their order shows."""

from collections.abc import Sequence

from planner.story.rubric.implied.cause import implied_cause
from planner.story.rubric.implied.items import Shown, implied_items
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.rubric.scoring import finds


def shown_by(passages: Sequence[Passage]) -> dict[Item, list[Shown]]:
    """Return the sentences that show each item, before it is decided which of them earn."""
    shown: dict[Item, list[Shown]] = {item: [] for item in Item}
    for passage in passages:
        for find in finds(passage.sentence, passage.part):
            shown[find.item].append((passage, find))
    of_order = tuple(implied_items(passages, shown))
    if not shown[Item.CAUSE] and (implied := implied_cause(passages)):
        shown[Item.CAUSE] = [implied]
    for passage, find in of_order:
        shown[find.item].append((passage, find))
    return shown

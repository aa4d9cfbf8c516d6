"""A story as the coach reads it: its sentences, and those that show an item of the rubric, each read once."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.story.flags.caps import BULK
from planner.story.lexicon import Lexicon
from planner.story.rubric.implied.items import Shown
from planner.story.rubric.implied.shown import shown_by
from planner.story.rubric.implied.whole import is_whole, raised
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage, passages

CLEAR = 0.7
"""Share of an item's points from which the situation says it, too."""

AFTERWARDS = ("fix", "result", "cost")
"""Parts that no situation tells: what changed before the trouble is no result."""


class CoachReading(Struct, frozen=True, eq=False, dict=True):
    """The sentences of a story, and what each of them shows."""

    story: Story
    lexicon: Lexicon

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Its sentences, part by part."""
        return passages(self.story, self.lexicon)

    @cached_property
    def shown(self) -> Mapping[Item, tuple[Shown, ...]]:
        """The sentences that show each item by words or by their order, before it is decided which earn."""
        shown = shown_by(self.passages)
        if is_whole(self.passages, shown):
            shown = raised(shown)
        return {item: tuple(pairs) for item, pairs in shown.items()}

    @cached_property
    def is_one_text(self) -> bool:
        """Whether it is told in one part, with answers in others at most."""
        words = [len(getattr(self.story, part).split()) for part in PARTS]
        return max(words) > BULK * sum(words)

    def best(self, item: Item, part: str = "") -> Shown | None:
        """Return the best sentence that shows an item where it belongs; None where none does.

        That is in `part`, clearly said before all parts, or in the only text of the story: a decision that
        also stopped the trouble is no account of the fix. Without a part any place will do.
        """
        shown = (
            pair
            for pair in self.shown[item]
            if self.is_one_text
            or not part
            or pair[0].part == part
            or (part not in AFTERWARDS and _is_clear_before(pair))
        )
        return max(shown, key=lambda pair: pair[1].points, default=None)


def _is_clear_before(pair: Shown) -> bool:
    passage, find = pair
    return passage.part == "situation" and find.points >= CLEAR * find.item.most

"""What caps the score of a story: empty parts, no decision of one's own, no figure."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from planner.plan.fields.story import PARTS, Story
from planner.story.flags.flag import Cap
from planner.story.flags.flag_words import FlagWords
from planner.story.rubric.items import Item

CAUSE_EMPTY, FIX_EMPTY, COST_EMPTY, TWO_EMPTY, THREE_EMPTY = 75, 70, 80, 65, 55
NO_DECISION, NO_FIGURE, NO_CHANGE, NO_REPAIR, STUFFED, DENIED, NOT_OWN = 50, 60, 45, 30, 20, 10, 15
PARTS_OF_A_TOLD_STORY = 3
"""Parts filled in, from which an empty part counts as empty whatever the others say."""
BULK = 0.6
"""Share of a story's words in one part, from which it is told there: answers to the coach make no parts."""

CAUSE_QUESTION = "Why did it break then?"
FIX_QUESTION = "What was changed, and how do you know it holds?"
COST_QUESTION = "What got worse because of it, and who minded?"
DECISION_QUESTION = "What did you decide, and who was against it?"
FIGURE_QUESTION = "From what, to what, over how long?"
REPAIR_QUESTION = "What did you do about it, and what came of that?"


class EmptyParts(Struct, frozen=True):
    """Which of cause, fix, and cost with trade-off a story leaves empty."""

    cause: bool
    fix: bool
    cost: bool

    @property
    def count(self) -> int:
        """How many of the three are empty."""
        return self.cause + self.fix + self.cost


def is_told_in_parts(texts: Iterable[str]) -> bool:
    """Whether a story is told in its parts: in three or more, none of which holds the bulk of it."""
    words = [len(text.split()) for text in texts if text.strip()]
    return len(words) >= PARTS_OF_A_TOLD_STORY and max(words) <= BULK * sum(words)


_LABELS = {"root cause": "cause", "cause": "cause", "fix": "fix"}


def empty_parts(story: Story, earned: Mapping[Item, int], words: FlagWords) -> EmptyParts:
    """Return what is empty: in a story of several parts its fields, else what no words show."""
    labelled = {
        _LABELS.get(match["label"].lower(), "cost")
        for part in PARTS
        if ":" in getattr(story, part)  # a label has one
        for match in words.empty_label.finditer(getattr(story, part))
        if match["label"].lower() not in ("signal", "decision", "result")
    }
    filled = [part for part in PARTS if getattr(story, part).strip()]
    in_parts = is_told_in_parts(getattr(story, part) for part in filled)

    def is_empty(name: str, part: str, *items: Item) -> bool:
        if name in labelled or (in_parts and part not in filled):
            return True
        return not in_parts and not any(earned[item] for item in items)

    return EmptyParts(
        is_empty("cause", "root_cause", Item.CAUSE),
        is_empty("fix", "fix", Item.FIX),
        is_empty("cost", "cost", Item.PRICE, Item.BOTH_SIDES),
    )


def caps_of(empty: EmptyParts, earned: Mapping[Item, int], *, is_moved_in_words: bool) -> Iterator[Cap]:
    """Give every cap that a story is under, without those of its flags."""
    yield from _caps_of_parts(empty)
    if not earned[Item.DECIDED]:
        yield Cap(NO_DECISION, "No decision of your own.", DECISION_QUESTION)
    if not earned[Item.FIGURES]:
        most = NO_FIGURE if is_moved_in_words else NO_CHANGE
        yield Cap(most, "No figure.", FIGURE_QUESTION)


def _caps_of_parts(empty: EmptyParts) -> Iterator[Cap]:
    names = [
        name
        for name, is_empty in (
            ("root cause", empty.cause),
            ("fix", empty.fix),
            ("cost and trade-off", empty.cost),
        )
        if is_empty
    ]
    if empty.count > 1:
        most = THREE_EMPTY if empty.count == len(("cause", "fix", "cost")) else TWO_EMPTY
        question = CAUSE_QUESTION if empty.cause else FIX_QUESTION
        yield Cap(most, f"Empty: {', '.join(names)}.", question)
    elif empty.cause:
        yield Cap(CAUSE_EMPTY, "The root cause is empty.", CAUSE_QUESTION)
    elif empty.fix:
        yield Cap(FIX_EMPTY, "The fix is empty.", FIX_QUESTION)
    elif empty.cost:
        yield Cap(COST_EMPTY, "Cost and trade-off are empty.", COST_QUESTION)

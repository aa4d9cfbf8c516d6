"""How the trouble came to the writer, in any words: somebody let them know, or they went to look.

“A guard kept a tally for me.” “She phoned.” Only before the writer mends: later it is who minded.
"""

from collections.abc import Sequence

from planner.story.rubric.implied.clues import let_know, look
from planner.story.rubric.implied.order import last_remedy
from planner.story.rubric.items import Item
from planner.story.rubric.passages import Passage
from planner.story.rubric.scoring import Find

LOOKED, LET_KNOW = 4, 6
"""Points of having looked, and of somebody who let the writer know."""


def implied_signal(passages: Sequence[Passage]) -> tuple[Passage, Find] | None:
    """Return what first let the writer know, before they last mend; None where nothing is mended."""
    mends = last_remedy(passages)
    if mends == len(passages):
        return None
    looked: tuple[Passage, Find] | None = None
    for passage in passages[: mends + 1]:
        if known := let_know(passage.sentence):
            return passage, Find(Item.SIGNAL, LET_KNOW, *known, "It says who let you know.")
        if looked is None and passage.sentence.tells and (seen := look(passage.sentence)):
            looked = passage, Find(Item.SIGNAL, LOOKED, *seen, "It says how you came to see it.")
    return looked
